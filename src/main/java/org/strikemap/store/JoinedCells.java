package org.strikemap.store;

import java.nio.charset.StandardCharsets;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.strikemap.geo.LonLat;

/**
 * All rows of a table, the cells of each joined by SQLite into one piece and parted here. Each call into SQLite costs about as
 * much as ten cells do, and a claim has fifty, so that a walk over a large table takes a quarter of the time.
 *
 * <p>Between cells stands a byte, and in an empty one another, which are never part of UTF-8. What would lose by being written
 * as text, bytes and fractions, comes beside the piece, which only tells whether it is there.
 */
final class JoinedCells implements Cells {

    private static final byte BORDER = (byte) 0xFE;
    private static final byte EMPTY = (byte) 0xFF;
    private static final Set<String> APART = Set.of("geom", "reported_lon", "reported_lat");

    private final List<String> columns;
    private final PreparedStatement statement;
    private final ResultSet rows;
    /** For each column that comes beside the piece where it does. */
    private final int[] beside;
    /** Where the cell of each column begins, from 1; after the last one, where the next would. */
    private final int[] starts;

    private final SharedTexts texts = new SharedTexts();
    private byte[] piece = {};

    private JoinedCells(List<String> columns, PreparedStatement statement, ResultSet rows) {
        this.columns = columns;
        this.statement = statement;
        this.rows = rows;
        this.beside = new int[columns.size() + 1];
        this.starts = new int[columns.size() + 2];
        int next = 2;
        for (int column = 1; column <= columns.size(); column++) {
            beside[column] = APART.contains(name(column)) ? next++ : 0;
        }
    }

    /** The rows of a table in the order of their {@code fid}, which is the first column. */
    static JoinedCells allOf(Connection connection, Table table) throws SQLException {
        List<String> columns = new ArrayList<>(List.of("fid"));
        columns.addAll(table.columns());
        PreparedStatement statement = connection.prepareStatement(query(table.name(), columns));
        return new JoinedCells(columns, statement, statement.executeQuery());
    }

    private static String query(String table, List<String> columns) {
        String joined = columns.stream()
                .map(column -> "ifnull(%s, x'ff')".formatted(APART.contains(column) ? column + " & 0" : column))
                .collect(Collectors.joining(", "));
        String apart = columns.stream()
                .filter(APART::contains)
                .map(column -> ", " + column)
                .collect(Collectors.joining());
        return "SELECT CAST(concat_ws(x'fe', %s) AS BLOB)%s FROM %s ORDER BY fid".formatted(joined, apart, table);
    }

    @Override
    public boolean next() throws SQLException {
        if (!rows.next()) {
            return false;
        }
        piece = rows.getBytes(1);
        int column = 1;
        for (int i = 0; i < piece.length; i++) {
            if (piece[i] == BORDER && ++column < starts.length) {
                starts[column] = i + 1;
            }
        }
        if (column != columns.size()) {
            throw new SQLException("a text is not in UTF-8");
        }
        starts[column + 1] = piece.length + 1;
        return true;
    }

    @Override
    public @Nullable String text(int column) throws SQLException {
        int start = starts[column];
        return isEmpty(start) ? null : new String(piece, start, end(column) - start, StandardCharsets.UTF_8);
    }

    @Override
    public @Nullable String shared(int column) throws SQLException {
        int start = starts[column];
        return isEmpty(start) ? null : texts.get(piece, start, end(column));
    }

    @Override
    public @Nullable Integer number(int column) throws SQLException {
        int start = starts[column];
        return isEmpty(start) ? null : (Integer) Math.toIntExact(parse(start, end(column), column));
    }

    @Override
    public long fid(int column) throws SQLException {
        int start = starts[column];
        return isEmpty(start) ? 0 : parse(start, end(column), column);
    }

    @Override
    public @Nullable Double degrees(int column) throws SQLException {
        return isEmpty(starts[column]) ? null : (Double) rows.getDouble(beside[column]);
    }

    @Override
    public boolean flag(int column) throws SQLException {
        return fid(column) != 0;
    }

    @Override
    public @Nullable LonLat point(int column) throws SQLException {
        return isEmpty(starts[column]) ? null : PointBlob.read(rows.getBytes(beside[column]));
    }

    @Override
    public String name(int column) {
        return columns.get(column - 1);
    }

    @Override
    public void close() throws SQLException {
        try (statement) {
            rows.close();
        }
    }

    private int end(int column) {
        return starts[column + 1] - 1;
    }

    private boolean isEmpty(int start) {
        return start < piece.length && piece[start] == EMPTY;
    }

    private long parse(int start, int end, int column) throws SQLException {
        int first = start < end && piece[start] == '-' ? start + 1 : start;
        long number = 0;
        for (int i = first; i < end; i++) {
            if (piece[i] < '0' || piece[i] > '9' || i - first > 17) {
                throw new SQLException("column " + name(column) + " does not hold a whole number");
            }
            number = 10 * number + piece[i] - '0';
        }
        return first == start ? number : -number;
    }
}
