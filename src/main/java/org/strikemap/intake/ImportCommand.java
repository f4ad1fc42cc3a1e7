package org.strikemap.intake;

import java.io.IOException;
import java.io.InputStream;
import java.io.PrintWriter;
import java.io.UncheckedIOException;
import java.nio.charset.Charset;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.Arrays;
import java.util.concurrent.Callable;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.strikemap.file.FileProgress;
import org.strikemap.reader.ClaimFileReader;
import org.strikemap.reader.ClaimFormat;
import org.strikemap.reader.ReaderException;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** {@code strikemap import FILE}: takes a file of claims in and prints the account. */
@Command(
        name = "import",
        description = {
            "Takes a file of claims in, plain or packed with gzip, and prints an account of every row.",
            "Ends with status 0 when the file was taken in, 1 when no row could be."
        },
        mixinStandardHelpOptions = true)
public final class ImportCommand implements Callable<Integer> {

    private static final String STANDARD_INPUT = "-";

    private final Supplier<Intake> intake;

    @Parameters(paramLabel = "FILE", description = "the file, or - for the standard input")
    private Path file = Path.of("");

    @Option(
            names = "--format",
            paramLabel = "FORMAT",
            description = "told from the file's beginning if left out; the documentation lists them")
    private @Nullable String format;

    @Option(names = "--mapping", paramLabel = "YAML", description = "a file that says what fills our columns")
    private @Nullable Path mapping;

    @Option(
            names = "--header",
            paramLabel = "FILE",
            description = "a file whose first line names the columns, where FILE has no such line")
    private @Nullable Path header;

    @Option(names = "--layer", paramLabel = "NAME", description = "which layer of a GeoPackage, where it has several")
    private @Nullable String layer;

    @Option(names = "--encoding", paramLabel = "CHARSET", description = "told from the file's bytes if left out")
    private @Nullable String encoding;

    @Option(names = "--all", description = "take rows too that a format leaves out as a rule")
    private boolean all;

    @Option(
            names = "--dataset",
            paramLabel = "NAME",
            description = "the data set that the file is the next edition of; told from what it has if left out")
    private @Nullable String dataset;

    @Option(names = "--part", description = "the file is a part of its data set: withdraw nothing that it lacks")
    private boolean part;

    @Option(names = "--whole", description = "the file is whole: withdraw what it lacks, however much that is")
    private boolean whole;

    @Option(names = "--dry-run", description = "print the account of what would happen, and change nothing")
    private boolean dryRun;

    @Option(
            names = "--account",
            paramLabel = "CSV",
            description = "also write the whole account there: every row, cell, place and pair that is told of")
    private @Nullable Path account;

    @Spec
    private CommandSpec spec = CommandSpec.create();

    /** @param intake opens the store when the command runs, and not before */
    public ImportCommand(Supplier<Intake> intake) {
        this.intake = intake;
    }

    @Override
    public Integer call() throws IOException {
        if (!file.toString().equals(STANDARD_INPUT)) {
            return take(file, String.valueOf(file.getFileName()));
        }
        Path copy = Files.createTempFile("strikemap-import", null);
        try (InputStream in = System.in) {
            Files.copy(in, copy, StandardCopyOption.REPLACE_EXISTING);
            return take(copy, "standard input");
        } finally {
            Files.deleteIfExists(copy);
        }
    }

    private int take(Path path, String name) throws IOException {
        PrintWriter err = spec.commandLine().getErr();
        if (!Files.isRegularFile(path) || !Files.isReadable(path)) {
            err.println(path + ": there is no such file, or it cannot be read");
            return 1;
        }
        try {
            ClaimFileReader.ReadOptions manner =
                    new ClaimFileReader.ReadOptions(format(), textOf(mapping), firstLineOf(header), all, layer);
            Edition.EditionPolicy edition = new Edition.EditionPolicy(dataset, part, whole);
            Charset charset = charset();
            Intake opened = intake.get();
            ImportResult result = FileProgress.show(
                    name,
                    Files.size(path),
                    err,
                    progress -> opened.take(
                            new ClaimImportRequest(path, name, charset, manner, edition, dryRun, progress)));
            ImportResultText.print(result, spec.commandLine().getOut());
            if (account != null) {
                ImportAccountCsv.write(result, account);
            }
            return result.entry().accepted() == 0 && result.entry().read() > 0 ? 1 : 0;
        } catch (ReaderException | Edition.EditionException e) {
            err.println(name + ": " + e.getMessage());
        } catch (IOException | UncheckedIOException e) {
            err.println(name + ": cannot be read: " + e.getMessage());
        } catch (OutOfMemoryError e) {
            err.println(name + ": is too large for the memory, and nothing was stored; try JAVA_OPTS=-Xmx4g");
        }
        return 1;
    }

    private static @Nullable String textOf(@Nullable Path text) throws IOException {
        return text == null ? null : Files.readString(text);
    }

    private static @Nullable String firstLineOf(@Nullable Path text) throws IOException {
        return text == null ? null : Files.readString(text).lines().findFirst().orElse("");
    }

    private @Nullable ClaimFormat format() {
        return format == null
                ? null
                : ClaimFormat.find(format)
                        .orElseThrow(() -> new ParameterException(
                                spec.commandLine(),
                                "--format: '" + format + "' is none of "
                                        + Arrays.stream(ClaimFormat.values())
                                                .map(ClaimFormat::word)
                                                .collect(Collectors.joining(", "))));
    }

    private @Nullable Charset charset() {
        try {
            return encoding == null ? null : Charset.forName(encoding);
        } catch (IllegalArgumentException e) {
            throw new ParameterException(
                    spec.commandLine(),
                    "--encoding: '" + encoding + "' is no encoding that is known, such as UTF-8 or windows-1252",
                    e);
        }
    }
}
