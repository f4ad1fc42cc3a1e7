package org.strikemap.format;

import java.io.IOException;
import java.io.OutputStream;
import java.util.function.Function;

/** GeoJSON text sequences (RFC 8142): each feature stands between a record separator and a line feed. */
public final class GeoJsonSequence implements FeatureFormat {

    private static final int RECORD_SEPARATOR = 0x1e;

    private final Function<FeatureSelection, GeoJsonRowWriter> writers;

    /** @param writers gives what writes the features of a selection; asked once for each */
    public GeoJsonSequence(Function<FeatureSelection, GeoJsonRowWriter> writers) {
        this.writers = writers;
    }

    @Override
    public String name() {
        return "jsonseq";
    }

    @Override
    public String mediaType() {
        return "application/geo+json-seq";
    }

    @Override
    public String fileExtension() {
        return "geojsons";
    }

    @Override
    public void write(FeatureSelection features, OutputStream out) throws IOException {
        GeoJsonRowWriter writer = writers.apply(features);
        features.rows().<IOException>forEach(row -> {
            out.write(RECORD_SEPARATOR);
            writer.write(row, out);
            out.write('\n');
        });
    }
}
