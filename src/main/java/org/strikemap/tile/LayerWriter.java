package org.strikemap.tile;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.locationtech.jts.geom.Coordinate;
import org.locationtech.jts.geom.CoordinateSequence;
import org.strikemap.geo.TileGrid;

/**
 * Writes one layer of a Mapbox Vector Tile (version 2.1). A feature is begun, tagged with keys and values by their numbers, and
 * ended by its geometry; keys and values are written when they are first used. Not thread-safe.
 */
final class LayerWriter {

    private static final int LAYER = (3 << 3) | 2;
    private static final int NAME = (1 << 3) | 2;
    private static final int FEATURE = (2 << 3) | 2;
    private static final int KEY = (3 << 3) | 2;
    private static final int VALUE = (4 << 3) | 2;
    private static final int EXTENT = 5 << 3;
    private static final int VERSION = 15 << 3;
    private static final int TAGS = (2 << 3) | 2;
    private static final int TYPE = 3 << 3;
    private static final int GEOMETRY = (4 << 3) | 2;
    private static final int TEXT = (1 << 3) | 2;
    private static final int DOUBLE = (3 << 3) | 1;
    private static final int INTEGER = 4 << 3;
    private static final int SIGNED = 6 << 3;
    private static final int BOOLEAN = 7 << 3;
    private static final int POINT = 1;
    private static final int POLYGON = 3;
    private static final int MOVE_TO = 1;
    private static final int LINE_TO = 2;
    private static final int CLOSE_PATH = 7;
    private static final int UNWRITTEN = -1;

    private final String name;
    private final ByteBuilder features = new ByteBuilder(8_192);
    private final ByteBuilder keys = new ByteBuilder(512);
    private final ByteBuilder values = new ByteBuilder(4_096);
    private final ByteBuilder one = new ByteBuilder(256);
    private final ByteBuilder tags = new ByteBuilder(256);
    private final ByteBuilder geometry = new ByteBuilder(64);
    private final LongIntMap integers = new LongIntMap();
    private final LongIntMap fractions = new LongIntMap();
    private final Map<String, Integer> texts = new HashMap<>();
    private final LongIntMap truths = new LongIntMap();
    private final List<String> keyTexts = new ArrayList<>();
    private int[] keyNumbers = new int[32];
    private int keyCount;
    private int valueCount;
    private int featureCount;
    private int penX;
    private int penY;

    LayerWriter(String name) {
        this.name = name;
    }

    /** A new key; it is written when a feature is first tagged with it. */
    int key(String text) {
        keyTexts.add(text);
        if (keyTexts.size() > keyNumbers.length) {
            keyNumbers = Arrays.copyOf(keyNumbers, 2 * keyNumbers.length);
        }
        keyNumbers[keyTexts.size() - 1] = UNWRITTEN;
        return keyTexts.size() - 1;
    }

    private int number(int key) {
        if (keyNumbers[key] == UNWRITTEN) {
            keys.text(KEY, keyTexts.get(key));
            keyNumbers[key] = keyCount++;
        }
        return keyNumbers[key];
    }

    /** The number of a whole number's value. */
    int integer(long number) {
        int known = integers.find(number);
        if (known != LongIntMap.NONE) {
            return known;
        }
        one.clear();
        one.varint(number < 0 ? SIGNED : INTEGER);
        one.varint(number < 0 ? (number << 1) ^ (number >> 63) : number);
        integers.put(number, valueCount);
        return newValue();
    }

    /** The number of a fraction's value. */
    int fraction(double number) {
        long bits = Double.doubleToLongBits(number);
        int known = fractions.find(bits);
        if (known != LongIntMap.NONE) {
            return known;
        }
        one.clear();
        one.varint(DOUBLE);
        one.fixed64(bits);
        fractions.put(bits, valueCount);
        return newValue();
    }

    /** The number of a text's value. */
    int text(String text) {
        Integer known = texts.get(text);
        if (known != null) {
            return known;
        }
        texts.put(text, valueCount);
        byte[] utf8 = text.getBytes(StandardCharsets.UTF_8);
        return newText(utf8, 0, utf8.length);
    }

    /** The number of a value that no feature before had, such as an id, given as bytes of UTF-8. */
    int newText(byte[] utf8, int start, int size) {
        one.clear();
        one.text(TEXT, utf8, start, size);
        return newValue();
    }

    /** The number of the value of true or false. */
    int truth(boolean truth) {
        int known = truths.find(truth ? 1 : 0);
        if (known != LongIntMap.NONE) {
            return known;
        }
        truths.put(truth ? 1 : 0, valueCount);
        one.clear();
        one.varint(BOOLEAN);
        one.varint(truth ? 1 : 0);
        return newValue();
    }

    private int newValue() {
        values.message(VALUE, one);
        return valueCount++;
    }

    /** Begins a feature. */
    void begin() {
        tags.clear();
        geometry.clear();
        penX = 0;
        penY = 0;
    }

    /** Gives the feature that was begun a value under a key. */
    void tag(int key, int value) {
        tags.varint(number(key));
        tags.varint(value);
    }

    /** Ends a feature that is a point. */
    void endPoint(int x, int y) {
        geometry.varint(command(MOVE_TO, 1));
        to(x, y);
        end(POINT);
    }

    /** Writes the feature that was ended last, a point, once more elsewhere. */
    void againAt(int x, int y) {
        geometry.clear();
        penX = 0;
        penY = 0;
        endPoint(x, y);
    }

    /**
     * Draws a ring of whole numbers, its last point the first one again.
     *
     * @param clockwise whether it is to go round clockwise as the tile is seen: outer rings do, holes do not
     */
    void ring(CoordinateSequence ring, boolean clockwise) {
        boolean reversed = clockwise != isClockwise(ring);
        int points = ring.size() - 1;
        for (int i = 0; i < points; i++) {
            if (i < 2) {
                geometry.varint(i == 0 ? command(MOVE_TO, 1) : command(LINE_TO, points - 1));
            }
            Coordinate point = ring.getCoordinate(reversed ? points - i : i);
            to((int) Math.round(point.x), (int) Math.round(point.y));
        }
        geometry.varint(command(CLOSE_PATH, 1));
    }

    /** Orientation by the sign of the area (shoelace formula), y pointing south. */
    private static boolean isClockwise(CoordinateSequence ring) {
        double doubledArea = 0;
        for (int i = 0; i + 1 < ring.size(); i++) {
            doubledArea += ring.getX(i) * ring.getY(i + 1) - ring.getX(i + 1) * ring.getY(i);
        }
        return doubledArea > 0;
    }

    /** Ends a feature whose rings were drawn. */
    void endPolygon() {
        end(POLYGON);
    }

    private void to(int x, int y) {
        geometry.zigzag(x - penX);
        geometry.zigzag(y - penY);
        penX = x;
        penY = y;
    }

    private static int command(int id, int count) {
        return id | (count << 3);
    }

    private void end(int type) {
        features.varint(FEATURE);
        features.varint(tags.messageLength() + 2 + geometry.messageLength());
        features.message(TAGS, tags);
        features.varint(TYPE);
        features.varint(type);
        features.message(GEOMETRY, geometry);
        featureCount++;
    }

    /** How many features there are. */
    int features() {
        return featureCount;
    }

    /** Puts the layer into a tile, unless nothing is in it. */
    void finish(ByteBuilder tile) {
        if (featureCount == 0) {
            return;
        }
        ByteBuilder layer = new ByteBuilder(features.length() + keys.length() + values.length() + name.length() + 64);
        layer.varint(VERSION);
        layer.varint(2);
        layer.text(NAME, name);
        layer.append(features);
        layer.append(keys);
        layer.append(values);
        layer.varint(EXTENT);
        layer.varint(TileGrid.EXTENT);
        tile.message(LAYER, layer);
    }
}
