package org.strikemap.format;

import java.io.IOException;
import java.io.OutputStream;

/** Writes the feature of a row as a GeoJSON object, without a line feed in it or after it. */
public interface GeoJsonRowWriter {

    /** Writes one feature; the row is one of the table for which the writer was made. */
    void write(int row, OutputStream out) throws IOException;
}
