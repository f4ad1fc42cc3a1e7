package org.strikemap.geopackage;

import org.jspecify.annotations.Nullable;

/** A GeoPackage could not be read or written; the message names the fault. */
public final class GeoPackageException extends RuntimeException {

    private static final long serialVersionUID = 1;

    /** A fault that nothing else caused. */
    GeoPackageException(String message) {
        super(message);
    }

    /** A fault and what caused it. */
    GeoPackageException(String message, @Nullable Throwable cause) {
        super(message, cause);
    }
}
