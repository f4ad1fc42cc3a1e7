package org.strikemap.snapshot;

import java.io.ByteArrayOutputStream;
import java.util.List;
import java.util.Objects;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import org.strikemap.claim.Claim;
import org.strikemap.claim.DetailColumn;
import org.strikemap.claim.DetailColumn.IntegerColumn;
import org.strikemap.claim.DetailColumn.TextColumn;
import org.strikemap.claim.DetailColumn.WordColumn;
import org.strikemap.claim.Details;
import org.strikemap.claim.Range;
import org.strikemap.claim.Toll;
import org.strikemap.source.ReportedDate;
import tools.jackson.core.JsonGenerator;
import tools.jackson.core.ObjectWriteContext;
import tools.jackson.core.json.JsonFactory;

/** Writes claims as JSON: flat, typed properties; unknown is null. */
final class FeatureJson {

    private static final JsonFactory FACTORY = new JsonFactory();

    private FeatureJson() {}

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
        text(json, "strike_type", claim.strikeTypes().text());
        text(json, "belligerent", claim.belligerents().isEmpty() ? null : String.join("; ", claim.belligerents()));
        writeFigures(json, claim.toll());
        text(json, "url", claim.report().url());
        text(json, "archive_url", claim.report().archiveUrl());
        text(json, "language", claim.report().language());
        text(json, "repeats", Objects.equals(claim.originId(), claim.source().id()) ? null : claim.originId());
        writeDetails(json, claim.details());
        json.writeBooleanProperty("withdrawn", claim.withdrawn());
        json.writeEndObject();
    }

    private static void writeDetails(JsonGenerator json, Details details) {
        for (DetailColumn<?> column : Details.COLUMNS) {
            switch (column) {
                case TextColumn text -> text(json, text.name(), details.get(text));
                case IntegerColumn number -> number(json, number.name(), details.get(number));
                case WordColumn<?> word -> text(json, word.name(), details.findWord(word));
            }
        }
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
