package org.strikemap.store;

import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.strikemap.claim.DetailColumn;
import org.strikemap.claim.DetailColumn.IntegerColumn;
import org.strikemap.claim.DetailColumn.TextColumn;
import org.strikemap.claim.DetailColumn.WordColumn;
import org.strikemap.claim.Details;
import org.strikemap.claim.Location;
import org.strikemap.claim.Range;
import org.strikemap.geo.LonLat;
import org.strikemap.source.ReportedDate;
import org.strikemap.text.Worded;

/** Binds the parameters of a prepared statement row by row; the twin of {@link RowReader}. */
final class StatementBinder implements AutoCloseable {

    private final PreparedStatement statement;
    private int column;

    StatementBinder(PreparedStatement statement) {
        this.statement = statement;
    }

    StatementBinder text(@Nullable String value) throws SQLException {
        statement.setString(++column, value);
        return this;
    }

    StatementBinder number(@Nullable Integer value) throws SQLException {
        statement.setObject(++column, value);
        return this;
    }

    StatementBinder fid(long value) throws SQLException {
        statement.setLong(++column, value);
        return this;
    }

    /** 1 or 0 where the database has no truth values. */
    StatementBinder flag(boolean value) throws SQLException {
        statement.setBoolean(++column, value);
        return this;
    }

    /** An enumerated value as the word that files and answers use. */
    StatementBinder word(@Nullable Enum<?> value) throws SQLException {
        return text(value == null ? null : Worded.word(value));
    }

    StatementBinder names(List<String> values) throws SQLException {
        return text(NameList.write(values));
    }

    /** Two columns. */
    StatementBinder range(Range range) throws SQLException {
        return number(range.min()).number(range.max());
    }

    /** Three columns: first day, last day, precision. */
    StatementBinder date(@Nullable ReportedDate date) throws SQLException {
        if (date == null) {
            return text(null).text(null).text(null);
        }
        return text(date.first().toString()).text(date.last().toString()).word(date.precision());
    }

    /** Two columns: longitude and latitude. */
    StatementBinder degrees(@Nullable LonLat point) throws SQLException {
        statement.setObject(++column, point == null ? null : (Double) point.lon());
        statement.setObject(++column, point == null ? null : (Double) point.lat());
        return this;
    }

    /** Seven columns: geometry, accuracy, radius, name, Arabic name, place, country. */
    StatementBinder location(@Nullable Location location) throws SQLException {
        if (location == null) {
            return nulls(7);
        }
        statement.setBytes(++column, Dialect.of(statement.getConnection()).write(location.point()));
        return word(location.accuracy().category())
                .number(location.accuracy().radiusMetres())
                .text(location.name())
                .text(location.nameArabic())
                .text(location.placeId())
                .text(location.country());
    }

    /** As many columns as {@link Details#COLUMNS} has. */
    StatementBinder details(Details details) throws SQLException {
        for (DetailColumn<?> column : Details.COLUMNS) {
            switch (column) {
                case TextColumn text -> text(details.get(text));
                case IntegerColumn number -> number(details.get(number));
                case WordColumn<?> word -> text(details.findWord(word));
            }
        }
        return this;
    }

    /** Ends the row; it is sent with the next {@link #executeBatch}. */
    void add() throws SQLException {
        statement.addBatch();
        column = 0;
    }

    /** Sends the rows that were ended, and tells how many rows of the table each of them changed. */
    int[] executeBatch() throws SQLException {
        return statement.executeBatch();
    }

    @Override
    public void close() throws SQLException {
        statement.close();
    }

    private StatementBinder nulls(int count) throws SQLException {
        for (int i = 0; i < count; i++) {
            statement.setObject(++column, null);
        }
        return this;
    }
}
