package org.strikemap.worklist;

import de.siegmar.fastcsv.writer.CsvWriter;
import java.io.IOException;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.strikemap.edit.DecisionCsv;
import org.strikemap.question.Question;
import org.strikemap.snapshot.Snapshot;

/** Questions as CSV with an empty column {@code decision} to fill in, which {@code strikemap decide} reads back. */
final class QuestionCsv {

    private QuestionCsv() {}

    static String write(List<WorkList.WorkItem> items, Snapshot snapshot) {
        StringWriter text = new StringWriter();
        try (CsvWriter rows = CsvWriter.builder().build(text)) {
            rows.writeRecord(DecisionCsv.COLUMNS);
            items.forEach(item -> rows.writeRecord(
                    row(item, snapshot).stream().map(QuestionCsv::asText).toList()));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return text.toString();
    }

    /** A cell that a spreadsheet does not take for a formula (OWASP, CSV injection). */
    private static String asText(String cell) {
        return !cell.isEmpty() && "=+-@\t\r".indexOf(cell.charAt(0)) >= 0 ? "'" + cell : cell;
    }

    private static List<String> row(WorkList.WorkItem item, Snapshot snapshot) {
        Question question = item.question();
        Question.Origin origin = question.origin();
        Question.Decision decision = question.decision();
        Integer score = question.subject().score();
        List<String> cells = new ArrayList<>(List.of(
                question.id(),
                question.kind().word(),
                String.valueOf(item.deaths()),
                Objects.requireNonNullElse(origin.dataset(), ""),
                origin.line() == 0 ? "" : String.valueOf(origin.line()),
                origin.column(),
                origin.value(),
                score == null ? "" : String.format(Locale.ROOT, "%.3f", score / 1000.0),
                question.reason()));
        addSide(cells, item, 0, question.subject().incident(), snapshot);
        addSide(cells, item, 1, question.subject().other(), snapshot);
        cells.add(decision == null ? "" : decision.word());
        cells.add("");
        return cells;
    }

    /** @param id the incident of a pair, which may be gone */
    private static void addSide(
            List<String> cells, WorkList.WorkItem item, int side, @Nullable String id, Snapshot snapshot) {
        boolean pair = item.question().kind() == Question.Kind.PAIR;
        Integer row = item.rows().stream()
                .filter(each -> !pair || snapshot.columns().id(each).equals(id))
                .findFirst()
                .orElse(null);
        if (row == null || (!pair && side > 0)) {
            cells.addAll(List.of(id == null ? "" : id, "", "", ""));
            return;
        }
        QuestionDescription.Side described = QuestionDescription.side(row, snapshot);
        cells.add(described.id());
        cells.add(described.start().toString());
        cells.add(Objects.requireNonNullElse(described.spot().place(), ""));
        cells.add(killed(described));
    }

    private static String killed(QuestionDescription.Side side) {
        Integer low = side.killedLow();
        Integer high = side.killedHigh();
        if (high == null) {
            return low == null ? "" : "at least " + low;
        }
        return low == null ? "up to " + high : low.equals(high) ? String.valueOf(low) : low + "-" + high;
    }
}
