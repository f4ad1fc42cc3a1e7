package org.strikemap.page;

import com.fasterxml.jackson.annotation.JsonProperty;
import com.fasterxml.jackson.annotation.JsonUnwrapped;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.strikemap.incident.CountingRule;
import org.strikemap.query.Catalog;
import org.strikemap.query.Selection;
import org.strikemap.snapshot.Dictionary;
import org.strikemap.snapshot.IncidentColumns;
import org.strikemap.snapshot.IncidentPlaces;
import org.strikemap.snapshot.Snapshot;
import org.strikemap.snapshot.Totals;
import org.strikemap.snapshot.UndecidedPairs;
import org.strikemap.source.Source;
import org.strikemap.table.RowPredicate;
import org.strikemap.table.TableScan;

/**
 * What the incidents asked for add up to. Those that do not count are shown and skipped: they are among {@code incidents},
 * and add to nothing else.
 *
 * @param count the counting rule
 * @param version of the snapshot that answered
 * @param killed civilians killed under each of the four rules
 * @param rule civilians killed under the rule asked for, and of how many incidents it knows
 * @param pairs what may be counted twice under the rule asked for
 * @param injured civilians injured by the lowest and by the highest account
 */
record Summary(
        String count,
        String version,
        @JsonUnwrapped Incidents numbers,
        Killed killed,
        UnderRule rule,
        Pairs pairs,
        Injured injured,
        @JsonUnwrapped Period period,
        @JsonUnwrapped Parts parts) {

    /**
     * How many incidents were asked for.
     *
     * @param incidents all of them
     * @param counted those that count
     * @param skipped those that do not, by why
     * @param unplaced those without a point
     */
    public record Incidents(int incidents, int counted, Skipped skipped, int unplaced) {}

    /**
     * The days of the incidents; null for no incident.
     *
     * @param start the first day of the earliest incident
     * @param end the last day of the latest
     */
    public record Period(
            @Nullable LocalDate start, @Nullable LocalDate end) {}

    /**
     * The incidents by what they have in common.
     *
     * @param places the places with the most incidents, as {@link PlaceTotals} lists them
     */
    public record Parts(
            List<BelligerentTotals.Blamed> belligerents,
            @JsonProperty("strike_types") List<Part> strikeTypes,
            @JsonProperty("harm_statuses") List<Part> harmStatuses,
            List<PlaceTotals.PlacePart> places,
            List<SourceClaims> sources) {}

    /** The incidents that are not added up. */
    public record Skipped(
            int duplicate,
            int aggregate,
            int withdrawn,
            int discounted,
            @JsonProperty("other_means") int otherMeans,
            @JsonProperty("unknown_means") int unknownMeans) {

        static Skipped of(Totals.Skipped skipped) {
            return new Skipped(
                    skipped.duplicate(),
                    skipped.aggregate(),
                    skipped.withdrawn(),
                    skipped.discounted(),
                    skipped.otherMeans(),
                    skipped.unknownMeans());
        }
    }

    /** Civilians killed under each rule. */
    public record Killed(long low, long best, long high, long conceded) {}

    /** Civilians killed under the rule asked for; {@code known}, {@code unknown} and {@code noStatement} count incidents. */
    public record UnderRule(
            long killed,
            int known,
            int unknown,
            @JsonProperty("no_statement") int noStatement) {}

    /** Civilians injured, where a number is known. */
    public record Injured(long low, long high) {}

    /** The incidents that share a strike type or a harm status, and the civilians killed in those that count. */
    public record Part(String name, int incidents, long killed) {}

    /** How many claims a source makes about the incidents. */
    public record SourceClaims(String id, String name, String type, int claims) {}

    /**
     * The pairs of incidents of which nobody has decided whether they are one.
     *
     * @param undecided how many there are among the incidents asked for
     * @param killed civilians who may be counted twice: those of the lesser incident of each
     * @param counted {@code twice}, or {@code once} if the lesser incidents are left out of everything else
     */
    public record Pairs(int undecided, long killed, String counted) {}

    static Summary of(Snapshot snapshot, Catalog catalog, Selection selection) {
        CountingRule rule = selection.rule();
        RowPredicate question = selection.predicate(snapshot, catalog);
        UndecidedPairs.DoubleCount twice =
                snapshot.pairs().among(snapshot.columns(), selection.predicateOfPairs(snapshot, catalog), rule);
        Totals low = snapshot.total(question, CountingRule.LOW);
        Totals asked = snapshot.total(question, rule);
        Tabulation rows = new Tabulation(snapshot, catalog.placesOf(snapshot), rule);
        TableScan.forEach(snapshot.incidents(), question, rows::add);
        return new Summary(
                rule.word(),
                snapshot.version(),
                new Incidents(asked.incidents(), asked.counted(), Skipped.of(asked.skipped()), asked.unplaced()),
                new Killed(
                        low.killed(),
                        snapshot.total(question, CountingRule.BEST).killed(),
                        snapshot.total(question, CountingRule.HIGH).killed(),
                        snapshot.total(question, CountingRule.CONCEDED).killed()),
                new UnderRule(asked.killed(), asked.known(), asked.unknown(), asked.noStatement()),
                new Pairs(twice.pairs(), twice.killed(), selection.counted().pairsOnce() ? "once" : "twice"),
                new Injured(rows.injuredLow, rows.injuredHigh),
                rows.firstDay == Integer.MAX_VALUE
                        ? new Period(null, null)
                        : new Period(LocalDate.ofEpochDay(rows.firstDay), LocalDate.ofEpochDay(rows.lastDay)),
                new Parts(
                        rows.belligerents.list(),
                        largestFirst(rows.strikeTypes),
                        largestFirst(rows.harmStatuses),
                        rows.places.largest(),
                        rows.sourceClaims()));
    }

    private static List<Part> largestFirst(Map<String, Part> parts) {
        return parts.values().stream()
                .sorted(Comparator.comparingInt(Part::incidents).reversed().thenComparing(Part::name))
                .toList();
    }

    /** Adds up what blocks hold no sums of. */
    private static final class Tabulation {
        private final IncidentColumns columns;
        private final CountingRule rule;
        private final BelligerentTotals belligerents;
        private final Map<String, Part> strikeTypes = new LinkedHashMap<>();
        private final Map<String, Part> harmStatuses = new LinkedHashMap<>();
        private final PlaceTotals places;
        private final int[] claimsOfSource;
        private long injuredLow;
        private long injuredHigh;
        private int firstDay = Integer.MAX_VALUE;
        private int lastDay = Integer.MIN_VALUE;

        Tabulation(Snapshot snapshot, IncidentPlaces places, CountingRule rule) {
            this.columns = snapshot.columns();
            this.belligerents = new BelligerentTotals(columns);
            this.places = new PlaceTotals(places);
            this.rule = rule;
            this.claimsOfSource = new int[columns.sources().size()];
        }

        void add(int row) {
            firstDay = Math.min(firstDay, columns.startDay(row));
            lastDay = Math.max(lastDay, columns.endDay(row));
            boolean counted = columns.isCounted(row);
            int number = columns.killed(rule, row);
            int killed = counted ? Math.max(0, number) : 0;
            if (counted) {
                injuredLow += Math.max(0, columns.injuredLow(row));
                injuredHigh += Math.max(0, columns.injuredHigh(row));
            }
            belligerents.add(row, killed);
            columns.strikeTypeValues()
                    .value(columns.strikeType(row))
                    .words()
                    .forEach(type -> add(strikeTypes, type, killed));
            if (columns.harmStatus(row) != Dictionary.NONE) {
                add(
                        harmStatuses,
                        columns.harmStatusValues()
                                .value(columns.harmStatus(row))
                                .word(),
                        killed);
            }
            places.add(row, killed);
            columns.forEachSource(row, (source, claims) -> claimsOfSource[source] += claims);
        }

        private static void add(Map<String, Part> parts, String name, int killed) {
            parts.merge(
                    name,
                    new Part(name, 1, killed),
                    (a, b) -> new Part(name, a.incidents() + b.incidents(), a.killed() + b.killed()));
        }

        private List<SourceClaims> sourceClaims() {
            List<SourceClaims> claims = new ArrayList<>();
            List<Source> sources = columns.sources();
            for (int code = 0; code < sources.size(); code++) {
                if (claimsOfSource[code] > 0) {
                    Source source = sources.get(code);
                    claims.add(new SourceClaims(
                            source.id(), source.name(), source.type().word(), claimsOfSource[code]));
                }
            }
            claims.sort(Comparator.comparingInt(SourceClaims::claims).reversed().thenComparing(SourceClaims::name));
            return claims;
        }
    }
}
