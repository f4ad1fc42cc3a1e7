package org.strikemap.store;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.time.Instant;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;

/** The table of imports. Every commit adds one row, whose {@code fid} is the version: without gaps, in the order of commits. */
final class ImportRows {

    static final TableDefinition TABLE = TableDefinition.of(
            "imports", "file sha256 taken_in_at dataset taken_in_by rows_read rows_accepted rows_rejected account");

    private static final TableDefinition WRITTEN =
            TableDefinition.of("imports", "fid " + String.join(" ", TABLE.columns()));

    private ImportRows() {}

    /** Adds an import and returns the version it makes. */
    static long add(Connection connection, ImportEntry entry) throws SQLException {
        long version = version(connection) + 1;
        try (var statement = connection.prepareStatement(WRITTEN.insert())) {
            new StatementBinder(statement)
                    .fid(version)
                    .text(entry.file())
                    .text(entry.sha256())
                    .text(entry.at().toString())
                    .text(entry.dataset())
                    .text(entry.by())
                    .number(entry.read())
                    .number(entry.accepted())
                    .number(entry.rejected())
                    .text(entry.account());
            statement.executeUpdate();
            return version;
        }
    }

    static long version(Connection connection) throws SQLException {
        try (var statement = connection.prepareStatement("SELECT coalesce(max(fid), 0) FROM imports")) {
            return firstLong(statement);
        }
    }

    /** The last import of the same bytes. */
    static Optional<ImportEntry> find(Connection connection, String sha256) throws SQLException {
        return findLast(connection, "sha256", sha256);
    }

    /** The last import of a data set. */
    static Optional<ImportEntry> findEdition(Connection connection, String dataset) throws SQLException {
        return findLast(connection, "dataset", dataset);
    }

    private static Optional<ImportEntry> findLast(Connection connection, String column, String value)
            throws SQLException {
        String query = TABLE.selectWhere(column, 1) + " ORDER BY fid DESC LIMIT 1";
        try (var statement = connection.prepareStatement(query)) {
            statement.setString(1, value);
            return read(statement).values().stream().findFirst();
        }
    }

    /** Every import by its version. */
    static SortedMap<Long, ImportEntry> readAll(Connection connection) throws SQLException {
        try (var statement = connection.prepareStatement(TABLE.select())) {
            return read(statement);
        }
    }

    private static long firstLong(PreparedStatement statement) throws SQLException {
        try (var row = new RowReader(statement.executeQuery())) {
            row.next();
            return row.fid();
        }
    }

    private static SortedMap<Long, ImportEntry> read(PreparedStatement statement) throws SQLException {
        SortedMap<Long, ImportEntry> entries = new TreeMap<>();
        try (var row = new RowReader(statement.executeQuery())) {
            while (row.next()) {
                entries.put(
                        row.fid(),
                        new ImportEntry(
                                row.text(),
                                row.text(),
                                Instant.parse(row.text()),
                                row.textOrNull(),
                                row.textOrNull(),
                                row.number(),
                                row.number(),
                                row.number(),
                                row.textOrNull()));
            }
        }
        return entries;
    }
}
