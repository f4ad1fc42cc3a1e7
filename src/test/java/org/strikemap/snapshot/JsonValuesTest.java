package org.strikemap.snapshot;

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
class JsonValuesTest {

    private final JsonValues values = new JsonValues();

    private String written(String text) {
        values.clear();
        values.text(text);
        return new String(values.bytes(), 0, values.length(), StandardCharsets.UTF_8);
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
}
