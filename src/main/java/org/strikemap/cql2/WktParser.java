package org.strikemap.cql2;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Supplier;
import org.locationtech.jts.geom.Coordinate;
import org.locationtech.jts.geom.Geometry;

/** Reads the geometries of the text encoding: well-known text (OGC 06-103r4), and BBOX(west,south,east,north). */
final class WktParser {

    private static final String BOX = "BBOX";

    private final TokenStream tokens;
    private final GeometryLiterals geometries;

    WktParser(TokenStream tokens, GeometryLiterals geometries) {
        this.tokens = tokens;
        this.geometries = geometries;
    }

    /** Whether a geometry comes next: a property may have the name of a type. */
    boolean begins() {
        Token name = tokens.peek();
        Token second = tokens.peekSecond();
        boolean opens = second.isSymbol("(");
        return (name.isWord(BOX) && opens)
                || (GeometryLiterals.findType(name.text()) != null
                        && (opens || second.isWord("Z") || second.isWord("EMPTY")));
    }

    /** The geometry that comes next. */
    Term geometry() {
        Token name = tokens.peek();
        if (name.isWord(BOX)) {
            tokens.take();
            return geometries.box(list(tokens::expectNumber), name.place());
        }
        return GeometryLiterals.literal(tagged(), name.place());
    }

    private Geometry tagged() {
        Token name = tokens.take();
        GeometryType type = GeometryLiterals.findType(name.text());
        if (type == null) {
            throw FilterErrors.at(name.place(), name.shown() + " is no type of geometry");
        }
        tokens.takeWord("Z");
        if (tokens.peek().isWord("EMPTY")) {
            throw FilterErrors.at(name.place(), "an empty geometry is nowhere");
        }
        tokens.pushDepth();
        Geometry geometry = body(type, name.place());
        tokens.popDepth();
        return geometry;
    }

    private Geometry body(GeometryType type, String place) {
        return switch (type) {
            case POINT -> point(place);
            case LINESTRING -> geometries.line(list(this::position), place);
            case POLYGON -> geometries.polygon(list(() -> list(this::position)), place);
            case MULTIPOINT -> geometries.several(list(() -> pointOfSeveral(place)), type, place);
            case MULTILINESTRING, MULTIPOLYGON -> geometries.several(list(() -> body(type.part(), place)), type, place);
            case GEOMETRYCOLLECTION -> geometries.several(list(this::tagged), type, place);
        };
    }

    private Geometry point(String place) {
        List<Coordinate> positions = list(this::position);
        if (positions.size() != 1) {
            throw FilterErrors.at(place, "a point has one position, not " + positions.size());
        }
        return geometries.point(positions.getFirst());
    }

    /** Older WKT leaves the parentheses around each point out. */
    private Geometry pointOfSeveral(String place) {
        return tokens.peek().isSymbol("(") ? point(place) : geometries.point(position());
    }

    private Coordinate position() {
        String place = tokens.peek().place();
        List<Double> numbers = new ArrayList<>();
        do {
            numbers.add(tokens.expectNumber());
        } while (!tokens.peek().isSymbol(",") && !tokens.peek().isSymbol(")"));
        return geometries.position(numbers, place);
    }

    private <T> List<T> list(Supplier<T> item) {
        tokens.expectSymbol("(");
        List<T> items = new ArrayList<>();
        do {
            items.add(item.get());
        } while (tokens.takeSymbol(","));
        tokens.expectSymbol(")");
        return items;
    }
}
