package org.strikemap.reader;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class RowFieldsTest {

    @Test
    void plainDecimalsAreExactlyWhatJavaReads() {
        Random random = new Random(20170608);
        for (int i = 0; i < 200_000; i++) {
            String digits = Long.toString(random.nextLong(1L << random.nextInt(1, 50)));
            int point = random.nextInt(digits.length() + 2);
            String text = (random.nextBoolean() ? "-" : "")
                    + (point > digits.length() ? digits : digits.substring(0, point) + "." + digits.substring(point));
            double plain = RowFields.plainDecimal(text);
            assertThat(Double.doubleToRawLongBits(plain))
                    .as(text)
                    .isEqualTo(Double.doubleToRawLongBits(Double.parseDouble(text)));
        }
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "+",
                "-",
                ".",
                "-.",
                "1.2.3",
                "1e5",
                "--1",
                "1-",
                "\u0663",
                "1,5",
                "0x1",
                "NaN",
                "1234567890123456"
            })
    void anythingElseIsNoPlainDecimal(String text) {
        assertThat(RowFields.plainDecimal(text)).isNaN();
    }

    @Test
    void numbersThatAreNotPlainAreReadAllTheSame() {
        RowFields cells = RowFields.of(
                1, Map.of("a", "3.5e1", "b", "35.950000000000000001", "c", "+.5", "d", "-0", "e", " 12. "));
        assertThat(cells.findDegrees("a")).isEqualTo(35);
        assertThat(cells.findDegrees("b")).isEqualTo(35.95);
        assertThat(cells.findDegrees("c")).isEqualTo(0.5);
        assertThat(cells.findDegrees("d")).isEqualTo(-0.0);
        assertThat(cells.findDegrees("e")).isEqualTo(12);
    }
}
