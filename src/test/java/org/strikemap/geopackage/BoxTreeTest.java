package org.strikemap.geopackage;

import static org.assertj.core.api.Assertions.assertThat;

import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.locationtech.jts.geom.Envelope;

/** The tree as SQLite reads it. */
class BoxTreeTest {

    /** A node holds 51 boxes: an empty tree, one leaf full and more than full, and two levels above leaves. */
    @ParameterizedTest
    @ValueSource(ints = {0, 1, 50, 51, 52, 102, 103, 2_601, 2_602, 6_000})
    void sqliteFindsEveryBoxAndNoLargerThanItMustBe(int count) throws SQLException {
        List<Envelope> boxes = boxes(count);
        try (Connection connection = DriverManager.getConnection("jdbc:sqlite::memory:");
                Statement sql = connection.createStatement()) {
            sql.execute("CREATE VIRTUAL TABLE \"a \"\"tree\" USING rtree(id, minx, maxx, miny, maxy)");
            try (BoxTree tree = new BoxTree(connection, "a \"tree")) {
                for (int i = 0; i < count; i++) {
                    tree.add(i + 1L, boxes.get(i));
                }
                tree.writeOpenNodes();
            }
            try (ResultSet check = sql.executeQuery("SELECT rtreecheck('a \"tree')")) {
                assertThat(check.getString(1)).isEqualTo("ok");
            }
            int found = 0;
            try (ResultSet rows = sql.executeQuery("SELECT * FROM \"a \"\"tree\" ORDER BY id")) {
                while (rows.next()) {
                    Envelope box = boxes.get(found);
                    assertThat(rows.getLong(1)).isEqualTo(++found);
                    isJustBelow(rows.getFloat(2), box.getMinX());
                    isJustBelow(-rows.getFloat(3), -box.getMaxX());
                    isJustBelow(rows.getFloat(4), box.getMinY());
                    isJustBelow(-rows.getFloat(5), -box.getMaxY());
                }
            }
            assertThat(found).isEqualTo(count);
        }
    }

    /** The greatest number of 32 bits that is not above: a box must lie within the one that it is found by. */
    private static void isJustBelow(float rounded, double exact) {
        assertThat((double) rounded).isLessThanOrEqualTo(exact);
        assertThat((double) Math.nextUp(rounded)).isGreaterThan(exact);
    }

    /** Points and areas anywhere, and some whose ordinates are numbers of 32 bits. */
    private static List<Envelope> boxes(int count) {
        Random random = new Random(count);
        List<Envelope> boxes = new ArrayList<>();
        for (int i = 0; i < count; i++) {
            double lon = random.nextInt(4) == 0 ? random.nextInt(-180, 180) : random.nextDouble(-180, 180);
            double lat = random.nextDouble(-89, 89);
            double size = random.nextBoolean() ? 0 : random.nextDouble();
            boxes.add(new Envelope(lon, lon + size, lat, lat + size));
        }
        return boxes;
    }
}
