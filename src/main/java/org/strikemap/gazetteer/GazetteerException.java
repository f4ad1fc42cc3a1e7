package org.strikemap.gazetteer;

import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** The gazetteer's files cannot be used; the message names the file, the line and the column at fault. */
public final class GazetteerException extends RuntimeException {

    private static final long serialVersionUID = 1;

    private final transient @Nullable PlaceRejection rejection;

    /** A whole file that cannot be used, with the fault in words. */
    public GazetteerException(String file, String fault) {
        super(file + ": " + fault);
        rejection = null;
    }

    /** A whole file that cannot be read, and why. */
    public GazetteerException(String file, String fault, Throwable cause) {
        super(file + ": " + fault, cause);
        rejection = null;
    }

    /**
     * One row that cannot be used.
     *
     * @param file the path below {@code geodata}
     * @param line where the row begins, counted from 1
     * @param column the name of the column at fault
     * @param fault what is wrong with it and what was wanted
     */
    public GazetteerException(String file, long line, String column, String fault) {
        super(file + ", line " + line + ", column " + column + ": " + fault);
        rejection = new PlaceRejection(line, column, fault);
    }

    /** The one row that cannot be used, if it is not the whole file. */
    public Optional<PlaceRejection> rejection() {
        return Optional.ofNullable(rejection);
    }
}
