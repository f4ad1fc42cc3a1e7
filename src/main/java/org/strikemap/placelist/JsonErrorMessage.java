package org.strikemap.placelist;

import java.io.EOFException;
import java.io.IOException;
import java.util.zip.ZipException;
import org.strikemap.gazetteer.GazetteerException;
import tools.jackson.core.JacksonException;

/** What a reader of JSON says about a file that it cannot read, in our words. */
final class JsonErrorMessage {

    private JsonErrorMessage() {}

    /** The fault with the line it is in; a fault of the bytes below the JSON is thrown as it is. */
    static GazetteerException of(String file, JacksonException fault) throws IOException {
        if (fault.getCause() instanceof IOException below
                && (below instanceof EOFException || below instanceof ZipException || below.getMessage() != null)) {
            throw below;
        }
        String line = fault.getLocation() == null
                ? ""
                : " in line " + fault.getLocation().getLineNr();
        return new GazetteerException(file, "is no JSON" + line + ": " + fault.getOriginalMessage(), fault);
    }
}
