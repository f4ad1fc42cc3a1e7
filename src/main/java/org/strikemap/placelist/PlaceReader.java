package org.strikemap.placelist;

import java.io.IOException;
import java.io.InputStream;
import org.strikemap.gazetteer.GazetteerException;

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
    void read(InputStream bytes, PlaceImportRequest request, PlaceCollector rows) throws IOException;
}
