package org.strikemap.cql2;

import java.util.Locale;
import java.util.Optional;
import org.geotools.api.filter.Filter;
import org.geotools.api.filter.expression.Expression;
import org.geotools.api.filter.spatial.BinarySpatialOperator;
import org.geotools.api.filter.spatial.Contains;
import org.geotools.api.filter.spatial.Crosses;
import org.geotools.api.filter.spatial.Disjoint;
import org.geotools.api.filter.spatial.Equals;
import org.geotools.api.filter.spatial.Intersects;
import org.geotools.api.filter.spatial.Overlaps;
import org.geotools.api.filter.spatial.Touches;
import org.geotools.api.filter.spatial.Within;

/** The spatial functions (OGC 21-065r2, class spatial-functions): the relations of OGC Simple Features. */
enum SpatialOperator {
    CONTAINS,
    CROSSES,
    DISJOINT,
    EQUALS,
    INTERSECTS,
    OVERLAPS,
    TOUCHES,
    WITHIN;

    /** As the text encoding writes it, such as {@code S_INTERSECTS}. */
    String textName() {
        return "S_" + name();
    }

    /** As the JSON encoding writes it, such as {@code s_intersects}. */
    String jsonName() {
        return textName().toLowerCase(Locale.ROOT);
    }

    /** The operator of a name, in any case. */
    static Optional<SpatialOperator> find(String name) {
        for (SpatialOperator operator : values()) {
            if (operator.textName().equalsIgnoreCase(name)) {
                return Optional.of(operator);
            }
        }
        return Optional.empty();
    }

    /** @throws IllegalArgumentException if the filter is none of these, such as one about distances */
    static SpatialOperator of(BinarySpatialOperator filter) {
        return switch (filter) {
            case Contains contains -> CONTAINS;
            case Crosses crosses -> CROSSES;
            case Disjoint disjoint -> DISJOINT;
            case Equals equals -> EQUALS;
            case Intersects intersects -> INTERSECTS;
            case Overlaps overlaps -> OVERLAPS;
            case Touches touches -> TOUCHES;
            case Within within -> WITHIN;
            default -> throw new IllegalArgumentException(filter + " is not part of CQL2");
        };
    }

    Filter filter(Expression left, Expression right) {
        return switch (this) {
            case CONTAINS -> Filters.FACTORY.contains(left, right);
            case CROSSES -> Filters.FACTORY.crosses(left, right);
            case DISJOINT -> Filters.FACTORY.disjoint(left, right);
            case EQUALS -> Filters.FACTORY.equal(left, right);
            case INTERSECTS -> Filters.FACTORY.intersects(left, right);
            case OVERLAPS -> Filters.FACTORY.overlaps(left, right);
            case TOUCHES -> Filters.FACTORY.touches(left, right);
            case WITHIN -> Filters.FACTORY.within(left, right);
        };
    }

    /** The same said from the right to the left. */
    SpatialOperator swapped() {
        return switch (this) {
            case CONTAINS -> WITHIN;
            case WITHIN -> CONTAINS;
            default -> this;
        };
    }
}
