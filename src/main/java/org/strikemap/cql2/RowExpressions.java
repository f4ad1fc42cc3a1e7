package org.strikemap.cql2;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.function.UnaryOperator;
import org.geotools.api.filter.expression.Expression;
import org.geotools.api.filter.expression.Literal;
import org.geotools.api.filter.expression.PropertyName;
import org.jspecify.annotations.Nullable;
import org.strikemap.table.Column;
import org.strikemap.table.Schema;
import org.strikemap.table.Table;

/** The values that expressions have in the rows of a table. */
final class RowExpressions {

    private static final long SECONDS_PER_DAY = 86_400;

    /** A number per row, such as the number of a day; not a number where it is unknown. */
    @FunctionalInterface
    interface Numbers {
        double at(int row);
    }

    /** A text per row; null where it is unknown. */
    @FunctionalInterface
    interface Texts {
        @Nullable
        String at(int row);
    }

    private final Table table;

    RowExpressions(Table table) {
        this.table = table;
    }

    /** What an expression is. */
    TermType kind(Expression expression) {
        return switch (expression) {
            case Literal literal -> kindOf(literal.getValue());
            case PropertyName property -> kindOf(property.getPropertyName());
            case Cql2Function function when function.name().equals(Cql2Function.INTERVAL) -> TermType.INTERVAL;
            case Cql2Function function when TextFolding.find(function.name()).isPresent() -> TermType.TEXT;
            default -> TermType.NUMBER;
        };
    }

    private static TermType kindOf(@Nullable Object value) {
        return switch (value) {
            case Number number -> TermType.NUMBER;
            case Boolean truth -> TermType.BOOLEAN;
            case LocalDate day -> TermType.TIME;
            case Instant time -> TermType.TIME;
            case String text -> TermType.TEXT;
            case null, default -> TermType.GEOMETRY;
        };
    }

    private TermType kindOf(String property) {
        if (property.equals(Schema.ID)) {
            return TermType.TEXT;
        }
        if (property.equals(Schema.GEOMETRY)) {
            return TermType.GEOMETRY;
        }
        return table.schema()
                .findProperty(property)
                .map(found -> TermType.of(found.type()))
                .orElseThrow(() -> new IllegalArgumentException(property + " is no property"));
    }

    /** The column of whole numbers, days or booleans that an expression names, or null. */
    Column.@Nullable Numbers findNumbers(Expression expression) {
        return findColumn(expression) instanceof Column.Numbers numbers ? numbers : null;
    }

    /** The column that an expression names; null for anything else and for the id and the geometry. */
    @Nullable
    Column findColumn(Expression expression) {
        boolean named = expression instanceof PropertyName property
                && !property.getPropertyName().equals(Schema.ID)
                && !property.getPropertyName().equals(Schema.GEOMETRY);
        return named ? table.column(((PropertyName) expression).getPropertyName()) : null;
    }

    /** A literal as a number: a day as itself, a point in time within a day as half a day later, truth as 1 and 0. */
    static double constant(@Nullable Object value) {
        return switch (value) {
            case Number number -> number.doubleValue();
            case Boolean truth -> truth ? 1 : 0;
            case LocalDate day -> day.toEpochDay();
            case Instant time -> day(time) + (isMidnight(time) ? 0 : 0.5);
            case null, default -> throw new IllegalArgumentException(value + " is no number");
        };
    }

    /** The day of a point in time in UTC. */
    static long day(Instant time) {
        return Math.floorDiv(time.getEpochSecond(), SECONDS_PER_DAY);
    }

    private static boolean isMidnight(Instant time) {
        return Math.floorMod(time.getEpochSecond(), SECONDS_PER_DAY) == 0 && time.getNano() == 0;
    }

    /** An expression that is a number, a day or a boolean. */
    Numbers numbers(Expression expression) {
        Arithmetic arithmetic = Arithmetic.findOf(expression);
        if (arithmetic != null) {
            List<Expression> operands = ExpressionText.operands(expression);
            return computed(arithmetic, numbers(operands.getFirst()), numbers(operands.getLast()));
        }
        if (expression instanceof Literal literal) {
            double constant = constant(literal.getValue());
            return row -> constant;
        }
        return switch (findColumn(expression)) {
            case Column.Numbers column ->
                row -> {
                    int number = column.at(row);
                    return number == Column.NO_NUMBER ? Double.NaN : number;
                };
            case Column.Doubles column -> column::at;
            case null, default -> throw new IllegalArgumentException(expression + " is no number");
        };
    }

    private static Numbers computed(Arithmetic arithmetic, Numbers left, Numbers right) {
        return switch (arithmetic) {
            case ADD -> row -> left.at(row) + right.at(row);
            case SUBTRACT -> row -> left.at(row) - right.at(row);
            case MULTIPLY -> row -> left.at(row) * right.at(row);
            default -> row -> arithmetic.apply(left.at(row), right.at(row));
        };
    }

    /** What an expression that is a text names: the property or the literal within its foldings. */
    static Expression unfolded(Expression expression) {
        Expression inner = expression;
        while (inner instanceof Cql2Function function) {
            inner = function.parameters().getFirst();
        }
        return inner;
    }

    /** What the foldings of an expression make of the text within. */
    static UnaryOperator<String> folding(Expression expression) {
        if (!(expression instanceof Cql2Function function)) {
            return UnaryOperator.identity();
        }
        TextFolding folding = TextFolding.find(function.name())
                .orElseThrow(() -> new IllegalArgumentException(function.name() + " makes no text"));
        UnaryOperator<String> inner = folding(function.parameters().getFirst());
        return text -> folding.apply(inner.apply(text));
    }

    /** An expression that is a text. */
    Texts texts(Expression expression) {
        UnaryOperator<String> folding = folding(expression);
        Texts inner = unfoldedTexts(unfolded(expression));
        if (!(expression instanceof Cql2Function)) {
            return inner;
        }
        return row -> {
            String text = inner.at(row);
            return text == null ? null : folding.apply(text);
        };
    }

    private Texts unfoldedTexts(Expression expression) {
        if (expression instanceof Literal literal) {
            String text = String.valueOf(literal.getValue());
            return row -> text;
        }
        return switch (findColumn(expression)) {
            case Column.Texts column -> column::at;
            case Column.DictionaryTexts column -> {
                List<String> values = column.values();
                yield row -> {
                    int code = column.at(row);
                    return code == Column.NO_CODE ? null : values.get(code);
                };
            }
            case null -> table::id;
            default -> throw new IllegalArgumentException(expression + " is no text");
        };
    }
}
