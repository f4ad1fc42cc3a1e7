package org.strikemap.cql2;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.geotools.api.filter.Filter;
import org.geotools.api.filter.Or;
import org.geotools.api.filter.PropertyIsEqualTo;
import org.geotools.api.filter.expression.Expression;
import org.geotools.api.filter.expression.Literal;

/** Shapes of filters that CQL2 has a word for and GeoTools has not. */
final class FilterPatterns {

    /** {@code value IN (items)}. */
    record In(Expression value, List<Expression> items) {}

    private FilterPatterns() {}

    /** What was read from IN with two items or more: comparisons of one value, any of which may hold. */
    static Optional<In> findIn(Filter filter) {
        if (!(filter instanceof Or or) || or.getChildren().size() < 2) {
            return Optional.empty();
        }
        List<Expression> items = new ArrayList<>();
        Expression value = null;
        for (Filter child : or.getChildren()) {
            boolean fits = child instanceof PropertyIsEqualTo equal
                    && !(equal.getExpression1() instanceof Literal)
                    && (value == null || value.equals(equal.getExpression1()));
            if (!fits) {
                return Optional.empty();
            }
            PropertyIsEqualTo equal = (PropertyIsEqualTo) child;
            value = equal.getExpression1();
            items.add(equal.getExpression2());
        }
        return value == null ? Optional.empty() : Optional.of(new In(value, items));
    }
}
