package org.strikemap.gazetteer;

import java.io.IOException;
import java.io.InputStream;

/** Where the gazetteer's files lie: a folder, a jar, a test. */
@FunctionalInterface
public interface GazetteerFiles {

    /**
     * Opens one file for reading; the reader closes it.
     *
     * @param name the path below {@code geodata}, such as {@code gazetteer/places.csv}
     * @throws IOException if there is no such file or it cannot be opened
     */
    InputStream open(String name) throws IOException;
}
