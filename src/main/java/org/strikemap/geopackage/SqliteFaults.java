package org.strikemap.geopackage;

import java.nio.file.Path;
import java.sql.SQLException;
import org.jspecify.annotations.Nullable;
import org.sqlite.SQLiteException;

/** Messages for the faults of SQLite files, by <a href="https://www.sqlite.org/rescode.html">primary result code</a>. */
public final class SqliteFaults {

    private SqliteFaults() {}

    /** What went wrong with a file, in words that name it; the fault is looked for among the causes too. */
    public static String describe(Path file, Throwable cause) {
        SQLException fault = sqlFault(cause);
        return file + ": " + (fault == null ? cause.getMessage() : words(fault));
    }

    private static @Nullable SQLException sqlFault(Throwable cause) {
        for (Throwable one = cause; one != null; one = one.getCause()) {
            if (one instanceof SQLiteException fault) {
                return fault;
            }
        }
        return null;
    }

    private static String words(SQLException fault) {
        int code = fault instanceof SQLiteException own ? own.getResultCode().code & 0xff : fault.getErrorCode();
        String said = fault.getMessage();
        return switch (code) {
            case 5, 6 -> "another process is writing and did not end in time (" + said + ")";
            case 3, 8, 14 -> "the file or its directory cannot be opened for writing (" + said + ")";
            case 10 -> "the disk cannot be read or written (" + said + ")";
            case 11 -> "the file is damaged (" + said + ")";
            case 13 -> "the disk is full (" + said + ")";
            case 26 -> "the file is not a database (" + said + ")";
            default -> String.valueOf(said);
        };
    }
}
