package org.strikemap.intake;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.time.Clock;
import java.util.List;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.strikemap.Tools;
import org.strikemap.gazetteer.BundledFiles;
import org.strikemap.gazetteer.Gazetteer;
import org.strikemap.geocode.Geocoder;
import org.strikemap.incident.Incident;
import org.strikemap.reader.ClaimFileReader;
import org.strikemap.store.MemoryStore;

/** Takes the published data sets in where they lie beside this repository; says that it does not where they are missing. */
@Tag("external")
class SharedDataTest {

    private static final Path EVENTS = Path.of("../shared/data/events");
    private static final MemoryStore STORE = new MemoryStore();

    @TempDir
    private Path folder = Path.of("");

    @BeforeAll
    static void dataIsThere() {
        Tools.requireData(EVENTS);
    }

    @Test
    void everyRowIsAccountedForAndAnotherTimeChangesNothing() throws Exception {
        try (Geocoder geocoder = Geocoder.inMemory(Gazetteer.read(BundledFiles::open, Path.of("target/no-such")))) {
            Intake intake = new Intake(
                    new ClaimLocator(geocoder::gazetteer, () -> geocoder), STORE, Clock.systemUTC(), "a tester");
            new DocumentedStrikes(BundledFiles::open).takeInto(STORE, intake);
            int documented = STORE.readAll().incidents().size();
            for (String name : List.of(
                    "airwars_syria_incidents.csv.gz",
                    "airwars_syria_sources.csv.gz",
                    "ucdp_ged_191_syria.csv.gz",
                    "oir_strikes.csv.gz")) {
                Path file = EVENTS.resolve(name);
                ImportResult account = intake.take(ClaimImportRequest.of(file));
                assertThat(account.entry().accepted() + account.entry().rejected())
                        .as(name)
                        .isEqualTo(account.entry().read());
                assertThat(account.entry().rejected()).as(name).isLessThan(50);
                assertThat(account.newClaims())
                        .isGreaterThanOrEqualTo(account.entry().accepted());
                assertThat(account.questions())
                        .as("points of %s that look swapped", name)
                        .noneMatch(question -> question.reason().contains("swapped"));
                assertThat(intake.take(ClaimImportRequest.of(file)).earlier()).isTrue();
            }
            assertThat(STORE.readAll().incidents()).hasSizeGreaterThan(documented + 20_000);
            Incident jazra =
                    STORE.findIncidents(List.of("raqqa-jazra-2017-06-08")).getFirst();
            assertThat(jazra.claims()).anySatisfy(claim -> {
                assertThat(claim.incidentKey()).isEqualTo("airwars-CS933");
                assertThat(claim.toll().killed().min()).isEqualTo(14);
                assertThat(claim.toll().killed().max()).isEqualTo(16);
            });
        }
    }

    @Test
    void aTableOfPointsIsTakenInByAMapping() throws Exception {
        Path file = EVENTS.resolve("airstrikes_iraq_2007.csv");
        String mapping = Files.readString(Path.of("src/test/resources/cases/mapping/airstrikes_iraq_2007.yaml"));
        MemoryStore store = new MemoryStore();
        try (Geocoder geocoder = Geocoder.inMemory(Gazetteer.read(BundledFiles::open, Path.of("target/no-such")))) {
            Intake intake = new Intake(
                    new ClaimLocator(geocoder::gazetteer, () -> geocoder), store, Clock.systemUTC(), "a tester");
            ClaimImportRequest order = new ClaimImportRequest(
                    file,
                    "points",
                    null,
                    new ClaimFileReader.ReadOptions(null, mapping, null, false),
                    Edition.EditionPolicy.UNSTATED,
                    false,
                    bytes -> {});
            ImportResult account = intake.take(order);
            assertThat(account.entry().read()).isEqualTo(3_938);
            assertThat(account.entry().accepted() + account.entry().rejected()).isEqualTo(3_938);
            assertThat(account.newIncidents())
                    .isEqualTo(account.entry().accepted())
                    .isGreaterThan(2_000);
            assertThat(account.rejections())
                    .allSatisfy(rejection -> assertThat(rejection.column()).isEqualTo("type"));
            assertThat(account.questions()).isEmpty();
            String swapped =
                    mapping.replace("lat: latitude", "lat: longitude").replace("lon: longitude", "lon: latitude");
            ClaimImportRequest dry = new ClaimImportRequest(
                    file,
                    "swapped",
                    null,
                    new ClaimFileReader.ReadOptions(null, swapped, null, false),
                    Edition.EditionPolicy.UNSTATED,
                    true,
                    bytes -> {});
            assertThat(new Intake(
                                    new ClaimLocator(geocoder::gazetteer, () -> geocoder),
                                    new MemoryStore(),
                                    Clock.systemUTC(),
                                    "a tester")
                            .take(dry)
                            .questions())
                    .as("points of swapped columns that are asked about")
                    .hasSize(account.entry().accepted());
            assertThat(intake.take(order).earlier()).isTrue();
            Path again = Files.write(folder.resolve("again.csv"), Files.readAllBytes(file));
            Files.writeString(again, "2007-12-31,44.2,32.9,\"SOF\"\n", StandardOpenOption.APPEND);
            ImportResult second = intake.take(new ClaimImportRequest(
                    again, "again", null, order.manner(), Edition.EditionPolicy.UNSTATED, false, bytes -> {}));
            assertThat(second.sameClaims()).isEqualTo(account.entry().accepted());
            assertThat(second.newClaims() + second.changedClaims()).isZero();
        }
    }
}
