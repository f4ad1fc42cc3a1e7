package org.strikemap.snapshot;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Dictionary encoding of a column: codes from 0 in order of first appearance; {@link #NONE} stands for an absent one. */
public final class Dictionary<T> {

    /** The code of an absent value. */
    public static final int NONE = -1;

    private final List<T> values = new ArrayList<>();
    private final Map<T, Integer> codes = new HashMap<>();

    int put(@Nullable T value) {
        if (value == null) {
            return NONE;
        }
        Integer known = codes.get(value);
        if (known != null) {
            return known;
        }
        values.add(value);
        codes.put(value, values.size() - 1);
        return values.size() - 1;
    }

    /** The code of a value, or {@link #NONE} when no row has it. */
    public int code(T value) {
        return codes.getOrDefault(value, NONE);
    }

    /** The value of a code that is not {@link #NONE}. */
    public T value(int code) {
        return values.get(code);
    }

    /** How many distinct values there are. */
    int size() {
        return values.size();
    }

    /** The values, by code. */
    public List<T> values() {
        return List.copyOf(values);
    }
}
