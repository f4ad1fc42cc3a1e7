package org.strikemap.gazetteer;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.strikemap.geo.LonLat;

class PlaceGridTest {

    private static final int SIZE = 3_000;

    /** Places over the whole world, crowded around the poles, the 180th meridian and one town. */
    private record Seeded(List<LonLat> points, List<Integer> reaches) implements PlaceGrid.Points {

        static Seeded of(Random random) {
            List<LonLat> points = IntStream.range(0, SIZE)
                    .mapToObj(number -> point(random, number))
                    .toList();
            return new Seeded(points, random.ints(SIZE, 0, 300_000).boxed().toList());
        }

        static LonLat point(Random random, int number) {
            double lon = random.nextDouble(-180, 180);
            return switch (number % 6) {
                case 0 -> new LonLat(lon, 90 - Math.abs(random.nextGaussian()));
                case 1 -> new LonLat(lon, -90 + Math.abs(random.nextGaussian()));
                case 2 -> new LonLat(180 - Math.abs(random.nextGaussian()), random.nextDouble(-70, 70));
                case 3 -> new LonLat(-180 + Math.abs(random.nextGaussian()), random.nextDouble(-70, 70));
                case 4 -> new LonLat(39 + random.nextGaussian(), 36 + random.nextGaussian());
                default -> new LonLat(lon, random.nextDouble(-90, 90));
            };
        }

        @Override
        public int size() {
            return points.size();
        }

        @Override
        public double lonOf(int number) {
            return points.get(number).lon();
        }

        @Override
        public double latOf(int number) {
            return points.get(number).lat();
        }

        @Override
        public int reachOf(int number) {
            return reaches.get(number);
        }
    }

    @ParameterizedTest
    @ValueSource(longs = {1, 20170608, 20170609})
    void findsWhatAPlainScanFinds(long seed) {
        Random random = new Random(seed);
        Seeded places = Seeded.of(random);
        PlaceGrid grid = new PlaceGrid(places);
        for (int i = 0; i < 300; i++) {
            LonLat point = Seeded.point(random, i);
            double metres = Math.exp(random.nextDouble(0, 15));
            double[] distances =
                    places.points().stream().mapToDouble(point::distanceMetres).toArray();
            assertThat(grid.listAround(point, metres).sorted())
                    .as("%s %s m", point, metres)
                    .containsExactlyElementsOf(IntStream.range(0, SIZE)
                            .filter(number -> distances[number] <= metres)
                            .boxed()
                            .toList());
            assertThat(grid.listCovering(point).sorted())
                    .as("%s", point)
                    .containsExactlyElementsOf(IntStream.range(0, SIZE)
                            .filter(number -> distances[number] <= places.reachOf(number))
                            .boxed()
                            .toList());
        }
    }

    @Test
    void looksOverThe180thMeridianAndThePoles() {
        List<LonLat> points = List.of(
                new LonLat(180, 10),
                new LonLat(-180, 10),
                new LonLat(179.999, 10),
                new LonLat(-90, 90),
                new LonLat(45, 89.999),
                new LonLat(0, -90));
        PlaceGrid grid = new PlaceGrid(new Seeded(points, Collections.nCopies(points.size(), 0)));
        assertThat(grid.listAround(new LonLat(-180, 10), 200).sorted()).containsExactly(0, 1, 2);
        assertThat(grid.listAround(new LonLat(180, 10), 1).sorted()).containsExactly(0, 1);
        assertThat(grid.listAround(new LonLat(120, 89.999), 300).sorted()).containsExactly(3, 4);
        assertThat(grid.listAround(new LonLat(77, -90), 0.5)).containsExactly(5);
    }

    @Test
    void aDistanceIsOnTheEdge() {
        LonLat here = new LonLat(39, 36);
        LonLat there = new LonLat(39.1, 36.1);
        PlaceGrid grid = new PlaceGrid(new Seeded(List.of(there), List.of(0)));
        double metres = here.distanceMetres(there);
        assertThat(grid.listAround(here, metres)).containsExactly(0);
        assertThat(grid.listAround(here, Math.nextDown(metres))).isEmpty();
    }

    @Test
    void holdsNothing() {
        PlaceGrid grid = new PlaceGrid(new Seeded(List.of(), List.of()));
        assertThat(grid.listAround(new LonLat(0, 0), 1e6)).isEmpty();
        assertThat(grid.listCovering(new LonLat(0, 0))).isEmpty();
    }
}
