package org.strikemap.intake;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.tuple;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.strikemap.claim.Location;
import org.strikemap.gazetteer.Gazetteer;
import org.strikemap.gazetteer.Place;
import org.strikemap.gazetteer.PlaceKind;
import org.strikemap.geo.AccuracyCategory;
import org.strikemap.geo.LonLat;
import org.strikemap.geocode.Geocoder;
import org.strikemap.incident.Incident;
import org.strikemap.reader.ReaderException;
import org.strikemap.store.MemoryStore;
import org.strikemap.store.StoreException;

class IntakeTest {

    private static final String HEADER =
            "claim_id,incident_key,date,source,source_type,place,place_id,within,country,lat,lon,accuracy_m,killed_min\n";

    @TempDir
    private Path folder = Path.of("");

    private MemoryStore store = new MemoryStore();
    private Intake intake = intake();

    @BeforeEach
    void emptyStore() {
        store = new MemoryStore();
        intake = intake();
    }

    private Intake intake() {
        Geocoder geocoder = Geocoder.inMemory(Gazetteer.of(List.of(
                place("syria", "Syria", PlaceKind.COUNTRY, 38.5, 35, null),
                place("homs", "Homs", PlaceKind.CITY, 36.72, 34.73, "syria"),
                place("north-tell", "Tell Amr", PlaceKind.VILLAGE, 37.0, 36.0, "syria"),
                place("south-tell", "Tell Amr", PlaceKind.VILLAGE, 37.0, 33.0, "syria"))));
        return new Intake(
                new Placing(geocoder::gazetteer, () -> geocoder),
                store,
                Clock.fixed(Instant.parse("2026-01-02T03:04:05Z"), ZoneOffset.UTC));
    }

    private static Place place(
            String id, String name, PlaceKind kind, double lon, double lat, @Nullable String parent) {
        return new Place(
                id, name, kind, new LonLat(lon, lat), 1_500, "SY", null, parent, List.of(), null, null, "made up");
    }

    @Test
    void everyRowIsAcceptedOrRejected() throws IOException {
        Account account = take("""
                a1,a,2016-05-01,One,monitor,Homs,,,,,,,3
                b1,b,2016-05-32,One,monitor,Homs,,,,,,,3
                c1,c,2016-05-01,Two,,Homs,,,,,,,3
                """);
        assertThat(account.entry().read()).isEqualTo(3);
        assertThat(account.entry().accepted()).isEqualTo(1);
        assertThat(account.entry().rejected()).isEqualTo(2);
        assertThat(account.rejections())
                .extracting("line", "column")
                .containsExactly(tuple(3L, "date"), tuple(4L, "source"));
        assertThat(account.entry().at()).isEqualTo(Instant.parse("2026-01-02T03:04:05Z"));
    }

    @Test
    void aNameIsPlacedWhereItMeansOnePlaceOnly() throws IOException {
        Account account = take("""
                a1,a,2016-05-01,One,monitor,Homs,,,,,,,3
                b1,b,2016-05-01,One,,Tell Amr,,,,,,,3
                c1,c,2016-05-01,One,,Nowhere,,,,,,,3
                d1,d,2016-05-01,One,,,,,,,,,3
                e1,e,2016-05-01,One,,Tell Amr,south-tell,,,,,,3
                f1,f,2016-05-01,One,,,no-such,,,,,,3
                """);
        assertThat(location("a").placeId()).isEqualTo("homs");
        assertThat(location("e").placeId()).isEqualTo("south-tell");
        assertThat(account.questions()).extracting("line").containsExactly(3L, 4L, 5L, 7L);
        assertThat(account.questions().getFirst().reason())
                .contains("north-tell")
                .contains("south-tell");
        assertThat(incident("b").location()).isNull();
        assertThat(account.entry().accepted()).isEqualTo(6);
    }

    @Test
    void theReportsOwnPointComesFirst() throws IOException {
        take("""
                a1,a,2016-05-01,One,monitor,By the well,,,,34.5,36.5,,3
                b1,b,2016-05-01,One,,By the well,homs,,,34.5,36.5,,3
                c1,c,2016-05-01,One,,By the well,homs,,,34.5,36.5,90,3
                """);
        assertThat(location("a").accuracy().radiusMetres()).isEqualTo(Placing.UNSTATED_RADIUS_METRES);
        assertThat(location("a").name()).isEqualTo("By the well");
        assertThat(location("b").accuracy().radiusMetres()).isEqualTo(1_500);
        assertThat(location("b").placeId()).isEqualTo("homs");
        assertThat(location("c").accuracy().category()).isEqualTo(AccuracyCategory.WITHIN_100M);
        assertThat(location("c").point()).isEqualTo(new LonLat(36.5, 34.5));
    }

    @Test
    void claimsOfOneKeyAreOneIncidentAlsoAcrossFiles() throws IOException {
        take("a1,a,2016-05-01,One,monitor,Homs,,,,,,,3\n");
        Account second = take("""
                a2,a,2016-05-01,Two,monitor,Homs,,,,,,,7
                a1,a,2016-05-01,One,,Homs,,,,,,,4
                """);
        assertThat(incident("a").claims()).extracting("id").containsExactly("a1", "a2");
        assertThat(second.newClaims()).isEqualTo(1);
        assertThat(second.changedClaims()).isEqualTo(1);
        assertThat(second.newIncidents()).isZero();
        assertThat(incident("a").claims().getFirst().toll().killed().min()).isEqualTo(4);
    }

    @Test
    void theSameBytesAreTakenInOnceAndTheSameRowIsTheSameClaim() throws IOException {
        String row = ",a,2016-05-01,One,monitor,Homs,,,,,,,3\n";
        take(row);
        assertThat(take(row).earlier()).isTrue();
        Account longer = take(row + ",b,2016-05-02,One,,Homs,,,,,,,1\n");
        assertThat(longer.sameClaims()).isEqualTo(1);
        assertThat(longer.newClaims()).isEqualTo(1);
        assertThat(store.readAll().incidents()).hasSize(2);
    }

    @Test
    void aSourceMadeKnownByOneFileIsKnownInTheNext() throws IOException {
        take("a1,a,2016-05-01,One Monitor,monitor,Homs,,,,,,,3\n");
        assertThat(take("b1,b,2016-05-01,one-monitor,,Homs,,,,,,,3\n").rejections())
                .isEmpty();
        assertThat(take("c1,c,2016-05-01,ONE MONITOR,,Homs,,,,,,,3\n").rejections())
                .isEmpty();
    }

    @Test
    void aFileThatIsNoTableOfClaimsChangesNothing() {
        assertThatThrownBy(() -> take("not,a,row\n", "id,colour\n")).isInstanceOf(ReaderException.class);
        assertThat(store.listImports()).isEmpty();
    }

    @Test
    void aStoreThatFailsIsToldOf() {
        store.close();
        assertThatThrownBy(() -> take("a1,a,2016-05-01,One,monitor,Homs,,,,,,,3\n"))
                .isInstanceOf(StoreException.class);
    }

    private Account take(String rows) throws IOException {
        return take(rows, HEADER);
    }

    private Account take(String rows, String header) throws IOException {
        return intake.take(Files.writeString(folder.resolve("claims.csv"), header + rows));
    }

    private Incident incident(String key) {
        return store.findIncidents(List.of(key)).getFirst();
    }

    private Location location(String key) {
        return Objects.requireNonNull(incident(key).location());
    }
}
