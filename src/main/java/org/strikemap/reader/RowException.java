package org.strikemap.reader;

/** A cell, or a row, that cannot be read. */
public final class RowException extends RuntimeException {

    private static final long serialVersionUID = 1;
    private static final int LONGEST_SHOWN = 80;

    private final String column;
    private final String words;

    /**
     * @param column the column at fault, or empty when it is the whole row
     * @param words what stood there
     * @param reason what is wrong with it and what was wanted
     */
    public RowException(String column, String words, String reason) {
        super(reason);
        this.column = column;
        this.words = words;
    }

    /** A cell whose words made no sense to the type they were read as. */
    public RowException(String column, String words, IllegalArgumentException fault) {
        super(String.valueOf(fault.getMessage()), fault);
        this.column = column;
        this.words = words;
    }

    /** The same fault, put down to another column. */
    public RowException in(String otherColumn) {
        return new RowException(otherColumn, words, String.valueOf(getMessage()));
    }

    /** The column at fault, or empty when it is the whole row. */
    public String column() {
        return column;
    }

    /** What is wrong, for somebody who is shown nothing else: the column, what stood there, and the reason. */
    public String told() {
        String where = column.isEmpty() ? "" : column + ": ";
        return where + (words.isEmpty() ? "" : "'" + shown(words) + "' ") + getMessage();
    }

    Rejection at(long line) {
        return new Rejection(line, column, shown(words), String.valueOf(getMessage()));
    }

    /** Words from a file as an error shows them: on one line, whole characters, not too long. */
    public static String shown(String words) {
        String printable = words.codePoints()
                .limit(LONGEST_SHOWN)
                .map(c -> Character.isISOControl(c) ? ' ' : c)
                .collect(StringBuilder::new, StringBuilder::appendCodePoint, StringBuilder::append)
                .toString();
        return printable.length() < words.length() ? printable + "..." : printable;
    }
}
