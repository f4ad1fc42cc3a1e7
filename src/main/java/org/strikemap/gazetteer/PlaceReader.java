package org.strikemap.gazetteer;

import java.io.IOException;
import java.io.InputStream;

/** Reads lists of places in one format. */
interface PlaceReader {

    /**
     * Reads a list.
     *
     * @param bytes the list, unpacked; it stays open
     * @param rows takes what every row is
     * @throws GazetteerException if the file as a whole cannot be used
     * @throws IOException if it cannot be read to its end
     */
    void read(InputStream bytes, ImportRequest request, ImportRows rows) throws IOException;
}
