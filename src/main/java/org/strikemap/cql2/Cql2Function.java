package org.strikemap.cql2;

import java.util.List;
import org.geotools.api.filter.capability.FunctionName;
import org.geotools.api.filter.expression.Expression;
import org.geotools.api.filter.expression.ExpressionVisitor;
import org.geotools.api.filter.expression.Function;
import org.geotools.api.filter.expression.Literal;
import org.geotools.filter.capability.FunctionNameImpl;
import org.geotools.util.Converters;
import org.jspecify.annotations.Nullable;

/**
 * What CQL2 has and the filters of GeoTools have not: {@code casei}, {@code accenti}, {@code interval}, {@code %}, {@code div} and
 * {@code ^}.
 *
 * @param name one of these
 * @param parameters one for the foldings, two for the others
 */
record Cql2Function(String name, List<Expression> parameters) implements Function {

    /** The name of an interval of two ends; an open end is the text {@code ..}. */
    static final String INTERVAL = "interval";

    static final String OPEN = "..";

    Cql2Function {
        parameters = List.copyOf(parameters);
    }

    @Override
    public String getName() {
        return name;
    }

    @Override
    public FunctionName getFunctionName() {
        return new FunctionNameImpl(name, parameters.size());
    }

    @Override
    public List<Expression> getParameters() {
        return parameters;
    }

    @Override
    public @Nullable Literal getFallbackValue() {
        return null;
    }

    /** The value for a feature of GeoTools; null where a parameter has none. Intervals have no value of their own. */
    @Override
    public @Nullable Object evaluate(@Nullable Object feature) {
        Arithmetic arithmetic = Arithmetic.findSymbol(name);
        if (arithmetic != null) {
            Double left = parameters.get(0).evaluate(feature, Double.class);
            Double right = parameters.get(1).evaluate(feature, Double.class);
            return left == null || right == null ? null : arithmetic.apply(left, right);
        }
        TextFolding folding = TextFolding.find(name).orElse(null);
        String text = folding == null ? null : parameters.getFirst().evaluate(feature, String.class);
        return folding == null || text == null ? null : folding.apply(text);
    }

    @Override
    public <T> @Nullable T evaluate(@Nullable Object feature, Class<T> type) {
        Object value = evaluate(feature);
        return value == null ? null : Converters.convert(value, type);
    }

    @Override
    public Object accept(ExpressionVisitor visitor, Object extra) {
        return visitor.visit(this, extra);
    }
}
