package org.strikemap;

import ch.qos.logback.classic.LoggerContext;
import java.io.PrintWriter;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.atomic.AtomicReference;
import java.util.logging.Level;
import java.util.logging.Logger;
import org.jspecify.annotations.Nullable;
import org.slf4j.LoggerFactory;
import org.springframework.beans.BeansException;
import org.springframework.boot.SpringApplication;
import org.springframework.boot.WebApplicationType;
import org.springframework.boot.autoconfigure.SpringBootApplication;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.boot.context.properties.source.ConfigurationPropertySources;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.core.env.SimpleCommandLinePropertySource;
import org.springframework.core.env.StandardEnvironment;
import org.strikemap.edit.DecideCommand;
import org.strikemap.edit.ItemEditors;
import org.strikemap.gazetteer.Gazetteer;
import org.strikemap.gazetteer.Geodata;
import org.strikemap.geocode.CurrentGeocoder;
import org.strikemap.geocode.GeocodeCommand;
import org.strikemap.geocode.Geocoder;
import org.strikemap.intake.Decisions;
import org.strikemap.intake.ImportCommand;
import org.strikemap.intake.ImportsCommand;
import org.strikemap.intake.IncidentCommand;
import org.strikemap.intake.Intake;
import org.strikemap.placelist.GazetteerCommand;
import org.strikemap.placelist.GazetteerImport;
import org.strikemap.store.BackupCommand;
import org.strikemap.store.Store;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.ScopeType;

/** The program. Without a command it serves. */
@SpringBootApplication
@EnableConfigurationProperties(Settings.class)
public class StrikeMap {

    /** Warns at every start that a module of an incubator is not there; held here, or its level would be forgotten. */
    private static final Logger LUCENE =
            Logger.getLogger("org.apache.lucene.internal.vectorization.VectorizationProvider");

    /** The command line; its options stand after the command's name and mean the same for every command. */
    @Command(
            name = "strikemap",
            description =
                    "Shows where and when published reports say air strikes harmed civilians, and by whose account.",
            mixinStandardHelpOptions = true,
            synopsisSubcommandLabel = "[COMMAND]",
            scope = ScopeType.INHERIT)
    static final class CommandOptions implements Runnable {

        @Option(
                names = "--data",
                paramLabel = "DIR",
                scope = ScopeType.INHERIT,
                description = "folder of the store; made when it is missing (default: data)")
        private @Nullable Path data;

        @Option(
                names = "--geodata",
                paramLabel = "DIR",
                scope = ScopeType.INHERIT,
                description = "folder of the gazetteer, basemap and documented strikes (default: those in the program)")
        private @Nullable Path geodata;

        /** The settings that the options stand for, as Spring Boot reads them. */
        List<String> settings() {
            List<String> settings = new ArrayList<>();
            if (data != null) {
                settings.add("--strikemap.data=" + data);
            }
            if (geodata != null) {
                settings.add("--strikemap.geodata=" + geodata);
            }
            return settings;
        }

        @Override
        public void run() {
            serve(settings());
        }
    }

    /** {@code strikemap serve}. */
    @Command(name = "serve", description = "Serves the map and its data until it is stopped.")
    static final class ServeCommand implements Runnable {

        private final CommandOptions options;

        @Option(
                names = "--port",
                paramLabel = "N",
                description = "port to listen on, 0 for any free one (default: 8080)")
        private @Nullable Integer port;

        ServeCommand(CommandOptions options) {
            this.options = options;
        }

        @Override
        public void run() {
            List<String> settings = options.settings();
            if (port != null) {
                settings.add("--server.port=" + port);
            }
            serve(settings);
        }
    }

    private static void serve(List<String> settings) {
        SpringApplication.run(StrikeMap.class, settings.toArray(String[]::new));
    }

    /**
     * Runs a command; a command other than serve ends the program with its status.
     *
     * @param arguments the command, its options and its files
     */
    public static void main(String[] arguments) {
        LUCENE.setLevel(Level.SEVERE);
        setVirtualThreadParallelism();
        AtomicReference<@Nullable ConfigurableApplicationContext> opened = new AtomicReference<>();
        CommandLine line = commandLine(opened);
        int status = line.execute(arguments);
        ConfigurableApplicationContext context = opened.get();
        if (context != null) {
            context.close();
        }
        if (status != 0 || context != null) {
            System.exit(status);
        }
    }

    /**
     * The program's command line with every command on it.
     *
     * @param opened where a command that opens the store leaves what is to be closed after it
     */
    static CommandLine commandLine(AtomicReference<@Nullable ConfigurableApplicationContext> opened) {
        CommandOptions options = new CommandOptions();
        CommandLine line = new CommandLine(options)
                .addSubcommand(new ServeCommand(options))
                .addSubcommand(new ImportCommand(() -> open(Intake.class, options, opened)))
                .addSubcommand(new ImportsCommand(() -> open(Store.class, options, opened)))
                .addSubcommand(new IncidentCommand(() -> open(Decisions.class, options, opened)))
                .addSubcommand(new DecideCommand(() -> open(ItemEditors.class, options, opened)))
                .addSubcommand(new BackupCommand(() -> settingsOf(options).storeAddress()))
                .addSubcommand(new CheckCommand(
                        () -> settingsOf(options).storeAddress(),
                        () -> new Geodata(settingsOf(options).geodata()),
                        () -> readGeocoder(options),
                        () -> LinkChecker.polite(ProgramVersion.describe().replaceFirst(" ", "/"))))
                .addSubcommand(new GeocodeCommand(() -> readGeocoder(options)))
                .addSubcommand(GazetteerCommand.line(() -> openGazetteers(options)))
                .setOut(new PrintWriter(System.out, true, StandardCharsets.UTF_8))
                .setExecutionExceptionHandler((fault, command, parsed) -> {
                    if (!(fault instanceof BeansException)) {
                        command.getErr().println("strikemap: " + fault.getMessage());
                    }
                    return 1;
                });
        tellVersion(line, ProgramVersion.describe());
        return line;
    }

    /**
     * Sets the carrier threads of the virtual-thread scheduler to processors + 1, unless the JVM option is given: the extra
     * carrier accepts and queues new requests while the others work (see {@link FairConcurrencyLimitFilter}).
     */
    private static void setVirtualThreadParallelism() {
        String carriers = "jdk.virtualThreadScheduler.parallelism";
        if (System.getProperty(carriers) == null) {
            System.setProperty(carriers, Integer.toString(Runtime.getRuntime().availableProcessors() + 1));
        }
    }

    private static void tellVersion(CommandLine line, String told) {
        line.getCommandSpec().version(told);
        line.getSubcommands().values().forEach(command -> tellVersion(command, told));
    }

    /** Reads the gazetteer that the settings name; the store stays shut. */
    private static Geocoder readGeocoder(CommandOptions options) {
        Settings settings = settingsOf(options);
        return CurrentGeocoder.open(Gazetteer.read(new Geodata(settings.geodata()), settings.data()), settings.data());
    }

    /** Opens the folder of imported places that the settings name; the store stays shut. */
    private static GazetteerImport openGazetteers(CommandOptions options) {
        Settings settings = settingsOf(options);
        return new GazetteerImport(new Geodata(settings.geodata()), settings.data());
    }

    /** The settings for a command that starts nothing of Spring, which would see to the log too. */
    private static Settings settingsOf(CommandOptions options) {
        if (LoggerFactory.getILoggerFactory() instanceof LoggerContext logs) {
            logs.getLogger(org.slf4j.Logger.ROOT_LOGGER_NAME).setLevel(ch.qos.logback.classic.Level.WARN);
        }
        StandardEnvironment environment = new StandardEnvironment();
        environment
                .getPropertySources()
                .addFirst(new SimpleCommandLinePropertySource(options.settings().toArray(String[]::new)));
        ConfigurationPropertySources.attach(environment);
        return Settings.of(environment);
    }

    /** Opens the store and all that stands on it, without a web server. */
    private static <T> T open(
            Class<T> wanted, CommandOptions options, AtomicReference<@Nullable ConfigurableApplicationContext> opened) {
        ConfigurableApplicationContext context = new SpringApplicationBuilder(StrikeMap.class)
                .web(WebApplicationType.NONE)
                .lazyInitialization(true)
                .logStartupInfo(false)
                .properties("logging.level.root=warn", "spring.main.banner-mode=off")
                .run(options.settings().toArray(String[]::new));
        opened.set(context);
        try {
            return context.getBean(wanted);
        } catch (BeansException e) {
            // Nothing of Spring tells of what fails after the start.
            RuntimeException ours = StartFailure.findOurs(e);
            throw ours == null ? new IllegalStateException(e.getMessage(), e) : ours;
        }
    }
}
