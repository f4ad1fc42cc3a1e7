package org.strikemap.gazetteer;

import de.siegmar.fastcsv.reader.CsvRecord;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.function.IntFunction;
import java.util.regex.Pattern;
import org.strikemap.geo.LonLat;

/** One row of a file, whose fields are asked for by column; every fault names file, line and column. */
public final class PlaceFileRow {

    private static final Pattern BAR = Pattern.compile("\\|");

    private final String file;
    private final Map<String, Integer> columns;
    private final long line;
    private final IntFunction<String> fields;

    /**
     * @param columns the names of the columns and their places, counted from 0
     * @param line where the row begins, counted from 1
     * @param fields the field in each place
     */
    public PlaceFileRow(String file, Map<String, Integer> columns, long line, IntFunction<String> fields) {
        this.file = file;
        this.columns = columns;
        this.line = line;
        this.fields = fields;
    }

    /** A row of CSV; a column that it is too short for is empty. */
    public static PlaceFileRow of(String file, Map<String, Integer> columns, CsvRecord record) {
        return new PlaceFileRow(
                file,
                columns,
                record.getStartingLineNumber(),
                at -> at < record.getFieldCount() ? record.getField(at) : "");
    }

    /** The field as it stands, empty where the row says nothing or the file has no such column. */
    public String text(String column) {
        Integer at = columns.get(column);
        return at == null ? "" : fields.apply(at);
    }

    /** Where the row begins, counted from 1. */
    long line() {
        return line;
    }

    /** A field that must not be empty. */
    public String required(String column) {
        String text = text(column);
        if (text.isBlank()) {
            throw fault(column, "is empty");
        }
        return text;
    }

    /** Words with bars between them. */
    public List<String> list(String column) {
        String text = text(column);
        return text.isEmpty() ? List.of() : Arrays.asList(BAR.split(text));
    }

    /** A whole number within bounds, both included. */
    public int integer(String column, int least, int greatest) {
        String text = required(column);
        try {
            int number = Integer.parseInt(text);
            if (number >= least && number <= greatest) {
                return number;
            }
        } catch (NumberFormatException e) {
            // told below, like a number that is out of range
        }
        throw fault(column, "'" + text + "' is not a whole number from " + least + " to " + greatest);
    }

    /** A whole number that is not below a bound. */
    public long longInteger(String column, long least) {
        String text = required(column);
        try {
            long number = Long.parseLong(text);
            if (number >= least) {
                return number;
            }
        } catch (NumberFormatException e) {
            // told below, like a number that is out of range
        }
        throw fault(column, "'" + text + "' is not a whole number from " + least + " on");
    }

    /** A point from two columns of degrees. */
    public LonLat point(String latColumn, String lonColumn) {
        return new LonLat(degrees(lonColumn, 180), degrees(latColumn, 90));
    }

    private double degrees(String column, double bound) {
        String text = required(column);
        try {
            double degrees = Double.parseDouble(text);
            if (Math.abs(degrees) <= bound) {
                return degrees;
            }
        } catch (NumberFormatException e) {
            // told below, like a number that is out of range
        }
        throw fault(column, "'" + text + "' is not a number of degrees from -" + (int) bound + " to " + (int) bound);
    }

    /** An ISO 3166-1 alpha-2 code in capitals. */
    public String country(String column) {
        String text = text(column);
        if (text.length() == 2 && isCapital(text.charAt(0)) && isCapital(text.charAt(1))) {
            return text;
        }
        throw fault(column, "'" + text + "' is not a country's code of two capital letters");
    }

    private static boolean isCapital(char letter) {
        return letter >= 'A' && letter <= 'Z';
    }

    public GazetteerException fault(String column, String fault) {
        return new GazetteerException(file, line, column, fault);
    }
}
