package org.strikemap.snapshot;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.ToLongFunction;

/**
 * Bounded dictionary encoding of values that many claims share, so that a claim holds a number in place of each. Only so many
 * are kept: where nearly every claim has one of its own, nothing would be shared.
 */
final class BoundedDictionary<T> {

    private final int most;
    private final ToLongFunction<T> print;
    private final Map<T, Integer> codes = new HashMap<>();
    private final List<T> values = new ArrayList<>();
    private final LongColumnBuilder fingerprints = new LongColumnBuilder();

    /**
     * @param most how many are kept
     * @param print a number that tells values apart, the same in every snapshot
     */
    BoundedDictionary(int most, ToLongFunction<T> print) {
        this.most = most;
        this.print = print;
    }

    /** The number of a value, or -1 when it is not kept. */
    int put(T value) {
        Integer known = codes.get(value);
        if (known != null) {
            return known;
        }
        if (values.size() == most) {
            return -1;
        }
        codes.put(value, values.size());
        fingerprints.add(print.applyAsLong(value));
        values.add(value);
        return values.size() - 1;
    }

    long print(int code) {
        return fingerprints.get(code);
    }

    T get(int code) {
        return values.get(code);
    }
}
