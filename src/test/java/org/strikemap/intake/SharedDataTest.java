package org.strikemap.intake;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.util.List;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.strikemap.gazetteer.CarriedFiles;
import org.strikemap.gazetteer.Gazetteer;
import org.strikemap.geocode.Geocoder;
import org.strikemap.incident.Incident;
import org.strikemap.store.MemoryStore;

/** Takes the published data sets in where they lie beside this repository; says that it does not where they are missing. */
class SharedDataTest {

    private static final Path EVENTS = Path.of("../shared/data/events");
    private static final MemoryStore STORE = new MemoryStore();

    @BeforeAll
    static void dataIsThere() {
        assumeTrue(Files.isDirectory(EVENTS), "skipped: there is no " + EVENTS);
    }

    @Test
    void everyRowIsAccountedForAndAnotherTimeChangesNothing() throws Exception {
        try (Geocoder geocoder = Geocoder.inMemory(Gazetteer.read(CarriedFiles::open, Path.of("target/no-such")))) {
            Intake intake =
                    new Intake(new Placing(geocoder::gazetteer, () -> geocoder), STORE, Clock.systemUTC(), "a tester");
            new Documented(CarriedFiles::open).takeInto(STORE, intake);
            int documented = STORE.readAll().incidents().size();
            for (String name : List.of(
                    "airwars_syria_incidents.csv.gz",
                    "airwars_syria_sources.csv.gz",
                    "ucdp_ged_191_syria.csv.gz",
                    "oir_strikes.csv.gz")) {
                Path file = EVENTS.resolve(name);
                Account account = intake.take(ImportOrder.of(file));
                assertThat(account.entry().accepted() + account.entry().rejected())
                        .as(name)
                        .isEqualTo(account.entry().read());
                assertThat(account.entry().rejected()).as(name).isLessThan(50);
                assertThat(account.newClaims()).isEqualTo(account.entry().accepted());
                assertThat(intake.take(ImportOrder.of(file)).earlier()).isTrue();
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
}
