package org.strikemap.store;

import java.nio.file.Path;
import java.util.concurrent.Callable;
import java.util.function.Supplier;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** {@code strikemap backup FILE}: copies the store while it is in use. */
@Command(
        name = "backup",
        description = {
            "Writes a copy of the store as of one commit, while it may be read and written. A copy called strikemap.gpkg",
            "is a store again: name its folder with --data. For a store on a PostgreSQL server, it says how pg_dump copies it.",
            "Ends with status 0 when the copy is on the disk, 1 when it could not be written."
        },
        mixinStandardHelpOptions = true)
public final class BackupCommand implements Callable<Integer> {

    private final Supplier<StoreAddress> store;

    @Parameters(paramLabel = "FILE", description = "where the copy is to lie; no file may be there")
    private Path file = Path.of("");

    @Spec
    private CommandSpec spec = CommandSpec.create();

    /** @param store where the store is, asked for when the command runs */
    public BackupCommand(Supplier<StoreAddress> store) {
        this.store = store;
    }

    @Override
    public Integer call() {
        try {
            store.get().upkeep().backUp(file);
            return 0;
        } catch (StoreException e) {
            spec.commandLine().getErr().println(e.getMessage());
            return 1;
        }
    }
}
