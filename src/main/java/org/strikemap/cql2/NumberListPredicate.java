package org.strikemap.cql2;

import java.util.Arrays;
import java.util.List;
import org.strikemap.table.Coverage;
import org.strikemap.table.RowPredicate;
import org.strikemap.table.RowRange;

/** The rows in which a number is known and one of a list, or none of it. */
final class NumberListPredicate implements RowPredicate {

    private final String value;
    private final RowExpressions.Numbers numbers;
    private final double[] list;
    private final boolean wanted;

    /**
     * @param value what is looked at, such as {@code share}: lists for one value can become one
     * @param list in order
     * @param wanted whether the number is to be listed, or not
     */
    private NumberListPredicate(String value, RowExpressions.Numbers numbers, double[] list, boolean wanted) {
        this.value = value;
        this.numbers = numbers;
        this.list = list;
        this.wanted = wanted;
    }

    /** The rows whose number is that one, or another one. */
    static NumberListPredicate of(String value, RowExpressions.Numbers numbers, double number, boolean wanted) {
        return new NumberListPredicate(value, numbers, new double[] {number + 0.0}, wanted);
    }

    /** One question for several about one value that all want the number listed, or all want it not. */
    static NumberListPredicate combined(List<NumberListPredicate> same) {
        double[] list = same.stream()
                .flatMapToDouble(one -> Arrays.stream(one.list))
                .sorted()
                .toArray();
        NumberListPredicate first = same.getFirst();
        return new NumberListPredicate(first.value, first.numbers, list, first.wanted);
    }

    /** What is looked at. */
    String value() {
        return value;
    }

    /** Whether the number is to be listed. */
    boolean wanted() {
        return wanted;
    }

    @Override
    public boolean test(int row) {
        double number = numbers.at(row) + 0.0;
        return !Double.isNaN(number) && (Arrays.binarySearch(list, number) >= 0) == wanted;
    }

    @Override
    public Coverage coverage(RowRange range) {
        return Coverage.SOME;
    }
}
