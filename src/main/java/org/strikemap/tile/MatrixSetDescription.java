package org.strikemap.tile;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.util.List;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.strikemap.geo.TileMatrixSet;
import org.strikemap.http.Link;

/**
 * A tile matrix set as JSON (OGC 17-083r4, 7).
 *
 * @param crs the address of its coordinate system
 * @param orderedAxes the axes as the corners' coordinates have them
 * @param wellKnownScaleSet the scales that its levels have
 * @param tileMatrices its levels; null where only the set is listed
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
record MatrixSetDescription(
        String id,
        String title,
        String uri,
        String crs,
        @Nullable List<String> orderedAxes,
        @Nullable String wellKnownScaleSet,
        @Nullable List<Matrix> tileMatrices,
        List<Link> links) {

    private static final double EARTH_METRES = 2 * Math.PI * 6_378_137;
    private static final int PIXELS = 256;
    /** How wide a pixel is held to be, by the standard. */
    private static final double PIXEL_METRES = 0.00028;

    /**
     * One level.
     *
     * @param scaleDenominator for pixels of 0.28 mm
     * @param cellSize how wide a pixel is, in the units of the coordinate system
     * @param pointOfOrigin the north-west corner, east first
     */
    record Matrix(
            String id,
            double scaleDenominator,
            double cellSize,
            String cornerOfOrigin,
            List<Double> pointOfOrigin,
            int tileWidth,
            int tileHeight,
            int matrixWidth,
            int matrixHeight) {}

    /** The list of sets. */
    record All(List<MatrixSetDescription> tileMatrixSets, List<Link> links) {}

    /** A set as the list has it. */
    static MatrixSetDescription brief(TileMatrixSet set, String base) {
        return new MatrixSetDescription(
                set.id(), title(set), set.uri(), set.crs(), null, null, null, List.of(self(set, base)));
    }

    /** A set with all its levels. */
    static MatrixSetDescription whole(TileMatrixSet set, String base) {
        boolean mercator = set == TileMatrixSet.WEB_MERCATOR_QUAD;
        return new MatrixSetDescription(
                set.id(),
                title(set),
                set.uri(),
                set.crs(),
                mercator ? List.of("X", "Y") : List.of("Lon", "Lat"),
                "http://www.opengis.net/def/wkss/OGC/1.0/" + (mercator ? "GoogleMapsCompatible" : "GoogleCRS84Quad"),
                IntStream.rangeClosed(0, TileMatrixSet.MAX_LEVEL)
                        .mapToObj(level -> matrix(set, level))
                        .toList(),
                List.of(self(set, base)));
    }

    private static Matrix matrix(TileMatrixSet set, int level) {
        boolean mercator = set == TileMatrixSet.WEB_MERCATOR_QUAD;
        double pixels = (double) set.columns(level) * PIXELS;
        return new Matrix(
                Integer.toString(level),
                EARTH_METRES / pixels / PIXEL_METRES,
                (mercator ? EARTH_METRES : 360) / pixels,
                "topLeft",
                mercator ? List.of(-EARTH_METRES / 2, EARTH_METRES / 2) : List.of(-180.0, 90.0),
                PIXELS,
                PIXELS,
                set.columns(level),
                set.rows(level));
    }

    private static String title(TileMatrixSet set) {
        return switch (set) {
            case WEB_MERCATOR_QUAD -> "Web Mercator, the projection of web maps";
            case WORLD_CRS84_QUAD -> "Longitude and latitude, two tiles beside one another at level 0";
        };
    }

    private static Link self(TileMatrixSet set, String base) {
        return Link.json(base + "/tileMatrixSets/" + set.id(), "self", "The tile matrix set " + set.id());
    }
}
