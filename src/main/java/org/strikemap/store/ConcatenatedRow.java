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
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.strikemap.claim.Details;
import org.strikemap.geo.LonLat;
import org.strikemap.geopackage.PointBlob;

/**
 * Cursor over a whole table that fetches each row as one concatenated value and splits it here: each JNI call into SQLite costs
 * about as much as ten columns, so a scan takes a quarter of the time. Columns are separated by 0xFE, null is 0xFF; neither
 * byte occurs in UTF-8. Blobs and doubles are fetched as columns of their own. Each call into SQLite costs about as much as ten
 * cells do, and a claim has fifty, so that a walk over a large table takes a quarter of the time.
 *
 * <p>Between cells stands a byte, and in an empty one another, which are never part of UTF-8. What would lose by being written
 * as text, bytes and fractions, comes beside the piece, which only tells whether it is there.
 */
final class ConcatenatedRow implements RowCursor {

    private static final byte SEPARATOR = (byte) 0xFE;
    private static final byte EMPTY = (byte) 0xFF;
    private static final byte ALL_EMPTY = (byte) 0xFD;

    /** Neighbours that are mostly empty together: one byte stands for all of them then, which spares SQLite a third of its work. */
    private static final List<List<String>> EMPTY_TOGETHER = List.of(
            List.of("given_title", "of_id"),
            List.of(
                    "attributed_to",
                    "url",
                    "archive_url",
                    "published_start",
                    "published_end",
                    "published_precision",
                    "language"),
            List.of("place_ar", "place_id"),
            List.of(
                    "children_killed_min",
                    "children_killed_max",
                    "women_killed_min",
                    "women_killed_max",
                    "combatants_killed_min",
                    "combatants_killed_max"),
            Stream.concat(Stream.of("repeats"), Details.names().stream()).toList());

    private static final Set<String> SEPARATE_COLUMNS = Set.of("geom", "reported_lon", "reported_lat");

    private final List<String> columns;
    private final PreparedStatement statement;
    private final ResultSet rows;
    /** For each column that comes beside the piece where it does. */
    private final int[] beside;
    /** For each column how many are empty together from it on: itself, if no more. */
    private final int[] together;
    /** The text of each column that many rows share is likely that of the row before. */
    private final int[] recent;
    /** Where the cell of each column begins, from 1; after the last one, where the next would. */
    private final int[] starts;

    private final TextInterner texts = new TextInterner();
    private byte[] piece = {};

    private ConcatenatedRow(List<String> columns, PreparedStatement statement, ResultSet rows) {
        this.columns = columns;
        this.statement = statement;
        this.rows = rows;
        this.beside = new int[columns.size() + 1];
        this.together = new int[columns.size() + 1];
        this.recent = new int[columns.size() + 1];
        this.starts = new int[columns.size() + 2];
        int next = 2;
        for (int column = 1; column <= columns.size(); column++) {
            beside[column] = SEPARATE_COLUMNS.contains(name(column)) ? next++ : 0;
            together[column] = emptyTogether(columns.subList(column - 1, columns.size()));
        }
    }

    /** The rows of a table, or of whatever has its columns, in the order of their {@code fid}, which is the first column. */
    static ConcatenatedRow allOf(Connection connection, TableDefinition table, String source) throws SQLException {
        List<String> columns = new ArrayList<>(List.of("fid"));
        columns.addAll(table.columns());
        PreparedStatement statement = connection.prepareStatement(query(source, columns));
        return new ConcatenatedRow(columns, statement, statement.executeQuery());
    }

    private static String query(String source, List<String> columns) {
        List<String> cells = new ArrayList<>();
        for (int i = 0; i < columns.size(); ) {
            int count = emptyTogether(columns.subList(i, columns.size()));
            cells.add(cell(columns.subList(i, i + count)));
            i += count;
        }
        String apart = columns.stream()
                .filter(SEPARATE_COLUMNS::contains)
                .map(column -> ", " + column)
                .collect(Collectors.joining());
        return "SELECT %s%s FROM %s ORDER BY fid".formatted(joined(cells), apart, source);
    }

    private static int emptyTogether(List<String> columns) {
        return EMPTY_TOGETHER.stream()
                .filter(some -> some.size() <= columns.size() && some.equals(columns.subList(0, some.size())))
                .mapToInt(List::size)
                .findFirst()
                .orElse(1);
    }

    private static String cell(List<String> columns) {
        List<String> cells = columns.stream()
                .map(column ->
                        "ifnull(%s, x'ff')".formatted(SEPARATE_COLUMNS.contains(column) ? column + " & 0" : column))
                .toList();
        return columns.size() == 1
                ? cells.getFirst()
                : "iif(coalesce(%s) IS NULL, x'fd', %s)".formatted(String.join(", ", columns), joined(cells));
    }

    private static String joined(List<String> cells) {
        return "concat_ws(x'fe', " + String.join(", ", cells) + ")";
    }

    @Override
    public boolean next() throws SQLException {
        if (!rows.next()) {
            return false;
        }
        piece = rows.getBytes(1);
        int column = 1;
        for (int i = 0; i < piece.length; i++) {
            if (piece[i] == SEPARATOR && ++column <= columns.size()) {
                starts[column] = i + 1;
            } else if (piece[i] == ALL_EMPTY && column <= columns.size()) {
                int last = column + together[column] - 1;
                while (column < last) {
                    starts[++column] = i;
                }
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
        if (isEmpty(start)) {
            return null;
        }
        recent[column] = texts.find(piece, start, end(column), recent[column]);
        return texts.get(recent[column], piece, start, end(column));
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
        return start < piece.length && (piece[start] == EMPTY || piece[start] == ALL_EMPTY);
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
