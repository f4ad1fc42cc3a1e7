package org.strikemap.intake;

import de.siegmar.fastcsv.writer.CsvWriter;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import org.strikemap.reader.Rejection;

/**
 * The whole account of an import as CSV: each row and each cell that could not be used, each claim without a place, each pair of incidents
 * that was joined or is to be decided. {@link DecisionCsv} reads the pairs back.
 */
final class ImportAccountCsv {

    /** {@code decision} is left empty, for a person to fill in. */
    static final List<String> COLUMNS =
            List.of("kind", "line", "column", "value", "incident", "other", "score", "reason", DecisionCsv.DECISION);

    private ImportAccountCsv() {}

    /**
     * Writes an account, in place of what the file may hold.
     *
     * @throws IOException if it cannot be written
     */
    static void write(ImportResult account, Path file) throws IOException {
        try (CsvWriter rows = CsvWriter.builder().build(Files.newBufferedWriter(file, StandardCharsets.UTF_8))) {
            rows.writeRecord(COLUMNS);
            account.rejections().forEach(fault -> write("rejected", fault, rows));
            account.cellsLeftOut().forEach(fault -> write("cell left out", fault, rows));
            for (ImportResult.UnplacedClaim claim : account.questions()) {
                rows.writeRecord(
                        claim.wider() ? "placed wider" : "not placed",
                        String.valueOf(claim.line()),
                        "",
                        claim.words(),
                        "",
                        "",
                        "",
                        claim.reason(),
                        "");
            }
            account.joins().forEach(pair -> write("joined", pair, rows));
            account.doubts().forEach(pair -> write("to be decided", pair, rows));
        }
    }

    private static void write(String kind, Rejection fault, CsvWriter rows) {
        String line = String.valueOf(fault.line());
        rows.writeRecord(kind, line, fault.column(), fault.words(), "", "", "", fault.reason(), "");
    }

    private static void write(String kind, ImportResult.MatchProposal pair, CsvWriter rows) {
        String score = String.format(Locale.ROOT, "%.3f", pair.score());
        rows.writeRecord(kind, "", "", "", pair.key(), pair.incident(), score, pair.reason(), "");
    }
}
