package org.strikemap.gazetteer;

import org.jspecify.annotations.Nullable;
import org.strikemap.geo.ArabicName;

/** What a list calls a place. */
public record RowNames(
        String main, TaggedNames others, @Nullable ArabicName arabic) {}
