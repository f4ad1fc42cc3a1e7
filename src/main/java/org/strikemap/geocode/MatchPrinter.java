package org.strikemap.geocode;

import de.siegmar.fastcsv.writer.CsvWriter;
import de.siegmar.fastcsv.writer.LineDelimiter;
import java.io.PrintWriter;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.IntStream;
import org.strikemap.text.Worded;
import tools.jackson.databind.json.JsonMapper;

/** Prints lines of matches in one format, each as soon as it can be. */
interface MatchPrinter {

    /** Takes the next line. */
    void print(MatchLine line);

    /** Prints what is held back. */
    default void finish() {}

    /** The formats, by the words of the option. */
    enum Format implements Worded {
        TABLE,
        CSV,
        JSONL;

        MatchPrinter to(PrintWriter out) {
            return switch (this) {
                case TABLE -> new TextTable(out);
                case CSV -> new Csv(out);
                case JSONL -> new JsonLines(out);
            };
        }
    }

    /** Columns side by side, for people: all lines are awaited so that the columns stand straight. */
    final class TextTable implements MatchPrinter {

        private static final Set<String> LEFT_OUT = Set.of("name", "within", "country", "rivals");

        private final PrintWriter out;
        private final List<List<String>> rows = new ArrayList<>();

        TextTable(PrintWriter out) {
            this.out = out;
        }

        @Override
        public void print(MatchLine line) {
            List<String> shown = line.cells().keySet().stream()
                    .filter(column -> !LEFT_OUT.contains(column))
                    .toList();
            if (rows.isEmpty()) {
                rows.add(shown);
            }
            rows.add(shown.stream()
                    .map(column -> String.valueOf(line.cells().get(column)))
                    .toList());
        }

        @Override
        public void finish() {
            for (List<String> row : rows) {
                StringBuilder text = new StringBuilder();
                for (int i = 0; i < row.size(); i++) {
                    text.append(row.get(i)).repeat(' ', widthOf(i) - length(row.get(i)) + 2);
                }
                out.println(text.toString().stripTrailing());
            }
            out.flush();
        }

        private int widthOf(int column) {
            return rows.stream()
                    .flatMapToInt(row -> IntStream.of(length(row.get(column))))
                    .max()
                    .orElse(0);
        }

        private static int length(String text) {
            return text.codePointCount(0, text.length());
        }
    }

    /** CSV (RFC 4180) with a header. */
    final class Csv implements MatchPrinter {

        private final CsvWriter csv;
        private boolean begun;

        Csv(PrintWriter out) {
            csv = CsvWriter.builder()
                    .lineDelimiter(LineDelimiter.LF)
                    .autoFlush(true)
                    .build(out);
        }

        @Override
        public void print(MatchLine line) {
            if (!begun) {
                csv.writeRecord(line.cells().keySet());
                begun = true;
            }
            csv.writeRecord(line.texts());
        }
    }

    /** One JSON object a line (jsonlines.org). */
    final class JsonLines implements MatchPrinter {

        private final PrintWriter out;
        private final JsonMapper json = new JsonMapper();

        JsonLines(PrintWriter out) {
            this.out = out;
        }

        @Override
        public void print(MatchLine line) {
            out.print(json.writeValueAsString(line.cells()));
            out.print('\n');
            out.flush();
        }
    }
}
