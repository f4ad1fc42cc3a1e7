package org.strikemap.gazetteer;

/**
 * A row that cannot be used.
 *
 * @param line where the row begins, counted from 1
 * @param column the column or property at fault; empty if it is the whole row
 * @param reason what is wrong with it and what was wanted
 */
public record PlaceRejection(long line, String column, String reason) {}
