package org.strikemap.geocode;

import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.NamedCsvRecord;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.strikemap.geo.LonLat;

/**
 * A name as a report writes it, and the place that is meant.
 *
 * @param kind of name, such as {@code typo}
 * @param within the larger place that the report names; null for none
 * @param id of the place; null where no known place is meant, or only the point is known
 * @param point where the place is; null where the id tells it
 */
record ReportedName(
        String kind,
        String text,
        @Nullable String within,
        @Nullable String id,
        @Nullable LonLat point) {

    /** The names made up for the program's own gazetteer. */
    static final Path OWN = Path.of("src/test/resources/evaluation/names.csv");

    /** A place so near the point is the one that is meant. */
    private static final double NEAR_METRES = 5_000;

    /** What is less likely counts as so likely, so that one name cannot decide alone. */
    private static final double LEAST_LIKELY = 0.005;

    /**
     * Reads a file with the columns {@code q}, {@code within}, {@code id} and {@code what}, or one with {@code name_en} and
     * {@code name_ar}, {@code within}, {@code lat} and {@code lon}, each of whose names counts.
     */
    static List<ReportedName> readAll(Path csv) throws IOException {
        List<ReportedName> names = new ArrayList<>();
        try (CsvReader<NamedCsvRecord> rows = CsvReader.builder().ofNamedCsvRecord(csv)) {
            for (NamedCsvRecord row : rows) {
                String within = cell(row, "within");
                String own = cell(row, "q");
                if (own != null) {
                    names.add(new ReportedName(row.getField("what"), own, within, cell(row, "id"), null));
                    continue;
                }
                LonLat point =
                        new LonLat(Double.parseDouble(row.getField("lon")), Double.parseDouble(row.getField("lat")));
                for (String column : List.of("name_en", "name_ar")) {
                    String name = cell(row, column);
                    if (name != null) {
                        names.add(new ReportedName(column, name, within, null, point));
                    }
                }
            }
        }
        return names;
    }

    private static @Nullable String cell(NamedCsvRecord row, String column) {
        return row.findField(column).filter(cell -> !cell.isBlank()).orElse(null);
    }

    List<Match> ask(Geocoder geocoder, int limit) {
        return geocoder.geocode(GeocodeQuery.of(text).within(within).limit(limit));
    }

    boolean isIt(Match match) {
        return point == null
                ? match.place().id().equals(id)
                : match.place().point().haversineMetres(point) <= NEAR_METRES;
    }

    /** Whether no place is meant, so that the right answer is none. */
    boolean meansNothing() {
        return id == null && point == null;
    }

    /** Whether the place is among those that the geocoder can find at all; if it is not, the right answer is none. */
    boolean isReachable(Geocoder geocoder) {
        return ask(geocoder, GeocodeQuery.MAX_LIMIT).stream().anyMatch(this::isIt);
    }

    /**
     * The natural logarithm of how likely the geocoder holds the right answer to be.
     *
     * @param reachable whether the right answer is a place, and not that it is none of those that are known
     */
    double logLikelihood(Geocoder geocoder, boolean reachable) {
        double right = 0;
        double any = 0;
        for (Match match : ask(geocoder, 5)) {
            any += match.score();
            right = isIt(match) ? Math.max(right, match.score()) : right;
        }
        return Math.log(Math.max(LEAST_LIKELY, reachable ? right : 1 - any));
    }
}
