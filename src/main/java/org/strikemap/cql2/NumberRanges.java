package org.strikemap.cql2;

import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import org.strikemap.table.Column;

/**
 * A set of integers as a sorted list of disjoint, non-adjacent intervals. It never holds {@link Column#NO_NUMBER}, so that an
 * empty cell is in no set.
 */
final class NumberRanges {

    /** Every number. */
    static final NumberRanges ALL = new NumberRanges(new int[] {Column.NO_NUMBER + 1}, new int[] {Integer.MAX_VALUE});

    static final NumberRanges NONE = new NumberRanges(new int[0], new int[0]);

    private final int[] lows;
    private final int[] highs;

    private NumberRanges(int[] lows, int[] highs) {
        this.lows = lows;
        this.highs = highs;
    }

    /** The numbers of which a comparison with a number holds; the number may be infinite. */
    static NumberRanges of(ComparisonOperator comparison, double number) {
        return switch (comparison) {
            case EQUAL -> between(Math.ceil(number), Math.floor(number));
            case NOT_EQUAL -> of(ComparisonOperator.EQUAL, number).complement();
            case LESS -> between(Double.NEGATIVE_INFINITY, Math.ceil(number) - 1);
            case GREATER -> between(Math.floor(number) + 1, Double.POSITIVE_INFINITY);
            case AT_MOST -> between(Double.NEGATIVE_INFINITY, Math.floor(number));
            case AT_LEAST -> between(Math.ceil(number), Double.POSITIVE_INFINITY);
        };
    }

    /** The numbers between two, both included; none if the first is the greater. */
    private static NumberRanges between(double low, double high) {
        double from = Math.max(low, Column.NO_NUMBER + 1);
        double to = Math.min(high, Integer.MAX_VALUE);
        return from <= to ? new NumberRanges(new int[] {(int) from}, new int[] {(int) to}) : NONE;
    }

    /** The numbers that are in any of the sets. */
    static NumberRanges union(List<NumberRanges> sets) {
        int size = sets.stream().mapToInt(NumberRanges::size).sum();
        int[][] ranges = new int[size][];
        int next = 0;
        for (NumberRanges set : sets) {
            for (int i = 0; i < set.size(); i++) {
                ranges[next++] = new int[] {set.lows[i], set.highs[i]};
            }
        }
        Arrays.sort(ranges, Comparator.comparingInt(range -> range[0]));
        return joined(ranges);
    }

    private static NumberRanges joined(int[][] ranges) {
        int[] lows = new int[ranges.length];
        int[] highs = new int[ranges.length];
        int count = 0;
        for (int[] range : ranges) {
            if (count > 0 && range[0] <= (long) highs[count - 1] + 1) {
                highs[count - 1] = Math.max(highs[count - 1], range[1]);
            } else {
                lows[count] = range[0];
                highs[count++] = range[1];
            }
        }
        return new NumberRanges(Arrays.copyOf(lows, count), Arrays.copyOf(highs, count));
    }

    /** The numbers that are in each of the sets. */
    static NumberRanges intersection(List<NumberRanges> sets) {
        return union(sets.stream().map(NumberRanges::complement).toList()).complement();
    }

    /** The numbers that are not in the set. */
    NumberRanges complement() {
        int[] from = new int[size() + 1];
        int[] to = new int[size() + 1];
        int count = 0;
        long next = Column.NO_NUMBER + 1;
        for (int i = 0; i < size(); i++) {
            if (lows[i] > next) {
                from[count] = (int) next;
                to[count++] = lows[i] - 1;
            }
            next = (long) highs[i] + 1;
        }
        if (next <= Integer.MAX_VALUE) {
            from[count] = (int) next;
            to[count++] = Integer.MAX_VALUE;
        }
        return new NumberRanges(Arrays.copyOf(from, count), Arrays.copyOf(to, count));
    }

    /** How many ranges there are. */
    int size() {
        return lows.length;
    }

    /** The first number of a range. */
    int low(int range) {
        return lows[range];
    }

    /** The last number of a range. */
    int high(int range) {
        return highs[range];
    }

    boolean contains(int number) {
        return containsAll(number, number);
    }

    /** Whether every number between two, both included, is in the set. */
    boolean containsAll(int low, int high) {
        int range = rangeFrom(low);
        return range >= 0 && high <= highs[range];
    }

    /** Whether some number between two, both included, is in the set. */
    boolean meets(int low, int high) {
        int range = rangeFrom(high);
        return range >= 0 && highs[range] >= low;
    }

    /** The last range that begins at the number or before it, or -1. */
    private int rangeFrom(int number) {
        int found = Arrays.binarySearch(lows, number);
        return found >= 0 ? found : -found - 2;
    }
}
