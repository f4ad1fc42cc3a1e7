package org.strikemap.table;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.util.Random;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.core.JsonGenerator;
import tools.jackson.core.ObjectWriteContext;
import tools.jackson.core.json.JsonFactory;

/** Features are written by hand, claims by Jackson: a text must look the same in both. */
class JsonBufferTest {

    private String written(String text) {
        return new String(new JsonBuffer().text(text).toByteArray(), StandardCharsets.UTF_8);
    }

    private static String byJackson(String text) {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        try (JsonGenerator json = new JsonFactory().createGenerator(ObjectWriteContext.empty(), out)) {
            json.writeString(text);
        }
        return out.toString(StandardCharsets.UTF_8);
    }

    @Test
    void everyLetterIsWrittenAsJacksonWritesIt() {
        for (int letter = 0; letter < 0x3000; letter++) {
            String text = "a" + Character.toString(letter) + "b";
            assertThat(written(text)).as("U+%04X", letter).isEqualTo(byJackson(text));
        }
    }

    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3})
    void anyTextIsWrittenAsJacksonWritesIt(long seed) {
        Random random = new Random(seed);
        for (int i = 0; i < 500; i++) {
            String text = IntStream.generate(() -> random.nextInt(1 << random.nextInt(1, 21)))
                    .filter(letter -> letter < Character.MIN_SURROGATE || letter > Character.MAX_SURROGATE)
                    .filter(Character::isValidCodePoint)
                    .limit(random.nextInt(40))
                    .collect(StringBuilder::new, StringBuilder::appendCodePoint, StringBuilder::append)
                    .toString();
            assertThat(written(text)).isEqualTo(byJackson(text));
        }
    }

    @ParameterizedTest
    @ValueSource(ints = {0, 1, 9, 10, 99, 100, 12_345, Integer.MAX_VALUE, -1, -10, Integer.MIN_VALUE})
    void aWholeNumberIsWrittenAsJavaWritesIt(int number) {
        assertThat(new JsonBuffer().number(number).toByteArray()).asString().isEqualTo(Integer.toString(number));
    }

    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3})
    void aFractionReadsAsTheSameNumber(long seed) {
        Random random = new Random(seed);
        for (int i = 0; i < 20_000; i++) {
            double exact = random.nextDouble(-180, 180);
            double rounded = Math.round(exact * 1e6) / 1e6;
            for (double number : new double[] {exact, rounded, Math.rint(exact), exact * 1e12, exact / 1e9, -0.0}) {
                String written = new String(new JsonBuffer().fraction(number).toByteArray(), StandardCharsets.UTF_8);
                assertThat(Double.parseDouble(written)).isEqualTo(number);
                assertThat(written.length())
                        .isLessThanOrEqualTo(Double.toString(number).length());
            }
        }
        assertThat(new JsonBuffer().fraction(Double.NaN).toByteArray())
                .asString()
                .isEqualTo("null");
        assertThat(new JsonBuffer().fraction(Double.POSITIVE_INFINITY).toByteArray())
                .asString()
                .isEqualTo("null");
    }

    @ParameterizedTest
    @ValueSource(strings = {"0.0", "-0.0", "1.0E-7", "-1.0E-7", "0.1", "-0.5", "9.99999999E7", "1.0E8", "-1.2345678"})
    void aFractionIsWrittenToItsSign(String number) {
        String written =
                new String(new JsonBuffer().fraction(Double.parseDouble(number)).toByteArray(), StandardCharsets.UTF_8);
        assertThat(written.startsWith("-")).isEqualTo(number.startsWith("-"));
        assertThat(Double.compare(Double.parseDouble(written), Double.parseDouble(number)))
                .isZero();
    }

    @Test
    void aDayIsWrittenAsAText() {
        for (String day : java.util.List.of("1970-01-01", "2017-06-08", "1900-12-31", "2100-02-28", "0001-01-01")) {
            int number = Math.toIntExact(java.time.LocalDate.parse(day).toEpochDay());
            assertThat(new JsonBuffer().day(number).toByteArray()).asString().isEqualTo("\"" + day + "\"");
        }
    }
}
