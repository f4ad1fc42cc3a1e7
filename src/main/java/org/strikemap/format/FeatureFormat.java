package org.strikemap.format;

import java.io.IOException;
import java.io.OutputStream;
import org.strikemap.http.ResponseFormat;

/** A form in which features of any table are written. Stateless and thread-safe. */
public interface FeatureFormat extends ResponseFormat {

    /** The ending of a file in this form, without a dot. */
    String fileExtension();

    /** Whether coordinates may be of any system, and not only degrees, longitude first. */
    default boolean hasAnyCrs() {
        return false;
    }

    /**
     * Writes the features from first to last, at constant memory unless the format says otherwise. What was begun is ended, but the
     * stream is left open and may still hold bytes to be flushed.
     *
     * @throws IOException if the stream fails, or the format needs a file that cannot be written
     */
    void write(FeatureSelection features, OutputStream out) throws IOException;
}
