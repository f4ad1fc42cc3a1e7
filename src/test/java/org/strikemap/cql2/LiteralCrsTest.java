package org.strikemap.cql2;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import org.junit.jupiter.api.Test;
import org.locationtech.jts.geom.Coordinate;

/** The geometries of a filter may be in any coordinate system that is brought to degrees. */
class LiteralCrsTest {

    @Test
    void geometriesInAnotherCoordinateSystemAreBroughtToDegrees() {
        LiteralCrs latitudeFirst = (first, second) -> new Coordinate(second, first);
        assertThat(Cql2Text.write(
                        Cql2Text.parse("S_INTERSECTS(geometry, POINT(36 39))", CaseTable.SCHEMA, latitudeFirst)))
                .isEqualTo("S_INTERSECTS(geometry, POINT(39 36))");
        assertThat(Cql2Text.write(Cql2Text.parse(
                        "S_INTERSECTS(geometry, BBOX(-20,170,10,-170))", CaseTable.SCHEMA, latitudeFirst)))
                .isEqualTo("S_INTERSECTS(geometry, BBOX(170,-20,-170,10))");
        assertThat(Cql2Json.write(Cql2Json.parse(
                        "{\"op\":\"s_intersects\",\"args\":[{\"property\":\"geometry\"},{\"bbox\":[33,38,37,40]}]}",
                        CaseTable.SCHEMA,
                        latitudeFirst)))
                .contains("{\"bbox\":[38.0,33.0,40.0,37.0]}");
    }

    @Test
    void aBoxThatLiesAskewInDegreesBecomesAPolygon() {
        LiteralCrs turned = (first, second) -> new Coordinate(first + second, first - second);
        String written =
                Cql2Text.write(Cql2Text.parse("S_INTERSECTS(geometry, BBOX(10,0,20,5))", CaseTable.SCHEMA, turned));
        assertThat(written).startsWith("S_INTERSECTS(geometry, POLYGON((10 10,").contains("25 15");
        LiteralCrs small = (first, second) -> {
            throw new IllegalArgumentException("the coordinate system does not reach that far");
        };
        assertThatIllegalArgumentException()
                .isThrownBy(() -> Cql2Text.parse("S_INTERSECTS(geometry, POINT(1 1))", CaseTable.SCHEMA, small))
                .withMessage("column 30: the coordinate system does not reach that far");
    }

    @Test
    void whatRoundingLeadsBeyondTheEdgeOfTheWorldIsItsEdge() {
        LiteralCrs metres =
                (first, second) -> new Coordinate(first * (180 / 20_037_508.342789244) * 1.0000000000001, second);
        assertThat(Cql2Text.write(Cql2Text.parse(
                        "S_INTERSECTS(geometry, BBOX(-20037508.342789244,-20,20037508.342789244,10))",
                        CaseTable.SCHEMA,
                        metres)))
                .isEqualTo("S_INTERSECTS(geometry, BBOX(-180,-20,180,10))");
        LiteralCrs nowhere = (first, second) -> new Coordinate(Double.POSITIVE_INFINITY, Double.NaN);
        assertThatIllegalArgumentException()
                .isThrownBy(() -> Cql2Text.parse("S_INTERSECTS(geometry, POINT(1 1))", CaseTable.SCHEMA, nowhere))
                .withMessageContaining("the position 1 1 is not between");
    }
}
