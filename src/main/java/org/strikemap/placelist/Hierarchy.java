package org.strikemap.placelist;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.locationtech.jts.geom.Coordinate;
import org.locationtech.jts.geom.Envelope;
import org.locationtech.jts.geom.Geometry;
import org.locationtech.jts.geom.GeometryFactory;
import org.locationtech.jts.geom.Point;
import org.locationtech.jts.geom.prep.PreparedGeometry;
import org.locationtech.jts.geom.prep.PreparedGeometryFactory;
import org.locationtech.jts.index.strtree.STRtree;
import org.locationtech.jts.io.ParseException;
import org.locationtech.jts.io.WKTReader;
import org.strikemap.gazetteer.GazetteerException;
import org.strikemap.gazetteer.PlaceMatches;
import org.strikemap.gazetteer.PlaceRow;
import org.strikemap.gazetteer.UnmergedPlaces;

/**
 * Finds what imported places lie in: the first place that their list names and that is wider in kind; else the narrowest outline
 * of a wider place of the country that holds their point.
 */
final class Hierarchy {

    /** What told of a parent. */
    enum Basis {
        CODE,
        ID,
        OUTLINE
    }

    /**
     * What a place lies in.
     *
     * @param id the parent's
     */
    record Parent(String id, Basis basis) {}

    private static final GeometryFactory POINTS = new GeometryFactory();

    private final UnmergedPlaces places;
    private final PlaceMatches same;
    private final Map<String, Integer> numbersByCode = new HashMap<>();
    private final STRtree outlines = new STRtree();

    /** @param imported the rows of {@code places} that follow the built-in ones */
    Hierarchy(UnmergedPlaces places, PlaceMatches same, List<PlaceRow> imported) {
        this.places = places;
        this.same = same;
        for (int row = 0; row < imported.size(); row++) {
            int number = row + places.builtInSize();
            imported.get(row).sameAs().forEach(code -> numbersByCode.putIfAbsent(code, number));
            addOutline(number, imported.get(row).area());
        }
        outlines.build();
    }

    private void addOutline(int number, @Nullable String area) {
        if (area == null) {
            return;
        }
        try {
            Geometry outline = new WKTReader().read(area);
            outlines.insert(
                    outline.getEnvelopeInternal(),
                    new Outline(number, PreparedGeometryFactory.prepare(outline), outline.getArea()));
        } catch (ParseException | IllegalArgumentException e) {
            throw new GazetteerException(places.idOf(number), "its area is no WKT: " + e.getMessage(), e);
        }
    }

    /** What an imported place lies in, if anything tells. */
    Optional<Parent> findParent(int number, PlaceRow row) {
        for (String named : row.parents()) {
            OptionalInt parent =
                    numbersOf(named).filter(wider -> isWider(number, wider)).findFirst();
            if (parent.isPresent()) {
                Basis basis = named.startsWith(GeonamesReader.CODE) ? Basis.CODE : Basis.ID;
                return Optional.of(new Parent(places.idOf(parent.getAsInt()), basis));
            }
        }
        return findOutline(number);
    }

    private IntStream numbersOf(String named) {
        Integer coded = numbersByCode.get(named);
        return IntStream.concat(places.numbersOf(named), coded == null ? IntStream.empty() : IntStream.of(coded));
    }

    private Optional<Parent> findOutline(int number) {
        Coordinate at = new Coordinate(places.lonOf(number), places.latOf(number));
        Point point = POINTS.createPoint(at);
        List<Outline> holding = new ArrayList<>();
        outlines.query(new Envelope(at), found -> {
            if (found instanceof Outline outline
                    && isWider(number, outline.number)
                    && places.countryOf(outline.number).equals(places.countryOf(number))
                    && outline.area.covers(point)) {
                holding.add(outline);
            }
        });
        return holding.stream()
                .min(Comparator.comparing((Outline outline) -> places.kindOf(outline.number), Comparator.reverseOrder())
                        .thenComparingDouble(Outline::size)
                        .thenComparingInt(Outline::number))
                .map(outline -> new Parent(places.idOf(outline.number), Basis.OUTLINE));
    }

    private boolean isWider(int number, int parent) {
        return places.kindOf(parent).compareTo(places.kindOf(number)) < 0
                && same.representativeOf(parent) != same.representativeOf(number);
    }

    /** @param size in square degrees: only of use beside another one */
    private record Outline(int number, PreparedGeometry area, double size) {}
}
