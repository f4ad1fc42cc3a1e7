package org.strikemap.placelist;

import java.io.IOException;
import java.io.PrintWriter;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Supplier;
import org.strikemap.gazetteer.ImportedFile;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** {@code strikemap gazetteer}: takes lists of places in beside the built-in ones, lists them, and takes them out. */
@Command(
        name = "gazetteer",
        description = "Takes lists of places in beside the built-in ones, lists them, and takes them out again.",
        mixinStandardHelpOptions = true,
        synopsisSubcommandLabel = "(import | list | remove)")
public final class GazetteerCommand implements Runnable {

    private final Supplier<GazetteerImport> gazetteers;

    @Spec
    private CommandSpec spec = CommandSpec.create();

    private GazetteerCommand(Supplier<GazetteerImport> gazetteers) {
        this.gazetteers = gazetteers;
    }

    /**
     * The command with those below it.
     *
     * @param gazetteers opens the folder of imported places when a command runs, and not before
     */
    public static CommandLine line(Supplier<GazetteerImport> gazetteers) {
        return new CommandLine(new GazetteerCommand(gazetteers)).addSubcommand(new ImportPlacesCommand(gazetteers));
    }

    @Override
    public void run() {
        throw new CommandLine.ParameterException(spec.commandLine(), "wanted import, list or remove");
    }

    @Command(name = "list", description = "Lists what was imported.", mixinStandardHelpOptions = true)
    int list() throws IOException {
        PrintWriter out = spec.commandLine().getOut();
        Map<String, List<ImportedFile>> sources = new LinkedHashMap<>();
        gazetteers
                .get()
                .listFiles()
                .forEach(file -> sources.computeIfAbsent(file.source(), added -> new ArrayList<>())
                        .add(file));
        if (sources.isEmpty()) {
            out.println("nothing was imported");
        }
        sources.forEach((source, files) -> {
            out.printf(
                    "%s: %d places, %s%n",
                    source,
                    files.stream().mapToInt(ImportedFile::places).sum(),
                    files.getLast().credit());
            files.forEach(file ->
                    out.printf("  %s: %d places, %s, %s%n", file.file(), file.places(), file.date(), file.sha256()));
        });
        out.flush();
        return 0;
    }

    @Command(
            name = "remove",
            description = {
                "Takes all places of one source out.",
                "Ends with status 0 when they are gone, 1 when there were none."
            },
            mixinStandardHelpOptions = true)
    int remove(@Parameters(paramLabel = "SOURCE", description = "as gazetteer list names it") String source)
            throws IOException {
        int gone = gazetteers.get().remove(source);
        PrintWriter out = spec.commandLine().getOut();
        out.printf("%s: %d places removed%n", source, gone);
        out.flush();
        return gone == 0 ? 1 : 0;
    }
}
