package org.strikemap.format;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;
import org.strikemap.table.ListTable;

class GeoJsonSequenceTest {

    private final GeoJsonSequence format = new GeoJsonSequence(features -> (row, out) ->
            out.write("{\"id\":\"%s\"}".formatted(features.table().id(row)).getBytes(StandardCharsets.UTF_8)));

    @Test
    void eachFeatureStandsBetweenASeparatorAndALineFeed() throws IOException {
        FeatureSelection page = FeatureSelection.page(FormatSamples.points(), new int[] {0, 2});
        assertThat(FormatSamples.text(format, page)).isEqualTo("\u001e{\"id\":\"s-1\"}\n\u001e{\"id\":\"s-3\"}\n");
    }

    @Test
    void noFeaturesAreNothing() throws IOException {
        assertThat(FormatSamples.bytes(format, FormatSamples.all(FormatSamples.empty())))
                .isEmpty();
    }

    @Test
    void gdalReadsIt() throws IOException, InterruptedException {
        Ogrinfo.require();
        ListTable table = FormatSamples.points();
        GeoJsonSequence points = new GeoJsonSequence(features -> (row, out) ->
                out.write(("{\"type\":\"Feature\",\"geometry\":{\"type\":\"Point\",\"coordinates\":[%s,%s]},"
                                + "\"properties\":{\"id\":\"%s\"}}")
                        .formatted(table.lon(row), table.lat(row), table.id(row))
                        .getBytes(StandardCharsets.UTF_8)));
        assertThat(Ogrinfo.of(points, FeatureSelection.page(table, new int[] {0, 1}), "-so"))
                .contains("Feature Count: 2")
                .contains("Geometry: Point");
    }
}
