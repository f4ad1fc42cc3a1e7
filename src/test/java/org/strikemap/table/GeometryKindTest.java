package org.strikemap.table;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.locationtech.jts.geom.MultiPolygon;
import org.strikemap.format.FormatSamples;

class GeometryKindTest {

    @Test
    void aTableIsOfOneKindAsAWhole() {
        assertThat(FormatSamples.points().geometryKind()).isEqualTo(GeometryKind.POINT);
        assertThat(FormatSamples.empty().geometryKind()).isEqualTo(GeometryKind.POINT);
        assertThat(FormatSamples.areas().geometryKind()).isEqualTo(GeometryKind.AREA);
        assertThat(FormatSamples.mixed().geometryKind()).isEqualTo(GeometryKind.MIXED);
    }

    @Test
    void amongAreasEachIsAListOfPolygons() {
        assertThat(GeometryKind.AREA.area(FormatSamples.areas(), 0) instanceof MultiPolygon)
                .isTrue();
        assertThat(GeometryKind.MIXED.area(FormatSamples.mixed(), 0) == null).isTrue();
    }
}
