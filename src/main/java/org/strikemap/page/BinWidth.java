package org.strikemap.page;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.temporal.TemporalAdjusters;
import org.strikemap.text.Worded;

/** How wide the bins of a histogram are. */
enum BinWidth implements Worded {
    /** The finest that keeps the histogram readable. */
    AUTO,
    DAY,
    WEEK,
    MONTH,
    YEAR;

    private static final int MOST_DAYS = 62;
    private static final int MOST_DAYS_IN_WEEKS = 366;
    private static final int MOST_DAYS_IN_MONTHS = 366 * 20;

    /** The finest interval that keeps the histogram readable over a number of days. */
    static BinWidth forSpan(long days) {
        if (days <= MOST_DAYS) {
            return DAY;
        }
        if (days <= MOST_DAYS_IN_WEEKS) {
            return WEEK;
        }
        return days <= MOST_DAYS_IN_MONTHS ? MONTH : YEAR;
    }

    /** The first day of the bin that a day falls into; weeks begin on Monday (ISO 8601). */
    LocalDate start(LocalDate day) {
        return switch (this) {
            case AUTO -> throw new IllegalStateException("not resolved");
            case DAY -> day;
            case WEEK -> day.with(TemporalAdjusters.previousOrSame(DayOfWeek.MONDAY));
            case MONTH -> day.withDayOfMonth(1);
            case YEAR -> day.withDayOfYear(1);
        };
    }

    /** The last day of the bin that begins on a day. */
    LocalDate end(LocalDate start) {
        return switch (this) {
            case AUTO -> throw new IllegalStateException("not resolved");
            case DAY -> start;
            case WEEK -> start.plusDays(6);
            case MONTH -> start.with(TemporalAdjusters.lastDayOfMonth());
            case YEAR -> start.with(TemporalAdjusters.lastDayOfYear());
        };
    }
}
