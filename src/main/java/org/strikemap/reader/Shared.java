package org.strikemap.reader;

import java.util.HashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** One of each value, so that a million claims that say the same hold it once. Forgets all when it has grown too large. */
final class Shared {

    private static final int MOST = 200_000;

    private final Map<Object, Object> values = new HashMap<>();

    /** The value that equals this one and was met before, or this one. */
    @SuppressWarnings("unchecked") // values that are equal are of one type
    <T> T one(T value) {
        if (values.size() >= MOST) {
            values.clear();
        }
        Object known = values.putIfAbsent(value, value);
        return known == null ? value : (T) known;
    }

    /** The same where there may be none. */
    <T> @Nullable T oneOrNull(@Nullable T value) {
        return value == null ? null : one(value);
    }
}
