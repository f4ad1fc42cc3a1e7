package org.strikemap.reader;

/** A file that cannot be read as what it was said to be; the message names the fault and where it stands. */
public final class ReaderException extends RuntimeException {

    private static final long serialVersionUID = 1;

    public ReaderException(String message) {
        super(message);
    }
}
