package org.strikemap.cql2;

import org.geotools.api.filter.Filter;
import org.geotools.api.filter.expression.Expression;
import org.geotools.api.filter.expression.ExpressionVisitor;
import org.geotools.util.Converters;
import org.jspecify.annotations.Nullable;

/**
 * A predicate where a value stands: whether it is true, false or unknown can be asked with IS NULL. To GeoTools, which knows no unknown,
 * it is true or false.
 */
record PredicateValue(Filter predicate) implements Expression {

    @Override
    public Object evaluate(@Nullable Object feature) {
        return predicate.evaluate(feature);
    }

    @Override
    public <T> @Nullable T evaluate(@Nullable Object feature, Class<T> type) {
        return Converters.convert(evaluate(feature), type);
    }

    /** No visitor of GeoTools knows it: the visitor sees the predicate's own parts where it visits filters. */
    @Override
    public @Nullable Object accept(ExpressionVisitor visitor, @Nullable Object extra) {
        return extra;
    }
}
