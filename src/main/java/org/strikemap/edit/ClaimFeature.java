package org.strikemap.edit;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.strikemap.claim.Claim;
import org.strikemap.claim.Location;
import org.strikemap.claim.Range;
import org.strikemap.claim.Toll;
import org.strikemap.geo.LonLat;
import org.strikemap.reader.ClaimCsv;
import org.strikemap.reader.RowException;
import org.strikemap.reader.RowFields;
import org.strikemap.reader.SourceRegistry;
import org.strikemap.source.ReportedDate;
import org.strikemap.source.Source;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/**
 * A claim as a GeoJSON feature, with the properties that answers show: what they have in common with our own CSV is read and checked as that
 * is. What is read of a feature that was {@linkplain #write written} is the claim again, but for what answers do not show.
 */
public final class ClaimFeature {

    /** The property that names the incident which holds the claim. */
    public static final String INCIDENT = "incident";

    /** The days as answers show them, where the columns of our own CSV are {@code date} and {@code date_end}. */
    private static final String START = "start";

    private static final String END = "end";
    private static final String PRECISION = "date_precision";

    /** The day of publication as answers show it, where the column is {@code claim_date}. */
    private static final String PUBLISHED = "published";

    private static final String WITHDRAWN = "withdrawn";
    private static final String BELLIGERENT = "belligerent";

    /** Columns of our own CSV that are no properties: the program gives the ids, and the geometry is the point. */
    private static final Set<String> NO_PROPERTIES = Set.of("claim_id", "incident_key", "lat", "lon");

    private static final Set<String> NUMBERS = Set.of(
            "accuracy_m",
            "killed_min",
            "killed_max",
            "killed_best",
            "injured_min",
            "injured_max",
            "children_killed_min",
            "children_killed_max",
            "women_killed_min",
            "women_killed_max",
            "combatants_killed_min",
            "combatants_killed_max");

    /** Properties that answers show and that follow from others; they are passed over. */
    public static final Set<String> READ_ONLY = Set.of(
            "id", "accuracy", "place_name", "place_ar", "start", "end", "date_precision", "incident_name", "version");

    /** Every property that is kept. */
    public static final Set<String> PROPERTIES = properties();

    private ClaimFeature() {}

    private static Set<String> properties() {
        Set<String> all = new HashSet<>(ClaimCsv.COLUMNS);
        all.removeAll(NO_PROPERTIES);
        all.addAll(Set.of(INCIDENT, START, END, PRECISION, PUBLISHED));
        all.add(WITHDRAWN);
        return Set.copyOf(all);
    }

    /**
     * The claim of a feature, not placed yet.
     *
     * @param id the claim's
     * @param incidentKey of the incident that it is to speak of
     * @param sources the sources known; one that the feature introduces is added
     * @throws RowException if it makes no claim; it names the property
     */
    static Claim read(SubmittedFeature feature, String id, String incidentKey, SourceRegistry sources) {
        feature.rejectUnknown(PROPERTIES, READ_ONLY);
        Map<String, String> row = new HashMap<>();
        row.put("claim_id", id);
        row.put("incident_key", incidentKey);
        for (String column : ClaimCsv.COLUMNS) {
            if (!NO_PROPERTIES.contains(column)) {
                put(row, column, text(feature, column));
            }
        }
        LonLat point = feature.point();
        put(row, "lon", point == null ? null : Double.toString(point.lon()));
        put(row, "lat", point == null ? null : Double.toString(point.lat()));
        if (point == null) {
            row.remove("accuracy_m"); // it is the point's
        }
        ReportedDate shown = row.containsKey("date")
                ? null
                : feature.findDays(START, END, PRECISION).orElse(null);
        if (shown != null) {
            row.put("date", shown.first().toString());
        }
        row.computeIfAbsent("claim_date", column -> feature.text(PUBLISHED));
        Claim claim = claim(row, sources);
        requireSame(feature, claim.source());
        if (shown != null) {
            claim = claim.on(shown);
        }
        return feature.flag(WITHDRAWN) ? claim.withdraw() : claim;
    }

    /**
     * The claim of a row in the columns of our own CSV, not placed yet.
     *
     * @throws RowException if it makes none
     */
    static Claim claim(Map<String, String> row, SourceRegistry sources) {
        return new ClaimCsv(sources).row(1, RowFields.of(1, row)).claim();
    }

    private static void put(Map<String, String> row, String column, @Nullable String text) {
        if (text != null) {
            row.put(column, text);
        }
    }

    private static @Nullable String text(SubmittedFeature feature, String column) {
        if (column.equals(BELLIGERENT)) {
            List<String> names = feature.names(column);
            return names.isEmpty() ? null : String.join("|", names);
        }
        if (NUMBERS.contains(column) || DetailProperties.NUMBERS.contains(column)) {
            Integer number = feature.number(column);
            return number == null ? null : number.toString();
        }
        return feature.text(column);
    }

    /** A source is described where it is first named; what a later claim says of it otherwise would be lost silently. */
    private static void requireSame(SubmittedFeature feature, Source source) {
        requireSame(feature, "source_name", source.name());
        requireSame(feature, "source_type", source.type().word());
        requireSame(feature, "source_country", source.country());
    }

    private static void requireSame(SubmittedFeature feature, String property, @Nullable String known) {
        String given = feature.text(property);
        if (given != null && !given.equals(known)) {
            throw new RowException(
                    property,
                    given,
                    "is not what is known of the source, which is " + (known == null ? "none" : known));
        }
    }

    /** The feature that shows a claim: its properties, and the point where it is placed. */
    static ObjectNode write(Claim claim, String incidentId) {
        ObjectNode feature = JsonNodeFactory.instance.objectNode();
        feature.put("type", "Feature");
        Location location = claim.location();
        feature.set("geometry", location == null ? null : point(location.point()));
        ObjectNode properties = feature.putObject("properties");
        properties.put(INCIDENT, incidentId);
        writeSource(properties, claim);
        properties.put("place", claim.place().written());
        properties.put("country", location == null ? claim.place().country() : location.country());
        properties.put(
                "accuracy_m", location == null ? null : location.accuracy().radiusMetres());
        properties.put(START, claim.when().first().toString());
        properties.put(END, claim.when().last().toString());
        properties.put(PRECISION, claim.when().precision().word());
        properties.put("time_of_day", claim.timeOfDay());
        properties.put("strike_type", claim.strikeTypes().text());
        properties.put(BELLIGERENT, SubmittedFeature.joined(claim.belligerents()));
        writeFigures(properties, claim.toll());
        DetailProperties.write(properties, claim.details());
        properties.put(WITHDRAWN, claim.withdrawn());
        return feature;
    }

    /** A point as a geometry of GeoJSON. */
    static JsonNode point(LonLat point) {
        ObjectNode geometry = JsonNodeFactory.instance.objectNode();
        geometry.put("type", "Point");
        geometry.putArray("coordinates").add(point.lon()).add(point.lat());
        return geometry;
    }

    private static void writeSource(ObjectNode properties, Claim claim) {
        Source source = claim.source();
        properties.put("source", source.id());
        properties.put("source_name", source.name());
        properties.put("source_type", source.type().word());
        properties.put("source_country", source.country());
        properties.put("attributed_to", claim.attributedTo());
        properties.put("stance", claim.stance().word());
        ReportedDate published = claim.report().published();
        properties.put(PUBLISHED, published == null ? null : published.first().toString());
        properties.put("url", claim.report().url());
        properties.put("archive_url", claim.report().archiveUrl());
        properties.put("language", claim.report().language());
        properties.put("repeats", Objects.equals(claim.originId(), source.id()) ? null : claim.originId());
    }

    private static void writeFigures(ObjectNode properties, Toll toll) {
        range(properties, "killed", toll.killed());
        properties.put("killed_best", toll.killedBest());
        range(properties, "injured", toll.injured());
        range(properties, "children_killed", toll.childrenKilled());
        range(properties, "women_killed", toll.womenKilled());
        range(properties, "combatants_killed", toll.combatantsKilled());
    }

    private static void range(ObjectNode properties, String people, Range range) {
        properties.put(people + "_min", range.min());
        properties.put(people + "_max", range.max());
    }

    /** The sources that a claim needs beside those known, so that what it shows can be read: its own as it describes it, and the one it repeats. */
    static SourceRegistry sourcesOf(List<Source> known, @Nullable Claim claim) {
        List<Source> all = new ArrayList<>(known);
        if (claim != null) {
            String origin = claim.originId();
            if (known.stream().noneMatch(source -> source.id().equals(origin))) {
                all.add(new Source(origin, origin, claim.source().type(), null, null));
            }
            all.add(claim.source());
        }
        return new SourceRegistry(all);
    }
}
