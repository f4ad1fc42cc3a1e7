package org.strikemap.source;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.Year;
import java.time.YearMonth;
import java.util.Locale;
import java.util.regex.Pattern;

/**
 * A date as reports give it: a day, a month, a year, or a span of them, held as the first and last day it may mean.
 *
 * @param first the first day, included
 * @param last the last day, included, not before the first
 * @param precision how finely the report speaks
 */
public record ReportedDate(LocalDate first, LocalDate last, Precision precision) {

    private static final Pattern YEAR = Pattern.compile("\\d{4}");
    private static final Pattern MONTH = Pattern.compile("\\d{4}-\\d{2}");
    private static final Pattern DAY = Pattern.compile("\\d{4}-\\d{2}-\\d{2}");

    /** How finely a date is given. */
    public enum Precision {
        DAY,
        MONTH,
        YEAR;

        /** The word in files and answers: {@code day}, {@code month} or {@code year}. */
        public String word() {
            return name().toLowerCase(Locale.ROOT);
        }
    }

    /** @throws IllegalArgumentException if the last day is before the first */
    public ReportedDate {
        if (last.isBefore(first)) {
            throw new IllegalArgumentException(last + " is before " + first);
        }
    }

    /** A single day. */
    public static ReportedDate ofDay(LocalDate day) {
        return new ReportedDate(day, day, Precision.DAY);
    }

    /**
     * Reads {@code YYYY}, {@code YYYY-MM} or {@code YYYY-MM-DD} (ISO 8601), years 1900 to 2100.
     *
     * @throws IllegalArgumentException if the text is none of these, or no such day exists
     */
    public static ReportedDate parse(String text) {
        try {
            ReportedDate date = read(text);
            if (date.first.getYear() < 1900 || date.first.getYear() > 2100) {
                throw new IllegalArgumentException("'" + text + "' is not between 1900 and 2100");
            }
            return date;
        } catch (DateTimeException e) {
            throw new IllegalArgumentException("'" + text + "' is not a day that exists", e);
        }
    }

    private static ReportedDate read(String text) {
        if (DAY.matcher(text).matches()) {
            return ofDay(LocalDate.parse(text));
        }
        if (MONTH.matcher(text).matches()) {
            YearMonth month = YearMonth.parse(text);
            return new ReportedDate(month.atDay(1), month.atEndOfMonth(), Precision.MONTH);
        }
        if (YEAR.matcher(text).matches()) {
            Year year = Year.parse(text);
            return new ReportedDate(year.atDay(1), year.atDay(year.length()), Precision.YEAR);
        }
        throw new IllegalArgumentException("'" + text + "' is not a date (YYYY-MM-DD, YYYY-MM or YYYY)");
    }

    /**
     * The span from this date's first day to the other's last, as coarse as the coarser of the two.
     *
     * @throws IllegalArgumentException if the other ends before this one begins
     */
    public ReportedDate until(ReportedDate end) {
        Precision coarser = precision.compareTo(end.precision) >= 0 ? precision : end.precision;
        return new ReportedDate(first, end.last, coarser);
    }

    /** The text this date is written as: the first day, as finely as it is known. */
    public String firstText() {
        return text(first);
    }

    /** The last day, as finely as it is known. */
    public String lastText() {
        return text(last);
    }

    private String text(LocalDate day) {
        return switch (precision) {
            case DAY -> day.toString();
            case MONTH -> YearMonth.from(day).toString();
            case YEAR -> Year.from(day).toString();
        };
    }
}
