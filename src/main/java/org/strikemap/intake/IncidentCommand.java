package org.strikemap.intake;

import java.io.PrintWriter;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.strikemap.incident.IncidentStatus;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** {@code strikemap incident}: what a person decides about incidents. */
@Command(
        name = "incident",
        description = {
            "Decides which incidents are one, which are not, and which do not count. Later imports keep to it.",
            "Ends with status 0 when it is done, 1 when it cannot be."
        },
        mixinStandardHelpOptions = true,
        synopsisSubcommandLabel = "(merge | split | duplicate | aggregate | count)")
public final class IncidentCommand implements Runnable {

    private final Supplier<Decisions> decisions;

    @Spec
    private CommandSpec spec = CommandSpec.create();

    /** @param decisions opens the store when a command runs, and not before */
    public IncidentCommand(Supplier<Decisions> decisions) {
        this.decisions = decisions;
    }

    @Override
    public void run() {
        throw new ParameterException(spec.commandLine(), "wanted merge, split, duplicate, aggregate or count");
    }

    @Command(name = "merge", description = "Puts the claims of FROM to INTO.", mixinStandardHelpOptions = true)
    int merge(
            @Parameters(paramLabel = "INTO", description = "the incident that stays") String into,
            @Parameters(paramLabel = "FROM", description = "the incident that goes") String from) {
        return decide(opened -> opened.merge(into, from));
    }

    @Command(
            name = "split",
            description = "Makes the claims of ID that came with KEY an incident of their own.",
            mixinStandardHelpOptions = true)
    int split(
            @Parameters(paramLabel = "ID", description = "the incident") String id,
            @Parameters(paramLabel = "KEY", description = "the incident key that the claims came with") String key) {
        return decide(opened -> opened.split(id, key));
    }

    @Command(
            name = "duplicate",
            description = "Says that ID is the same as another that counts.",
            mixinStandardHelpOptions = true)
    int duplicate(
            @Parameters(paramLabel = "ID", description = "the incident that is not to count") String id,
            @Option(names = "--of", paramLabel = "OTHER", required = true, description = "the one that counts")
                    String of) {
        return decide(opened -> opened.mark(id, IncidentStatus.DUPLICATE, of));
    }

    @Command(
            name = "aggregate",
            description = "Says that ID sums up incidents that count themselves.",
            mixinStandardHelpOptions = true)
    int aggregate(
            @Parameters(paramLabel = "ID", description = "the incident that is not to count") String id,
            @Option(names = "--of", paramLabel = "OTHER", description = "one of those it sums up") @Nullable
                    String of) {
        return decide(opened -> opened.mark(id, IncidentStatus.AGGREGATE, of));
    }

    @Command(name = "count", description = "Says that ID counts after all.", mixinStandardHelpOptions = true)
    int count(@Parameters(paramLabel = "ID", description = "the incident") String id) {
        return decide(opened -> opened.mark(id, IncidentStatus.COUNTED, null));
    }

    private interface Decision {
        void make(Decisions decisions);
    }

    private int decide(Decision decision) {
        PrintWriter err = spec.commandLine().getErr();
        try {
            decision.make(decisions.get());
            return 0;
        } catch (Decisions.DecisionException e) {
            err.println(e.getMessage());
            return 1;
        }
    }
}
