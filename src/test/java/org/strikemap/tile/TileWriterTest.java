package org.strikemap.tile;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.locationtech.jts.algorithm.Orientation;
import org.locationtech.jts.geom.Envelope;
import org.locationtech.jts.geom.Geometry;
import org.locationtech.jts.geom.GeometryFactory;
import org.locationtech.jts.geom.MultiPolygon;
import org.locationtech.jts.geom.Polygon;
import org.strikemap.geo.TileAddress;
import org.strikemap.geo.TileMatrixSet;
import org.strikemap.table.Property;
import org.strikemap.table.PropertyType;
import org.strikemap.table.RowPredicate;
import org.strikemap.table.Schema;
import org.strikemap.tile.ItemTable.Item;

/** What tiles show of points and areas. */
class TileWriterTest {

    private static final Schema SCHEMA = ItemTable.schema(
            "things",
            Property.of("name", PropertyType.TEXT, "Name", "Its name"),
            Property.of("kind", PropertyType.TEXT, "Kind", "Its kind").withWords(List.of("town", "village")),
            Property.of("population", PropertyType.INTEGER, "Population", "How many"),
            Property.of("height", PropertyType.NUMBER, "Height", "In metres"),
            Property.of("founded", PropertyType.DATE, "Founded", "When"),
            Property.of("capital", PropertyType.BOOLEAN, "Capital", "Whether"));

    private static final TileAddress MERCATOR_6 = new TileAddress(TileMatrixSet.WEB_MERCATOR_QUAD, 6, 25, 38);
    private static final GeometryFactory GEOMETRY = new GeometryFactory();

    private static DecodedTile points(List<Item> items, TileAddress address) {
        ItemTable table = new ItemTable(SCHEMA, items, 16);
        return DecodedTile.of(TileWriter.write(List.of(TileLayer.ofPoints(table, RowPredicate.ALWAYS_TRUE)), address));
    }

    private static DecodedTile areas(List<Item> items, TileAddress address) {
        ItemTable table = new ItemTable(SCHEMA, items, 16);
        return DecodedTile.of(TileWriter.write(List.of(TileLayer.ofAreas(table, RowPredicate.ALWAYS_TRUE)), address));
    }

    private static Geometry box(double west, double south, double east, double north) {
        return GEOMETRY.toGeometry(new Envelope(west, east, south, north));
    }

    @Test
    void aPointCarriesItsPropertiesInTheirTypesAndLeavesOutWhatIsEmpty() {
        Map<String, Object> values = Map.of(
                "name",
                "Raqqa الرقة",
                "kind",
                "town",
                "population",
                -177_636,
                "height",
                250.5,
                "founded",
                17_325,
                "capital",
                false);
        DecodedTile tile = points(
                List.of(Item.point("raqqa", 39.01, 35.95, values), Item.point("none", 38.5, 36, Map.of())), MERCATOR_6);
        Map<String, Object> expected = new HashMap<>(values);
        expected.put("id", "raqqa");
        expected.put("founded", "2017-06-08");
        expected.put("population", -177_636L);
        expected.put("count", 1L);
        assertThat(tile.features())
                .hasSize(2)
                .allMatch(feature -> feature.layer().equals("things"));
        Map<String, Object> told = new HashMap<>(tile.features().getFirst().properties());
        told.replaceAll((name, value) -> value instanceof Integer number ? (Long) (long) number : value);
        assertThat(told).isEqualTo(expected);
        assertThat(tile.features().getLast().properties()).containsOnlyKeys("id", "count");
    }

    @Test
    void nothingIsNoBytesAtAll() {
        ItemTable table = new ItemTable(SCHEMA, List.of(Item.point("far", -60, -30, Map.of())), 16);
        assertThat(TileWriter.write(List.of(TileLayer.ofPoints(table, RowPredicate.ALWAYS_TRUE)), MERCATOR_6))
                .isEmpty();
        assertThat(TileWriter.write(List.of(TileLayer.ofAreas(table, RowPredicate.ALWAYS_TRUE)), MERCATOR_6))
                .isEmpty();
        assertThat(TileWriter.write(List.of(), MERCATOR_6)).isEmpty();
    }

    @Test
    void everyPointIsAFeatureOfItsOwnUntilThereAreTooMany() {
        List<Item> items = new ArrayList<>();
        Random random = new Random(3);
        for (int i = 0; i < TileWriter.MOST_POINTS; i++) {
            items.add(Item.point("p" + i, 36 + 3 * random.nextDouble(), 33 + 3 * random.nextDouble(), Map.of()));
        }
        List<DecodedTile.Feature> each = points(items, MERCATOR_6).features();
        assertThat(each).hasSize(TileWriter.MOST_POINTS).allMatch(feature -> feature.get("cluster") == null);
        items.add(Item.point("one too many", 37, 34, Map.of()));
        List<DecodedTile.Feature> gathered = points(items, MERCATOR_6).features();
        assertThat(gathered).hasSizeLessThan(2_500);
        assertThat(gathered.stream()
                        .mapToLong(feature -> feature.number("count"))
                        .sum())
                .isEqualTo(TileWriter.MOST_POINTS + 1);
        assertThat(gathered)
                .filteredOn(feature -> feature.number("count") == 1)
                .allMatch(feature -> feature.get("id") != null && feature.get("cluster") == null);
    }

    @Test
    void pointsOnOneSpotAreOneClusterAtTheFinestLevelToo() {
        List<Item> items = new ArrayList<>();
        for (int i = 0; i <= TileWriter.MOST_POINTS; i++) {
            items.add(Item.point("p" + i, 39.01, 35.95, Map.of()));
        }
        TileAddress finest = TileAddress.around(TileMatrixSet.WEB_MERCATOR_QUAD, TileMatrixSet.MAX_LEVEL, 39.01, 35.95)
                .orElseThrow();
        List<DecodedTile.Feature> features = points(items, finest).features();
        assertThat(features).hasSize(1);
        assertThat(features.getFirst().number("count")).isEqualTo(TileWriter.MOST_POINTS + 1);
        assertThat(features.getFirst().get("cluster")).isEqualTo(true);
    }

    @Test
    void pointsBeyondTheEdgeAreInTheBufferAndThoseBeyondThe180thMeridianToo() {
        List<Item> items =
                List.of(Item.point("west", 179.99, -17, Map.of()), Item.point("east", -179.99, -17, Map.of()));
        for (int level : List.of(1, 3, 6, 8)) {
            for (double lon : new double[] {179.99, -179.99}) {
                TileAddress address = TileAddress.around(TileMatrixSet.WEB_MERCATOR_QUAD, level, lon, -17)
                        .orElseThrow();
                List<DecodedTile.Feature> features = points(items, address).features();
                assertThat(features)
                        .hasSize(2)
                        .filteredOn(DecodedTile.Feature::isInTile)
                        .hasSize(1);
            }
        }
    }

    @Test
    void anAreaIsClippedToTheTileAndItsBuffer() {
        Geometry area = box(30, 30, 50, 40).difference(box(36, 33, 37, 34));
        List<DecodedTile.Feature> features = areas(List.of(Item.area("a", area, Map.of("kind", "town"))), MERCATOR_6)
                .features();
        assertThat(features).hasSize(1);
        assertThat(features.getFirst().properties()).isEqualTo(Map.of("id", "a", "kind", "town"));
        Polygon polygon = (Polygon) features.getFirst().geometry();
        assertThat(polygon.isValid()).isTrue();
        assertThat((Object) polygon.getEnvelopeInternal()).isEqualTo(new Envelope(-64, 4160, -64, 4160));
        assertThat(polygon.getNumInteriorRing()).isEqualTo(1);
        assertThat(polygon.getInteriorRingN(0).getEnvelopeInternal().getWidth()).isCloseTo(4096 / 5.625, within(1.0));
        assertThat(Orientation.isCCW(polygon.getExteriorRing().getCoordinates()))
                .isTrue();
        assertThat(Orientation.isCCW(polygon.getInteriorRingN(0).getCoordinates()))
                .isFalse();
    }

    @Test
    void anAreaOnTheOtherSideOfThe180thMeridianReachesIntoTheBuffer() {
        Geometry area = GEOMETRY.createMultiPolygon(
                new Polygon[] {(Polygon) box(179, -20, 180, -15), (Polygon) box(-180, -20, -179, -15)});
        TileAddress west = TileAddress.around(TileMatrixSet.WORLD_CRS84_QUAD, 4, -179.9, -17)
                .orElseThrow();
        List<DecodedTile.Feature> features =
                areas(List.of(Item.area("a", area, Map.of())), west).features();
        assertThat(features).hasSize(1);
        assertThat((Object) features.getFirst().geometry()).isInstanceOf(MultiPolygon.class);
        assertThat(features.getFirst().geometry().getEnvelopeInternal().getMinX())
                .isEqualTo(-64);
    }

    @Test
    void anAreaAtThePoleIsCutWhereTheSquareMapEnds() {
        TileAddress world = new TileAddress(TileMatrixSet.WEB_MERCATOR_QUAD, 0, 0, 0);
        List<DecodedTile.Feature> features = areas(List.of(Item.area("cap", box(-180, 60, 180, 90), Map.of())), world)
                .features();
        assertThat(features).hasSize(1);
        assertThat(features.getFirst().geometry().getEnvelopeInternal().getMinY())
                .isEqualTo(-64);
    }

    @Test
    void anAreaTooSmallToBeDrawnIsLeftOut() {
        TileAddress world = new TileAddress(TileMatrixSet.WEB_MERCATOR_QUAD, 0, 0, 0);
        assertThat(areas(List.of(Item.area("speck", box(39, 35, 39.001, 35.001), Map.of())), world)
                        .features())
                .isEmpty();
    }

    @Test
    void amongAreasAPointStandsForItself() {
        List<Item> items = List.of(
                Item.area("a", box(37, 34, 38, 35), Map.of()),
                Item.point("p", 39, 35.95, Map.of("name", "Raqqa")),
                Item.point("far", -60, 0, Map.of()));
        assertThat(areas(items, MERCATOR_6).features().stream().map(feature -> feature.get("id")))
                .containsExactly("a", "p");
    }
}
