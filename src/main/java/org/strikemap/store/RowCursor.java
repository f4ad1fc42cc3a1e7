package org.strikemap.store;

import java.sql.SQLException;
import org.jspecify.annotations.Nullable;
import org.strikemap.geo.LonLat;

/**
 * Forward-only cursor over rows. Columns are counted from 1; a null stands for an empty cell. Every method throws {@link
 * SQLException} when the cell cannot be read.
 */
interface RowCursor extends AutoCloseable {

    /** Goes to the next row, if there is one. */
    boolean next() throws SQLException;

    @Nullable
    String text(int column) throws SQLException;

    /** A text that many rows share: equal ones may be one object. */
    @Nullable
    String shared(int column) throws SQLException;

    @Nullable
    Integer number(int column) throws SQLException;

    /** A row's number; 0 for an empty cell. */
    long fid(int column) throws SQLException;

    @Nullable
    Double degrees(int column) throws SQLException;

    boolean flag(int column) throws SQLException;

    @Nullable
    LonLat point(int column) throws SQLException;

    /** What a column is called. */
    String name(int column) throws SQLException;

    @Override
    void close() throws SQLException;
}
