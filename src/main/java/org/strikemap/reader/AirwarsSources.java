package org.strikemap.reader;

import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import org.strikemap.claim.Claim;
import org.strikemap.claim.ReportedPlace;

/**
 * Airwars' table of the sources of its incidents, joined to them by their code. Each row is a claim without figures: that source spoke
 * of the incident, there and then.
 */
final class AirwarsSources implements RowMapping {

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
    public List<ClaimRowBuilder> translate(RowFields row) {
        String code = AirwarsIncidents.keyOf(row);
        Claim incident = known.apply(code + "-" + row.find("airwars_id"))
                .or(() -> known.apply(code))
                .orElseThrow(() -> new RowException(
                        "code",
                        row.get("code"),
                        "is the code of no incident that was taken in; import Airwars' incidents first"));
        String key = incident.incidentKey();
        ClaimRowBuilder ours = new ClaimRowBuilder()
                .put("claim_id", key + "-" + row.get("source_order"), "source_order")
                .put("incident_key", key, "code")
                .put("date", incident.when().firstText())
                .put("date_end", incident.when().lastText())
                .put("source", row.get("source_name"), "source_name")
                .put("source_type", "local_media");
        putPlace(ours, incident.place());
        ours.putKnown("url", VocabularyMapping.address(row, "source_url"), "source_url")
                .putKnown("archive_url", VocabularyMapping.address(row, "archive_url"), "archive_url");
        String language = row.find("platform_language");
        String spoken = language == null ? null : LANGUAGES.get(language.toLowerCase(Locale.ROOT));
        return List.of(ours.putKnown("language", spoken, "platform_language"));
    }

    private static void putPlace(ClaimRowBuilder ours, ReportedPlace place) {
        ours.putKnown("place", place.written(), "code")
                .putKnown("within", place.within(), "code")
                .putKnown("country", place.country(), "code")
                .putKnown("accuracy_m", place.accuracyMetres(), "code");
        if (place.point() != null) {
            ours.put("lat", place.point().lat()).put("lon", place.point().lon());
        }
    }
}
