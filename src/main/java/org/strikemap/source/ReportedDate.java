package org.strikemap.source;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.Year;
import java.time.YearMonth;
import org.strikemap.text.Worded;

/**
 * A date as reports give it: a day, a month, a year, or a span of them, held as the first and last day it may mean.
 *
 * @param first the first day, included
 * @param last the last day, included, not before the first
 * @param precision how finely the report speaks
 */
public record ReportedDate(LocalDate first, LocalDate last, Precision precision) {

    private static final int YEAR_END = "YYYY".length();
    private static final int MONTH_END = "YYYY-MM".length();
    private static final int DAY_END = "YYYY-MM-DD".length();

    /** How finely a date is given. */
    public enum Precision implements Worded {
        DAY,
        MONTH,
        YEAR;
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
        int length = text.length();
        int year = digits(text, 0, YEAR_END);
        int month = length > YEAR_END && text.charAt(YEAR_END) == '-' ? digits(text, YEAR_END + 1, MONTH_END) : -1;
        int day = length > MONTH_END && text.charAt(MONTH_END) == '-' ? digits(text, MONTH_END + 1, DAY_END) : -1;
        if (year >= 0 && month >= 0 && day >= 0 && length == DAY_END) {
            return ofDay(LocalDate.of(year, month, day));
        }
        if (year >= 0 && month >= 0 && length == MONTH_END) {
            YearMonth whole = YearMonth.of(year, month);
            return new ReportedDate(whole.atDay(1), whole.atEndOfMonth(), Precision.MONTH);
        }
        if (year >= 0 && length == YEAR_END) {
            return new ReportedDate(LocalDate.of(year, 1, 1), LocalDate.of(year, 12, 31), Precision.YEAR);
        }
        throw new IllegalArgumentException("'" + text + "' is not a date (YYYY-MM-DD, YYYY-MM or YYYY)");
    }

    /** The number that the digits of a part of the text make; -1 if it is too short or holds anything else. */
    private static int digits(String text, int from, int end) {
        int number = 0;
        for (int i = from; i < end; i++) {
            char letter = i < text.length() ? text.charAt(i) : ' ';
            if (letter < '0' || letter > '9') {
                return -1;
            }
            number = number * 10 + (letter - '0');
        }
        return number;
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
