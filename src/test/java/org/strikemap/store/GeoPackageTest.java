package org.strikemap.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.strikemap.store.StoreSamples.bare;
import static org.strikemap.store.StoreSamples.change;
import static org.strikemap.store.StoreSamples.entry;
import static org.strikemap.store.StoreSamples.full;
import static org.strikemap.store.StoreSamples.incident;
import static org.strikemap.store.StoreSamples.tally;

import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.strikemap.claim.Location;
import org.strikemap.geo.Accuracy;
import org.strikemap.geo.LonLat;
import org.strikemap.geopackage.PointBlob;

/** The file is laid out as OGC 12-128 asks, and its columns speak to people. */
class GeoPackageTest {

    private final Path directory;
    private final Store store;

    GeoPackageTest(@TempDir Path directory) {
        this.directory = directory;
        this.store = SqliteStore.open(directory);
    }

    @AfterEach
    void close() {
        store.close();
    }

    @Test
    void saysThatItIsAGeoPackage() throws SQLException {
        assertThat(rows("PRAGMA application_id")).containsExactly(String.valueOf(0x47504B47));
        assertThat(rows("PRAGMA user_version")).containsExactly("10300");
    }

    @Test
    void hasTheReferenceSystemsThatTheStandardRequires() throws SQLException {
        assertThat(rows("SELECT srs_id, organization, organization_coordsys_id FROM gpkg_spatial_ref_sys ORDER BY 1"))
                .containsExactly("-1|NONE|-1", "0|NONE|0", "4326|EPSG|4326");
        assertThat(rows("SELECT substr(definition, 1, 15) FROM gpkg_spatial_ref_sys WHERE srs_id = 4326"))
                .containsExactly("GEOGCS[\"WGS 84\"");
    }

    @Test
    void listsItsLayersAndTablesButNotItsHistory() throws SQLException {
        assertThat(rows("SELECT table_name, data_type, srs_id FROM gpkg_contents ORDER BY 1"))
                .containsExactly(
                        "claims|features|4326",
                        "imports|attributes|null",
                        "incidents|features|4326",
                        "sources|attributes|null",
                        "tallies|attributes|null");
        assertThat(rows("SELECT * FROM gpkg_geometry_columns ORDER BY 1"))
                .containsExactly("claims|geom|POINT|4326|0|0", "incidents|geom|POINT|4326|0|0");
    }

    @Test
    void keepsTheBoxAndTheTimeOfTheLastChange() throws SQLException {
        String box = "SELECT min_x, min_y, max_x, max_y FROM gpkg_contents WHERE table_name = 'claims'";
        Instant before = Instant.parse(lastChange("claims"));
        assertThat(rows(box)).containsExactly("null|null|null|null");

        store.commit(change(incident("a", bare("1", "a").at(at(40, 33)), bare("2", "a"))));
        store.commit(change(incident("b", bare("3", "b").at(at(-10, 36.5)))));

        assertThat(rows(box)).containsExactly("-10.0|33.0|40.0|36.5");
        assertThat(Instant.parse(lastChange("claims"))).isAfterOrEqualTo(before);
        assertThat(lastChange("claims")).matches("\\d{4}-\\d\\d-\\d\\dT\\d\\d:\\d\\d:\\d\\d\\.\\d{3}Z");
    }

    @Test
    void writesPointsWithTheirHeader() throws SQLException {
        store.commit(change(incident("a", full("1", "a", 14)), incident("b")));

        assertThat(rows("SELECT hex(substr(geom, 1, 8)), hex(substr(geom, 9, 5)), length(geom) FROM incidents"))
                .containsExactly("47500001E6100000|0101000000|29", "||null");
        assertThat(PointBlob.read(PointBlob.write(new LonLat(38.984722, 35.952778))))
                .isEqualTo(new LonLat(38.984722, 35.952778));
    }

    @Test
    void tellsPeopleTheTollUnderEachRule() throws SQLException {
        store.commit(change(incident("a", full("1", "a", 14)), incident("b")));
        String toll = "killed_low, killed_best, killed_high, killed_conceded, conceded, injured_low, injured_high";

        assertThat(rows("SELECT title, start_date, end_date, claims, sources, " + toll + " FROM incidents"))
                .containsExactly(
                        "the quarter|2017-06-08|2017-06-09|1|1|14|15|23|null|no_statement|12|12",
                        "b|2017-01-01|2017-12-31|1|1|null|null|null|null|no_statement|null|null");
        assertThat(rows("SELECT source, belligerent, place_ar, killed_min FROM claims WHERE id = '1'"))
                .containsExactly("paper|Second|First|مفرق الجزرة|14");
    }

    @Test
    void isSoundToSqlite() throws SQLException {
        store.commit(new ChangeSet(List.of(incident("a", full("1", "a", 14))), List.of(tally("t", null)), entry("a")));

        assertThat(rows("PRAGMA integrity_check")).containsExactly("ok");
        assertThat(rows("PRAGMA foreign_key_check")).isEmpty();
        assertThat(rows("PRAGMA journal_mode")).containsExactly("wal");
    }

    private String lastChange(String table) throws SQLException {
        return rows("SELECT last_change FROM gpkg_contents WHERE table_name = '" + table + "'")
                .getFirst();
    }

    /** Each row as its columns, parted by bars. */
    private List<String> rows(String query) throws SQLException {
        List<String> found = new ArrayList<>();
        try (Connection connection = DriverManager.getConnection("jdbc:sqlite:" + directory.resolve("strikemap.gpkg"));
                var statement = connection.createStatement();
                var rows = statement.executeQuery(query)) {
            while (rows.next()) {
                List<String> columns = new ArrayList<>();
                for (int i = 1; i <= rows.getMetaData().getColumnCount(); i++) {
                    columns.add(String.valueOf(rows.getString(i)));
                }
                found.add(String.join("|", columns));
            }
        }
        return found;
    }

    private static Location at(double lon, double lat) {
        return new Location(new LonLat(lon, lat), Accuracy.ofRadius(100), null, null, null, null);
    }
}
