package org.strikemap.gazetteer;

/** The gazetteer's own files cannot be used; the message names the file, the line and the column at fault. */
public final class GazetteerException extends RuntimeException {

    private static final long serialVersionUID = 1;

    /** A whole file that cannot be used, with the fault in words. */
    public GazetteerException(String file, String fault) {
        super(file + ": " + fault);
    }

    /** A whole file that cannot be read, and why. */
    public GazetteerException(String file, String fault, Throwable cause) {
        super(file + ": " + fault, cause);
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
    }
}
