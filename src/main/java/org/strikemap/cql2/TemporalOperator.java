package org.strikemap.cql2;

import java.util.List;
import java.util.Optional;
import org.geotools.api.filter.Filter;
import org.geotools.api.filter.FilterFactory;
import org.geotools.api.filter.expression.Expression;
import org.geotools.api.filter.temporal.After;
import org.geotools.api.filter.temporal.AnyInteracts;
import org.geotools.api.filter.temporal.Before;
import org.geotools.api.filter.temporal.Begins;
import org.geotools.api.filter.temporal.BegunBy;
import org.geotools.api.filter.temporal.BinaryTemporalOperator;
import org.geotools.api.filter.temporal.During;
import org.geotools.api.filter.temporal.EndedBy;
import org.geotools.api.filter.temporal.Ends;
import org.geotools.api.filter.temporal.Meets;
import org.geotools.api.filter.temporal.MetBy;
import org.geotools.api.filter.temporal.OverlappedBy;
import org.geotools.api.filter.temporal.TContains;
import org.geotools.api.filter.temporal.TEquals;
import org.geotools.api.filter.temporal.TOverlaps;

/**
 * The temporal functions (OGC 21-065r2, class temporal-functions), each as comparisons between the ends of its two operands, all of
 * which must hold. A point in time is an interval whose ends are one.
 */
enum TemporalOperator {
    AFTER("after"),
    BEFORE("before"),
    CONTAINS("contains"),
    /** What {@link #INTERSECTS} is not; GeoTools has no filter of its own for it. */
    DISJOINT("disjoint"),
    DURING("during"),
    EQUALS("equals"),
    FINISHED_BY("finishedBy"),
    FINISHES("finishes"),
    INTERSECTS("intersects"),
    MEETS("meets"),
    MET_BY("metBy"),
    OVERLAPPED_BY("overlappedBy"),
    OVERLAPS("overlaps"),
    STARTED_BY("startedBy"),
    STARTS("starts");

    /** One end of an interval. */
    enum Side {
        START,
        END
    }

    /** A comparison of an end of the left operand with an end of the right one. */
    record EndPair(Side left, ComparisonOperator comparison, Side right) {}

    private final String word;

    TemporalOperator(String word) {
        this.word = word;
    }

    /** As the text encoding writes it, such as {@code T_FINISHEDBY}. */
    String textName() {
        return "T_" + name().replace("_", "");
    }

    /** As the JSON encoding writes it, such as {@code t_finishedBy}. */
    String jsonName() {
        return "t_" + word;
    }

    /** Whether an operand may be a point in time; the others are about intervals only, and the standard wants an error. */
    boolean takesInstants() {
        return switch (this) {
            case AFTER, BEFORE, DISJOINT, EQUALS, INTERSECTS -> true;
            default -> false;
        };
    }

    /** What must hold between the ends of the operands; empty for {@link #DISJOINT} alone. */
    List<EndPair> conditions() {
        EndPair startsBefore = new EndPair(Side.START, ComparisonOperator.LESS, Side.START);
        EndPair startsAfter = new EndPair(Side.START, ComparisonOperator.GREATER, Side.START);
        EndPair startsWith = new EndPair(Side.START, ComparisonOperator.EQUAL, Side.START);
        EndPair endsBefore = new EndPair(Side.END, ComparisonOperator.LESS, Side.END);
        EndPair endsAfter = new EndPair(Side.END, ComparisonOperator.GREATER, Side.END);
        EndPair endsWith = new EndPair(Side.END, ComparisonOperator.EQUAL, Side.END);
        return switch (this) {
            case AFTER -> List.of(new EndPair(Side.START, ComparisonOperator.GREATER, Side.END));
            case BEFORE -> List.of(new EndPair(Side.END, ComparisonOperator.LESS, Side.START));
            case CONTAINS -> List.of(startsBefore, endsAfter);
            case DISJOINT -> List.of();
            case DURING -> List.of(startsAfter, endsBefore);
            case EQUALS -> List.of(startsWith, endsWith);
            case FINISHED_BY -> List.of(startsBefore, endsWith);
            case FINISHES -> List.of(startsAfter, endsWith);
            case INTERSECTS ->
                List.of(
                        new EndPair(Side.START, ComparisonOperator.AT_MOST, Side.END),
                        new EndPair(Side.END, ComparisonOperator.AT_LEAST, Side.START));
            case MEETS -> List.of(new EndPair(Side.END, ComparisonOperator.EQUAL, Side.START));
            case MET_BY -> List.of(new EndPair(Side.START, ComparisonOperator.EQUAL, Side.END));
            case OVERLAPPED_BY ->
                List.of(startsAfter, new EndPair(Side.START, ComparisonOperator.LESS, Side.END), endsAfter);
            case OVERLAPS ->
                List.of(startsBefore, new EndPair(Side.END, ComparisonOperator.GREATER, Side.START), endsBefore);
            case STARTED_BY -> List.of(startsWith, endsAfter);
            case STARTS -> List.of(startsWith, endsBefore);
        };
    }

    /** The operator of a name, in any case. */
    static Optional<TemporalOperator> find(String name) {
        for (TemporalOperator operator : values()) {
            if (operator.textName().equalsIgnoreCase(name)) {
                return Optional.of(operator);
            }
        }
        return Optional.empty();
    }

    static TemporalOperator of(BinaryTemporalOperator filter) {
        return switch (filter) {
            case After after -> AFTER;
            case Before before -> BEFORE;
            case TContains contains -> CONTAINS;
            case During during -> DURING;
            case TEquals equals -> EQUALS;
            case EndedBy endedBy -> FINISHED_BY;
            case Ends ends -> FINISHES;
            case AnyInteracts intersects -> INTERSECTS;
            case Meets meets -> MEETS;
            case MetBy metBy -> MET_BY;
            case OverlappedBy overlappedBy -> OVERLAPPED_BY;
            case TOverlaps overlaps -> OVERLAPS;
            case BegunBy begunBy -> STARTED_BY;
            case Begins begins -> STARTS;
            default -> throw new IllegalArgumentException(filter + " is not part of CQL2");
        };
    }

    Filter filter(Expression left, Expression right) {
        FilterFactory factory = Filters.FACTORY;
        return switch (this) {
            case AFTER -> factory.after(left, right);
            case BEFORE -> factory.before(left, right);
            case CONTAINS -> factory.tcontains(left, right);
            case DISJOINT -> factory.not(factory.anyInteracts(left, right));
            case DURING -> factory.during(left, right);
            case EQUALS -> factory.tequals(left, right);
            case FINISHED_BY -> factory.endedBy(left, right);
            case FINISHES -> factory.ends(left, right);
            case INTERSECTS -> factory.anyInteracts(left, right);
            case MEETS -> factory.meets(left, right);
            case MET_BY -> factory.metBy(left, right);
            case OVERLAPPED_BY -> factory.overlappedBy(left, right);
            case OVERLAPS -> factory.toverlaps(left, right);
            case STARTED_BY -> factory.begunBy(left, right);
            case STARTS -> factory.begins(left, right);
        };
    }
}
