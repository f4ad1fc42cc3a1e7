package org.strikemap.intake;

import java.io.PrintWriter;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.function.Supplier;
import org.strikemap.store.ImportEntry;
import org.strikemap.store.Store;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Spec;

/** {@code strikemap imports}: what was taken in and decided, oldest first. */
@Command(
        name = "imports",
        description = "Lists what was taken in and decided, oldest first.",
        mixinStandardHelpOptions = true)
public final class ImportsCommand implements Callable<Integer> {

    private final Supplier<Store> store;

    @Spec
    private CommandSpec spec = CommandSpec.create();

    /** @param store opens the store when the command runs, and not before */
    public ImportsCommand(Supplier<Store> store) {
        this.store = store;
    }

    @Override
    public Integer call() {
        PrintWriter out = spec.commandLine().getOut();
        List<ImportEntry> entries = store.get().listImports();
        for (int version = 1; version <= entries.size(); version++) {
            ImportEntry entry = entries.get(version - 1);
            if (entry.read() == 0) {
                out.printf("%d  %s  %s%n", version, entry.at(), entry.file());
            } else {
                out.printf(
                        "%d  %s  %s: %d rows read, %d accepted, %d rejected; SHA-256 %s%n",
                        version,
                        entry.at(),
                        entry.file(),
                        entry.read(),
                        entry.accepted(),
                        entry.rejected(),
                        entry.sha256());
            }
        }
        out.flush();
        return 0;
    }
}
