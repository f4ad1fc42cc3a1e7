package org.strikemap.page;

import com.fasterxml.jackson.annotation.JsonProperty;
import com.fasterxml.jackson.annotation.JsonUnwrapped;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.strikemap.claim.Details;
import org.strikemap.claim.Tally;
import org.strikemap.incident.CountingRule;
import org.strikemap.query.PlacePredicate;
import org.strikemap.snapshot.Dictionary;
import org.strikemap.snapshot.IncidentColumns;
import org.strikemap.snapshot.IncidentPlaces;
import org.strikemap.snapshot.Snapshot;
import org.strikemap.snapshot.Totals;
import org.strikemap.table.Coverage;
import org.strikemap.table.RowPredicate;
import org.strikemap.table.RowRange;

/**
 * A tally beside what the map's own incidents add up to over the tally's period, countries, belligerents and place. An incident
 * is in the period when it begins in it, and in the place when that holds it, as {@link PlacePredicate} has it.
 *
 * @param killedMin civilians killed, at least
 * @param killedMax civilians killed, at most
 * @param map the map's sum under each rule
 */
record TallyComparison(
        String id,
        @JsonUnwrapped Publication publication,
        @JsonUnwrapped ScopeMembers coverage,
        @JsonProperty("killed_min") @Nullable Integer killedMin,
        @JsonProperty("killed_max") @Nullable Integer killedMax,
        String kind,
        @Nullable String note,
        Sum map) {

    /**
     * Who published the tally, when and where.
     *
     * @param via who relays the report at the address
     * @param figureSeen {@code yes} or {@code no}: whether the figure was read there
     * @param noAddress why there is no address
     */
    record Publication(
            String source,
            @JsonProperty("source_name") String sourceName,
            @JsonProperty("as_of") String asOf,
            @Nullable String url,
            @Nullable String via,
            @JsonProperty("figure_seen") @Nullable String figureSeen,
            @JsonProperty("no_address") @Nullable String noAddress) {

        static Publication of(Tally tally) {
            return new Publication(
                    tally.source().id(),
                    tally.source().name(),
                    tally.asOf().firstText(),
                    tally.url(),
                    tally.details().get(Details.VIA),
                    tally.details().findWord(Details.FIGURE_SEEN),
                    tally.details().findWord(Details.NO_ADDRESS));
        }
    }

    /**
     * What the tally counts.
     *
     * @param start as finely as the source gives it
     * @param end null when the period was open when it was published
     */
    record ScopeMembers(
            String scope,
            List<String> countries,
            List<String> belligerents,
            @JsonProperty("place_id") @Nullable String placeId,
            String start,
            @Nullable String end) {}

    /** What the map holds over a tally's scope; {@code unknown} counts incidents without a lower bound. */
    public record Sum(int incidents, long low, long best, long high, long conceded, int unknown) {}

    static TallyComparison of(Tally tally, Snapshot snapshot, IncidentPlaces places) {
        return new TallyComparison(
                tally.id(),
                Publication.of(tally),
                new ScopeMembers(
                        tally.scope(),
                        tally.countries(),
                        tally.belligerents(),
                        tally.placeId(),
                        tally.start().firstText(),
                        tally.end() == null ? null : tally.end().lastText()),
                tally.killed().min(),
                tally.killed().max(),
                tally.kind().word(),
                tally.note(),
                sum(snapshot, new Scope(tally, snapshot.columns(), places)));
    }

    private static Sum sum(Snapshot snapshot, Scope scope) {
        Totals low = snapshot.total(scope, CountingRule.LOW);
        return new Sum(
                low.counted(),
                low.killed(),
                snapshot.total(scope, CountingRule.BEST).killed(),
                snapshot.total(scope, CountingRule.HIGH).killed(),
                snapshot.total(scope, CountingRule.CONCEDED).killed(),
                low.unknown());
    }

    /** The rows that a tally speaks of. */
    private static final class Scope implements RowPredicate {
        private final Tally tally;
        private final IncidentColumns columns;
        private final long firstDay;
        private final long lastDay;
        private final RowPredicate area;

        Scope(Tally tally, IncidentColumns columns, IncidentPlaces places) {
            this.tally = tally;
            this.columns = columns;
            this.firstDay = tally.start().first().toEpochDay();
            this.lastDay =
                    (tally.end() != null ? tally.end() : tally.asOf()).last().toEpochDay();
            this.area = tally.placeId() == null
                    ? RowPredicate.ALWAYS_TRUE
                    : PlacePredicate.of(tally.placeId(), columns, places);
        }

        @Override
        public Coverage coverage(RowRange block) {
            return block.extent().firstDay() > lastDay || block.extent().lastDay() < firstDay
                    ? Coverage.NONE
                    : Coverage.SOME;
        }

        @Override
        public boolean test(int row) {
            return columns.startDay(row) >= firstDay
                    && columns.startDay(row) <= lastDay
                    && inCountries(row)
                    && byBelligerents(row)
                    && area.test(row);
        }

        private boolean inCountries(int row) {
            int code = columns.country(row);
            return tally.countries().isEmpty()
                    || (code != Dictionary.NONE
                            && tally.countries()
                                    .contains(columns.countryValues().value(code)));
        }

        private boolean byBelligerents(int row) {
            return tally.belligerents().isEmpty()
                    || columns.belligerentValues().value(columns.belligerents(row)).stream()
                            .anyMatch(tally.belligerents()::contains);
        }
    }
}
