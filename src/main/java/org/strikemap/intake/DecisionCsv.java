package org.strikemap.intake;

import java.io.InputStream;
import java.util.List;
import org.strikemap.reader.CsvTable;
import org.strikemap.reader.ReaderException;
import org.strikemap.reader.RowException;
import org.strikemap.reader.RowFields;

/** Reads what a person decided about pairs of incidents: an account as {@link ImportAccountCsv} writes it, with decisions filled in. */
final class DecisionCsv {

    /** The column that a person fills in. */
    static final String DECISION = "decision";

    /** What may be decided about two incidents. */
    enum Verdict {
        /** They are one: the claims of the first go to the other. */
        SAME,
        /** The first is the same as the other, and does not count. */
        DUPLICATE,
        /** They are two. */
        APART,
        /** Nobody has decided yet. */
        OPEN;
    }

    /**
     * A decided pair.
     *
     * @param line where it stands, from 1
     * @param incident the first
     * @param other the one that is kept, or counts
     */
    record DecidedPair(long line, String incident, String other, Verdict verdict) {}

    private DecisionCsv() {}

    /**
     * Reads a file. Rows without a decision, and those that are of no pair, say nothing.
     *
     * @param file its name, for errors
     * @throws ReaderException if it is not such a file, or a decision is none or names no pair; nothing is decided then
     */
    static List<DecidedPair> read(InputStream in, String file) {
        return new CsvTable<>(ImportAccountCsv.COLUMNS, List.of("incident", "other", DECISION), DecisionCsv::pair)
                .read(in).allOf(file).stream()
                        .filter(pair -> pair.verdict != Verdict.OPEN)
                        .toList();
    }

    private static DecidedPair pair(long line, RowFields cells) {
        if (cells.find(DECISION) == null) {
            return new DecidedPair(line, "", "", Verdict.OPEN);
        }
        Verdict verdict = cells.getWord(DECISION, Verdict.class);
        String incident = cells.get("incident");
        String other = cells.get("other");
        if (incident.equals(other)) {
            throw new RowException("other", other, "is the same incident");
        }
        return new DecidedPair(line, incident, other, verdict);
    }
}
