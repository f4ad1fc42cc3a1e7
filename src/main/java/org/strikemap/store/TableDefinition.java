package org.strikemap.store;

import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.stream.Collectors;

/**
 * A table of the store and those of its columns that are written and read, in the order in which rows are bound and read.
 *
 * @param name as in the store
 * @param columns without the {@code fid}, which the database gives
 */
record TableDefinition(String name, List<String> columns) {

    /** How many ids one statement asks for at most; SQLite allows 32,766 parameters. */
    static final int IDS_AT_ONCE = 500;

    /** A table whose columns' names are parted by white space. */
    static TableDefinition of(String name, String columns) {
        return new TableDefinition(name, Arrays.asList(columns.strip().split("\\s+")));
    }

    String insert() {
        return "INSERT INTO %s (%s) VALUES (%s)".formatted(name, list(), marks(columns.size()));
    }

    /** Inserts a row, unless there is one with the same {@code id}. */
    String insertIfNew() {
        return insert() + " ON CONFLICT (id) DO NOTHING";
    }

    /** Inserts a row, or overwrites the one with the same {@code id}, which keeps its {@code fid}. */
    String upsert() {
        String overwrite = columns.stream()
                .filter(column -> !column.equals("id"))
                .map(column -> column + " = excluded." + column)
                .collect(Collectors.joining(", "));
        return insert() + " ON CONFLICT (id) DO UPDATE SET " + overwrite;
    }

    /** Copies the row of an id to the history, once a version: bind the version, the id and the version. */
    String copyToHistorySql() {
        return "INSERT INTO %s (fid, %s, until_version) SELECT fid, %s, ? FROM %s WHERE id = ? AND version < ?"
                .formatted(history(), list(), list(), name);
    }

    /** Every row, its {@code fid} first. */
    String select() {
        return selectFrom(name);
    }

    /** The rows where a column is one of {@code count} values. */
    String selectWhere(String column, int count) {
        return select() + " WHERE " + column + " IN (" + marks(count) + ")";
    }

    /** What has every row as it read at a version, to select from. */
    String asOf(long version) {
        return "(%s WHERE version <= %d UNION ALL %s WHERE version <= %d AND until_version > %d) AS earlier"
                .formatted(select(), version, selectFrom(history()), version, version);
    }

    /** The table that keeps how rows of this one read before. */
    String history() {
        return name.substring(0, name.length() - 1) + "_history";
    }

    /** Every row of whatever has these columns. */
    String selectFrom(String source) {
        return "SELECT fid, %s FROM %s".formatted(list(), source);
    }

    private String list() {
        return String.join(", ", columns);
    }

    /** So many question marks. */
    static String marks(int count) {
        return String.join(", ", Collections.nCopies(count, "?"));
    }
}
