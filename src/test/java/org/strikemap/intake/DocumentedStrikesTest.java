package org.strikemap.intake;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.util.List;
import java.util.Objects;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.strikemap.claim.Claim;
import org.strikemap.claim.Details;
import org.strikemap.claim.Range;
import org.strikemap.gazetteer.Gazetteer;
import org.strikemap.gazetteer.GazetteerFiles;
import org.strikemap.geocode.Geocoder;
import org.strikemap.incident.Incident;
import org.strikemap.incident.IncidentStatus;
import org.strikemap.reader.ReaderException;
import org.strikemap.store.MemoryStore;
import org.strikemap.store.StoreContents;

/** The documented strikes as they come with the program. */
class DocumentedStrikesTest {

    private static final Path GEODATA = Path.of("geodata");
    private static final GazetteerFiles FILES = name -> Files.newInputStream(GEODATA.resolve(name));
    private static final Geocoder GEOCODER = Geocoder.inMemory(Gazetteer.read(FILES));

    private MemoryStore store = new MemoryStore();
    private Intake intake =
            new Intake(new ClaimLocator(GEOCODER::gazetteer, () -> GEOCODER), store, Clock.systemUTC(), "a tester");

    @BeforeEach
    void emptyStore() {
        store = new MemoryStore();
        intake =
                new Intake(new ClaimLocator(GEOCODER::gazetteer, () -> GEOCODER), store, Clock.systemUTC(), "a tester");
    }

    @Test
    void allOfThemArePlacedAndNoneIsRejected() {
        ImportResult account = new DocumentedStrikes(FILES).takeInto(store, intake);
        assertThat(account.rejections()).isEmpty();
        assertThat(account.questions()).isEmpty();
        assertThat(account.newClaims()).isEqualTo(account.entry().read()).isGreaterThan(200);
        assertThat(store.readAll().tallies()).hasSizeGreaterThan(20);
    }

    @Test
    void theyAreTakenInOnce() {
        new DocumentedStrikes(FILES).takeInto(store, intake);
        StoreContents first = store.readAll();
        assertThat(new DocumentedStrikes(FILES).takeInto(store, intake).earlier())
                .isTrue();
        assertThat(store.readAll()).isEqualTo(first);
    }

    @Test
    void aCorrectedFileChangesOnlyWhatItCorrects() {
        new DocumentedStrikes(FILES).takeInto(store, intake);
        GazetteerFiles corrected = name -> name.equals("documented/claims.csv")
                ? correct(FILES.open(name), "Speaks of a residential", "Tells of a residential")
                : FILES.open(name);
        ImportResult account = new DocumentedStrikes(corrected).takeInto(store, intake);
        assertThat(account.changedClaims()).isEqualTo(1);
        assertThat(account.newClaims()).isZero();
        assertThat(account.newIncidents()).isZero();
    }

    @Test
    void aBadRowInThemStopsTheProgramAndNamesItself() {
        GazetteerFiles broken = name -> name.equals("documented/claims.csv")
                ? correct(FILES.open(name), ",2017-06-08,", ",2017-06-31,")
                : FILES.open(name);
        assertThatThrownBy(() -> new DocumentedStrikes(broken).takeInto(store, intake))
                .isInstanceOf(ReaderException.class)
                .hasMessageContaining("documented/claims.csv, line 2, column date");
        assertThat(store.version()).isZero();
    }

    @Test
    void everyFigureNamesItsSourceAndWhatItWasCheckedAgainst() {
        new DocumentedStrikes(FILES).takeInto(store, intake);
        for (Incident incident : store.readAll().incidents()) {
            for (Claim claim : incident.claims()) {
                assertThat(claim.source().name()).as(claim.id()).isNotBlank();
                if (!claim.toll().killed().equals(Range.UNKNOWN)
                        || !claim.toll().injured().equals(Range.UNKNOWN)) {
                    boolean told =
                            claim.detail(Details.NOTE) != null || claim.report().url() != null;
                    assertThat(told)
                            .as("%s says where its figure was seen", claim.id())
                            .isTrue();
                }
            }
        }
    }

    @Test
    void whatSumsUpOthersIsNotCounted() {
        new DocumentedStrikes(FILES).takeInto(store, intake);
        Incident city = store.findIncidents(List.of("raqqa-city-2017-06-08")).getFirst();
        assertThat(city.mark().status()).isEqualTo(IncidentStatus.AGGREGATE);
        assertThat(Objects.requireNonNull(city.location()).placeId()).isEqualTo("raqqa");
    }

    @Test
    void whatSomebodyDecidedOutlivesANewerProgram() {
        new DocumentedStrikes(FILES).takeInto(store, intake);
        new Decisions(store, Clock.systemUTC(), "a tester").mark("raqqa-city-2017-06-08", IncidentStatus.COUNTED, null);
        GazetteerFiles corrected = name -> name.equals("documented/claims.csv")
                ? correct(FILES.open(name), "Speaks of a residential", "Tells of a residential")
                : FILES.open(name);
        new DocumentedStrikes(corrected).takeInto(store, intake);
        Incident city = store.findIncidents(List.of("raqqa-city-2017-06-08")).getFirst();
        assertThat(city.mark().status()).isEqualTo(IncidentStatus.COUNTED);
    }

    @Test
    void whatANewerProgramNoLongerHasIsWithdrawn() {
        new DocumentedStrikes(FILES).takeInto(store, intake);
        GazetteerFiles shorter =
                name -> name.equals("documented/claims.csv") ? withoutLastRow(FILES.open(name)) : FILES.open(name);
        assertThat(new DocumentedStrikes(shorter).takeInto(store, intake).withdrawnClaims())
                .isEqualTo(1);
    }

    private static InputStream withoutLastRow(InputStream in) throws IOException {
        String text = new String(in.readAllBytes(), StandardCharsets.UTF_8).stripTrailing();
        return new ByteArrayInputStream(
                text.substring(0, text.lastIndexOf('\n') + 1).getBytes(StandardCharsets.UTF_8));
    }

    private static InputStream correct(InputStream in, String from, String to) throws IOException {
        String text = new String(in.readAllBytes(), StandardCharsets.UTF_8);
        assertThat(text).contains(from);
        return new ByteArrayInputStream(text.replaceFirst(from, to).getBytes(StandardCharsets.UTF_8));
    }
}
