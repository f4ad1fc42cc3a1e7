package org.strikemap.table;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.locationtech.jts.geom.MultiPolygon;
import org.strikemap.format.Samples;

class GeometryKindTest {

    @Test
    void aTableIsOfOneKindAsAWhole() {
        assertThat(Samples.points().geometryKind()).isEqualTo(GeometryKind.POINT);
        assertThat(Samples.empty().geometryKind()).isEqualTo(GeometryKind.POINT);
        assertThat(Samples.areas().geometryKind()).isEqualTo(GeometryKind.AREA);
        assertThat(Samples.mixed().geometryKind()).isEqualTo(GeometryKind.MIXED);
    }

    @Test
    void amongAreasEachIsAListOfPolygons() {
        assertThat(GeometryKind.AREA.area(Samples.areas(), 0) instanceof MultiPolygon)
                .isTrue();
        assertThat(GeometryKind.MIXED.area(Samples.mixed(), 0) == null).isTrue();
    }
}
