package org.strikemap.intake;

import java.io.PrintWriter;
import java.util.concurrent.Callable;
import java.util.function.Supplier;
import org.strikemap.store.ImportEntry;
import org.strikemap.store.Store;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** {@code strikemap imports}: what was taken in and decided, oldest first. */
@Command(
        name = "imports",
        description = "Lists what was taken in and decided, oldest first.",
        mixinStandardHelpOptions = true)
public final class ImportsCommand implements Callable<Integer> {

    private final Supplier<Store> store;

    @Option(names = "--accounts", description = "print the whole account of each import too")
    private boolean accounts;

    @Spec
    private CommandSpec spec = CommandSpec.create();

    /** @param store opens the store when the command runs, and not before */
    public ImportsCommand(Supplier<Store> store) {
        this.store = store;
    }

    @Override
    public Integer call() {
        PrintWriter out = spec.commandLine().getOut();
        store.get().listImports().forEach((version, entry) -> print(version, entry, out));
        out.flush();
        return 0;
    }

    private void print(long version, ImportEntry entry, PrintWriter out) {
        String who = entry.by() == null ? "" : "; by " + entry.by();
        if (entry.dataset() == null) {
            out.printf("%d  %s  %s%s%n", version, entry.at(), entry.file(), who);
            return;
        }
        out.printf(
                "%d  %s  %s, of the data set %s: %d rows read, %d accepted, %d rejected%s; SHA-256 %s%n",
                version,
                entry.at(),
                entry.file(),
                entry.dataset(),
                entry.read(),
                entry.accepted(),
                entry.rejected(),
                who,
                entry.sha256());
        if (accounts && entry.account() != null) {
            entry.account().lines().forEach(line -> out.println("    " + line));
        }
    }
}
