package org.strikemap.table;

/** What the values of a property are, as GIS programs tell columns apart. */
public enum PropertyType {
    /** Any text. */
    TEXT,
    /** A whole number of 32 bits. */
    INTEGER,
    /** A number with a fraction. */
    NUMBER,
    /** A day, in days since 1970-01-01; written as in RFC 3339. */
    DATE,
    /** True or false: 1 or 0 in its column. */
    BOOLEAN
}
