package org.strikemap.placelist;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.strikemap.Tools;
import org.strikemap.gazetteer.BundledFiles;
import org.strikemap.gazetteer.FolderStamp;
import org.strikemap.gazetteer.Gazetteer;
import org.strikemap.gazetteer.GazetteerException;
import org.strikemap.gazetteer.HoldingPlaces;
import org.strikemap.gazetteer.ImportedFile;
import org.strikemap.gazetteer.ImportedFolder;
import org.strikemap.gazetteer.ImportedPlaces;
import org.strikemap.gazetteer.Outlines;
import org.strikemap.gazetteer.Place;
import org.strikemap.gazetteer.PlaceFormat;
import org.strikemap.gazetteer.PlaceKind;
import org.strikemap.gazetteer.PlaceName;
import org.strikemap.gazetteer.PlaceRejection;
import org.strikemap.gazetteer.PlaceRow;
import org.strikemap.gazetteer.TestFiles;
import org.strikemap.geo.LonLat;

class GazetteerImportTest {

    private static final TestFiles BUILT_IN = new TestFiles().places("""
                    xa,Exland,country,36,39,450000,XA,,,,a test
                    xa-north,North Governorate,governorate,36.5,39,60000,XA,xa,,الشمال,a test
                    alpha,Alpha,city,36.5,39,5000,XA,xa-north,,ألفا,GeoNames 10
                    """).world("""
                    gn10,Al Alpha,36.501,39.001,XA,01,200000,Alfa
                    gn11,Beta,36.6,39.2,XA,01,0,
                    """);

    private static final String WOF_HEADER =
            "wof_id\tplacetype\tcountry\tname\tlat\tlon\tbbox\tparent_id\tcounty_id\tregion_id\tpopulation\tgn_id"
                    + "\tis_current\tnames_eng\tnames_ara\tnames_kur\tnames_other\n";
    private static final String WOF = WOF_HEADER + """
            1\tregion\tXA\tNorth\t36.5\t39\t38.5,36,39.5,37\t-1\t\t1\t\t\t1\tNorth\tالشمال\t\t
            2\tlocality\tXA\tBeta\t36.601\t39.201\t\t1\t\t1\t7000\t11\t-1\tBeta Town\tبيتا\tBêta\tdeu=Beta Stadt|und=Betah|rus=Бета
            3\tlocality\tXA\tGone\t36\t39\t\t1\t\t1\t\t\t0\t\t\t\t
            4\tvenue\tXA\tShop\t36\t39\t\t1\t\t1\t\t\t1\t\t\t\t
            5\tcampus\tXA\tEta Airport\t36.2\t39.4\t\t1\t\t1\t\t0\t1\tOSM|ORBM\t\t\t
            6\tlocality\tXA\tFar\t91\t39\t\t1\t\t1\t\t\t1\t\t\t\t
            """;

    private static final String OUTLINES = """
            {"type":"FeatureCollection","features":[
            {"type":"Feature","id":"d1","geometry":{"type":"Polygon","coordinates":
              [[[39.1,36.1],[39.5,36.1],[39.5,36.3],[39.1,36.3],[39.1,36.1]]]},
             "properties":{"name":"Inner District","kind":"district","country":"XA","names":{"fr":"Intérieur"}}},
            {"type":"Feature","geometry":{"type":"MultiPolygon","coordinates":
              [[[[38,36],[40,36],[40,37],[38,37],[38,36]]]]},
             "properties":{"wof_id":1,"placetype":"region","name":"North","parent_id":"9"}},
            {"type":"Feature","id":"p","geometry":{"type":"Point","coordinates":[39.2,36.2]},
             "properties":{"name":"Point","kind":"village","name_ar":"نقطة","population":12}},
            {"type":"Feature","id":"l","geometry":{"type":"LineString","coordinates":[[39,36],[40,37]]},
             "properties":{"name":"Line","kind":"street"}},
            {"type":"Feature","id":"n","geometry":null,"properties":{"name":"None"}}]}
            """;

    @TempDir
    private Path folder = Path.of("");

    private GazetteerImport gazetteers() {
        return new GazetteerImport(BUILT_IN, folder.resolve("data"));
    }

    private Gazetteer read() {
        return Gazetteer.read(BUILT_IN, folder.resolve("data"));
    }

    private PlaceImportRequest request(String file, PlaceFormat format, byte[] bytes) throws IOException {
        Path written = Files.write(folder.resolve(file), bytes);
        String usual = format.usualSource();
        return new PlaceImportRequest(written, format, usual == null ? "own" : usual, "A list (CC0)", null, "XA", null);
    }

    private PlaceImportResult take(String file, PlaceFormat format, byte[] bytes) throws IOException {
        return gazetteers().take(request(file, format, bytes), read -> {});
    }

    private PlaceImportResult take(String file, PlaceFormat format, String text) throws IOException {
        return take(file, format, TestFiles.utf8(text));
    }

    @Test
    void accountsForEveryRowOfWhosOnFirst() throws IOException {
        PlaceImportResult account = take("wof.tsv.gz", PlaceFormat.WOF, TestFiles.gzip(TestFiles.utf8(WOF)));
        assertThat(account.read()).isEqualTo(6);
        assertThat(account.accepted().added()).isEqualTo(3);
        assertThat(account.skipped())
                .containsEntry("not current", 1)
                .containsEntry("no settlement, division or campus", 1);
        assertThat(account.rejections())
                .containsExactly(new PlaceRejection(7, "lat", "'91' is not a number of degrees from -90 to 90"));
        assertThat(account.linked()).isEqualTo(2);
        assertThat(account.parents()).containsEntry(Hierarchy.Basis.ID, 2);
        Gazetteer gazetteer = read();
        Place beta = gazetteer.getPlace("wof2");
        assertThat(beta).isEqualTo(gazetteer.getPlace("gn11"));
        assertThat(beta.kind()).isEqualTo(PlaceKind.TOWN);
        assertThat(beta.nameArabic()).isEqualTo("بيتا");
        assertThat(beta.findName("ku")).contains("Bêta");
        assertThat(beta.findName("de")).contains("Beta Stadt");
        assertThat(beta.findName("ru")).isEmpty();
        assertThat(beta.names()).contains(PlaceName.of("Betah"));
        assertThat(beta.parentId()).isEqualTo("xa-north");
        assertThat(gazetteer.listAncestors(beta)).extracting(Place::id).containsExactly("xa-north", "xa");
        assertThat(gazetteer.getPlace("wof5").listNames()).containsExactly("Eta Airport");
        assertThat(gazetteer.getPlace("wof1").id()).isEqualTo("xa-north");
        assertThat(gazetteer.listAttributions()).contains("A list (CC0)");
    }

    @Test
    void changesNothingTheSecondTime() throws IOException {
        take("wof.tsv", PlaceFormat.WOF, WOF);
        byte[] kept = Files.readAllBytes(kept());
        FolderStamp stamp = read().stamp();
        PlaceImportResult again = take("wof.tsv", PlaceFormat.WOF, WOF);
        assertThat(again.kept()).isFalse();
        assertThat(again.accepted().same()).isEqualTo(3);
        assertThat(Files.readAllBytes(kept())).isEqualTo(kept);
        assertThat(FolderStamp.of(folder.resolve("data"))).isEqualTo(stamp);
        String digest = read().digest();
        PlaceImportResult changed = take("wof.tsv", PlaceFormat.WOF, WOF.replace("7000", "8000"));
        assertThat(changed.accepted().changed()).isEqualTo(1);
        assertThat(read().getPlace("wof2").population()).isEqualTo(8_000);
        assertThat(read().digest()).isNotEqualTo(digest).hasSize(64);
        assertThat(FolderStamp.of(folder.resolve("data"))).isNotEqualTo(stamp);
        take("wof_other.tsv", PlaceFormat.WOF, WOF_HEADER + "9\tlocality\tXA\tNew\t36\t39" + "\t".repeat(11) + "\n");
        assertThat(read().findPlace("wof2")).isPresent();
        assertThat(gazetteers().listFiles()).extracting(ImportedFile::file).containsExactly("wof.tsv", "wof_other.tsv");
    }

    /** An imported outline tells what lies in an area, up to its edge. */
    @ParameterizedTest
    @CsvSource({"39.2, 36.2, own:d1", "39.5, 36.2, own:d1", "39.51, 36.2, ''", "39.2, 36.31, ''"})
    void anIncidentLiesInTheAreaWhoseOutlineHoldsItsPoint(double lon, double lat, String district) throws IOException {
        take("own.geojson", PlaceFormat.GEOJSON, OUTLINES);
        HoldingPlaces holding = new HoldingPlaces(read(), new Outlines(BundledFiles::open));
        int[] found = holding.listHolding(new HoldingPlaces.Spot(new LonLat(lon, lat), 100, null, "XA"));
        assertThat(Arrays.stream(found)
                        .filter(number -> holding.kindOf(number) == PlaceKind.DISTRICT)
                        .mapToObj(holding::idOf))
                .containsExactlyElementsOf(district.isEmpty() ? List.of() : List.of(district));
        assertThat(Arrays.stream(found).mapToObj(holding::kindOf)).contains(PlaceKind.GOVERNORATE);
    }

    @Test
    void findsWhatAPlaceLiesInByOutlines() throws IOException {
        PlaceImportResult account = take("own.geojson", PlaceFormat.GEOJSON, OUTLINES);
        assertThat(account.accepted().added()).isEqualTo(3);
        assertThat(account.rejections()).extracting(PlaceRejection::column).containsExactly("geometry", "kind");
        assertThat(account.parents()).containsEntry(Hierarchy.Basis.OUTLINE, 2);
        take("wof.tsv", PlaceFormat.WOF, WOF.replace("39.4\t\t1\t\t1", "39.4\t\t\t\t"));
        Gazetteer gazetteer = read();
        assertThat(gazetteer.listAncestors(gazetteer.getPlace("own:p")))
                .extracting(Place::id)
                .containsExactly("own:d1", "xa-north", "xa");
        assertThat(gazetteer.getPlace("own:1").id()).isEqualTo("xa-north");
        assertThat(gazetteer.getPlace("wof5").parentId()).isEqualTo("own:d1");
        assertThat(gazetteer.isWithin(gazetteer.getPlace("wof5"), gazetteer.getPlace("xa-north")))
                .isTrue();
        Place district = gazetteer.getPlace("own:d1");
        assertThat(district.point()).isEqualTo(new LonLat(39.3, 36.2));
        assertThat(district.radiusMetres()).isBetween(20_000, 22_000);
        assertThat(district.findName("fr")).contains("Intérieur");
        assertThat(gazetteer.getPlace("own:p").nameArabic()).isEqualTo("نقطة");
    }

    @Test
    void readsGeonamesWithCodesAndAlternateNames() throws IOException {
        String dump = geonames(20, "Delta", "", "36.4 39.5", "P", "PPLQ", "01", "0101", "250000")
                + geonames(21, "Middle", "", "36.4 39.4", "A", "ADM2", "01", "0101", "0")
                + geonames(22, "East", "", "36.4 39.9", "A", "ADM1", "01", "", "0")
                + geonames(23, "Mosque", "", "36.4 39.45", "S", "MSQE", "01", "", "0")
                + geonames(24, "Hill", "", "36.4 39.45", "T", "HLL", "01", "", "0")
                + geonames(10, "Alpha", "Alfa,الفا", "36.502 39.002", "P", "PPLC", "01", "", "300000")
                + "25\tshort\n";
        Path names = Files.writeString(folder.resolve("names.txt"), """
                1\t20\tar\tدلتا\t1\t\t\t\t\t
                2\t20\tfr\tLe Delta\t\t\t\t\t\t
                3\t20\tlink\thttps://example.org/Delta\t\t\t\t\t\t
                4\t20\ten\tOld Delta\t\t\t\t1\t\t
                5\t99\ten\tElsewhere\t\t\t\t\t\t
                """);
        PlaceImportRequest plain = request("dump.txt", PlaceFormat.GEONAMES, TestFiles.utf8(dump));
        PlaceImportResult account = gazetteers()
                .take(
                        new PlaceImportRequest(
                                plain.file(), plain.format(), plain.source(), "GeoNames", names, null, null),
                        read -> {});
        assertThat(account.read()).isEqualTo(7);
        assertThat(account.skipped()).containsEntry("no settlement, division, base or landmark", 1);
        assertThat(account.rejections())
                .extracting(PlaceRejection::reason)
                .first()
                .asString()
                .contains("has 2 columns");
        assertThat(account.parents()).containsEntry(Hierarchy.Basis.CODE, 4);
        assertThat(account.alternateNames()).isEqualTo(2);
        Gazetteer gazetteer = read();
        Place delta = gazetteer.getPlace("gn20");
        assertThat(delta.kind()).isEqualTo(PlaceKind.VILLAGE);
        assertThat(delta.nameArabic()).isEqualTo("دلتا");
        assertThat(delta.listNames()).containsExactly("Delta", "دلتا", "Le Delta");
        assertThat(gazetteer.listAncestors(delta)).extracting(Place::id).containsExactly("gn21", "gn22");
        assertThat(gazetteer.getPlace("gn10").listNames()).contains("Al Alpha", "الفا");
        assertThat(gazetteer.getPlace("gn10").id()).isEqualTo("alpha");
        assertThat(gazetteer.getPlace("gn10").population()).isEqualTo(300_000);
    }

    private static String geonames(
            int id,
            String name,
            String others,
            String point,
            String type,
            String code,
            String first,
            String second,
            String people) {
        return String.join(
                        "\t",
                        List.of(
                                Integer.toString(id),
                                name,
                                name,
                                others,
                                point.substring(0, point.indexOf(' ')),
                                point.substring(point.indexOf(' ') + 1),
                                type,
                                code,
                                "XA",
                                "",
                                first,
                                second,
                                "",
                                "",
                                people,
                                "",
                                "",
                                "Asia/Damascus",
                                "2020-01-01"))
                + "\n";
    }

    @Test
    void readsCsvWithMissingColumnsAndKeepsItsOwnColumns() throws IOException {
        PlaceImportResult account = take("own.csv", PlaceFormat.CSV, """
                \uFEFFid,name,lat,lon,names,same_as,parent_id,kind
                own-beta,Beta quarter,36.602,39.202,fr:Bêta|a\\|b,gn11,alpha,neighbourhood
                alpha,Alpha,36.5,39,,,,city
                gn11,Beta,36.6,39.2,,,,
                own-beta,Again,36.6,39.2,,,,
                short,36.6
                bad,Bad,36.6,39.2,,,,hamlet
                """);
        assertThat(account.accepted().added()).isEqualTo(1);
        assertThat(account.rejected()).isEqualTo(5);
        assertThat(account.read()).isEqualTo(6);
        Place beta = read().getPlace("gn11");
        assertThat(beta.id()).isEqualTo("own-beta");
        assertThat(beta.parentId()).isEqualTo("alpha");
        assertThat(beta.names()).contains(new PlaceName("Bêta", "fr"), PlaceName.of("a|b"), PlaceName.of("Beta"));
        ImportedFolder.Contents contents = ImportedFolder.read(folder.resolve("data"));
        assertThat(contents.rows()).singleElement().returns("own", PlaceRow::source);
        assertThat(gazetteers().remove("own")).isEqualTo(1);
        assertThat(gazetteers().remove("own")).isZero();
        assertThat(read().getPlace("gn11").id()).isEqualTo("gn11");
        assertThat(gazetteers().listFiles()).isEmpty();
    }

    @Test
    void readsTheDivisionsOfOpenSyria() throws IOException {
        PlaceImportResult account = take("divisions.json", PlaceFormat.OPENSYRIA, """
                [{"id":"n","name":{"en":"North","ar":"الشمال"},"aliases":[{"value":"Le Nord","language":"fr"}],
                  "centroid":{"latitude":36.5,"longitude":39.0},"externalIds":{"geonames":"77"}},
                 {"id":"n-a","governorateId":"n","name":{"en":"A"},"centroid":{"latitude":36.4,"longitude":39.1}},
                 {"id":"n-a-b","governorateId":"n","districtId":"n-a","name":{"en":"B"},"centroid":{"latitude":36.4}}]
                """);
        assertThat(account.accepted().added()).isEqualTo(2);
        assertThat(account.rejections()).extracting(PlaceRejection::column).containsExactly("longitude");
        assertThat(read().getPlace("opensyria:n-a").parentId()).isEqualTo("opensyria:n");
        assertThat(read().getPlace("opensyria:n").findName("fr")).contains("Le Nord");
    }

    @Test
    void linksNoTwoPlacesOfOneListAndNoneTooFarAway() throws IOException {
        take("own.csv", PlaceFormat.CSV, """
                id,name,lat,lon,kind
                near,Beta,36.6,39.2,village
                second,Beta,36.602,39.2,village
                far,Beta,36.7,39.2,village
                street,Beta,36.6,39.2,street
                """);
        Gazetteer gazetteer = read();
        assertThat(gazetteer.getPlace("gn11").id()).isEqualTo("near");
        assertThat(gazetteer.getPlace("near").otherIds()).containsExactly("gn11");
        assertThat(List.of("second", "far", "street"))
                .allSatisfy(id -> assertThat(gazetteer.getPlace(id).otherIds()).isEmpty());
        assertThat(gazetteer.size()).isEqualTo(7);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = ';',
            value = {
                "WOF;       not a header;               there is no such column in the header",
                "CSV;       a,b;                        there is no such column in the header",
                "GEOJSON;   [1];                        is no GeoJSON feature collection",
                "GEOJSON;   {\"features\":[{\"a\":;     is no JSON in line 1",
                "OPENSYRIA; {};                         is no array of JSON objects"
            })
    void refusesWhatIsOfNoFormat(PlaceFormat format, String text, String fault) {
        assertThatThrownBy(() -> take("bad", format, text))
                .isInstanceOf(GazetteerException.class)
                .hasMessageContaining(fault);
        assertThat(kept()).doesNotExist();
    }

    @ParameterizedTest
    @EnumSource
    void refusesFilesOfNoTextAndLeavesWhatIsKept(PlaceFormat format) throws IOException {
        take("first.csv", PlaceFormat.CSV, "id,name,lat,lon\nown-a,A,36,39\n");
        byte[] before = Files.readAllBytes(kept());
        byte[] noise = new byte[100_000];
        new Random(20170608).nextBytes(noise);
        byte[] packed = TestFiles.gzip(noise);
        for (byte[] bytes : List.of(
                noise,
                packed,
                Arrays.copyOf(packed, packed.length / 2),
                new byte[3_000_000],
                TestFiles.gzip(new byte[3_000_000]))) {
            PlaceImportRequest request = request("noise", format, bytes);
            PlaceImportRequest other =
                    new PlaceImportRequest(request.file(), format, request.source() + "2", "", null, null, null);
            assertThatThrownBy(() -> gazetteers().take(other, read -> {})).isInstanceOf(GazetteerException.class);
        }
        assertThat(Files.readAllBytes(kept())).isEqualTo(before);
    }

    @Test
    void refusesHugeLinesAndBombs() throws IOException {
        String huge = "x".repeat(1_100_000);
        assertThatThrownBy(() -> take("long.txt", PlaceFormat.GEONAMES, huge))
                .hasMessageContaining("line 1 is longer than 1048576 bytes");
        byte[] blank = new byte[80 << 20];
        Arrays.fill(blank, (byte) '\n');
        byte[] bomb = TestFiles.gzip(blank);
        assertThat(bomb.length).isLessThan(200_000);
        assertThatThrownBy(() -> take("bomb.gz", PlaceFormat.GEONAMES, bomb))
                .hasMessageContaining("unpacks to more than a table can be");
    }

    @Test
    void rejectsALineThatIsNotUtf8AndReadsTheOthers() throws IOException {
        byte[] latin1 = (WOF_HEADER + "1\tlocality\tXA\tB\u00E9ta\n" + "2\tlocality\tXA\tBeta\t36\t39" + "\t".repeat(11)
                        + "\n")
                .getBytes(StandardCharsets.ISO_8859_1);
        PlaceImportResult account = take("latin.tsv", PlaceFormat.WOF, latin1);
        assertThat(account.accepted().added()).isEqualTo(1);
        assertThat(account.rejections()).containsExactly(new PlaceRejection(2, "", "is not UTF-8"));
    }

    @Test
    void clearsAwayWhatAKilledImportLeft() throws IOException {
        Path half = kept().resolveSibling("places.csv.gz.new");
        Files.createDirectories(half.getParent());
        Files.write(half, new byte[] {1, 2, 3});
        assertThat(read().size()).isEqualTo(4);
        take("own.csv", PlaceFormat.CSV, "id,name,lat,lon\nown-a,A,36,39\n");
        assertThat(half).doesNotExist();
        assertThat(read().size()).isEqualTo(5);
    }

    @Test
    void letsOnlyOneImportWork() throws IOException {
        try (ImportedFolder folderAtWork = ImportedFolder.open(folder.resolve("data"))) {
            assertThat(folderAtWork.read().rows()).isEmpty();
            assertThatThrownBy(() -> take("own.csv", PlaceFormat.CSV, "id,name,lat,lon\nown-a,A,36,39\n"))
                    .isInstanceOf(GazetteerException.class)
                    .hasMessageContaining("another import");
        }
        assertThat(take("own.csv", PlaceFormat.CSV, "id,name,lat,lon\nown-a,A,36,39\n")
                        .accepted()
                        .added())
                .isEqualTo(1);
    }

    @Test
    void keepsASourceInOneFormatAndRefusesABrokenFolder() throws IOException {
        take("own.csv", PlaceFormat.CSV, "id,name,lat,lon\nown-a,A,36,39\n");
        assertThatThrownBy(() -> take("own.geojson", PlaceFormat.GEOJSON, OUTLINES))
                .hasMessageContaining("the source 'own' was imported as csv");
        Files.write(kept(), new byte[] {1, 2, 3});
        assertThatThrownBy(this::read).isInstanceOf(GazetteerException.class).hasMessageContaining("places.csv.gz");
        assertThatThrownBy(() -> take("own.csv", PlaceFormat.CSV, "id,name,lat,lon\nown-a,A,36,39\n"))
                .isInstanceOf(GazetteerException.class);
    }

    @Test
    void takesRealListsIn() throws IOException {
        Path real = Path.of("../shared/data/gazetteer/wof_sy.tsv.gz");
        Tools.requireData(real);
        GazetteerImport gazetteers = new GazetteerImport(BundledFiles::open, folder.resolve("data"));
        PlaceImportResult account = gazetteers.take(
                new PlaceImportRequest(real, PlaceFormat.WOF, "wof", "Who's On First (CC0)", null, null, null),
                read -> {});
        assertThat(account.rejected()).isZero();
        assertThat(account.accepted().rows()).isGreaterThan(10_000);
        assertThat(account.linked()).isGreaterThan(300);
        Gazetteer gazetteer = Gazetteer.read(BundledFiles::open, folder.resolve("data"));
        assertThat(gazetteer.size()).isGreaterThan(130_000);
    }

    private Path kept() {
        return ImportedPlaces.fileIn(folder.resolve("data"));
    }
}
