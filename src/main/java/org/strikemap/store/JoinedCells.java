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

/**
 * All rows of a table, the cells of each joined by SQLite into one piece and parted here. Each call into SQLite costs about as
 * much as ten cells do, and a claim has fifty, so that a walk over a large table takes a quarter of the time.
 *
 * <p>Between cells stands a byte, and in an empty one another, which are never part of UTF-8. What would lose by being written
 * as text, bytes and fractions, comes beside the piece and is asked for only where it is wanted.
 */
final class JoinedCells implements Cells {

    private static final byte BORDER = (byte) 0xFE;
    private static final byte EMPTY = (byte) 0xFF;
    private static final Set<String> APART = Set.of("geom", "reported_lon", "reported_lat");

    private final List<String> columns;
    private final PreparedStatement statement;
    private final ResultSet rows;
    /** For each column its cell in the piece, from 0; for one apart the negative of its column in the answer. */
    private final int[] places;
    /** Where each cell begins; after the last one, where the next would. */
    private final int[] starts;

    private final SharedTexts texts = new SharedTexts();
    private byte[] piece = {};

    private JoinedCells(List<String> columns, PreparedStatement statement, ResultSet rows) {
        this.columns = columns;
        this.statement = statement;
        this.rows = rows;
        this.places = new int[columns.size()];
        int joined = 0;
        int apart = 0;
        for (int i = 0; i < places.length; i++) {
            places[i] = APART.contains(columns.get(i)) ? -(++apart + 1) : joined++;
        }
        this.starts = new int[joined + 1];
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
                .filter(column -> !APART.contains(column))
                .map("ifnull(%s, x'ff')"::formatted)
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
        int cell = 0;
        for (int i = 0; i < piece.length; i++) {
            if (piece[i] == BORDER && ++cell < starts.length) {
                starts[cell] = i + 1;
            }
        }
        if (cell != starts.length - 2) {
            throw new SQLException("a text is not in UTF-8");
        }
        starts[cell + 1] = piece.length + 1;
        return true;
    }

    @Override
    public @Nullable String text(int column) throws SQLException {
        int start = start(column);
        return isEmpty(start) ? null : new String(piece, start, end(column) - start, StandardCharsets.UTF_8);
    }

    @Override
    public @Nullable String shared(int column) throws SQLException {
        int start = start(column);
        return isEmpty(start) ? null : texts.get(piece, start, end(column));
    }

    @Override
    public @Nullable Integer number(int column) throws SQLException {
        int start = start(column);
        return isEmpty(start) ? null : (Integer) Math.toIntExact(parse(start, end(column), column));
    }

    @Override
    public long fid(int column) throws SQLException {
        int start = start(column);
        return isEmpty(start) ? 0 : parse(start, end(column), column);
    }

    @Override
    public @Nullable Double degrees(int column) throws SQLException {
        double degrees = rows.getDouble(-places[column - 1]);
        return rows.wasNull() ? null : (Double) degrees;
    }

    @Override
    public byte @Nullable [] bytes(int column) throws SQLException {
        return rows.getBytes(-places[column - 1]);
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

    private int start(int column) {
        return starts[places[column - 1]];
    }

    private int end(int column) {
        return starts[places[column - 1] + 1] - 1;
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
