package org.strikemap.intake;

import java.io.PrintWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.concurrent.Callable;
import java.util.function.Supplier;
import org.strikemap.reader.ReaderException;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** {@code strikemap import FILE}: takes a file of claims in and prints the account. */
@Command(
        name = "import",
        description = {
            "Takes a CSV file of claims in, one claim a row, and prints an account of every row.",
            "Ends with status 0 when the file was taken in, 1 when no row could be."
        },
        mixinStandardHelpOptions = true)
public final class ImportCommand implements Callable<Integer> {

    private static final int SHOWN = 50;

    private final Supplier<Intake> intake;

    @Parameters(paramLabel = "FILE", description = "our CSV of claims; the README describes its columns")
    private Path file = Path.of("");

    @Spec
    private CommandSpec spec = CommandSpec.create();

    /** @param intake opens the store when the command runs, and not before */
    public ImportCommand(Supplier<Intake> intake) {
        this.intake = intake;
    }

    @Override
    public Integer call() {
        PrintWriter err = spec.commandLine().getErr();
        if (!Files.isRegularFile(file) || !Files.isReadable(file)) {
            err.println(file + ": there is no such file, or it cannot be read");
            return 1;
        }
        try {
            Account account = intake.get().take(file);
            print(account, spec.commandLine().getOut());
            return account.entry().accepted() == 0 && account.entry().read() > 0 ? 1 : 0;
        } catch (ReaderException e) {
            err.println(file + ": " + e.getMessage());
            return 1;
        }
    }

    private static void print(Account account, PrintWriter out) {
        var entry = account.entry();
        if (account.earlier()) {
            out.printf("%s: the same file was taken in at %s; nothing changed%n", entry.file(), entry.at());
            return;
        }
        out.printf(
                "%s: %d rows read, %d accepted, %d rejected%n",
                entry.file(), entry.read(), entry.accepted(), entry.rejected());
        out.printf(
                "claims: %d new, %d changed, %d same; incidents: %d new%n",
                account.newClaims(), account.changedClaims(), account.sameClaims(), account.newIncidents());
        account.rejections().stream()
                .limit(SHOWN)
                .forEach(rejection -> out.printf(
                        "rejected: line %d%s: %s%s%n",
                        rejection.line(),
                        rejection.column().isEmpty() ? "" : ", column " + rejection.column(),
                        rejection.words().isEmpty() ? "" : "'" + rejection.words() + "' ",
                        rejection.reason()));
        printRest(account.rejections().size(), "rejected", out);
        account.questions().stream()
                .limit(SHOWN)
                .forEach(question -> out.printf(
                        "not placed: line %d: %s%s%n",
                        question.line(),
                        question.words().isEmpty() ? "" : "'" + question.words() + "' ",
                        question.reason()));
        printRest(account.questions().size(), "not placed", out);
        out.flush();
    }

    private static void printRest(int all, String what, PrintWriter out) {
        if (all > SHOWN) {
            out.printf("%s: %d more%n", what, all - SHOWN);
        }
    }
}
