package org.strikemap.geopackage;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.sql.SQLException;
import java.util.HexFormat;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.strikemap.geo.LonLat;

/** Points in the binary form of a GeoPackage. */
class PointBlobTest {

    private static final String HEADER = "47500001e6100000";
    private static final String ONE_TWO = "0101000000000000000000f03f0000000000000040";

    @Test
    void isAHeaderWithoutEnvelopeAndWellKnownBinary() {
        assertThat(HexFormat.of().formatHex(PointBlob.write(new LonLat(1, 2)))).isEqualTo(HEADER + ONE_TWO);
    }

    @Test
    void readsWhatAGisWrites() throws SQLException {
        String envelope = "000000000000f03f".repeat(2) + "0000000000000040".repeat(2);
        String bigEndian = "47500000000010e6" + "00" + "00000001" + "3ff0000000000000" + "4000000000000000";

        assertThat(read("47500003e6100000" + envelope + ONE_TWO)).isEqualTo(new LonLat(1, 2));
        assertThat(read(bigEndian)).isEqualTo(new LonLat(1, 2));
    }

    @Test
    void readsWhatItWrites() throws SQLException {
        LonLat point = new LonLat(-39.01, 35.95);
        assertThat(PointBlob.read(PointBlob.write(point))).isEqualTo(point);
        assertThat(PointBlob.readExtended(PointBlob.writeExtended(point))).isEqualTo(point);
    }

    /** What PostGIS keeps: a point with the number of its coordinate system. */
    @Test
    void theExtendedFormNamesTheCoordinateSystem() {
        assertThat(HexFormat.of().formatHex(PointBlob.writeExtended(new LonLat(1, 2))))
                .isEqualTo("0101000020e6100000" + "000000000000f03f0000000000000040");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "4750",
                HEADER,
                "4751" + "0001e6100000" + ONE_TWO,
                "4750000be6100000" + ONE_TWO,
                "4750000fe6100000" + ONE_TWO,
                HEADER + "0101000000000000000000f03f",
                HEADER + "0101000000000000000000f87f000000000000f87f",
                HEADER + "0101000000000000000000f03f000000000000f87f",
                HEADER + "0101000000000000000000f87f000000000000f03f",
                HEADER + "010200000000000000"
            })
    void refusesWhatIsNoPoint(String hex) {
        assertThatThrownBy(() -> read(hex)).isInstanceOf(SQLException.class).hasMessageContaining("geometry");
    }

    private static LonLat read(String hex) throws SQLException {
        return PointBlob.read(HexFormat.of().parseHex(hex));
    }
}
