package org.strikemap.cql2;

import org.strikemap.table.PropertyType;

/** What a part of a filter is; only parts of one kind can be compared. */
enum TermType {
    TEXT("a text"),
    NUMBER("a number"),
    /** A day or a point in time. */
    TIME("a date"),
    INTERVAL("an interval"),
    BOOLEAN("a boolean"),
    GEOMETRY("a geometry");

    private final String title;

    TermType(String title) {
        this.title = title;
    }

    static TermType of(PropertyType type) {
        return switch (type) {
            case TEXT -> TEXT;
            case INTEGER, NUMBER -> NUMBER;
            case DATE -> TIME;
            case BOOLEAN -> BOOLEAN;
        };
    }

    /** As an error names it, such as {@code a number}. */
    @Override
    public String toString() {
        return title;
    }
}
