package org.strikemap.query;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.strikemap.claim.HarmStatus;
import org.strikemap.claim.StrikeType;
import org.strikemap.geo.Box;
import org.strikemap.http.BadParameterException;
import org.strikemap.http.Parameters;
import org.strikemap.incident.CountingRule;
import org.strikemap.incident.IncidentStatus;

class SelectionTest {

    private static Selection read(String name, String... values) {
        return Selection.read(Parameters.of(Map.of(name, List.of(values))));
    }

    private static void refused(String name, String value, String wanted) {
        assertThatExceptionOfType(BadParameterException.class)
                .as("%s=%s", name, value)
                .isThrownBy(() -> read(name, value))
                .withMessageContaining(wanted)
                .satisfies(fault -> assertThat(fault.parameter()).isEqualTo(name));
    }

    @Test
    void withoutParametersEverythingIsAskedForUnderBest() {
        assertThat(Selection.read(Parameters.of(Map.of())))
                .isEqualTo(new Selection(
                        new TableSelection(null, null, Conditions.NONE),
                        null,
                        null,
                        null,
                        null,
                        null,
                        null,
                        null,
                        new Selection.Counted(CountingRule.BEST, false, Set.of(IncidentStatus.COUNTED), false)));
    }

    @Test
    void everyParameterFindsItsPlace() {
        Map<String, List<String>> given = new HashMap<>();
        given.put("bbox", List.of("38,33,40,37"));
        given.put("datetime", List.of("1970-01-02/1970-01-03"));
        given.put("belligerent", List.of("Syria (government)"));
        given.put("strike_type", List.of("drone_strike"));
        given.put("harm_status", List.of("contested"));
        given.put("place_id", List.of("raqqa"));
        given.put("source", List.of("sana"));
        given.put("min_killed", List.of("14"));
        given.put("max_accuracy_m", List.of("400"));
        given.put("count", List.of("source:sohr"));
        given.put("kinds", List.of("strike,discounted"));
        given.put("pairs", List.of("once"));
        Parameters parameters = Parameters.of(given);
        assertThat(Selection.read(parameters))
                .isEqualTo(new Selection(
                        new TableSelection(new Box(38, 33, 40, 37), new DayRange(1, 2), Conditions.NONE),
                        "Syria (government)",
                        StrikeType.DRONE_STRIKE,
                        HarmStatus.CONTESTED,
                        "raqqa",
                        "sana",
                        14,
                        400,
                        new Selection.Counted(
                                CountingRule.ofSource("sohr"),
                                true,
                                Set.of(IncidentStatus.COUNTED, IncidentStatus.DISCOUNTED),
                                true)));
        parameters.rejectOthers();
    }

    @Test
    void bestAskedForByNameIsNotTheSameAsNoRule() {
        assertThat(read("count", "best").ruleGiven()).isTrue();
        assertThat(read("count", "best").rule()).isEqualTo(CountingRule.BEST);
        assertThat(Selection.findRule(Parameters.of(Map.of()))).isEmpty();
        assertThat(Selection.findRule(Parameters.of(Map.of("count", List.of("low")))))
                .contains(CountingRule.LOW);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = ';',
            value = {
                "38,33,40,37; 38; 33; 40; 37",
                " 38 , 33 , 40 , 37 ; 38; 33; 40; 37",
                "-180,-90,180,90; -180; -90; 180; 90",
                "170,-20,-170,20; 170; -20; -170; 20",
                "38,33,0,40,37,100; 38; 33; 40; 37",
                "38.5,.5,4e1,+37; 38.5; 0.5; 40; 37",
                "10,10,10,10; 10; 10; 10; 10"
            })
    void aBoxIsFourNumbersOrSix(String text, double west, double south, double east, double north) {
        assertThat(read("bbox", text).general().box()).isEqualTo(new Box(west, south, east, north));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = ';',
            quoteCharacter = '"',
            value = {
                "38,33,40; has 3 numbers",
                "38,33,40,37,1; has 5 numbers",
                "38; has 1 numbers",
                "38,33,40,37,; has 5 numbers",
                "a,b,c,d; 'a' is not a number",
                "38,33,40,; '' is not a number",
                "NaN,33,40,37; 'NaN' is not a number",
                "38,33,Infinity,37; 'Infinity' is not a number",
                "-Infinity,33,40,37; '-Infinity' is not a number",
                "38d,33,40,37; '38d' is not a number",
                "0x10,33,40,37; '0x10' is not a number",
                "٣٨,33,40,37; '٣٨' is not a number",
                "1e400,33,40,37; '1e400' is not a finite number",
                "38,33,40,-1e400; '-1e400' is not a finite number",
                "38,37,40,33; south 37.0 is greater than north 33.0",
                "38,33,0,40,37,1e400; '1e400' is not a finite number",
                "181,33,40,37; west 181.0",
                "38,-91,40,37; south -91.0"
            })
    void anyOtherBoxIsRefusedWithWhatWasWanted(String text, String reason) {
        refused("bbox", text, reason);
        refused("bbox", text, "wanted west,south,east,north in degrees");
    }

    @ParameterizedTest
    @CsvSource({
        "strike_type,bombing,'is not one of airstrike, drone_strike'",
        "strike_type,Airstrike,is not one of",
        "harm_status,sure,'is not one of confirmed, fair, weak, contested, discounted'",
        "count,median,'low, best, high, conceded or source:ID'",
        "count,source:,is not a counting rule",
        "min_killed,-1,wanted a whole number from 0 to 2147483647",
        "min_killed,2147483648,is not a whole number",
        "min_killed,1.5,is not a whole number",
        "min_killed,NaN,is not a whole number",
        "min_killed,1e400,is not a whole number",
        "max_accuracy_m,-5,wanted a whole number",
        "max_accuracy_m,near,is not a whole number"
    })
    void aValueThatCannotBeUsedIsRefusedWithWhatWasWanted(String name, String value, String wanted) {
        refused(name, value, wanted);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "bbox",
                "datetime",
                "belligerent",
                "strike_type",
                "harm_status",
                "source",
                "min_killed",
                "max_accuracy_m",
                "count"
            })
    void noParameterTakesNonsense(String name) {
        refused(name, "", "is empty");
        refused(name, "   ", "is empty");
        refused(name, "9".repeat(100_000), "has 100000 characters; wanted at most 1000");
        refused(name, "a\u0000b", "control character");
        refused(name, "low\n", "control character");
        refused(name, "\ud800", "half of a character");
        assertThatExceptionOfType(BadParameterException.class)
                .isThrownBy(() -> read(name, "a", "b"))
                .withMessageContaining("is given 2 times; wanted once")
                .satisfies(fault -> assertThat(fault.parameter()).isEqualTo(name));
    }

    @Test
    void aParameterThatNobodyKnowsIsRefusedWithThoseThatAre() {
        Parameters parameters = Parameters.of(Map.of("bbx", List.of("38,33,40,37")));
        assertThat(Selection.read(parameters).general().box()).isNull();
        assertThatExceptionOfType(BadParameterException.class)
                .isThrownBy(parameters::rejectOthers)
                .withMessageContaining("is not a parameter here; known are")
                .withMessageContaining("bbox, belligerent")
                .satisfies(fault -> assertThat(fault.parameter()).isEqualTo("bbx"));
    }
}
