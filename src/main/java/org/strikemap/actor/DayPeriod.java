package org.strikemap.actor;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import org.strikemap.source.ReportedDate;

/**
 * The days from one to another, both included.
 *
 * @param first null for no beginning
 * @param last null for no end
 */
record DayPeriod(@Nullable LocalDate first, @Nullable LocalDate last) {

    /** Every day. */
    static final DayPeriod ALWAYS = new DayPeriod(null, null);

    /**
     * Reads two dates, each {@code YYYY}, {@code YYYY-MM} or {@code YYYY-MM-DD} or empty for an open end.
     *
     * @throws IllegalArgumentException if one is none of these
     */
    static DayPeriod parse(String first, String last) {
        return new DayPeriod(
                first.isEmpty() ? null : ReportedDate.parse(first).first(),
                last.isEmpty() ? null : ReportedDate.parse(last).last());
    }

    /** Whether a day is one of these. */
    boolean contains(LocalDate day) {
        return overlaps(day.toEpochDay(), day.toEpochDay());
    }

    /** Whether one of these days is among others, given as days since 1970-01-01. */
    boolean overlaps(long from, long until) {
        return (first == null || first.toEpochDay() <= until) && (last == null || last.toEpochDay() >= from);
    }
}
