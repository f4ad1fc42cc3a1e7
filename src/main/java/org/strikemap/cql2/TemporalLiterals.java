package org.strikemap.cql2;

import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.regex.Pattern;
import org.geotools.api.filter.expression.Expression;

/**
 * Makes the points in time and intervals of filters (OGC 21-065r2, classes basic-cql2 and temporal-functions). A day is a
 * {@link LocalDate}, a point in time an {@link Instant}.
 */
final class TemporalLiterals {

    private static final Pattern DAY = Pattern.compile("\\d{4}-\\d{2}-\\d{2}");
    private static final Pattern TIMESTAMP = Pattern.compile("\\d{4}-\\d{2}-\\d{2}[Tt].+");

    private static final Instant FIRST = Instant.parse("0000-01-01T00:00:00Z");
    private static final Instant END =
            FIRST.atOffset(ZoneOffset.UTC).plusYears(10_000).toInstant();

    private TemporalLiterals() {}

    static Term day(String text, String place) {
        try {
            if (DAY.matcher(text).matches()) {
                return Term.literal(TermType.TIME, LocalDate.parse(text), place);
            }
        } catch (DateTimeException e) {
            throw noDay(text, place);
        }
        throw noDay(text, place);
    }

    private static IllegalArgumentException noDay(String text, String place) {
        return FilterErrors.at(place, FilterErrors.shown(text) + " is no date; wanted one such as 2017-06-08");
    }

    static Term timestamp(String text, String place) {
        try {
            if (TIMESTAMP.matcher(text).matches()) {
                Instant time = OffsetDateTime.parse(text).toInstant();
                if (!time.isBefore(FIRST) && time.isBefore(END)) {
                    return Term.literal(TermType.TIME, time, place);
                }
            }
        } catch (DateTimeException e) {
            throw noTimestamp(text, place);
        }
        throw noTimestamp(text, place);
    }

    private static IllegalArgumentException noTimestamp(String text, String place) {
        return FilterErrors.at(
                place, FilterErrors.shown(text) + " is no timestamp; wanted one such as 2017-06-08T10:00:00Z");
    }

    /** A text that stands where a date is wanted, as many clients send it; anything else stays what it is. */
    static Term coerceToDate(Term term) {
        if (!(term.constant() instanceof String text)) {
            return term;
        }
        return TIMESTAMP.matcher(text).matches() ? timestamp(text, term.place()) : day(text, term.place());
    }

    /** An interval. An end is a date, a text with one, the text {@code ..} for an open end, or a property. */
    static Term interval(Term first, Term last, String place) {
        Term start = end(first);
        Term end = end(last);
        boolean backwards = (start.constant() instanceof LocalDate one
                        && end.constant() instanceof LocalDate other
                        && one.isAfter(other))
                || (start.constant() instanceof Instant early
                        && end.constant() instanceof Instant late
                        && early.isAfter(late));
        if (backwards) {
            throw FilterErrors.at(place, "the interval ends before it begins");
        }
        Expression interval =
                new Cql2Function(Cql2Function.INTERVAL, List.of(start.asExpression(), end.asExpression()));
        return Term.value(TermType.INTERVAL, interval, place);
    }

    private static Term end(Term term) {
        if (Cql2Function.OPEN.equals(term.constant())) {
            return term;
        }
        Term dated = coerceToDate(term);
        TermFactory.wanted(TermType.TIME, dated, "INTERVAL");
        return dated;
    }
}
