package org.strikemap.edit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.strikemap.geo.LonLat;
import org.strikemap.reader.RowException;
import org.strikemap.source.ReportedDate;
import tools.jackson.databind.json.JsonMapper;

/** What is read of a body that somebody sent, at the edges of what is taken. */
class SubmittedFeatureTest {

    private static final JsonMapper MAPPER = JsonMapper.builder().build();

    private static SubmittedFeature feature(String geometry, String properties) {
        return SubmittedFeature.of(MAPPER.readTree(
                "{\"type\": \"Feature\", \"geometry\": " + geometry + ", \"properties\": {" + properties + "}}"));
    }

    private static SubmittedFeature properties(String properties) {
        return feature("null", properties);
    }

    @ParameterizedTest
    @ValueSource(strings = {"a\\ud83d\\ude00b", "\\ud83d\\ude00", "a\\tb", "a\\nb", "a\\r\\nb"})
    void aTextMayHaveAnyWholeCharacterTabsAndLines(String text) {
        String read = properties("\"name\": \"" + text + "\"").text("name");
        assertThat(read).isEqualTo(MAPPER.readTree("\"" + text + "\"").asString());
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "a\\ud83d",
                "\\ud83db",
                "\\ude00",
                "\\ude00\\ud83d",
                "\\ud83d\\ud83d\\ude00",
                "a\\u0000",
                "a\\u007fb"
            })
    void halfACharacterAndControlCharactersAreRefused(String text) {
        assertThatExceptionOfType(RowException.class)
                .isThrownBy(() -> properties("\"name\": \"" + text + "\"").text("name"));
    }

    @Test
    void aTextHasTenThousandCharactersAtMost() {
        String longest = "x".repeat(10_000);
        assertThat(properties("\"name\": \"  " + longest + " \"").text("name")).isEqualTo(longest);
        assertThatExceptionOfType(RowException.class)
                .isThrownBy(() -> properties("\"name\": \"" + longest + "x\"").text("name"))
                .withMessageContaining("is longer than 10000 characters");
    }

    @ParameterizedTest
    @ValueSource(strings = {"[39, 36]", "[39, 36, 250.5]"})
    void aPointHasTwoCoordinatesOrThree(String coordinates) {
        assertThat(feature("{\"type\": \"Point\", \"coordinates\": " + coordinates + "}", "")
                        .point())
                .isEqualTo(new LonLat(39, 36));
    }

    @ParameterizedTest
    @ValueSource(strings = {"[]", "[39]", "[39, 36, 250, 1]", "[39, \"36\"]", "39", "null"})
    void whatHasFewerOrMoreIsNoPoint(String coordinates) {
        assertThatExceptionOfType(RowException.class)
                .isThrownBy(() -> feature("{\"type\": \"Point\", \"coordinates\": " + coordinates + "}", "")
                        .point())
                .withMessageContaining("has no coordinates of two numbers");
    }

    @Test
    void withoutAGeometryThereIsNoPoint() {
        assertThat(feature("null", "").point()).isNull();
        assertThat(SubmittedFeature.of(MAPPER.readTree("{\"type\": \"Feature\", \"properties\": {}}"))
                        .point())
                .isNull();
    }

    /** Days are never held to be known more finely than they are written. */
    @ParameterizedTest
    @CsvSource({
        "2016-05-01, day, DAY",
        "2016-05-01, month, MONTH",
        "2016-05-01, year, YEAR",
        "2016-05, day, MONTH",
        "2016-05, month, MONTH",
        "2016-05, year, YEAR",
        "2016, month, YEAR",
    })
    void daysAreKnownAsFinelyAsIsSaid(String start, String precision, ReportedDate.Precision known) {
        SubmittedFeature feature =
                properties("\"start\": \"" + start + "\", \"date_precision\": \"" + precision + "\"");
        assertThat(feature.findDays("start", "end", "date_precision")).get().returns(known, ReportedDate::precision);
    }

    @Test
    void namesAreAListOrATextAndEachOnce() {
        assertThat(properties("\"names\": [\"A\", \" B \", \"\", \"A\"]").names("names"))
                .isEqualTo(List.of("A", "B"));
        assertThat(properties("\"names\": \"A; B; A\"").names("names")).isEqualTo(List.of("A", "B"));
        assertThat(properties("\"names\": null").names("names")).isEmpty();
        assertThat(SubmittedFeature.joined(List.of("A", "B"))).isEqualTo("A; B");
        assertThat(SubmittedFeature.joined(List.of())).isNull();
    }

    @ParameterizedTest
    @CsvSource({"7, 7", "0, 0", "7.0, 7", "2147483647, 2147483647"})
    void aFigureIsAWholeNumber(String written, int number) {
        assertThat(properties("\"killed\": " + written).number("killed")).isEqualTo(number);
    }

    @ParameterizedTest
    @ValueSource(strings = {"7.5", "2147483648", "\"7\"", "true", "[7]"})
    void anythingElseIsNoFigure(String written) {
        assertThatExceptionOfType(RowException.class)
                .isThrownBy(() -> properties("\"killed\": " + written).number("killed"))
                .withMessageContaining("is no whole number");
    }

    @Test
    void aFlagIsFalseWhereItIsLeftOut() {
        assertThat(properties("\"withdrawn\": true").flag("withdrawn")).isTrue();
        assertThat(properties("\"withdrawn\": false").flag("withdrawn")).isFalse();
        assertThat(properties("\"withdrawn\": null").flag("withdrawn")).isFalse();
        assertThat(properties("").flag("withdrawn")).isFalse();
    }
}
