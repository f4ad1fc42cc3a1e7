package org.strikemap.intake;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.strikemap.claim.Location;
import org.strikemap.gazetteer.Containment;
import org.strikemap.gazetteer.Gazetteer;
import org.strikemap.gazetteer.Place;
import org.strikemap.gazetteer.PlaceKind;
import org.strikemap.gazetteer.PlaceNames;
import org.strikemap.gazetteer.Position;
import org.strikemap.geo.LonLat;
import org.strikemap.geo.PlaceId;
import org.strikemap.geocode.Geocoder;
import org.strikemap.incident.Incident;
import org.strikemap.store.MemoryStore;

/** Where a claim is placed whose place is no one place that is known: in a larger place, between two, or nowhere. */
class VaguePlacesTest {

    private static final String HEADER =
            "claim_id,incident_key,date,source,source_type,place,place_id,within,country,lat,lon,accuracy_m,killed_min\n";

    @TempDir
    private Path folder = Path.of("");

    private final MemoryStore store = new MemoryStore();
    private final Intake intake = intake();

    private Intake intake() {
        Geocoder geocoder = Geocoder.inMemory(Gazetteer.of(List.of(
                place("syria", "Syria", PlaceKind.COUNTRY, 38.5, 35, null),
                place("homs", "Homs", PlaceKind.CITY, 36.72, 34.73, "syria"),
                place("hama", "Hama", PlaceKind.CITY, 36.75, 35.13, "syria"),
                place("sy-raqqa", "Raqqa Governorate", PlaceKind.GOVERNORATE, 39.01, 35.95, "syria"),
                place("raqqa", "Raqqa", PlaceKind.CITY, 39.01, 35.95, "sy-raqqa"))));
        return new Intake(
                new ClaimLocator(geocoder::gazetteer, () -> geocoder),
                store,
                Clock.fixed(Instant.parse("2026-01-02T03:04:05Z"), ZoneOffset.UTC),
                "a tester");
    }

    private static Place place(
            String id, String name, PlaceKind kind, double lon, double lat, @Nullable String parent) {
        return new Place(
                new PlaceId(id),
                kind,
                new PlaceNames(name, null, List.of()),
                new Position(new LonLat(lon, lat), 1_500, "made up"),
                Containment.in("SY").within(parent),
                null,
                List.of());
    }

    private ImportResult take(String rows) throws IOException {
        return intake.take(ClaimImportRequest.of(Files.writeString(folder.resolve("claims.csv"), HEADER + rows)));
    }

    private Incident incident(String key) {
        return store.findIncidents(List.of(key)).getFirst();
    }

    private Location location(String key) {
        return Objects.requireNonNull(incident(key).location());
    }

    /** What lies in a place that has the name of its governorate may lie anywhere in the governorate. */
    @Test
    void anUnknownNameInACityThatIsAGovernorateTooIsPlacedInTheGovernorate() throws IOException {
        take("""
                a1,a,2016-05-01,One,monitor,Nowhere,,Raqqa,,,,,3
                b1,b,2016-05-01,One,monitor,Nowhere,,Raqqa Governorate,,,,,3
                c1,c,2016-05-01,One,monitor,Raqqa,,,,,,,3
                """);
        assertThat(location("a").placeId()).isEqualTo("sy-raqqa");
        assertThat(location("b").placeId()).isEqualTo("sy-raqqa");
        assertThat(location("c").placeId()).isEqualTo("raqqa");
    }

    /** A spot between two places is in neither; its radius covers both, and where one is unknown a person is asked. */
    @Test
    void aSpotBetweenTwoPlacesIsPlacedInTheMiddleOrNowhere() throws IOException {
        ImportResult account = take("""
                a1,a,2016-05-01,One,monitor,between Homs and Hama,,,,,,,3
                b1,b,2016-05-01,One,monitor,road between Homs and Hama,,,,,,,3
                c1,c,2016-05-01,One,monitor,between Homs and Nowhere,,,,,,,3
                d1,d,2016-05-01,One,monitor,بين حمص وحماة,,,,,,,3
                e1,e,2016-05-01,One,monitor,entre Homs et Nulle-Part,,,,,,,3
                """);
        assertThat(location("a").placeId()).isNull();
        assertThat(location("a").name()).isEqualTo("between Homs and Hama");
        assertThat(location("a").point().lat()).isBetween(34.9, 34.96);
        assertThat(location("a").accuracy().radiusMetres()).isBetween(22_000, 26_000);
        assertThat(location("b").point()).isEqualTo(location("a").point());
        assertThat(incident("c").location()).isNull();
        assertThat(location("d").point()).isEqualTo(location("a").point());
        assertThat(incident("e").location()).isNull();
        assertThat(account.questions()).extracting("line").containsExactly(4L, 6L);
        assertThat(account.questions().getFirst().reason())
                .startsWith("may mean, though not all of its words agree: Homs (city, SY, place_id homs)");
    }
}
