package org.strikemap;

import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.NoSuchFileException;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.function.Supplier;
import org.strikemap.gazetteer.GazetteerException;
import org.strikemap.gazetteer.Geodata;
import org.strikemap.gazetteer.GeodataManifest;
import org.strikemap.geocode.Geocoder;
import org.strikemap.snapshot.SnapshotBuilder;
import org.strikemap.store.StoreAddress;
import org.strikemap.store.StoreException;
import org.strikemap.store.StoreMaintenance;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Spec;

/** {@code strikemap check}: looks whether all that the program keeps is sound. */
@Command(
        name = "check",
        description = {
            "Looks whether the store is sound, each incident is what its claims make of it, the snapshot holds what the store",
            "does, the files of geodata are those that its README lists, and the gazetteer and the index of its names can be read.",
            "Ends with status 0 when all is sound, 1 when something is not."
        },
        mixinStandardHelpOptions = true)
final class CheckCommand implements Callable<Integer> {

    private final Supplier<StoreAddress> store;
    private final Supplier<Geodata> geodata;
    private final Supplier<Geocoder> geocoder;

    @Spec
    private CommandSpec spec = CommandSpec.create();

    /**
     * @param store where the store is, asked for when the command runs
     * @param geodata the files whose hashes are compared, asked for when the command runs
     * @param geocoder reads the gazetteer and opens the index when the command runs
     */
    CheckCommand(Supplier<StoreAddress> store, Supplier<Geodata> geodata, Supplier<Geocoder> geocoder) {
        this.store = store;
        this.geodata = geodata;
        this.geocoder = geocoder;
    }

    @Override
    public Integer call() {
        PrintWriter out = spec.commandLine().getOut();
        try {
            boolean held = isStoreSound(out);
            boolean sound = isGeodataSound(out) && held;
            try (Geocoder opened = geocoder.get()) {
                out.printf(
                        "gazetteer: %d places, with their index%n",
                        opened.gazetteer().size());
            }
            out.println(sound ? "all is sound" : "not all is sound");
            return sound ? 0 : 1;
        } catch (StoreException | GazetteerException e) {
            spec.commandLine().getErr().println(e.getMessage());
            return 1;
        } finally {
            out.flush();
        }
    }

    private boolean isStoreSound(PrintWriter out) {
        SnapshotBuilder builder = new SnapshotBuilder();
        StoreMaintenance.CheckReport findings = store.get().upkeep().check(builder::add);
        int shown = builder.build(findings.version()).columns().rows();
        out.printf(
                "store: version %d, %d incidents, %d claims, %d tallies; snapshot: %d incidents%n",
                findings.version(), findings.incidents(), findings.claims(), findings.tallies(), shown);
        findings.faults().forEach(fault -> out.println("fault: " + fault));
        return findings.faults().isEmpty() && shown == findings.incidents();
    }

    /** A folder of one's own need not list its files; the program's own are always listed. */
    private boolean isGeodataSound(PrintWriter out) {
        Geodata files = geodata.get();
        try {
            GeodataManifest list = GeodataManifest.read(files);
            List<String> faults = list.listMismatches();
            out.printf(
                    "geodata: %d files, %d as they are listed%n",
                    list.hashes().size(), list.hashes().size() - faults.size());
            faults.forEach(fault -> out.println("fault: " + fault));
            return faults.isEmpty();
        } catch (IOException e) {
            boolean own = files.folder() != null && e instanceof NoSuchFileException;
            out.println(own ? "geodata: no README.md lists the files" : "fault: geodata/README.md: " + e.getMessage());
            return own;
        }
    }
}
