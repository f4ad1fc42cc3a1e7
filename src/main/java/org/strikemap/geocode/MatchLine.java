package org.strikemap.geocode;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.strikemap.gazetteer.Gazetteer;
import org.strikemap.gazetteer.Place;

/**
 * One line of the command's output: what was asked, and a match for it or none.
 *
 * @param cells by column, in order; null where there is nothing to say
 */
record MatchLine(Map<String, @Nullable Object> cells) {

    /** The columns after the first, which counts the lines. */
    static final List<String> COLUMNS = List.of(
            "name",
            "within",
            "country",
            "id",
            "label",
            "kind",
            "lat",
            "lon",
            "radius_m",
            "match",
            "score",
            "ambiguous",
            "rivals");

    private static final double SCORE_UNITS = 1_000;

    /**
     * A line without a match.
     *
     * @param counter the name of the first column
     * @param count what stands in it
     * @param asked what was asked, by column
     */
    static MatchLine of(String counter, long count, Map<String, String> asked) {
        Map<String, @Nullable Object> cells = new LinkedHashMap<>();
        cells.put(counter, count);
        COLUMNS.forEach(column -> cells.put(column, asked.get(column)));
        return new MatchLine(cells);
    }

    /** This line with a match. */
    MatchLine with(Match match, Gazetteer gazetteer) {
        Place place = match.place();
        cells.put("id", place.id());
        cells.put("label", Address.of(place, gazetteer, Language.EN).label());
        cells.put("kind", place.kind().word());
        cells.put("lat", match.point().lat());
        cells.put("lon", match.point().lon());
        cells.put("radius_m", match.radiusMetres());
        cells.put("match", match.level().word());
        cells.put("score", Math.round(match.score() * SCORE_UNITS) / SCORE_UNITS);
        cells.put("ambiguous", match.ambiguous());
        cells.put("rivals", match.rivalCount());
        return this;
    }

    /** The cells as text, empty where there is nothing to say. */
    List<String> texts() {
        return cells.values().stream().map(cell -> Objects.toString(cell, "")).toList();
    }
}
