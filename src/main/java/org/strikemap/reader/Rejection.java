package org.strikemap.reader;

/**
 * Why a row, or a cell of it, could not be used.
 *
 * @param line the line on which the row begins, from 1
 * @param column the column at fault, or empty when it is the whole row
 * @param words what stood there, shortened
 * @param reason what is wrong with it and what was wanted
 */
public record Rejection(long line, String column, String words, String reason) {}
