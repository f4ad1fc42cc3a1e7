package org.strikemap.tile;

import io.tileverse.vectortile.model.VectorTile;
import io.tileverse.vectortile.mvt.VectorTileCodec;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.locationtech.jts.geom.Geometry;

/** A vector tile as another's reader has it. */
public record DecodedTile(List<Feature> features) {

    /** A feature in the tile's units, y to the south. */
    public record Feature(String layer, Geometry geometry, Map<String, Object> properties) {

        public double x() {
            return geometry.getCoordinate().x;
        }

        public double y() {
            return geometry.getCoordinate().y;
        }

        /** Whether the point is the tile's own and not its buffer's. */
        public boolean isInTile() {
            return x() >= 0 && x() < 4096 && y() >= 0 && y() < 4096;
        }

        /** The value of a property, if it has one. */
        public @Nullable Object get(String property) {
            return properties.get(property);
        }

        /** A whole number, or 0 where there is none. */
        public long number(String property) {
            return properties.get(property) instanceof Number number ? number.longValue() : 0;
        }
    }

    /** Reads the bytes of a tile. */
    public static DecodedTile of(byte[] bytes) {
        try {
            List<Feature> features = new ArrayList<>();
            for (VectorTile.Layer layer : new VectorTileCodec().decode(bytes).getLayers()) {
                if (layer.getExtent() != 4096) {
                    throw new AssertionError("extent " + layer.getExtent());
                }
                layer.getFeatures()
                        .forEach(feature -> features.add(new Feature(
                                layer.getName(), feature.getGeometry(), new HashMap<>(feature.getAttributes()))));
            }
            return new DecodedTile(features);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** The features that are not of the buffer. */
    public List<Feature> inTile() {
        return features.stream().filter(Feature::isInTile).toList();
    }
}
