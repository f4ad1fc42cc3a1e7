package org.strikemap.source;

import org.jspecify.annotations.Nullable;

/**
 * Where a report can be read.
 *
 * @param source who published it
 * @param via who relays it at the address; null where the address is the source's own
 * @param published when it was published; null where that is not known
 * @param url the address; or null
 * @param figureMissing whether somebody looked for the figure at the address and did not find it
 * @param noAddress why there is no address, as a word of the vocabulary {@code no_address}; or null
 */
public record ReportReference(
        String source,
        @Nullable String via,
        @Nullable ReportedDate published,
        @Nullable String url,
        boolean figureMissing,
        @Nullable String noAddress) {}
