package org.strikemap.intake;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.function.Consumer;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.strikemap.geo.LonLat;
import org.strikemap.incident.Resemblance;

/**
 * Blocking key of duplicate detection: a cell of 0.2 degrees and one day: they lie in the same cell or in one beside it, in
 * place and in time.
 */
record SpaceTimeCell(LocalDate day, long row, long column) {

    /** An incident that may have been on more days than this is not looked for by day. */
    private static final int MOST_DAYS = 31;

    /** As wide as {@link Resemblance#FARTHEST_METRES} is anywhere but near the poles, so that only the next cells need be looked at. */
    private static final double DEGREES = 0.2;

    /** Visits the cells of a point on the days of a span, and so many around them; none without a point, or of too many days. */
    static void forEach(
            @Nullable LonLat point, LocalDate first, LocalDate last, int around, Consumer<SpaceTimeCell> visitor) {
        forEach(point, first, last, around, around, visitor);
    }

    /** Visits the cells of a point and so many around it, on the days of a span and so many around them. */
    static void forEach(
            @Nullable LonLat point,
            LocalDate first,
            LocalDate last,
            int daysAround,
            int around,
            Consumer<SpaceTimeCell> visitor) {
        if (point == null) {
            return;
        }
        long row = (long) Math.floor(point.lat() / DEGREES);
        long column = (long) Math.floor(point.lon() / DEGREES);
        listDays(first, last, daysAround).forEach(day -> {
            for (long above = row - around; above <= row + around; above++) {
                for (long beside = column - around; beside <= column + around; beside++) {
                    visitor.accept(new SpaceTimeCell(day, above, beside));
                }
            }
        });
    }

    /** The days of a span and so many around it; none if they are too many. */
    static Stream<LocalDate> listDays(LocalDate first, LocalDate last, int around) {
        return ChronoUnit.DAYS.between(first, last) >= MOST_DAYS
                ? Stream.empty()
                : first.minusDays(around).datesUntil(last.plusDays(around + 1L));
    }
}
