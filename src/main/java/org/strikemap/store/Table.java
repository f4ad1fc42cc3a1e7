package org.strikemap.store;

import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.stream.Collectors;

/**
 * A table of the file and those of its columns that the store writes and reads, in the order in which rows are bound and read.
 *
 * @param name as in the file
 * @param columns without the {@code fid}, which SQLite gives
 */
record Table(String name, List<String> columns) {

    /** How many ids one statement asks for at most; SQLite allows 32,766 parameters. */
    static final int IDS_AT_ONCE = 500;

    /** A table whose columns' names are parted by white space. */
    static Table of(String name, String columns) {
        return new Table(name, Arrays.asList(columns.strip().split("\\s+")));
    }

    String insert() {
        return "INSERT INTO %s (%s) VALUES (%s)".formatted(name, list(), marks(columns.size()));
    }

    /** Inserts a row, or overwrites the one with the same {@code id}, which keeps its {@code fid}. */
    String upsert() {
        String overwrite = columns.stream()
                .filter(column -> !column.equals("id"))
                .map(column -> column + " = excluded." + column)
                .collect(Collectors.joining(", "));
        return insert() + " ON CONFLICT (id) DO UPDATE SET " + overwrite;
    }

    /** Every row, its {@code fid} first. */
    String select() {
        return "SELECT fid, %s FROM %s".formatted(list(), name);
    }

    /** The rows where a column is one of {@code count} values. */
    String selectWhere(String column, int count) {
        return select() + " WHERE " + column + " IN (" + marks(count) + ")";
    }

    private String list() {
        return String.join(", ", columns);
    }

    /** So many question marks. */
    static String marks(int count) {
        return String.join(", ", Collections.nCopies(count, "?"));
    }
}
