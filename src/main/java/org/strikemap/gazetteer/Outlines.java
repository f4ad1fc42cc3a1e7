package org.strikemap.gazetteer;

import java.io.IOException;
import java.io.InputStream;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.locationtech.jts.geom.Coordinate;
import org.locationtech.jts.geom.Geometry;
import org.locationtech.jts.geom.GeometryFactory;
import org.locationtech.jts.geom.LineString;
import org.locationtech.jts.geom.Polygon;
import org.locationtech.jts.geom.prep.PreparedGeometry;
import org.locationtech.jts.geom.prep.PreparedGeometryFactory;
import org.locationtech.jts.operation.polygonize.Polygonizer;
import org.locationtech.jts.operation.union.UnaryUnionOp;
import org.strikemap.geo.LonLat;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * The outlines of countries and places. A country's is the piece of land around its point that the base map's borders cut out,
 * so that islands are not in it; a place's is the circle of its radius. Thread-safe.
 */
public final class Outlines {

    private static final String FILE = "basemap/middle-east.geojson";
    private static final int CORNERS = 64;
    private static final GeometryFactory SHAPES = new GeometryFactory();

    private final GazetteerFiles files;
    private volatile @Nullable List<Polygon> pieces;
    private volatile @Nullable DrawnCountries drawn;

    /** @param files where {@value #FILE} is; it is read when a country is first asked for */
    public Outlines(GazetteerFiles files) {
        this.files = files;
    }

    /**
     * The area of some countries together; nothing where one of them is not on the base map.
     *
     * @param codes ISO 3166-1 alpha-2
     * @throws GazetteerException if the base map cannot be read
     */
    public Optional<Geometry> findCountries(List<String> codes, Gazetteer gazetteer) {
        List<Polygon> found = new ArrayList<>();
        for (String code : codes) {
            gazetteer
                    .findCountry(code)
                    .flatMap(country -> findPiece(country.point()))
                    .ifPresent(found::add);
        }
        return found.isEmpty() || found.size() < codes.size()
                ? Optional.empty()
                : Optional.of(UnaryUnionOp.union(found));
    }

    /**
     * The country in whose piece of land a point lies; nothing on the sea, on islands and beyond the base map.
     *
     * @throws GazetteerException if the base map cannot be read
     */
    Optional<Place> findCountryAt(LonLat point, Gazetteer gazetteer) {
        Geometry inside = SHAPES.createPoint(new Coordinate(point.lon(), point.lat()));
        return drawnCountries(gazetteer).stream()
                .filter(drawn -> drawn.land().contains(inside))
                .map(DrawnCountry::place)
                .findFirst();
    }

    private record DrawnCountry(Place place, PreparedGeometry land) {}

    private record DrawnCountries(Gazetteer gazetteer, List<DrawnCountry> countries) {}

    private List<DrawnCountry> drawnCountries(Gazetteer gazetteer) {
        DrawnCountries known = drawn;
        if (known == null || known.gazetteer() != gazetteer) {
            List<DrawnCountry> countries = new ArrayList<>();
            for (Place place : gazetteer.listPlaces().subList(0, gazetteer.builtInSize())) {
                if (place.kind() == PlaceKind.COUNTRY) {
                    findPiece(place.point())
                            .ifPresent(land ->
                                    countries.add(new DrawnCountry(place, PreparedGeometryFactory.prepare(land))));
                }
            }
            known = new DrawnCountries(gazetteer, List.copyOf(countries));
            drawn = known;
        }
        return known.countries();
    }

    /** The circle within which a place is held to lie. */
    public static Geometry circle(Place place) {
        return circle(place.point(), place.radiusMetres());
    }

    /** The circle around a point, as a polygon of {@value #CORNERS} corners on the ellipsoid. */
    public static Geometry circle(LonLat middle, int radiusMetres) {
        Coordinate[] corners = new Coordinate[CORNERS + 1];
        for (int i = 0; i < CORNERS; i++) {
            LonLat corner = middle.destination(-360.0 * i / CORNERS, radiusMetres);
            corners[i] = new Coordinate(corner.lon(), corner.lat());
        }
        corners[CORNERS] = corners[0];
        return SHAPES.createPolygon(corners);
    }

    private Optional<Polygon> findPiece(LonLat point) {
        Geometry inside = SHAPES.createPoint(new Coordinate(point.lon(), point.lat()));
        return pieces().stream().filter(piece -> piece.contains(inside)).findFirst();
    }

    private List<Polygon> pieces() {
        List<Polygon> made = pieces;
        if (made == null) {
            synchronized (files) {
                made = pieces;
                if (made == null) {
                    made = read();
                    pieces = made;
                }
            }
        }
        return made;
    }

    private List<Polygon> read() {
        try (InputStream in = files.open(FILE)) {
            return cut(JsonMapper.builder().build().readTree(in));
        } catch (IOException e) {
            throw new GazetteerException(FILE, "cannot be read: " + e.getMessage(), e);
        }
    }

    private static List<Polygon> cut(JsonNode map) {
        List<Geometry> lines = new ArrayList<>();
        for (JsonNode feature : map.path("features")) {
            JsonNode geometry = feature.path("geometry");
            switch (feature.path("properties").path("layer").asString("")) {
                case "land" ->
                    GeojsonShape.of(geometry)
                            .map(shape ->
                                    Objects.requireNonNull(shape.outline()).getBoundary())
                            .ifPresent(lines::add);
                case "country" -> geometry.path("coordinates").forEach(line -> lines.add(line(line)));
                default -> {
                    // rivers and lakes cut nothing
                }
            }
        }
        Polygonizer polygonizer = new Polygonizer();
        polygonizer.add(UnaryUnionOp.union(lines));
        List<Polygon> polygons = new ArrayList<>();
        for (Object polygon : polygonizer.getPolygons()) {
            polygons.add((Polygon) polygon);
        }
        return List.copyOf(polygons);
    }

    private static LineString line(JsonNode positions) {
        List<Coordinate> corners = new ArrayList<>();
        positions.forEach(position -> corners.add(
                new Coordinate(position.path(0).asDouble(), position.path(1).asDouble())));
        return SHAPES.createLineString(corners.toArray(Coordinate[]::new));
    }
}
