package org.strikemap.gazetteer;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.FileNotFoundException;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.strikemap.geo.ArabicName;
import org.strikemap.geo.LonLat;
import org.strikemap.geo.PlaceId;

class GazetteerReaderTest {

    private static final String SYRIA = "sy,Syria,country,35,38.5,450000,SY,,,سوريا,approximate\n";

    private static List<Place> readPlaces(String rows) {
        return new GazetteerReader(new TestFiles().places(rows)).readPlaces();
    }

    private static PlaceTable readWorld(GazetteerFiles files) {
        PlaceTable.Builder world = new PlaceTable.Builder();
        new GazetteerReader(files).readWorld(world);
        return world.build();
    }

    private static PlaceTable readWorld(String rows) {
        return readWorld(new TestFiles().world(rows));
    }

    @Test
    void readsEveryColumn() {
        List<Place> places = readPlaces(
                SYRIA + "raqqa,Raqqa,city,35.95,39.01,5000,SY,sy,Rakka|Ar-Raqqah,الرقة,\"UCDP, \"\"town\"\"\"\n");
        assertThat(places).hasSize(2);
        assertThat(places.get(1))
                .isEqualTo(new Place(
                        new PlaceId("raqqa"),
                        PlaceKind.CITY,
                        new PlaceNames(
                                "Raqqa",
                                new ArabicName("الرقة"),
                                List.of(PlaceName.of("Rakka"), PlaceName.of("Ar-Raqqah"))),
                        new Position(new LonLat(39.01, 35.95), 5_000, "UCDP, \"town\""),
                        Containment.in("SY").within("sy"),
                        null,
                        List.of()));
        assertThat(places.getFirst().parentId()).isNull();
    }

    @Test
    void takesAParentFromALaterRow() {
        assertThat(readPlaces("raqqa,Raqqa,city,36,39,5000,SY,sy,,,UCDP\n" + SYRIA))
                .hasSize(2);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = ';',
            value = {
                "a,,city,36,39,5000,SY,,,,b;                name: is empty",
                ",A,city,36,39,5000,SY,,,,b;                id: is empty",
                "a,A,hamlet,36,39,5000,SY,,,,b;             kind: 'hamlet' is not a kind of place",
                "a,A,city,91,39,5000,SY,,,,b;               lat: '91' is not a number of degrees from -90 to 90",
                "a,A,city,36,east,5000,SY,,,,b;             lon: 'east' is not a number of degrees from -180 to 180",
                "a,A,city,NaN,39,5000,SY,,,,b;              lat: 'NaN' is not a number of degrees",
                "a,A,city,36,39,0,SY,,,,b;                  radius_m: '0' is not a whole number from 1",
                "a,A,city,36,39,1.5,SY,,,,b;                radius_m: '1.5' is not a whole number",
                "a,A,city,36,39,5000,sy,,,,b;               country: 'sy' is not a country's code",
                "a,A,city,36,39,5000,SYR,,,,b;              country: 'SYR' is not a country's code",
                "a,A,city,36,39,5000,SY,nowhere,,,b;        parent_id: 'nowhere' is no place of this file",
                "a,A,city,36,39,5000,SY,a,,,b;              parent_id: 'a' lies in itself",
                "a,A,city,36,39,5000,SY,,,,;                basis: is empty",
                "sy,A,city,36,39,5000,SY,,,,b;              id: 'sy' stands in an earlier row too"
            })
    void namesTheRowAndColumnAtFault(String row, String fault) {
        assertThatThrownBy(() -> readPlaces(SYRIA + row + "\n"))
                .isInstanceOf(GazetteerException.class)
                .hasMessageStartingWith("gazetteer/places.csv, line 3, column " + fault);
    }

    @Test
    void refusesPlacesThatLieInOneAnother() {
        assertThatThrownBy(() -> readPlaces("a,A,city,36,39,5000,SY,b,,,c\nb,B,district,36,39,5000,SY,a,,,c\n"))
                .isInstanceOf(GazetteerException.class)
                .hasMessageContaining("lies in itself by its parents");
    }

    @Test
    void refusesOtherColumnsAndShortRows() {
        TestFiles otherColumns = new TestFiles().file(GazetteerReader.PLACES, TestFiles.utf8("id,name\nsy,Syria\n"));
        assertThatThrownBy(() -> new GazetteerReader(otherColumns).readPlaces())
                .isInstanceOf(GazetteerException.class)
                .hasMessageContaining(
                        "gazetteer/places.csv, line 1, column id,name: the columns must be [id, name, kind");
        assertThatThrownBy(() -> readPlaces("sy,Syria\n"))
                .isInstanceOf(GazetteerException.class)
                .hasMessageContaining("gazetteer/places.csv: cannot be read")
                .hasMessageContaining("2");
    }

    @Test
    void refusesBytesThatAreNotUtf8() {
        byte[] latin1 = TestFiles.utf8("id,name,kind,lat,lon,radius_m,country,parent_id,names,name_ar,basis\nx\n");
        latin1[latin1.length - 2] = (byte) 0xE9;
        TestFiles files = new TestFiles().file(GazetteerReader.PLACES, latin1);
        assertThatThrownBy(() -> new GazetteerReader(files).readPlaces())
                .isInstanceOf(GazetteerException.class)
                .hasMessageContaining("gazetteer/places.csv: cannot be read");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = ';',
            value = {
                "172955,Raqqa,36,39,SY,04,1,;    id: '172955' is not gn and a GeoNames id",
                "gn,Raqqa,36,39,SY,04,1,;        id: 'gn' is not gn and a GeoNames id",
                "gn-5,Raqqa,36,39,SY,04,1,;      id: 'gn-5' is not gn and a GeoNames id",
                "gn5,Raqqa,36,39,SY,04,many,;    population: 'many' is not a whole number",
                "gn5,Raqqa,36,39,,04,1,;         country: '' is not a country's code",
                "gn5,,36,39,SY,04,1,;            name: is empty"
            })
    void namesTheRowAndColumnAtFaultInTheWorld(String row, String fault) {
        assertThatThrownBy(() -> readWorld("gn1,Homs,34.7,36.7,SY,11,1,\n" + row + "\n"))
                .isInstanceOf(GazetteerException.class)
                .hasMessageStartingWith("gazetteer/world.csv.gz, line 3, column " + fault);
    }

    @Test
    void refusesAnIdThatStandsTwiceInTheWorld() {
        TestFiles files = new TestFiles().world("gn7,A,1,1,SY,,0,\ngn7,B,2,2,SY,,0,\n");
        assertThatThrownBy(() -> Gazetteer.read(files))
                .isInstanceOf(GazetteerException.class)
                .hasMessage("gazetteer/world.csv.gz: the id gn7 stands in two rows");
    }

    @Test
    void refusesAFileThatIsCutShortOrMissing() {
        byte[] whole = TestFiles.gzip(TestFiles.utf8("id,name,lat,lon,country,admin1,population,names\n"));
        TestFiles cut = new TestFiles().file(GazetteerReader.WORLD, Arrays.copyOf(whole, whole.length - 12));
        assertThatThrownBy(() -> readWorld(cut))
                .isInstanceOf(GazetteerException.class)
                .hasMessageContaining("gazetteer/world.csv.gz: cannot be read");
        GazetteerFiles none = name -> {
            throw new FileNotFoundException(name + " is not there");
        };
        assertThatThrownBy(() -> readWorld(none))
                .isInstanceOf(GazetteerException.class)
                .hasMessageContaining("is not there");
    }
}
