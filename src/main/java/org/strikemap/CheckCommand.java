package org.strikemap;

import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.NoSuchFileException;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.function.Supplier;
import java.util.stream.Stream;
import org.strikemap.LinkChecker.Finding;
import org.strikemap.gazetteer.GazetteerException;
import org.strikemap.gazetteer.Geodata;
import org.strikemap.gazetteer.GeodataManifest;
import org.strikemap.geocode.Geocoder;
import org.strikemap.snapshot.SnapshotBuilder;
import org.strikemap.source.Report;
import org.strikemap.store.Store;
import org.strikemap.store.StoreAddress;
import org.strikemap.store.StoreException;
import org.strikemap.store.StoreMaintenance;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** {@code strikemap check}: looks whether all that the program keeps is sound. */
@Command(
        name = "check",
        description = {
            "Looks whether the store is sound, each incident is what its claims make of it, the snapshot holds what the store",
            "does, the files of geodata are those that its README lists, and the gazetteer and the index of its names can be read.",
            "Ends with status 0 when all is sound, 1 when something is not. Nothing is fetched from the web unless --links is given."
        },
        mixinStandardHelpOptions = true)
final class CheckCommand implements Callable<Integer> {

    /** So many addresses are asked for unless the command says how many. */
    private static final String USUAL_LIMIT = "500";

    private final Supplier<StoreAddress> store;
    private final Supplier<Geodata> geodata;
    private final Supplier<Geocoder> geocoder;
    private final Supplier<LinkChecker> links;

    @Option(
            names = "--links",
            description = {
                "also asks the web whether the addresses of reports still answer, by HEAD and else by GET, at most one request",
                "a second to each host; what answers does not change the status"
            })
    private boolean asksLinks;

    @Option(
            names = "--limit",
            paramLabel = "N",
            defaultValue = USUAL_LIMIT,
            description = "with --links: asks for so many addresses at most (default: ${DEFAULT-VALUE})")
    private int limit;

    @Spec
    private CommandSpec spec = CommandSpec.create();

    /**
     * @param store where the store is, asked for when the command runs
     * @param geodata the files whose hashes are compared, asked for when the command runs
     * @param geocoder reads the gazetteer and opens the index when the command runs
     * @param links asks for addresses, when the command is told to
     */
    CheckCommand(
            Supplier<StoreAddress> store,
            Supplier<Geodata> geodata,
            Supplier<Geocoder> geocoder,
            Supplier<LinkChecker> links) {
        this.store = store;
        this.geodata = geodata;
        this.geocoder = geocoder;
        this.links = links;
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
            if (asksLinks) {
                askLinks(out);
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

    /** Prints the status of each address as it comes, and in the end how many there are of which. */
    private void askLinks(PrintWriter out) {
        List<String> addresses = listAddresses();
        List<Finding> findings = new ArrayList<>();
        try {
            links.get().check(addresses, limit, finding -> {
                findings.add(finding);
                String status = finding.status() == 0 ? "---" : Integer.toString(finding.status());
                out.println((status + " " + finding.url() + " " + finding.remark()).strip());
                out.flush();
            });
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
        long reached = findings.stream().filter(Finding::isReached).count();
        out.printf(
                "links: %d addresses, %d reached, %d not, %d not asked for%n",
                addresses.size(), reached, findings.size() - reached, addresses.size() - findings.size());
    }

    /** The distinct addresses of the reports and archived copies that claims and tallies name. */
    private List<String> listAddresses() {
        Set<String> addresses = new LinkedHashSet<>();
        try (Store opened = store.get().open()) {
            opened.readEach(
                    incident -> incident.claims().forEach(claim -> addAddresses(claim.report(), addresses)),
                    tally -> addAddresses(tally.report(), addresses));
        }
        return List.copyOf(addresses);
    }

    private static void addAddresses(Report report, Set<String> addresses) {
        Stream.of(Optional.ofNullable(report.url()), Optional.ofNullable(report.archiveUrl()))
                .flatMap(Optional::stream)
                .forEach(addresses::add);
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
