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
import org.strikemap.claim.DetailColumn;
import org.strikemap.claim.DetailColumn.IntegerColumn;
import org.strikemap.claim.DetailColumn.TextColumn;
import org.strikemap.claim.DetailColumn.WordColumn;
import org.strikemap.claim.Details;
import org.strikemap.claim.Location;
import org.strikemap.claim.Range;
import org.strikemap.geo.Accuracy;
import org.strikemap.geo.AccuracyCategory;
import org.strikemap.geo.ArabicName;
import org.strikemap.geo.CountryCode;
import org.strikemap.geo.LonLat;
import org.strikemap.geo.PlaceId;
import org.strikemap.source.ReportedDate;

/**
 * Reads the columns of one row after another, in order; the twin of {@link StatementBinder}. Equal words, names and days of a result
 * become one object each, since a store repeats few of them very often.
 *
 * <p>Every method throws {@link SQLException} when the column does not hold what it should.
 */
final class RowReader implements AutoCloseable {

    private final RowCursor cells;
    private final Map<String, Enum<?>> words = new HashMap<>();
    private final Map<String, LocalDate> days = new HashMap<>();
    private final Map<String, List<String>> lists = new HashMap<>();
    private final Details.Builder details = new Details.Builder();
    private int column;

    RowReader(ResultSet rows) {
        this(new ResultSetRow(rows));
    }

    RowReader(RowCursor cells) {
        this.cells = cells;
    }

    /** Goes to the next row, if there is one. */
    boolean next() throws SQLException {
        column = 0;
        return cells.next();
    }

    long fid() throws SQLException {
        return cells.fid(++column);
    }

    /** Passes over a column that is there for people. */
    void skip() {
        column++;
    }

    String text() throws SQLException {
        return present(textOrNull());
    }

    /** A text that many rows share. */
    String shared() throws SQLException {
        return present(sharedOrNull());
    }

    private String present(@Nullable String text) throws SQLException {
        if (text == null) {
            throw new SQLException("column " + cells.name(column) + " is empty");
        }
        return text;
    }

    @Nullable
    String textOrNull() throws SQLException {
        return cells.text(++column);
    }

    /** A text that many rows share. */
    @Nullable
    String sharedOrNull() throws SQLException {
        return cells.shared(++column);
    }

    int number() throws SQLException {
        Integer number = numberOrNull();
        return number == null ? 0 : number;
    }

    @Nullable
    Integer numberOrNull() throws SQLException {
        return cells.number(++column);
    }

    boolean flag() throws SQLException {
        return cells.flag(++column);
    }

    <E extends Enum<E>> E word(Class<E> type) throws SQLException {
        return valueOf(type, shared());
    }

    <E extends Enum<E>> @Nullable E wordOrNull(Class<E> type) throws SQLException {
        String word = sharedOrNull();
        return word == null ? null : valueOf(type, word);
    }

    List<String> names() throws SQLException {
        String text = sharedOrNull();
        return text == null ? List.of() : lists.computeIfAbsent(text, NameList::read);
    }

    Range range() throws SQLException {
        Integer min = numberOrNull();
        Integer max = numberOrNull();
        return min == null && max == null ? Range.UNKNOWN : new Range(min, max);
    }

    ReportedDate date() throws SQLException {
        return new ReportedDate(day(shared()), day(shared()), word(ReportedDate.Precision.class));
    }

    @Nullable
    ReportedDate dateOrNull() throws SQLException {
        String first = sharedOrNull();
        if (first == null) {
            column += 2;
            return null;
        }
        return new ReportedDate(day(first), day(shared()), word(ReportedDate.Precision.class));
    }

    @Nullable
    LonLat degreesOrNull() throws SQLException {
        Double lon = cells.degrees(++column);
        column++;
        Double lat = lon == null ? null : cells.degrees(column);
        return lon == null || lat == null ? null : new LonLat(lon, lat);
    }

    LocalDate day() throws SQLException {
        return day(shared());
    }

    @Nullable
    LonLat pointOrNull() throws SQLException {
        return cells.point(++column);
    }

    @Nullable
    Location locationOrNull() throws SQLException {
        LonLat point = pointOrNull();
        if (point == null) {
            column += 6;
            return null;
        }
        Accuracy accuracy = new Accuracy(word(AccuracyCategory.class), number());
        String name = sharedOrNull();
        String nameArabic = sharedOrNull();
        String placeId = sharedOrNull();
        return new Location(
                point,
                accuracy,
                PlaceId.ofNullable(placeId),
                name,
                ArabicName.ofNullable(nameArabic),
                CountryCode.ofNullable(sharedOrNull()));
    }

    /** As many columns as {@link Details#COLUMNS} has. */
    Details details() throws SQLException {
        for (DetailColumn<?> column : Details.COLUMNS) {
            switch (column) {
                case TextColumn text -> details.put(text, textOrNull());
                case IntegerColumn number -> details.put(number, numberOrNull());
                case WordColumn<?> word -> putWord(word);
            }
        }
        return details.build();
    }

    private <E extends Enum<E>> void putWord(WordColumn<E> column) throws SQLException {
        details.put(column, wordOrNull(column.type()));
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
        cells.close();
    }

    private LocalDate day(String text) {
        LocalDate known = days.get(text);
        if (known == null) {
            known = LocalDate.parse(text);
            days.put(text, known);
        }
        return known;
    }

    private <E extends Enum<E>> E valueOf(Class<E> type, String word) {
        Enum<?> known = words.get(word);
        if (known == null || known.getDeclaringClass() != type) {
            known = Enum.valueOf(type, word.toUpperCase(Locale.ROOT));
            words.put(word, known);
        }
        return type.cast(known);
    }
}
