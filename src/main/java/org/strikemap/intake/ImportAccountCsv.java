package org.strikemap.intake;

import de.siegmar.fastcsv.writer.CsvWriter;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import org.strikemap.question.Question;
import org.strikemap.reader.Rejection;

/**
 * The whole account of an import as CSV: each row and each cell that could not be used, each claim without a place, each pair of incidents
 * that was joined or is to be decided. {@code strikemap decide} takes the decisions that a person writes into it back.
 */
final class ImportAccountCsv {

    /** {@code decision} is left empty, for a person to fill in. */
    static final List<String> COLUMNS =
            List.of("kind", "question", "line", "column", "value", "incident", "other", "score", "reason", "decision");

    private ImportAccountCsv() {}

    /**
     * Writes an account, in place of what the file may hold.
     *
     * @throws IOException if it cannot be written
     */
    static void write(ImportResult account, Path file) throws IOException {
        try (CsvWriter rows = CsvWriter.builder().build(Files.newBufferedWriter(file, StandardCharsets.UTF_8))) {
            rows.writeRecord(COLUMNS);
            String dataset = account.entry().dataset();
            for (Rejection fault : account.rejections()) {
                write("rejected", ImportQuestions.fault(Question.Kind.ROW, fault, dataset, List.of()), rows);
            }
            for (Rejection fault : account.cellsLeftOut()) {
                write("cell left out", ImportQuestions.fault(Question.Kind.CELL, fault, dataset, List.of()), rows);
            }
            for (ImportResult.UnplacedClaim claim : account.questions()) {
                String question = claim.wider() ? "" : ClaimLocator.questionId(claim.claim());
                String kind = claim.wider() ? "placed wider" : "not placed";
                String line = String.valueOf(claim.line());
                rows.writeRecord(kind, question, line, "", claim.words(), "", "", "", claim.reason(), "");
            }
            account.joins().forEach(pair -> write("joined", pair, rows));
            account.doubts().forEach(pair -> write("to be decided", pair, rows));
        }
    }

    private static void write(String kind, Question fault, CsvWriter rows) {
        Question.Origin origin = fault.origin();
        String line = String.valueOf(origin.line());
        rows.writeRecord(kind, fault.id(), line, origin.column(), origin.value(), "", "", "", fault.reason(), "");
    }

    private static void write(String kind, ImportResult.MatchProposal pair, CsvWriter rows) {
        String score = String.format(Locale.ROOT, "%.3f", pair.score());
        String id = Question.idOfPair(pair.key(), pair.incident());
        rows.writeRecord(kind, id, "", "", "", pair.key(), pair.incident(), score, pair.reason(), "");
    }
}
