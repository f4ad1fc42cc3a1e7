package org.strikemap.http;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatNoException;

import java.util.List;
import java.util.Map;
import java.util.function.Function;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class ParametersTest {

    private enum Colour {
        RED,
        DARK_BLUE
    }

    private static Parameters given(String name, String... values) {
        return Parameters.of(Map.of(name, List.of(values)));
    }

    private static void refused(Parameters parameters, Function<Parameters, ?> read, String wanted) {
        assertThatExceptionOfType(BadParameterException.class)
                .isThrownBy(() -> read.apply(parameters))
                .withMessageContaining(wanted)
                .satisfies(fault -> assertThat(fault.parameter()).isEqualTo("q"))
                .satisfies(fault -> assertThat(fault.getMessage()).startsWith("q: "));
    }

    private static void textRefused(String wanted, String... values) {
        refused(given("q", values), parameters -> parameters.findText("q"), wanted);
    }

    @ParameterizedTest
    @ValueSource(strings = {"a", " a ", "الرقة", "😀", "a'b\"c", "a\u00A0b"})
    void aTextIsTakenAsItIs(String text) {
        assertThat(given("q", text).findText("q")).contains(text);
    }

    @Test
    void whatIsNotGivenIsAbsent() {
        assertThat(Parameters.of(Map.of()).findText("q")).isEmpty();
        assertThat(given("q").findText("q")).isEmpty();
        assertThat(given("p", "a").findInteger("q", 0, 9)).isEmpty();
    }

    @Test
    void aTextThatIsNoneIsRefused() {
        textRefused("is empty", "");
        textRefused("is empty", " \t ");
        textRefused("is given 2 times; wanted once", "a", "b");
        textRefused("is given 2 times", "a", "a");
        textRefused("has 1001 characters; wanted at most 1000", "a".repeat(1_001));
    }

    @ParameterizedTest
    @ValueSource(strings = {"a\u0000", "\u001b[2J", "a\nb", "a\u0085b", "a\u007f", "\ud83d", "\ude00a", "a\ud83d b"})
    void controlCharactersAndHalvesOfCharactersAreRefused(String text) {
        textRefused("holds a control character or half of a character", text);
    }

    @Test
    void theLongestTextIsTaken() {
        assertThat(given("q", "a".repeat(Parameters.MAX_LENGTH)).findText("q")).isPresent();
    }

    @ParameterizedTest
    @CsvSource({"-5,-5", "10,10", "0,0", "-0,0", "007,7"})
    void aWholeNumberWithinBoundsIsTaken(String text, int number) {
        assertThat(given("q", text).findInteger("q", -5, 10)).contains(number);
    }

    @ParameterizedTest
    @CsvSource({
        "11,is out of range",
        "-6,is out of range",
        "1.5,is not a whole number",
        "1e3,is not a whole number",
        "ten,is not a whole number",
        "' 1',is not a whole number",
        "NaN,is not a whole number",
        "99999999999999999999,is not a whole number",
        "0x1,is not a whole number"
    })
    void anyOtherNumberIsRefusedWithItsBounds(String text, String reason) {
        refused(given("q", text), parameters -> parameters.findInteger("q", -5, 10), "'" + text + "' " + reason);
        refused(
                given("q", text),
                parameters -> parameters.findInteger("q", -5, 10),
                "wanted a whole number from -5 to 10");
    }

    @Test
    void aWordIsOneOfTheConstants() {
        assertThat(given("q", "dark_blue").findEnum("q", Colour.class)).contains(Colour.DARK_BLUE);
        refused(
                given("q", "Red"),
                parameters -> parameters.findEnum("q", Colour.class),
                "'Red' is not one of red, dark_blue");
    }

    @Test
    void whatAReaderThrowsBecomesTheFault() {
        refused(
                given("q", "x"),
                parameters -> parameters.find("q", text -> {
                    throw new IllegalArgumentException("wanted something else");
                }),
                "q: wanted something else");
    }

    @ParameterizedTest
    @CsvSource({"35.95, 35.95", "-90, -90", "90, 90", "+.5, 0.5", "1e1, 10", "-0, 0", "5., 5"})
    void aNumberIsReadAsItStands(String text, double number) {
        assertThat(given("lat", text).findNumber("lat", -90, 90)).contains(number);
    }

    @ParameterizedTest
    @CsvSource({
        "NaN, is not a number",
        "Infinity, is not a number",
        "0x1p3, is not a number",
        "1d, is not a number",
        "'35,9', is not a number",
        "' 35', is not a number",
        "90.0001, is out of range; wanted a number from -90 to 90",
        "-1e999, is out of range"
    })
    void whatIsNoNumberInRangeIsRefused(String text, String fault) {
        assertThatExceptionOfType(BadParameterException.class)
                .isThrownBy(() -> given("lat", text).findNumber("lat", -90, 90))
                .withMessageContaining(fault);
    }

    @Test
    void aParameterThatNobodyAskedForIsRefusedByItsBareName() {
        Parameters parameters = given("colour", "red");
        assertThat(parameters.findText("q")).isEmpty();
        assertThat(parameters.findText("limit")).isEmpty();
        assertThatExceptionOfType(BadParameterException.class)
                .isThrownBy(parameters::rejectOthers)
                .withMessage("colour: is not a parameter here; known are q, limit")
                .satisfies(fault -> assertThat(fault.parameter()).isEqualTo("colour"));
    }

    @Test
    void aParameterAskedForIsNotRefused() {
        Parameters parameters = given("q", "a");
        assertThat(parameters.findText("q")).contains("a");
        assertThatNoException().isThrownBy(parameters::rejectOthers);
    }

    @Test
    void aNameOfNonsenseIsShownShortAndPrintable() {
        Parameters parameters = given("\u001b\ud83d" + "x".repeat(500), "a");
        assertThatExceptionOfType(BadParameterException.class)
                .isThrownBy(parameters::rejectOthers)
                .satisfies(fault -> assertThat(fault.parameter()).isEqualTo("??" + "x".repeat(58) + "..."));
    }

    @Test
    void aValueIsShownInQuotesShortAndPrintable() {
        assertThat(Parameters.shown("a")).isEqualTo("'a'");
        assertThat(Parameters.shown("a\n\ud83d")).isEqualTo("'a??'");
        assertThat(Parameters.shown("😀".repeat(60))).isEqualTo("'" + "😀".repeat(60) + "'");
        assertThat(Parameters.shown("😀".repeat(61))).isEqualTo("'" + "😀".repeat(60) + "...'");
    }
}
