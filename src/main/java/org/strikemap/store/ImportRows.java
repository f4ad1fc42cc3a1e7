package org.strikemap.store;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** The table of imports. Every commit adds one row, whose {@code fid} is the version. */
final class ImportRows {

    static final Table TABLE = Table.of("imports", "file sha256 taken_in_at rows_read rows_accepted rows_rejected");

    private ImportRows() {}

    /** Adds an import and returns the version it makes. */
    static long add(Connection connection, ImportEntry entry) throws SQLException {
        try (var statement = connection.prepareStatement(TABLE.insert() + " RETURNING fid")) {
            new RowWriter(statement)
                    .text(entry.file())
                    .text(entry.sha256())
                    .text(entry.at().toString())
                    .number(entry.read())
                    .number(entry.accepted())
                    .number(entry.rejected());
            return firstLong(statement);
        }
    }

    static long version(Connection connection) throws SQLException {
        try (var statement = connection.prepareStatement("SELECT coalesce(max(fid), 0) FROM imports")) {
            return firstLong(statement);
        }
    }

    /** The last import of the same bytes. */
    static Optional<ImportEntry> find(Connection connection, String sha256) throws SQLException {
        String query = TABLE.selectWhere("sha256", 1) + " ORDER BY fid DESC LIMIT 1";
        try (var statement = connection.prepareStatement(query)) {
            statement.setString(1, sha256);
            return read(statement).stream().findFirst();
        }
    }

    /** Every import, oldest first. */
    static List<ImportEntry> readAll(Connection connection) throws SQLException {
        try (var statement = connection.prepareStatement(TABLE.select() + " ORDER BY fid")) {
            return read(statement);
        }
    }

    private static long firstLong(PreparedStatement statement) throws SQLException {
        try (var row = new RowReader(statement.executeQuery())) {
            row.next();
            return row.fid();
        }
    }

    private static List<ImportEntry> read(PreparedStatement statement) throws SQLException {
        List<ImportEntry> entries = new ArrayList<>();
        try (var row = new RowReader(statement.executeQuery())) {
            while (row.next()) {
                row.fid();
                entries.add(new ImportEntry(
                        row.text(), row.text(), Instant.parse(row.text()), row.number(), row.number(), row.number()));
            }
        }
        return entries;
    }
}
