package org.strikemap.store;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.HashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.strikemap.geo.LonLat;

/** Cells asked for one by one: for answers of a few rows, and for any query. */
final class ResultSetRow implements RowCursor {

    private final ResultSet rows;
    private final Map<String, String> words = new HashMap<>();

    ResultSetRow(ResultSet rows) {
        this.rows = rows;
    }

    @Override
    public boolean next() throws SQLException {
        return rows.next();
    }

    @Override
    public @Nullable String text(int column) throws SQLException {
        return rows.getString(column);
    }

    @Override
    public @Nullable String shared(int column) throws SQLException {
        String text = text(column);
        return text == null ? null : words.computeIfAbsent(text, same -> same);
    }

    @Override
    public @Nullable Integer number(int column) throws SQLException {
        int number = rows.getInt(column);
        return rows.wasNull() ? null : (Integer) number;
    }

    @Override
    public long fid(int column) throws SQLException {
        return rows.getLong(column);
    }

    @Override
    public @Nullable Double degrees(int column) throws SQLException {
        double degrees = rows.getDouble(column);
        return rows.wasNull() ? null : (Double) degrees;
    }

    @Override
    public boolean flag(int column) throws SQLException {
        return rows.getBoolean(column);
    }

    @Override
    public @Nullable LonLat point(int column) throws SQLException {
        return Dialect.of(rows.getStatement().getConnection()).findPoint(rows, column);
    }

    @Override
    public String name(int column) throws SQLException {
        return rows.getMetaData().getColumnName(column);
    }

    @Override
    public void close() throws SQLException {
        rows.close();
    }
}
