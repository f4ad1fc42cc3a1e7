package org.strikemap.query;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.strikemap.http.Parameters;

/**
 * A span of days, both included. An open end is a day before or after all others.
 *
 * @param first days since 1970-01-01
 * @param last days since 1970-01-01, not before the first
 */
record DayRange(int first, int last) {

    /** GDAL writes a day as a date-time of which the time is missing, so that is one too. */
    private static final Pattern DAY = Pattern.compile("(\\d{4}-\\d{2}-\\d{2})T?");

    private static final String WANTED =
            "; wanted a date or date-time (RFC 3339) such as 2017-06-08, or an interval such as 2017-06-01/2017-06-30,"
                    + " 2017-06-01/.. or ../2017-06-30";

    /** @throws IllegalArgumentException if the last day is before the first */
    public DayRange {
        if (last < first) {
            throw new IllegalArgumentException("the interval ends before it begins");
        }
    }

    /**
     * Reads the parameter {@code datetime} of OGC API Features (Part 1, 7.15.4): an instant, or an interval whose ends may be
     * open. A date-time stands for its day in UTC, since incidents are known to the day.
     *
     * @throws IllegalArgumentException if the text is neither
     */
    static DayRange parse(String text) {
        int slash = text.indexOf('/');
        if (slash < 0) {
            int day = day(text, text);
            return new DayRange(day, day);
        }
        String from = text.substring(0, slash);
        String to = text.substring(slash + 1);
        if (isOpen(from) && isOpen(to)) {
            throw new IllegalArgumentException(Parameters.shown(text) + " is open at both ends; leave it out" + WANTED);
        }
        return new DayRange(
                isOpen(from) ? Integer.MIN_VALUE : day(from, text), isOpen(to) ? Integer.MAX_VALUE : day(to, text));
    }

    private static boolean isOpen(String end) {
        return end.isEmpty() || end.equals("..");
    }

    private static int day(String text, String whole) {
        try {
            Matcher plain = DAY.matcher(text);
            LocalDate day = plain.matches()
                    ? LocalDate.parse(plain.group(1))
                    : OffsetDateTime.parse(text)
                            .withOffsetSameInstant(ZoneOffset.UTC)
                            .toLocalDate();
            return Math.toIntExact(day.toEpochDay());
        } catch (DateTimeException | ArithmeticException e) {
            throw new IllegalArgumentException(Parameters.shown(whole) + " is not a time" + WANTED, e);
        }
    }

    /**
     * The day that this is a span of.
     *
     * @throws IllegalArgumentException if it is more than one
     */
    int single() {
        if (first != last) {
            throw new IllegalArgumentException("is an interval; wanted one day, such as 2017-06-08");
        }
        return first;
    }

    /** Whether the span from one day to another shares a day with this one. */
    boolean meets(int firstDay, int lastDay) {
        return firstDay <= last && lastDay >= first;
    }
}
