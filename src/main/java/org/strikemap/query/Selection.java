package org.strikemap.query;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;
import org.strikemap.claim.HarmStatus;
import org.strikemap.claim.StrikeType;
import org.strikemap.http.Parameters;
import org.strikemap.incident.CountingRule;
import org.strikemap.incident.IncidentStatus;
import org.strikemap.snapshot.IncidentColumns;
import org.strikemap.snapshot.IncidentTable;
import org.strikemap.snapshot.Snapshot;
import org.strikemap.table.Conjunction;
import org.strikemap.table.PerRowPredicate;
import org.strikemap.table.RowPredicate;

/**
 * Which incidents a request asks for and under which rule they count. The same parameters hold everywhere.
 *
 * @param general the box that the point must lie in, the days of which the incident's must share one, and what is asked of properties
 *     by their own names
 * @param belligerent one of the alleged belligerents, by any publisher's name; an alliance's finds its members' strikes too
 * @param placeId the id of a place that the incident lies in
 * @param source the id of a source that speaks of the incident
 * @param minKilled the least number of civilians killed under the rule; an unknown number never reaches it
 * @param maxAccuracyMetres the greatest accuracy radius in metres; incidents without a point are never within it
 * @param counted what adds to totals
 */
public record Selection(
        TableSelection general,
        @Nullable String belligerent,
        @Nullable StrikeType strikeType,
        @Nullable HarmStatus harmStatus,
        @Nullable String placeId,
        @Nullable String source,
        @Nullable Integer minKilled,
        @Nullable Integer maxAccuracyMetres,
        Counted counted) {

    /**
     * What adds to totals.
     *
     * @param rule the rule asked for; best if none was
     * @param kinds which incidents count
     * @param pairsOnce whether of two incidents that may be one only the greater is asked for
     */
    public record Counted(CountingRule rule, boolean ruleGiven, Set<IncidentStatus> kinds, boolean pairsOnce) {}

    /** How often the deaths of two incidents count that may be one. */
    private enum PairCounting {
        TWICE,
        ONCE
    }

    /** What {@code kinds} may name beside {@code strike}, which is {@link IncidentStatus#COUNTED} and always counts. */
    private static final Set<IncidentStatus> OTHER_KINDS = EnumSet.of(
            IncidentStatus.UNKNOWN_MEANS,
            IncidentStatus.OTHER_MEANS,
            IncidentStatus.DISCOUNTED,
            IncidentStatus.DUPLICATE);

    private static final Set<String> OWN_MEANING = Set.of("belligerent", "strike_type", "harm_status", "place_id");

    /** Reads a request's filter parameters; throws {@link org.strikemap.http.BadParameterException} for one that is bad. */
    public static Selection read(Parameters parameters) {
        Optional<CountingRule> rule = findRule(parameters);
        TableSelection general = TableSelection.read(parameters, IncidentTable.SCHEMA, OWN_MEANING);
        return new Selection(
                general,
                parameters.findText("belligerent").orElse(null),
                parameters.findEnum("strike_type", StrikeType.class).orElse(null),
                parameters.findEnum("harm_status", HarmStatus.class).orElse(null),
                parameters.findText("place_id").orElse(null),
                parameters.findText("source").orElse(null),
                parameters.findInteger("min_killed", 0, Integer.MAX_VALUE).orElse(null),
                parameters.findInteger("max_accuracy_m", 0, Integer.MAX_VALUE).orElse(null),
                new Counted(
                        rule.orElse(CountingRule.BEST),
                        rule.isPresent(),
                        readKinds(parameters),
                        readPairs(parameters)));
    }

    /** Which incidents count: strikes, and those that {@code kinds} names, or {@code all}. */
    static Set<IncidentStatus> readKinds(Parameters parameters) {
        return parameters.find("kinds", Selection::kinds).orElse(EnumSet.of(IncidentStatus.COUNTED));
    }

    private static boolean readPairs(Parameters parameters) {
        return parameters.findEnum("pairs", PairCounting.class).orElse(PairCounting.TWICE) == PairCounting.ONCE;
    }

    private static Set<IncidentStatus> kinds(String text) {
        Set<IncidentStatus> kinds = EnumSet.of(IncidentStatus.COUNTED);
        for (String word : text.split(",", -1)) {
            String name = word.strip();
            if (name.equals("all")) {
                kinds.addAll(OTHER_KINDS);
            } else if (!name.equals("strike")) {
                kinds.add(OTHER_KINDS.stream()
                        .filter(kind -> kind.word().equals(name))
                        .findFirst()
                        .orElseThrow(() -> new IllegalArgumentException("'" + name
                                + "' is none of strike, unknown_means, other_means, discounted, duplicate, all")));
            }
        }
        return kinds;
    }

    public CountingRule rule() {
        return counted.rule;
    }

    /** Whether the request named a rule. */
    public boolean ruleGiven() {
        return counted.ruleGiven;
    }

    /** The counting rule that a request names, if it names one. */
    static Optional<CountingRule> findRule(Parameters parameters) {
        return parameters.find("count", CountingRule::parse);
    }

    /**
     * This selection asked of a snapshot, whose totals count what {@code counted} says: names become codes.
     *
     * @param catalog tells which places hold its incidents, if that is asked
     */
    public RowPredicate predicate(Snapshot snapshot, Catalog catalog) {
        RowPredicate twice = predicateOfPairs(snapshot, catalog);
        return counted.pairsOnce
                ? Conjunction.of(List.of(
                        twice,
                        snapshot.pairs()
                                .among(snapshot.columns(), twice, counted.rule)
                                .once()))
                : twice;
    }

    /** The same with both incidents of every pair that may be one. */
    public RowPredicate predicateOfPairs(Snapshot snapshot, Catalog catalog) {
        List<RowPredicate> questions = new ArrayList<>();
        questions.add(general.predicate(snapshot.incidents()));
        if (belligerent != null) {
            questions.add(new BelligerentPredicate(belligerent, snapshot.incidents()));
        }
        if (placeId != null) {
            questions.add(PlacePredicate.of(placeId, snapshot.columns(), catalog.placesOf(snapshot)));
        }
        addNamed(questions, snapshot.columns());
        addMeasured(questions, snapshot.columns());
        return Conjunction.of(questions);
    }

    private void addNamed(List<RowPredicate> questions, IncidentColumns columns) {
        if (strikeType != null) {
            BitSet codes = codesOf(columns.strikeTypeValues().values(), types -> types.contains(strikeType));
            questions.add(new PerRowPredicate(row -> codes.get(columns.strikeType(row))));
        }
        if (harmStatus != null) {
            int code = columns.harmStatusValues().code(harmStatus);
            questions.add(new PerRowPredicate(row -> code >= 0 && columns.harmStatus(row) == code));
        }
        if (source != null) {
            int code = columns.sourceCode(source);
            questions.add(new PerRowPredicate(row -> columns.claimsOf(code, row) > 0));
        }
    }

    private void addMeasured(List<RowPredicate> questions, IncidentColumns columns) {
        if (minKilled != null) {
            int least = minKilled;
            questions.add(new PerRowPredicate(row -> columns.killed(counted.rule, row) >= least));
        }
        if (maxAccuracyMetres != null) {
            int greatest = maxAccuracyMetres;
            questions.add(new PerRowPredicate(row -> columns.isPlaced(row) && columns.accuracyMetres(row) <= greatest));
        }
    }

    private static <T> BitSet codesOf(List<T> values, Predicate<T> wanted) {
        BitSet codes = new BitSet();
        for (int code = 0; code < values.size(); code++) {
            codes.set(code, wanted.test(values.get(code)));
        }
        return codes;
    }
}
