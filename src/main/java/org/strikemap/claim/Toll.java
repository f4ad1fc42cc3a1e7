package org.strikemap.claim;

import org.jspecify.annotations.Nullable;

/**
 * The people a report says were harmed, by group. Children and women are among the civilians, never in addition to them.
 *
 * @param killed civilians killed
 * @param killedBest the publisher's own best estimate of civilians killed, where a data set gives one
 * @param injured civilians injured
 * @param childrenKilled children among the civilians killed
 * @param womenKilled women among the civilians killed
 * @param combatantsKilled members of armed forces or groups killed
 */
public record Toll(
        Range killed,
        @Nullable Integer killedBest,
        Range injured,
        Range childrenKilled,
        Range womenKilled,
        Range combatantsKilled) {

    public static final Toll UNKNOWN =
            new Toll(Range.UNKNOWN, null, Range.UNKNOWN, Range.UNKNOWN, Range.UNKNOWN, Range.UNKNOWN);

    /** @throws IllegalArgumentException if the best estimate is negative or outside the range of the killed */
    public Toll {
        if (killedBest != null) {
            boolean below = killed.min() != null && killedBest < killed.min();
            boolean above = killed.max() != null && killedBest > killed.max();
            if (killedBest < 0 || below || above) {
                throw new IllegalArgumentException("the best estimate, " + killedBest + ", is outside its range");
            }
        }
    }

    /** Whether the report says in figures that at least one civilian was killed or injured. */
    public boolean tellsOfCivilianHarm() {
        return isPositive(killed.largest()) || isPositive(killedBest) || isPositive(injured.largest());
    }

    private static boolean isPositive(@Nullable Integer number) {
        return number != null && number > 0;
    }
}
