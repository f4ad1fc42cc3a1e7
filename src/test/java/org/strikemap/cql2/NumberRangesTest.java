package org.strikemap.cql2;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.strikemap.table.Column;

/** Sets of numbers hold what the comparisons that they stand for hold of, to the ends of 32 bits. */
class NumberRangesTest {

    private static final List<Double> CONSTANTS = List.of(
            Double.NEGATIVE_INFINITY,
            -1e300,
            -2147483649.0,
            -2147483648.0,
            -2147483647.0,
            -3.5,
            -1.0,
            -0.0,
            0.0,
            0.5,
            7.0,
            2147483646.5,
            2147483647.0,
            2147483648.0,
            1e300,
            Double.POSITIVE_INFINITY);

    private static final List<Integer> NUMBERS =
            List.of(-2147483647, -2147483646, -4, -3, -1, 0, 1, 6, 7, 8, 2147483646, 2147483647);

    @ParameterizedTest
    @ValueSource(strings = {"=", "<>", "<", ">", "<=", ">="})
    void aSetHoldsWhatItsComparisonHoldsOf(String symbol) {
        ComparisonOperator comparison = ComparisonOperator.ofSymbol(symbol);
        for (double constant : CONSTANTS) {
            NumberRanges ranges = NumberRanges.of(comparison, constant);
            for (int number : NUMBERS) {
                assertThat(ranges.contains(number))
                        .as("%s %s %s", number, symbol, constant)
                        .isEqualTo(comparison.holds(number, constant));
            }
            assertThat(ranges.contains(Column.NO_NUMBER)).isFalse();
        }
    }

    @Test
    void setsAreUnitedAndIntersectedAndTurnedRound() {
        Random random = new Random(1);
        for (int i = 0; i < 1_000; i++) {
            List<NumberRanges> sets = new ArrayList<>();
            for (int n = 0; n <= random.nextInt(5); n++) {
                ComparisonOperator comparison =
                        List.of(ComparisonOperator.values()).get(random.nextInt(6));
                sets.add(NumberRanges.of(comparison, random.nextInt(40) / 2.0 - 10));
            }
            checkSets(sets, random.nextInt(4));
        }
    }

    private static void checkSets(List<NumberRanges> sets, int width) {
        NumberRanges union = NumberRanges.union(sets);
        NumberRanges intersection = NumberRanges.intersection(sets);
        for (int number = -13; number < 14; number++) {
            int one = number;
            assertThat(union.contains(one)).isEqualTo(sets.stream().anyMatch(set -> set.contains(one)));
            assertThat(intersection.contains(one)).isEqualTo(sets.stream().allMatch(set -> set.contains(one)));
            assertThat(union.complement().contains(one)).isEqualTo(!union.contains(one));
            List<Integer> span = IntStream.rangeClosed(one, one + width).boxed().toList();
            assertThat(union.meets(one, one + width)).isEqualTo(span.stream().anyMatch(union::contains));
            assertThat(union.containsAll(one, one + width))
                    .isEqualTo(span.stream().allMatch(union::contains));
        }
    }
}
