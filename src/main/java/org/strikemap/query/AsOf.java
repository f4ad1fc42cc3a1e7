package org.strikemap.query;

import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import org.strikemap.http.Parameters;
import org.strikemap.snapshot.Snapshot;
import org.strikemap.snapshot.SnapshotHistory;

/** The parameter {@code as_of}: answers as of an earlier version of the store, by its number or by a time. */
public final class AsOf {

    private static final String NAME = "as_of";
    private static final String WANTED = "; wanted a version, such as 12, a day or a date-time in RFC 3339";
    private static final int MOST_DIGITS = 18;

    private AsOf() {}

    /** The snapshot that a request asks for: the one in force, unless it names an earlier one. */
    public static Snapshot choose(Parameters parameters, SnapshotHistory history) {
        return parameters
                .find(NAME, text -> version(text, history))
                .map(history::get)
                .orElseGet(history::current);
    }

    /**
     * The version that a text means: one that there is, or the last one at a time; a day means its end in UTC.
     *
     * @throws IllegalArgumentException if it means none
     */
    public static long version(String text, SnapshotHistory history) {
        long latest = history.current().storeVersion();
        if (text.chars().allMatch(c -> c >= '0' && c <= '9') && text.length() <= MOST_DIGITS) {
            long version = Long.parseLong(text);
            if (version < 1 || version > latest) {
                throw new IllegalArgumentException("there is no version " + text + "; there are 1 to " + latest);
            }
            return version;
        }
        return history.findVersion(instant(text))
                .orElseThrow(
                        () -> new IllegalArgumentException(Parameters.shown(text) + " is before the first version"));
    }

    private static Instant instant(String text) {
        try {
            return text.indexOf('T') < 0
                    ? LocalDate.parse(text)
                            .plusDays(1)
                            .atStartOfDay(ZoneOffset.UTC)
                            .toInstant()
                            .minusNanos(1)
                    : OffsetDateTime.parse(text).toInstant();
        } catch (DateTimeException e) {
            throw new IllegalArgumentException(Parameters.shown(text) + " is none" + WANTED, e);
        }
    }
}
