package org.strikemap.gazetteer;

import java.util.BitSet;
import java.util.List;
import java.util.stream.IntStream;
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
import org.strikemap.geo.LonLat;

/** The outlines of areas of administration that were imported, in a packed R-tree (STR). Immutable and thread-safe. */
final class AreaOutlines {

    private static final GeometryFactory SHAPES = new GeometryFactory();

    private final STRtree tree = new STRtree();
    private final BitSet outlined = new BitSet();

    /** An area's outline as WKT. */
    record ImportedOutline(String placeId, String wkt) {}

    private record Area(int number, PreparedGeometry shape) {}

    /** @throws GazetteerException if one is no WKT */
    AreaOutlines(List<ImportedOutline> outlines, MergedPlaces places) {
        for (ImportedOutline outline : outlines) {
            int number = places.numberOf(outline.placeId);
            if (number >= 0 && places.kindOf(number).isAdministrative()) {
                Geometry shape = parse(outline);
                outlined.set(number);
                tree.insert(shape.getEnvelopeInternal(), new Area(number, PreparedGeometryFactory.prepare(shape)));
            }
        }
        tree.build();
    }

    private static Geometry parse(ImportedOutline outline) {
        try {
            return new WKTReader().read(outline.wkt);
        } catch (ParseException e) {
            throw new GazetteerException(outline.placeId, "its area is no WKT: " + e.getMessage(), e);
        }
    }

    /** Whether an area has an outline. */
    boolean has(int number) {
        return outlined.get(number);
    }

    /** The numbers of the areas whose outline a point lies in or on. */
    IntStream listHolding(LonLat at) {
        Point point = SHAPES.createPoint(new Coordinate(at.lon(), at.lat()));
        IntStream.Builder found = IntStream.builder();
        tree.query(new Envelope(point.getCoordinate()), item -> {
            if (item instanceof Area area && area.shape.covers(point)) {
                found.add(area.number);
            }
        });
        return found.build();
    }
}
