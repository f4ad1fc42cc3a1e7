package org.strikemap.source;

import org.jspecify.annotations.Nullable;

/**
 * Who published: an agency, a newspaper, a monitor, a military.
 *
 * @param id a short stable name of lower-case letters, digits and hyphens, such as {@code sana}
 * @param name the name people know it by
 * @param country where it is based, ISO 3166-1 alpha-2
 * @param repeats the id of the source whose accounts this one passes on as a rule
 */
public record Source(
        String id,
        String name,
        SourceType type,
        @Nullable String country,
        @Nullable String repeats) {}
