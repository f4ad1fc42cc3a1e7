package org.strikemap.reader;

import static org.assertj.core.api.Assertions.assertThat;

import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.NamedCsvRecord;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Function;
import java.util.stream.Stream;
import java.util.zip.GZIPInputStream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.strikemap.Tools;
import org.strikemap.actor.Actors;
import org.strikemap.actor.Countries;

/** Every name of a belligerent or country in the published data sets is known, where they lie beside this repository. */
@Tag("external")
class SharedNamesTest {

    private static final Path EVENTS = Path.of("../shared/data/events");

    /** What is kept as it stands: it names nobody, and the reader leaves it out. */
    private static final Set<String> KEPT = Set.of("Unknown");

    @BeforeAll
    static void dataIsThere() {
        Tools.requireData(EVENTS);
    }

    @Test
    void everyBelligerentIsKnown() throws IOException {
        Set<String> names = names(
                "airwars_syria_incidents.csv.gz",
                row -> Stream.of(row.getField("belligerent").split(",", -1)));
        assertThat(names).hasSizeGreaterThan(8);
        names.addAll(names("ucdp_ged_191_syria.csv.gz", SharedNamesTest::blamedByUcdp));
        names.remove("");
        names.removeAll(KEPT);
        assertThat(names)
                .hasSizeGreaterThan(14)
                .allSatisfy(name ->
                        assertThat(Actors.bundled().findAll(name)).as(name).isNotEmpty());
    }

    /** Whom the reader takes for the belligerent, and every government beside. */
    private static Stream<String> blamedByUcdp(NamedCsvRecord row) {
        Stream<String> governments = Stream.of(row.getField("side_a"), row.getField("side_b"))
                .filter(side -> side.startsWith("Government of"));
        return row.getField("type_of_violence").equals("3")
                ? Stream.concat(governments, Stream.of(row.getField("side_a")))
                : governments;
    }

    @Test
    void everyCountryIsKnown() throws IOException {
        Set<String> names = names("airwars_syria_incidents.csv.gz", row -> Stream.of(row.getField("country_ar")));
        names.addAll(names("ucdp_ged_191_syria.csv.gz", row -> Stream.of(row.getField("country"))));
        names.addAll(names("oir_strikes.csv.gz", row -> Stream.of(row.getField("country"))));
        names.remove("");
        assertThat(names)
                .hasSizeGreaterThan(3)
                .allSatisfy(name ->
                        assertThat(Countries.bundled().findCode(name)).as(name).isPresent());
    }

    private static Set<String> names(String file, Function<NamedCsvRecord, Stream<String>> cells) throws IOException {
        Set<String> names = new TreeSet<>();
        try (CsvReader<NamedCsvRecord> rows = CsvReader.builder()
                .detectBomHeader(false)
                .ofNamedCsvRecord(new InputStreamReader(
                        new GZIPInputStream(Files.newInputStream(EVENTS.resolve(file))), StandardCharsets.UTF_8))) {
            rows.forEach(row -> cells.apply(row).map(String::strip).forEach(names::add));
        }
        return names;
    }
}
