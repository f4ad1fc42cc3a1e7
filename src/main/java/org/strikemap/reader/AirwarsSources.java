package org.strikemap.reader;

import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.strikemap.claim.Claim;
import org.strikemap.claim.ReportedPlace;

/**
 * Airwars' table of the sources of its incidents, joined to them by their code. Each row is a claim without figures: that source spoke
 * of the incident, there and then.
 */
final class AirwarsSources implements Translation {

    private static final Map<String, String> LANGUAGES = Map.of(
            "arabic", "ar",
            "english", "en",
            "french", "fr",
            "german", "de",
            "russian", "ru",
            "turkish", "tr",
            "kurdish", "ku",
            "hebrew", "he",
            "persian", "fa",
            "spanish", "es");

    private final Function<String, Optional<Claim>> known;

    /** @param known finds a claim that was taken in before by its id */
    AirwarsSources(Function<String, Optional<Claim>> known) {
        this.known = known;
    }

    @Override
    public Collection<String> required() {
        return List.of("code", "source_order", "source_name", "source_url", "archive_url");
    }

    @Override
    public OurRow translate(Cells row) {
        String key = AirwarsIncidents.keyOf(row);
        Claim incident = known.apply(key)
                .orElseThrow(() -> new RowException(
                        "code",
                        row.get("code"),
                        "is the code of no incident that was taken in; import Airwars' incidents first"));
        OurRow ours = new OurRow()
                .put("claim_id", key + "-" + row.get("source_order"), "source_order")
                .put("incident_key", key, "code")
                .put("date", incident.when().firstText())
                .put("date_end", incident.when().lastText())
                .put("source", row.get("source_name"), "source_name")
                .put("source_type", "local_media");
        putPlace(ours, incident.place());
        for (String column : List.of("url", "archive_url")) {
            String theirs = column.equals("url") ? "source_url" : column;
            String address = Words.address(row, theirs);
            if (address != null) {
                ours.put(column, address, theirs);
            }
        }
        String language = row.find("platform_language");
        String code639 = language == null ? null : LANGUAGES.get(language.toLowerCase(Locale.ROOT));
        return code639 == null ? ours : ours.put("language", code639, "platform_language");
    }

    private static void putPlace(OurRow ours, ReportedPlace place) {
        putUnlessNull(ours, "place", place.written());
        putUnlessNull(ours, "within", place.within());
        putUnlessNull(ours, "country", place.country());
        putUnlessNull(ours, "accuracy_m", place.accuracyMetres());
        if (place.point() != null) {
            ours.put("lat", place.point().lat()).put("lon", place.point().lon());
        }
    }

    private static void putUnlessNull(OurRow ours, String column, @Nullable Object value) {
        if (value != null) {
            ours.put(column, value);
        }
    }
}
