package org.strikemap.edit;

import java.io.IOException;
import java.io.InputStream;
import java.io.PrintWriter;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.function.Supplier;
import org.strikemap.reader.ReaderException;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** {@code strikemap decide FILE}: what a person decided about the questions that imports raised. */
@Command(
        name = "decide",
        description = {
            "Decides the questions of FILE, a CSV as /questions.csv of a server or import --account gives it, whose column",
            "decision was filled in: of a pair same, duplicate, aggregate or apart; of a place the id of a place or lat,lon; of a point",
            "keep or swap; of a row or cell seen; of any, undo. Each is one change; those that cannot be made are told.",
            "Ends with status 0 when all were made, 1 when some could not be."
        },
        mixinStandardHelpOptions = true)
public final class DecideCommand implements Callable<Integer> {

    private final Supplier<ItemEditors> editing;

    @Parameters(paramLabel = "FILE", description = "the filled in list of questions")
    private Path file = Path.of("");

    @Spec
    private CommandSpec spec = CommandSpec.create();

    /** @param editing opens the store when the command runs, and not before */
    public DecideCommand(Supplier<ItemEditors> editing) {
        this.editing = editing;
    }

    @Override
    public Integer call() {
        PrintWriter err = spec.commandLine().getErr();
        try (InputStream in = Files.newInputStream(file)) {
            List<DecisionCsv.DecidedQuestion> rows = DecisionCsv.read(in, String.valueOf(file.getFileName()));
            QuestionEditor questions = editing.get().questions();
            int decided = 0;
            int failed = 0;
            for (DecisionCsv.DecidedQuestion each : rows) {
                if (each.question() == null) {
                    err.println("line " + each.line() + ": the row asks nothing");
                    failed++;
                    continue;
                }
                try {
                    questions.decide(each.question(), String.valueOf(each.word()));
                    decided++;
                } catch (EditException e) {
                    err.println("line " + each.line() + ": " + e.getMessage());
                    failed++;
                }
            }
            spec.commandLine().getOut().printf("%d decided, %d not%n", decided, failed);
            spec.commandLine().getOut().flush();
            return failed == 0 ? 0 : 1;
        } catch (NoSuchFileException e) {
            err.println(file + ": there is no such file");
            return 1;
        } catch (IOException | ReaderException e) {
            err.println(file + ": " + e.getMessage());
            return 1;
        }
    }
}
