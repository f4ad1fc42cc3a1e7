package org.strikemap.edit;

import java.io.InputStream;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.strikemap.reader.CsvTable;
import org.strikemap.reader.ReaderException;
import org.strikemap.reader.RowFields;

/** Reads what a person decided: a list of questions, or the account of an import, whose column {@code decision} was filled in. */
public final class DecisionCsv {

    /** Every column of a list of questions, in order; those beside {@code question} and {@code decision} are there for people. */
    public static final List<String> COLUMNS = List.of(
            "question",
            "kind",
            "deaths",
            "dataset",
            "line",
            "column",
            "value",
            "score",
            "reason",
            "incident",
            "start",
            "place",
            "killed",
            "other",
            "other_start",
            "other_place",
            "other_killed",
            "decided",
            "decision");

    /**
     * A decided question.
     *
     * @param line where it stands, from 1
     * @param question its id; null where the row names none
     * @param word what was decided; null where nothing was
     */
    record DecidedQuestion(
            long line, @Nullable String question, @Nullable String word) {}

    private DecisionCsv() {}

    /**
     * Reads a file. Rows without a decision say nothing.
     *
     * @param file its name, for errors
     * @throws ReaderException if it is not such a file; nothing is decided then
     */
    static List<DecidedQuestion> read(InputStream in, String file) {
        return new CsvTable<>(COLUMNS, List.of("question", "decision"), DecisionCsv::row)
                .read(in).allOf(file).stream().filter(row -> row.word != null).toList();
    }

    private static DecidedQuestion row(long line, RowFields cells) {
        String word = cells.find("decision");
        return new DecidedQuestion(line, cells.find("question"), word);
    }
}
