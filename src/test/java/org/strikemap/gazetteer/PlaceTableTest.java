package org.strikemap.gazetteer;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.strikemap.geo.LonLat;
import org.strikemap.geo.PlaceId;

class PlaceTableTest {

    private static PlaceTable read(String rows) {
        PlaceTable.Builder world = new PlaceTable.Builder();
        new GazetteerReader(new TestFiles().world(rows)).readWorld(world);
        return world.build();
    }

    @Test
    void makesPlacesOfRows() {
        PlaceTable world = read("""
                gn99072,Mosul,36.335,43.11889,IQ,15,1683000,Mossoul|الموصل
                gn5174,‘Arīqah,-32.88994,-179.48342,SY,,0,
                """);
        assertThat(world.get(0))
                .isEqualTo(new Place(
                        new PlaceId("gn99072"),
                        PlaceKind.CITY,
                        new PlaceNames("Mosul", null, List.of(PlaceName.of("Mossoul"), PlaceName.of("الموصل"))),
                        new Position(new LonLat(43.11889, 36.335), 9_173, "GeoNames"),
                        Containment.in("IQ", "15"),
                        1_683_000,
                        List.of()));
        assertThat(world.get(1).listNames()).containsExactly("‘Arīqah");
        assertThat(world.get(1).point()).isEqualTo(new LonLat(-179.48342, -32.88994));
        assertThat(world.get(1).region()).isNull();
    }

    @ParameterizedTest
    @CsvSource({
        "0,        VILLAGE, 1500",
        "4999,     VILLAGE, 1500",
        "5000,     TOWN,    2500",
        "100000,   CITY,    5000",
        "500000,   CITY,    5000",
        "2000000,  CITY,    10000",
        "20000000, CITY,    15000"
    })
    void takesKindAndRadiusFromThePopulation(int population, PlaceKind kind, int radiusMetres) {
        Place place = read("gn1,A,1,1,SY,01," + population + ",\n").get(0);
        assertThat(place.kind()).isEqualTo(kind);
        assertThat(place.radiusMetres()).isEqualTo(radiusMetres);
    }

    @Test
    void holdsMoreRowsThanItBeganWith() {
        Random random = new Random(20170608);
        StringBuilder rows = new StringBuilder();
        int[] ids = random.ints(1, Integer.MAX_VALUE).distinct().limit(40_000).toArray();
        for (int id : ids) {
            rows.append("gn%d,Name %d,%d,%d,C%c,%d,0,Other %d|%s%n"
                    .formatted(id, id, id % 90, id % 180, 'A' + id % 26, id % 700, id, "long".repeat(id % 20)));
        }
        PlaceTable world = read(rows.toString());
        assertThat(world.size()).isEqualTo(ids.length);
        for (int row = 0; row < ids.length; row += 97) {
            int id = ids[row];
            Place place = world.get(row);
            assertThat(world.rowsOf("gn" + id)).containsExactly(row);
            assertThat(place.id()).isEqualTo("gn" + id);
            assertThat(place.names()).first().isEqualTo(PlaceName.of("Other " + id));
            assertThat(place.point()).isEqualTo(new LonLat(id % 180, id % 90));
            assertThat(place.region()).isEqualTo(String.valueOf(id % 700));
        }
    }

    @Test
    void findsNoRowOfAnUnknownId() {
        PlaceTable world = read("gn5,A,1,1,SY,01,0,\ngn9,B,1,1,SY,01,0,\n");
        assertThat(world.rowsOf("gn9")).containsExactly(1);
        assertThat(world.rowsOf("gn4")).isEmpty();
        assertThat(world.rowsOf("")).isEmpty();
        assertThat(new PlaceTable.Builder().build().rowsOf("gn5")).isEmpty();
    }
}
