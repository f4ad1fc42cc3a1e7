package org.strikemap.store;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.ConcurrentHashMap;
import org.strikemap.source.Source;
import org.strikemap.source.SourceType;

/** The table of sources, one row for each description of one, as of the transaction under way. Rows may be looked up while one is made. */
final class SourceRows {

    private static final TableDefinition TABLE = TableDefinition.of("sources", "id name type country repeats");

    private final Connection connection;
    private final LayerChanges layer = new LayerChanges(TABLE);
    private final Map<Long, Source> byFid = new ConcurrentHashMap<>();
    private final Map<Source, Long> fids = new ConcurrentHashMap<>();

    private SourceRows(Connection connection) {
        this.connection = connection;
    }

    static SourceRows read(Connection connection) throws SQLException {
        SourceRows sources = new SourceRows(connection);
        try (var statement = connection.prepareStatement(TABLE.select());
                var row = new RowReader(statement.executeQuery())) {
            while (row.next()) {
                long fid = row.fid();
                sources.keep(fid, read(row));
            }
        }
        return sources;
    }

    /** The source in a row that refers to it. */
    Source get(long fid) throws SQLException {
        Source source = byFid.get(fid);
        if (source == null) {
            throw new SQLException("there is no source " + fid);
        }
        return source;
    }

    /** The row of a source, made if there is none yet. */
    long fidOf(Source source) throws SQLException {
        Long fid = fids.get(source);
        return fid != null ? fid : insert(source);
    }

    /** Of each source the description taken in last, ordered by id. */
    List<Source> latest() {
        Map<String, Source> byId = new TreeMap<>();
        new TreeMap<>(byFid).values().forEach(source -> byId.put(source.id(), source));
        return List.copyOf(byId.values());
    }

    /** What this transaction did to the table. */
    LayerChanges layer() {
        return layer;
    }

    private long insert(Source source) throws SQLException {
        try (PreparedStatement statement = connection.prepareStatement(TABLE.insert() + " RETURNING fid")) {
            new StatementBinder(statement)
                    .text(source.id())
                    .text(source.name())
                    .word(source.type())
                    .text(source.country())
                    .text(source.repeats());
            try (ResultSet made = statement.executeQuery()) {
                made.next();
                long fid = made.getLong(1);
                keep(fid, source);
                layer.markChanged();
                return fid;
            }
        }
    }

    private void keep(long fid, Source source) {
        byFid.put(fid, source);
        fids.put(source, fid);
    }

    private static Source read(RowReader row) throws SQLException {
        return new Source(row.text(), row.text(), row.word(SourceType.class), row.textOrNull(), row.textOrNull());
    }
}
