package org.strikemap.cql2;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.lang.management.ManagementFactory;
import java.util.List;
import java.util.Random;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.strikemap.Patience;

/**
 * However broken, deep or long a filter is, it is refused with a reason and without filling the stack; and the work for it is in
 * proportion to its length, or to the depth allowed.
 */
class BrokenFiltersTest {

    private static final int LONGEST = 16_000;

    /** How often the parser may look at a word: once or twice for each rule of the grammar that it stands in. */
    private static final int READS_OF_A_WORD = 20;

    /** How many bytes may be taken for a character of a filter, given back or not. */
    private static final int BYTES_OF_A_CHARACTER = 400;

    static Stream<String> deep() {
        return Stream.of(
                "(".repeat(15_000),
                "(".repeat(7_000) + "TRUE" + ")".repeat(7_000),
                "NOT ".repeat(3_900) + "TRUE",
                "killed_low = " + "-".repeat(15_000) + "1",
                "killed_low = " + "(".repeat(7_000) + "1" + ")".repeat(7_000),
                "killed_low = " + "2^".repeat(7_000) + "2",
                "killed_low = " + "1+".repeat(7_000) + "1",
                "killed_low = " + "1*".repeat(7_000) + "1",
                "CASEI(".repeat(2_000) + "place" + ")".repeat(2_000) + " = 'a'",
                "S_INTERSECTS(geometry, " + "GEOMETRYCOLLECTION(".repeat(700) + "POINT(1 1)" + ")".repeat(701),
                "S_INTERSECTS(".repeat(1_000));
    }

    @ParameterizedTest
    @MethodSource("deep")
    void aDeepTextIsRefused(String text) {
        TokenStream tokens = new TokenStream(text);
        assertThatIllegalArgumentException()
                .isThrownBy(() -> TextParser.parse(tokens, CaseTable.SCHEMA, LiteralCrs.CRS84))
                .withMessageMatching("column \\d+: nests more than 40 deep");
        assertThat(tokens.reads()).isPositive().isLessThan(3L * FilterLimits.DEPTH * READS_OF_A_WORD);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "{\"op\":\"not\",\"args\":[",
                "{\"op\":\"casei\",\"args\":[",
                "{\"op\":\"+\",\"args\":[1,",
                "[",
                "{\"type\":\"GeometryCollection\",\"geometries\":["
            })
    void aDeepDocumentIsRefused(String part) {
        for (int times : List.of(150, LONGEST / part.length())) {
            String end = part.startsWith("[") ? "]".repeat(times) : "]}".repeat(times);
            String json = part.repeat(times) + "true" + end;
            assertThatIllegalArgumentException()
                    .isThrownBy(() ->
                            Cql2Json.parse(json.substring(0, Math.min(LONGEST, json.length())), CaseTable.SCHEMA));
        }
    }

    @Test
    void fortyPartsInEachOtherAreStillRead() {
        String text = "(".repeat(39) + "killed_low > 5" + ")".repeat(39);
        assertThat(Cql2Text.write(Cql2Text.parse(text, CaseTable.SCHEMA))).isEqualTo("killed_low > 5");
    }

    @Test
    void aTextThatIsTooLongIsRefusedUnread() {
        String text = "killed_low > 5 OR ".repeat(2_000) + "TRUE";
        assertThatIllegalArgumentException()
                .isThrownBy(() -> Cql2Text.parse(text, CaseTable.SCHEMA))
                .withMessage("the filter has 36004 characters; wanted at most 16000");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> Cql2Json.parse(text, CaseTable.SCHEMA))
                .withMessageContaining("wanted at most 16000");
    }

    @Test
    void theLongestTextsAreReadWithWorkInProportion() {
        String ors = "killed_low > 5 OR ".repeat(880) + "TRUE";
        String list = "killed_low IN (" + "123,".repeat(3_990) + "1)";
        String points =
                IntStream.range(0, 999).mapToObj(i -> i % 180 + " " + i % 90).collect(Collectors.joining(","));
        for (String text : List.of(
                ors,
                list,
                "S_INTERSECTS(geometry, MULTIPOINT(" + points + "))",
                "'" + "a".repeat(15_000) + "' = place")) {
            TokenStream tokens = new TokenStream(text);
            TextParser.parse(tokens, CaseTable.SCHEMA, LiteralCrs.CRS84);
            assertThat(tokens.reads()).isBetween((long) tokens.size(), (long) tokens.size() * READS_OF_A_WORD);
            assertThat(bytesTaken(() -> Cql2Text.parse(text, CaseTable.SCHEMA)))
                    .isLessThan((long) text.length() * BYTES_OF_A_CHARACTER);
        }
    }

    private static long bytesTaken(Runnable work) {
        var threads = (com.sun.management.ThreadMXBean) ManagementFactory.getThreadMXBean();
        long before = threads.getCurrentThreadAllocatedBytes();
        work.run();
        return threads.getCurrentThreadAllocatedBytes() - before;
    }

    @Test
    void tooManyPositionsAreRefused() {
        String points = "1 1,".repeat(1_001) + "1 1";
        assertThatIllegalArgumentException()
                .isThrownBy(
                        () -> Cql2Text.parse("S_INTERSECTS(geometry, MULTIPOINT(" + points + "))", CaseTable.SCHEMA))
                .withMessageEndingWith("the filter has more than 1000 positions");
    }

    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3})
    @Timeout(Patience.SECONDS)
    void whateverIsBrokenIsRefusedWithAReason(long seed) {
        SeededFilters seeded = new SeededFilters(seed);
        Random random = new Random(seed);
        for (int i = 0; i < 4_000; i++) {
            String text = broken(seeded.predicate(3), random);
            refusedOrRead(() -> Cql2Text.parse(text, CaseTable.SCHEMA), text);
            String json = broken(Cql2Json.write(Cql2Text.parse(seeded.predicate(2), CaseTable.SCHEMA)), random);
            refusedOrRead(() -> Cql2Json.parse(json, CaseTable.SCHEMA), json);
        }
    }

    private static void refusedOrRead(Runnable reading, String filter) {
        try {
            reading.run();
        } catch (IllegalArgumentException fault) {
            assertThat(fault.getMessage()).as(filter).isNotBlank().hasSizeLessThan(1_000);
        }
    }

    private static String broken(String text, Random random) {
        StringBuilder broken = new StringBuilder(text);
        for (int i = 0; i <= random.nextInt(3); i++) {
            int at = random.nextInt(broken.length());
            switch (random.nextInt(4)) {
                case 0 -> broken.deleteCharAt(at);
                case 1 -> broken.insert(at, "()'\"\\,.<>=-^%\0\ud800é٣{}[]:".charAt(random.nextInt(22)));
                case 2 -> broken.insert(at, broken.substring(at, Math.min(broken.length(), at + 9)));
                default -> broken.delete(at, Math.min(broken.length(), at + random.nextInt(20)));
            }
            if (broken.isEmpty()) {
                return "";
            }
        }
        return broken.toString();
    }
}
