package org.strikemap.store;

import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.strikemap.claim.Location;
import org.strikemap.claim.Range;
import org.strikemap.geo.Accuracy;
import org.strikemap.geo.AccuracyCategory;
import org.strikemap.geo.LonLat;
import org.strikemap.source.ReportedDate;

/**
 * Reads the columns of one row after another, in order; the twin of {@link RowWriter}. Equal words, names and days of a result
 * become one object each, since a store repeats few of them very often.
 *
 * <p>Every method throws {@link SQLException} when the column does not hold what it should.
 */
final class RowReader implements AutoCloseable {

    private final ResultSet rows;
    private final Map<String, String> words = new HashMap<>();
    private final Map<String, LocalDate> days = new HashMap<>();
    private final Map<String, List<String>> lists = new HashMap<>();
    private int column;

    RowReader(ResultSet rows) {
        this.rows = rows;
    }

    /** Goes to the next row, if there is one. */
    boolean next() throws SQLException {
        column = 0;
        return rows.next();
    }

    long fid() throws SQLException {
        return rows.getLong(++column);
    }

    /** Passes over a column that is there for people. */
    void skip() {
        column++;
    }

    String text() throws SQLException {
        String text = textOrNull();
        if (text == null) {
            throw new SQLException("column " + rows.getMetaData().getColumnName(column) + " is empty");
        }
        return text;
    }

    @Nullable
    String textOrNull() throws SQLException {
        return rows.getString(++column);
    }

    /** A text that many rows share. */
    @Nullable
    String sharedOrNull() throws SQLException {
        String text = textOrNull();
        return text == null ? null : words.computeIfAbsent(text, same -> same);
    }

    int number() throws SQLException {
        return rows.getInt(++column);
    }

    @Nullable
    Integer numberOrNull() throws SQLException {
        int number = number();
        return rows.wasNull() ? null : (Integer) number;
    }

    boolean flag() throws SQLException {
        return number() != 0;
    }

    <E extends Enum<E>> E word(Class<E> type) throws SQLException {
        return valueOf(type, text());
    }

    <E extends Enum<E>> @Nullable E wordOrNull(Class<E> type) throws SQLException {
        String word = textOrNull();
        return word == null ? null : valueOf(type, word);
    }

    List<String> names() throws SQLException {
        String text = textOrNull();
        return text == null ? List.of() : lists.computeIfAbsent(text, NameList::read);
    }

    Range range() throws SQLException {
        Integer min = numberOrNull();
        Integer max = numberOrNull();
        return min == null && max == null ? Range.UNKNOWN : new Range(min, max);
    }

    ReportedDate date() throws SQLException {
        return new ReportedDate(day(text()), day(text()), word(ReportedDate.Precision.class));
    }

    @Nullable
    ReportedDate dateOrNull() throws SQLException {
        String first = textOrNull();
        if (first == null) {
            column += 2;
            return null;
        }
        return new ReportedDate(day(first), day(text()), word(ReportedDate.Precision.class));
    }

    @Nullable
    LonLat degreesOrNull() throws SQLException {
        double lon = rows.getDouble(++column);
        boolean absent = rows.wasNull();
        double lat = rows.getDouble(++column);
        return absent ? null : new LonLat(lon, lat);
    }

    @Nullable
    Location locationOrNull() throws SQLException {
        byte[] geometry = rows.getBytes(++column);
        if (geometry == null) {
            column += 6;
            return null;
        }
        Accuracy accuracy = new Accuracy(word(AccuracyCategory.class), number());
        String name = sharedOrNull();
        String nameArabic = sharedOrNull();
        String placeId = sharedOrNull();
        return new Location(PointBlob.read(geometry), accuracy, placeId, name, nameArabic, sharedOrNull());
    }

    /** The one column that a query answers with. */
    static List<String> texts(PreparedStatement query) throws SQLException {
        List<String> texts = new ArrayList<>();
        try (RowReader row = new RowReader(query.executeQuery())) {
            while (row.next()) {
                texts.add(row.text());
            }
        }
        return texts;
    }

    @Override
    public void close() throws SQLException {
        rows.close();
    }

    private LocalDate day(String text) {
        return days.computeIfAbsent(text, LocalDate::parse);
    }

    private static <E extends Enum<E>> E valueOf(Class<E> type, String word) {
        return Enum.valueOf(type, word.toUpperCase(Locale.ROOT));
    }
}
