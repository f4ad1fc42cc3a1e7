package org.strikemap.query;

import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.strikemap.gazetteer.Gazetteer;
import org.strikemap.gazetteer.Outlines;
import org.strikemap.gazetteer.Place;

/** Catalogs for tests, with no base map. */
public final class TestCatalog {

    /** One that knows no place. */
    public static final Catalog EMPTY = of(List.of());

    private TestCatalog() {}

    /** One of these places. */
    public static Catalog of(List<Place> places) {
        Gazetteer gazetteer = Gazetteer.of(places);
        return new Catalog(() -> gazetteer, noOutlines());
    }

    /** Outlines of a base map that has no more than an island without a country, at 0 degrees. */
    public static Outlines noOutlines() {
        String island = """
                {"features":[{"properties":{"layer":"land"},"geometry":
                 {"type":"Polygon","coordinates":[[[0,0],[1,0],[1,1],[0,0]]]}}]}
                """;
        return new Outlines(name -> new ByteArrayInputStream(island.getBytes(StandardCharsets.UTF_8)));
    }
}
