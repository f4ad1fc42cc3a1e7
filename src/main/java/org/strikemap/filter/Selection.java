package org.strikemap.filter;

import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.strikemap.claim.HarmStatus;
import org.strikemap.claim.StrikeType;
import org.strikemap.geo.Box;
import org.strikemap.incident.CountingRule;
import org.strikemap.query.BoxText;
import org.strikemap.query.Parameters;
import org.strikemap.snapshot.Snapshot;
import org.strikemap.table.RowQuestion;

/**
 * Which incidents a request asks for and under which rule they count. The same parameters hold everywhere.
 *
 * @param box the point must lie in it; incidents without a point never do
 * @param days the incident's days must share one with it
 * @param belligerent one of the alleged belligerents, by name
 * @param source the id of a source that speaks of the incident
 * @param minKilled the least number of civilians killed under the rule; an unknown number never reaches it
 * @param maxAccuracyMetres the greatest radius of doubt in metres; incidents without a point are never within it
 * @param rule the rule asked for, or best
 * @param ruleGiven whether the request named a rule
 */
public record Selection(
        @Nullable Box box,
        @Nullable Days days,
        @Nullable String belligerent,
        @Nullable StrikeType strikeType,
        @Nullable HarmStatus harmStatus,
        @Nullable String source,
        @Nullable Integer minKilled,
        @Nullable Integer maxAccuracyMetres,
        CountingRule rule,
        boolean ruleGiven) {

    /** Reads a request's filter parameters; throws {@link org.strikemap.query.BadParameterException} for one that is bad. */
    public static Selection read(Parameters parameters) {
        Optional<CountingRule> rule = findRule(parameters);
        return new Selection(
                parameters.find("bbox", BoxText::parse).orElse(null),
                parameters.find("datetime", Days::parse).orElse(null),
                parameters.findText("belligerent").orElse(null),
                parameters.findWord("strike_type", StrikeType.class).orElse(null),
                parameters.findWord("harm_status", HarmStatus.class).orElse(null),
                parameters.findText("source").orElse(null),
                parameters.findInteger("min_killed", 0, Integer.MAX_VALUE).orElse(null),
                parameters.findInteger("max_accuracy_m", 0, Integer.MAX_VALUE).orElse(null),
                rule.orElse(CountingRule.BEST),
                rule.isPresent());
    }

    /** The counting rule that a request names, if it names one. */
    public static Optional<CountingRule> findRule(Parameters parameters) {
        return parameters.find("count", CountingRule::parse);
    }

    /** This selection asked of a snapshot. */
    public RowQuestion over(Snapshot snapshot) {
        return SelectedRows.of(this, snapshot.columns());
    }
}
