package org.strikemap.store;

import java.time.Instant;

/**
 * One import as the store remembers it.
 *
 * @param file the file's name, without its folders
 * @param sha256 of the file's bytes, 64 lower-case hexadecimal digits
 * @param at when it was taken in
 * @param read rows read
 * @param accepted rows that became claims
 * @param rejected rows that did not
 */
public record ImportEntry(String file, String sha256, Instant at, int read, int accepted, int rejected) {}
