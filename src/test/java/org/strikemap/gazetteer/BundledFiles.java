package org.strikemap.gazetteer;

import java.io.FileNotFoundException;
import java.io.IOException;
import java.io.InputStream;

/** The gazetteer's files as they lie on the class path. */
public final class BundledFiles {

    private BundledFiles() {}

    public static InputStream open(String name) throws IOException {
        InputStream bytes = BundledFiles.class.getResourceAsStream("/geodata/" + name);
        if (bytes == null) {
            throw new FileNotFoundException(name);
        }
        return bytes;
    }
}
