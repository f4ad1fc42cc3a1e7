package org.strikemap.snapshot;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.strikemap.claim.Location;
import org.strikemap.gazetteer.Containment;
import org.strikemap.gazetteer.Gazetteer;
import org.strikemap.gazetteer.HoldingPlaces;
import org.strikemap.gazetteer.Place;
import org.strikemap.gazetteer.PlaceKind;
import org.strikemap.gazetteer.PlaceNames;
import org.strikemap.gazetteer.Position;
import org.strikemap.geo.Accuracy;
import org.strikemap.geo.CountryCode;
import org.strikemap.geo.LonLat;
import org.strikemap.geo.PlaceId;
import org.strikemap.incident.ClaimMaker;
import org.strikemap.incident.Corroboration;
import org.strikemap.incident.Incident;
import org.strikemap.incident.IncidentMark;
import org.strikemap.incident.IncidentStatus;
import org.strikemap.query.TestCatalog;

/** The places of a snapshot's incidents: each row's are those of its spot, whatever was known before. */
class IncidentPlacesTest {

    private static final Gazetteer GAZETTEER = Gazetteer.of(List.of(
            place("aa", PlaceKind.COUNTRY, 0, 800_000),
            place("west", PlaceKind.CITY, 39, 5_000),
            place("east", PlaceKind.CITY, 39.08, 5_000),
            place("quarter", PlaceKind.NEIGHBOURHOOD, 39.02, 700),
            place("farm", PlaceKind.LANDMARK, 40, 300)));

    private static Place place(String id, PlaceKind kind, double lon, int radiusMetres) {
        return new Place(
                new PlaceId(id),
                kind,
                new PlaceNames(id, null, List.of()),
                new Position(new LonLat(lon, 36), radiusMetres, "a test"),
                Containment.in("AA"),
                null,
                List.of());
    }

    private static Incident incident(String id, double lon, int radiusMetres, @Nullable String named) {
        Location location = new Location(
                new LonLat(lon, 36),
                Accuracy.ofRadius(radiusMetres),
                PlaceId.ofNullable(named),
                named,
                null,
                new CountryCode("AA"));
        return incident(id, location);
    }

    private static Incident incident(String id, @Nullable Location location) {
        return Corroboration.corroborate(
                IncidentMark.none(id),
                List.of(ClaimMaker.claim(id).id(id).at(location).killed(3).make()));
    }

    private static List<String> listed(IncidentPlaces places, Snapshot snapshot, String id) {
        int row = snapshot.findRow(id).orElseThrow();
        return Arrays.stream(places.listed(places.code(row)))
                .mapToObj(places.holding()::idOf)
                .toList();
    }

    @Test
    void anIncidentIsListedUnderItsSettlementsOrElseTheNarrowestPlace() {
        Snapshot snapshot = Snapshot.of(
                1,
                List.of(
                        incident("both", 39.04, 100, null),
                        incident("quarter", 39.02, 100, null),
                        incident("farm", 40, 100, null),
                        incident("country", 42, 100, null),
                        incident("nowhere", null)),
                List.of());
        IncidentPlaces places = new PlacesOfSnapshots(() -> GAZETTEER, TestCatalog.noOutlines()).of(snapshot);
        assertThat(listed(places, snapshot, "both")).containsExactlyInAnyOrder("west", "east");
        assertThat(listed(places, snapshot, "quarter")).containsExactly("west");
        assertThat(listed(places, snapshot, "farm")).containsExactly("farm");
        assertThat(listed(places, snapshot, "country")).containsExactly("aa");
        assertThat(listed(places, snapshot, "nowhere")).isEmpty();
        assertThat(places.code(snapshot.findRow("nowhere").orElseThrow())).isEqualTo(IncidentPlaces.NOWHERE);
        assertThat(places.codesWithin("nobody-knows").isEmpty()).isTrue();
    }

    @Test
    void eachRowHasThePlacesOfItsSpotAfterEachOfManyEdits() {
        Random random = new Random(7);
        PlacesOfSnapshots all = new PlacesOfSnapshots(() -> GAZETTEER, TestCatalog.noOutlines());
        List<Incident> incidents = new ArrayList<>();
        for (int version = 1; version < 30; version++) {
            for (int i = 0; i < 20; i++) {
                double lon = 38.9 + random.nextInt(40) / 100.0;
                int radius = List.of(100, 1_000, 2_000, 20_000).get(random.nextInt(4));
                String named = random.nextInt(3) == 0 ? "west" : null;
                incidents.add(incident("i" + version + "-" + i, lon, radius, named));
            }
            incidents.remove(random.nextInt(incidents.size()));
            Snapshot snapshot = Snapshot.of(version, incidents, List.of());
            IncidentPlaces places = all.of(snapshot);
            assertThat(all.of(snapshot)).isSameAs(places);
            assertThat(all.of(snapshot.counting(Set.of(IncidentStatus.COUNTED, IncidentStatus.DISCOUNTED))))
                    .isSameAs(places);
            HoldingPlaces holding = new HoldingPlaces(GAZETTEER, TestCatalog.noOutlines());
            IncidentColumns columns = snapshot.columns();
            for (int row = 0; row < columns.rows(); row++) {
                int code = columns.place(row);
                int[] expected = holding.listHolding(new HoldingPlaces.Spot(
                        new LonLat(columns.lon(row), columns.lat(row)),
                        columns.accuracyMetres(row),
                        code < 0 ? null : columns.placeValues().value(code),
                        "AA"));
                assertThat(places.set(places.code(row))).isEqualTo(expected);
            }
        }
    }
}
