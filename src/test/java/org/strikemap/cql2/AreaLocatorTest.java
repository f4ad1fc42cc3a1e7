package org.strikemap.cql2;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Random;
import java.util.stream.IntStream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.locationtech.jts.geom.Coordinate;
import org.locationtech.jts.geom.Envelope;
import org.locationtech.jts.geom.Geometry;
import org.locationtech.jts.geom.GeometryFactory;
import org.locationtech.jts.geom.Location;
import org.locationtech.jts.geom.Polygon;

/** Points lie where JTS says that they lie, on corners and edges too. */
class AreaLocatorTest {

    private static final GeometryFactory FACTORY = new GeometryFactory();

    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3})
    void aPointLiesWhereTheGeometryItselfSays(long seed) {
        Random random = new Random(seed);
        for (int i = 0; i < 150; i++) {
            Geometry area = area(random);
            AreaLocator locator = new AreaLocator(area);
            for (int n = 0; n < 200; n++) {
                double x = random.nextInt(24) / 2.0 - 1;
                double y = random.nextInt(24) / 2.0 - 1;
                assertThat(locator.locate(x, y)).as("%s %s in %s", x, y, area).isEqualTo(expected(area, x, y));
            }
        }
    }

    @ParameterizedTest
    @ValueSource(longs = {6, 7})
    void whoAsksOftenIsToldTheSame(long seed) {
        Random random = new Random(seed);
        for (int i = 0; i < 20; i++) {
            Geometry area = area(random);
            AreaLocator asked = new AreaLocator(area);
            for (int n = 0; n < 3 * AreaLocator.MIN_POINTS_FOR_GRID; n++) {
                double x = random.nextBoolean() ? random.nextInt(24) / 2.0 - 1 : random.nextDouble() * 12 - 1;
                double y = random.nextBoolean() ? random.nextInt(24) / 2.0 - 1 : random.nextDouble() * 12 - 1;
                assertThat(asked.locate(x, y))
                        .as("%s %s in %s", x, y, area)
                        .isEqualTo(n % 8 == 0 ? expected(area, x, y) : new AreaLocator(area).locate(x, y));
            }
        }
    }

    @ParameterizedTest
    @ValueSource(longs = {4, 5})
    void aBoxLiesWhereAllOfItsPointsLie(long seed) {
        Random random = new Random(seed);
        int certain = 0;
        for (int i = 0; i < 2_000; i++) {
            Geometry area = area(random);
            double west = random.nextInt(24) / 2.0 - 1;
            double south = random.nextInt(24) / 2.0 - 1;
            Envelope box = new Envelope(west, west + random.nextDouble(), south, south + random.nextDouble());
            int location = new AreaLocator(area).locateBox(box.getMinX(), box.getMinY(), box.getMaxX(), box.getMaxY());
            if (location != Location.NONE) {
                certain++;
                assertThat(
                                location == Location.INTERIOR
                                        ? area.covers(FACTORY.toGeometry(box))
                                        : area.disjoint(FACTORY.toGeometry(box)))
                        .as("%s in %s", box, area)
                        .isTrue();
            }
        }
        assertThat(certain).isGreaterThan(1_000);
    }

    private static int expected(Geometry area, double x, double y) {
        Geometry point = FACTORY.createPoint(new Coordinate(x, y));
        if (area.disjoint(point)) {
            return Location.EXTERIOR;
        }
        return area.touches(point) ? Location.BOUNDARY : Location.INTERIOR;
    }

    /** The hull of some points on a grid, nearly always with a hole or a bay. */
    private static Geometry area(Random random) {
        while (true) {
            Coordinate[] corners = IntStream.range(0, 6)
                    .mapToObj(n -> new Coordinate(random.nextInt(10), random.nextInt(10)))
                    .toArray(Coordinate[]::new);
            Geometry cut = FACTORY.createPoint(new Coordinate(random.nextInt(10), random.nextInt(10)))
                    .buffer(1 + random.nextInt(2), 1 + random.nextInt(4));
            Geometry area =
                    FACTORY.createMultiPointFromCoords(corners).convexHull().difference(cut);
            if (area.getDimension() == 2 && (area instanceof Polygon || area.getNumGeometries() > 1)) {
                return area;
            }
        }
    }
}
