package org.strikemap.store;

import org.jspecify.annotations.Nullable;

/** The store could not be opened, read or written; the message names the file and the fault. */
public final class StoreException extends RuntimeException {

    private static final long serialVersionUID = 1;

    /** A fault that nothing else caused. */
    public StoreException(String message) {
        super(message);
    }

    /** A fault and what caused it. */
    StoreException(String message, @Nullable Throwable cause) {
        super(message, cause);
    }
}
