package org.strikemap.gazetteer;

import java.time.DateTimeException;
import java.time.Instant;
import java.util.List;
import java.util.Locale;

/**
 * A file that places were imported from.
 *
 * @param source the list that it is, or is a part of
 * @param file its name, without the folder
 * @param sha256 of its bytes, in hexadecimal
 * @param date when it was taken in
 * @param places how many of its rows are places
 * @param credit the line that names the source and its licence
 */
public record ImportedFile(
        String source, PlaceFormat format, String file, String sha256, Instant date, int places, String credit) {

    private static final String TAB = "\t";
    private static final int FIELDS = 7;

    /** The comment that stands for it at the head of the file of imported places. */
    String toComment() {
        return String.join(TAB, source, format.word(), file, sha256, date.toString(), Integer.toString(places), credit);
    }

    /** @throws IllegalArgumentException if the comment is none of {@link #toComment} */
    static ImportedFile ofComment(String comment) {
        List<String> fields = List.of(comment.split(TAB, -1));
        if (fields.size() != FIELDS) {
            throw new IllegalArgumentException("wanted " + FIELDS + " fields with tabs between them");
        }
        PlaceFormat format = PlaceFormat.find(fields.get(1).toLowerCase(Locale.ROOT))
                .orElseThrow(() -> new IllegalArgumentException("'" + fields.get(1) + "' is no format"));
        try {
            return new ImportedFile(
                    fields.get(0),
                    format,
                    fields.get(2),
                    fields.get(3),
                    Instant.parse(fields.get(4)),
                    Integer.parseInt(fields.get(5)),
                    fields.get(6));
        } catch (DateTimeException e) {
            throw new IllegalArgumentException("'" + fields.get(4) + "' is no time", e);
        }
    }

    /** The same file at no certain time. */
    public ImportedFile undated() {
        return new ImportedFile(source, format, file, sha256, Instant.EPOCH, places, credit);
    }
}
