package org.strikemap.edit;

import org.jspecify.annotations.Nullable;

/**
 * What became of an edit.
 *
 * @param id of the item
 * @param version that the edit made
 * @param question why the item is not placed on the map, where it is not; null where it is, or is no more
 */
public record EditResult(String id, long version, @Nullable String question) {}
