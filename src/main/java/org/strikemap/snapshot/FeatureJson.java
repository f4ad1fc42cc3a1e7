package org.strikemap.snapshot;

import java.io.ByteArrayOutputStream;
import java.util.List;
import java.util.Objects;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import org.strikemap.claim.Claim;
import org.strikemap.claim.HarmStatus;
import org.strikemap.claim.Location;
import org.strikemap.claim.Range;
import org.strikemap.claim.Toll;
import org.strikemap.geo.LonLat;
import org.strikemap.incident.Count;
import org.strikemap.incident.Counting;
import org.strikemap.incident.CountingRule;
import org.strikemap.incident.Incident;
import org.strikemap.source.ReportedDate;
import tools.jackson.core.JsonGenerator;
import tools.jackson.core.ObjectWriteContext;
import tools.jackson.core.json.JsonFactory;

/** Writes incidents and claims as JSON: flat, typed properties for maps and tables; unknown is null. */
final class FeatureJson {

    private static final JsonFactory FACTORY = new JsonFactory();

    private FeatureJson() {}

    /** The feature; its last member is {@code properties}. */
    static byte[] feature(Incident incident) {
        return bytes(json -> {
            json.writeStartObject();
            json.writeStringProperty("type", "Feature");
            json.writeStringProperty("id", incident.id());
            writeGeometry(json, incident.location());
            json.writeObjectPropertyStart("properties");
            writePlaceAndTime(json, incident);
            writeToll(json, incident.claims());
            writeWhoAndHow(json, incident);
            json.writeEndObject();
            json.writeEndObject();
        });
    }

    /** A JSON array of the claims. */
    static byte[] claimList(List<Claim> claims) {
        return bytes(json -> {
            json.writeStartArray();
            claims.forEach(claim -> writeClaim(json, claim));
            json.writeEndArray();
        });
    }

    private static byte[] bytes(Consumer<JsonGenerator> writer) {
        ByteArrayOutputStream out = new ByteArrayOutputStream(1024);
        try (JsonGenerator json = FACTORY.createGenerator(ObjectWriteContext.empty(), out)) {
            writer.accept(json);
        }
        return out.toByteArray();
    }

    private static void writeGeometry(JsonGenerator json, @Nullable Location location) {
        if (location == null) {
            json.writeNullProperty("geometry");
            return;
        }
        LonLat point = location.point();
        json.writeObjectPropertyStart("geometry");
        json.writeStringProperty("type", "Point");
        json.writeArrayPropertyStart("coordinates");
        json.writeNumber(point.lon());
        json.writeNumber(point.lat());
        json.writeEndArray();
        json.writeEndObject();
    }

    private static void writePlaceAndTime(JsonGenerator json, Incident incident) {
        Location location = incident.location();
        json.writeStringProperty("name", incident.title());
        text(json, "place", location == null ? null : location.name());
        text(json, "place_ar", location == null ? null : location.nameArabic());
        text(json, "place_id", location == null ? null : location.placeId());
        text(json, "country", location == null ? null : location.country());
        text(
                json,
                "accuracy",
                location == null ? null : location.accuracy().category().word());
        number(json, "accuracy_m", location == null ? null : location.accuracy().radiusMetres());
        ReportedDate when = incident.when();
        json.writeStringProperty("start", when.first().toString());
        json.writeStringProperty("end", when.last().toString());
        json.writeStringProperty("date_precision", when.precision().word());
        text(json, "time_of_day", incident.timeOfDay());
    }

    private static void writeToll(JsonGenerator json, List<Claim> claims) {
        Count low = Counting.count(CountingRule.LOW, claims);
        Count high = Counting.count(CountingRule.HIGH, claims);
        Count conceded = Counting.count(CountingRule.CONCEDED, claims);
        number(json, "killed_low", number(low));
        number(json, "killed_best", number(Counting.count(CountingRule.BEST, claims)));
        number(json, "killed_high", number(high));
        number(json, "killed_conceded", number(conceded));
        json.writeStringProperty(
                "conceded", conceded.isKnown() ? "figure" : conceded.state().word());
        Range injured = Counting.injured(claims);
        number(json, "injured_low", injured.min());
        number(json, "injured_high", injured.max());
        number(json, "disagreement", low.isKnown() && high.isKnown() ? high.number() - low.number() : null);
    }

    private static void writeWhoAndHow(JsonGenerator json, Incident incident) {
        List<String> belligerents = incident.belligerents();
        text(json, "belligerent", belligerents.isEmpty() ? null : String.join("; ", belligerents));
        text(
                json,
                "strike_type",
                incident.strikeType() == null ? null : incident.strikeType().word());
        HarmStatus harmStatus = incident.harmStatus();
        text(json, "harm_status", harmStatus == null ? null : harmStatus.word());
        json.writeNumberProperty("claims", incident.claims().size());
        json.writeNumberProperty("sources", Counting.independentSources(incident.claims()));
        json.writeStringProperty("status", incident.status().word());
        text(json, "counted_in", incident.mark().of());
    }

    private static void writeClaim(JsonGenerator json, Claim claim) {
        json.writeStartObject();
        json.writeStringProperty("id", claim.id());
        json.writeStringProperty("source", claim.source().id());
        json.writeStringProperty("source_name", claim.source().name());
        json.writeStringProperty("source_type", claim.source().type().word());
        text(json, "source_country", claim.source().country());
        text(json, "attributed_to", claim.attributedTo());
        json.writeStringProperty("stance", claim.stance().word());
        ReportedDate published = claim.report().published();
        text(json, "claim_date", published == null ? null : published.firstText());
        text(json, "place", claim.place().written());
        json.writeStringProperty("date", claim.when().firstText());
        json.writeStringProperty("date_end", claim.when().lastText());
        text(json, "time_of_day", claim.timeOfDay());
        text(
                json,
                "strike_type",
                claim.strikeType() == null ? null : claim.strikeType().word());
        text(json, "belligerent", claim.belligerents().isEmpty() ? null : String.join("; ", claim.belligerents()));
        writeFigures(json, claim.toll());
        text(json, "url", claim.report().url());
        text(json, "archive_url", claim.report().archiveUrl());
        text(json, "language", claim.report().language());
        text(json, "repeats", Objects.equals(claim.originId(), claim.source().id()) ? null : claim.originId());
        number(json, "certainty", claim.certainty());
        number(json, "strikes", claim.strikes());
        text(json, "grading", claim.grading() == null ? null : claim.grading().word());
        text(json, "note", claim.note());
        json.writeBooleanProperty("withdrawn", claim.withdrawn());
        json.writeEndObject();
    }

    private static void writeFigures(JsonGenerator json, Toll toll) {
        range(json, "killed", toll.killed());
        number(json, "killed_best", toll.killedBest());
        range(json, "injured", toll.injured());
        range(json, "children_killed", toll.childrenKilled());
        range(json, "women_killed", toll.womenKilled());
        range(json, "combatants_killed", toll.combatantsKilled());
    }

    private static void range(JsonGenerator json, String name, Range range) {
        number(json, name + "_min", range.min());
        number(json, name + "_max", range.max());
    }

    private static @Nullable Integer number(Count count) {
        return count.isKnown() ? count.number() : null;
    }

    private static void text(JsonGenerator json, String name, @Nullable String value) {
        if (value == null) {
            json.writeNullProperty(name);
        } else {
            json.writeStringProperty(name, value);
        }
    }

    private static void number(JsonGenerator json, String name, @Nullable Integer value) {
        if (value == null) {
            json.writeNullProperty(name);
        } else {
            json.writeNumberProperty(name, value);
        }
    }
}
