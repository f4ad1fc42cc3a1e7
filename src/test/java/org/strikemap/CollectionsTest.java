package org.strikemap;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpResponse;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.boot.test.web.server.LocalServerPort;
import tools.jackson.databind.JsonNode;

/** What holds for every collection of the API. */
@ServerTest
class CollectionsTest {

    @LocalServerPort
    private int port;

    private JsonNode json(String path) {
        return new Client(port).json(path);
    }

    private static String items(String collection) {
        return "/ogc/collections/" + collection + "/items";
    }

    @ParameterizedTest
    @ValueSource(strings = {"incidents", "claims", "places", "tallies"})
    void aCollectionSaysWhatItIsAndLeadsToAllAboutIt(String id) {
        JsonNode collection = json("/ogc/collections/" + id);
        assertThat(collection.at("/id").asString()).isEqualTo(id);
        assertThat(collection.at("/titles").propertyNames()).containsExactly("en", "fr", "ar");
        assertThat(collection.at("/extent/spatial/bbox/0").size()).isEqualTo(4);
        assertThat(collection.at("/extent/temporal/interval/0").size()).isEqualTo(2);
        for (JsonNode link : collection.at("/links")) {
            HttpResponse<String> target = new Client(port).get(link.at("/href").asString());
            assertThat(target.statusCode()).as(link.toString()).isEqualTo(200);
            assertThat(target.headers().firstValue("Content-Type").orElse(""))
                    .startsWith(link.at("/type").asString());
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"incidents", "claims", "places", "tallies"})
    void featuresHaveWhatTheSchemaSaysAndNothingElse(String id) {
        JsonNode schema = json("/ogc/collections/" + id + "/schema").at("/properties");
        assertThat(schema.at("/id/x-ogc-role").asString()).isEqualTo("id");
        assertThat(schema.at("/geometry/x-ogc-role").asString()).isEqualTo("primary-geometry");
        Set<String> expected = new TreeSet<>(schema.propertyNames());
        expected.removeAll(List.of("id", "geometry"));
        for (JsonNode feature : json(items(id) + "?limit=500").at("/features")) {
            JsonNode properties = feature.at("/properties");
            assertThat(new TreeSet<>(properties.propertyNames())).isEqualTo(expected);
            for (String name : expected) {
                checkType(properties.at("/" + name), schema.at("/" + name));
            }
        }
    }

    private static void checkType(JsonNode value, JsonNode described) {
        if (value.isNull()) {
            return;
        }
        switch (described.at("/type").asString()) {
            case "integer" -> assertThat(value.isInt()).isTrue();
            case "boolean" -> assertThat(value.isBoolean()).isTrue();
            default -> assertThat(value.isString()).isTrue();
        }
        if (described.at("/format").asString("").equals("date")) {
            assertThat(value.asString()).matches("\\d{4}-\\d{2}-\\d{2}");
        }
        if (described.has("enum")) {
            assertThat(described.at("/enum").valueStream().map(JsonNode::asString))
                    .contains(value.asString());
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"incidents", "claims", "places", "tallies"})
    void anItemIsTheOneOfThePage(String id) {
        for (JsonNode inPage : json(items(id) + "?limit=5").at("/features")) {
            JsonNode item = json(
                    items(id) + "/" + Client.encode(inPage.at("/id").asString()).replace("+", "%20"));
            assertThat(item.at("/id")).isEqualTo(inPage.at("/id"));
            assertThat(item.at("/properties")).isEqualTo(inPage.at("/properties"));
            assertThat(item.at("/geometry")).isEqualTo(inPage.at("/geometry"));
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"incidents", "claims", "tallies"})
    void pagesPutTogetherAreTheWhole(String id) {
        List<String> all = ids(json(items(id) + "?limit=10000"));
        List<String> paged = new ArrayList<>();
        for (int offset = 0; offset < all.size(); offset += 7) {
            paged.addAll(ids(json(items(id) + "?limit=7&offset=" + offset)));
        }
        assertThat(paged).isEqualTo(all).doesNotHaveDuplicates();
    }

    private static List<String> ids(JsonNode page) {
        return page.at("/features")
                .valueStream()
                .map(feature -> feature.at("/id").asString())
                .toList();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = ';',
            value = {
                "incidents; accuracy=neighbourhood_area; accuracy",
                "incidents; killed_best=14; killed_best",
                "incidents; start=2017-06-08; start",
                "claims; stance=denies; stance",
                "claims; withdrawn=false; withdrawn",
                "claims; source=airwars; source",
                "places; kind=junction; kind",
                "tallies; kind=admitted; kind"
            })
    void aPropertyIsAskedForByItsName(String id, String filter, String property) {
        String wanted = filter.substring(filter.indexOf('=') + 1);
        JsonNode all = json(items(id) + "?limit=10000").at("/features");
        List<String> expected = all.valueStream()
                .filter(feature ->
                        feature.at("/properties/" + property).asString("").equals(wanted))
                .map(feature -> feature.at("/id").asString())
                .toList();
        if (!id.equals("places")) {
            assertThat(ids(json(items(id) + "?limit=10000&" + filter))).isEqualTo(expected);
        }
        assertThat(json(items(id) + "?limit=10000&" + filter).at("/features"))
                .isNotEmpty()
                .allSatisfy(feature -> assertThat(
                                feature.at("/properties/" + property).asString(""))
                        .isEqualTo(wanted));
    }

    @ParameterizedTest
    @CsvSource({"killed_best, true", "killed_high, false", "accuracy_m, true"})
    void featuresAreOrderedAsAskedAndEmptyCellsComeLast(String property, boolean descending) {
        JsonNode all = json(items("incidents") + "?limit=10000&sortby=" + (descending ? "-" : "") + property);
        List<Integer> numbers = new ArrayList<>();
        boolean empty = false;
        for (JsonNode feature : all.at("/features")) {
            JsonNode value = feature.at("/properties/" + property);
            assertThat(empty && !value.isNull()).isFalse();
            empty = value.isNull();
            if (!empty) {
                numbers.add(value.asInt());
            }
        }
        Comparator<Integer> order = descending ? Comparator.reverseOrder() : Comparator.naturalOrder();
        assertThat(numbers).isSortedAccordingTo(order).hasSizeGreaterThan(50);
        List<String> page =
                ids(json(items("incidents") + "?offset=20&limit=10&sortby=" + (descending ? "-" : "") + property));
        assertThat(page).isEqualTo(ids(all).subList(20, 30));
    }

    @Test
    void wordsAreLookedForInAnyCaseAndAlternativesStandAfterCommas() {
        assertThat(ids(json(items("incidents") + "?q=jazra"))).contains("raqqa-jazra-2017-06-08");
        assertThat(ids(json(items("incidents") + "?q=" + Client.encode("الجزرة"))))
                .contains("raqqa-jazra-2017-06-08");
        int tanf = json(items("incidents") + "?q=tanf").at("/numberMatched").asInt();
        int both = json(items("incidents") + "?q=" + Client.encode("TANF,jázra"))
                .at("/numberMatched")
                .asInt();
        assertThat(both).isGreaterThan(tanf).isPositive();
        assertThat(json(items("incidents") + "?q=" + Client.encode("jazra nowhere"))
                        .at("/numberMatched")
                        .asInt())
                .isZero();
    }

    @Test
    void onlyWhatIsAskedForIsShown() {
        JsonNode feature = json(items("incidents") + "?limit=1&properties=start,killed_best&skipGeometry=true")
                .at("/features/0");
        assertThat(feature.at("/properties").propertyNames()).containsExactly("start", "killed_best");
        assertThat(feature.at("/geometry").isNull()).isTrue();
    }

    @Test
    void aTallyIsAnAreaAndNeverAPoint() {
        for (JsonNode feature : json(items("tallies")).at("/features")) {
            assertThat(feature.at("/geometry/type").asString()).isIn("Polygon", "MultiPolygon");
        }
        assertThat(ids(json(items("tallies") + "?bbox=44,15,44.5,15.5")))
                .as("a box in Yemen")
                .hasSize(1);
    }

    @Test
    void aClaimLeadsToItsIncident() {
        for (JsonNode claim : json(items("claims") + "?limit=20").at("/features")) {
            String incident = claim.at("/properties/incident").asString();
            assertThat(json(items("incidents") + "/" + incident)
                            .at("/claim_list")
                            .valueStream()
                            .map(one -> one.at("/id").asString()))
                    .contains(claim.at("/id").asString());
        }
    }

    @ParameterizedTest
    @CsvSource({
        "jsonseq, application/geo+json-seq",
        "csv, text/csv",
        "kml, application/vnd.google-earth.kml+xml",
        "fgb, application/flatgeobuf",
        "gpkg, application/geopackage+sqlite3"
    })
    void aDownloadHasEverythingThatIsAskedFor(String name, String type) {
        HttpResponse<String> named = new Client(port).get(items("incidents") + "?f=" + name);
        HttpResponse<String> accepted = new Client(port).get(items("incidents"), "Accept", type);
        for (HttpResponse<String> download : List.of(named, accepted)) {
            assertThat(download.statusCode()).isEqualTo(200);
            assertThat(download.headers().firstValue("Content-Type").orElse("")).startsWith(type);
            assertThat(download.headers().firstValue("Content-Disposition").orElse(""))
                    .contains("incidents.");
            assertThat(String.join(",", download.headers().allValues("Vary"))
                            .toLowerCase(Locale.ROOT)
                            .split(","))
                    .contains("accept");
        }
        assertThat(new Client(port).get(items("places") + "?limit=3&f=" + name).statusCode())
                .isEqualTo(200);
        assertThat(new Client(port).get(items("tallies") + "?f=" + name).statusCode())
                .isEqualTo(200);
    }

    @Test
    void linesOfADownloadAreTheFeaturesOfThePage() {
        String query = "?sortby=-killed_best&properties=killed_best&bbox=38,33,44,37";
        int matched = json(items("incidents") + query).at("/numberMatched").asInt();
        String csv = new Client(port).get(items("incidents") + query + "&f=csv").body();
        assertThat(csv.lines()).hasSize(matched + 1);
        String lines =
                new Client(port).get(items("incidents") + query + "&f=jsonseq").body();
        List<String> inLines = lines.lines()
                .map(line -> Client.parse(line.substring(1)).at("/id").asString())
                .toList();
        assertThat(inLines).isEqualTo(ids(json(items("incidents") + query + "&limit=10000")));
        assertThat(new Client(port)
                        .get(items("incidents") + query + "&f=csv&limit=2")
                        .body()
                        .lines())
                .hasSize(3);
    }

    @Test
    void whatCannotBeHadIsRefused() {
        assertThat(new Client(port).get(items("incidents") + "?f=shapefile").statusCode())
                .isEqualTo(400);
        assertThat(new Client(port)
                        .get(items("incidents"), "Accept", "image/png")
                        .statusCode())
                .isEqualTo(406);
    }

    @Test
    void coordinatesAreOfTheSystemAskedForInTheOrderOfItsAxes() {
        JsonNode degrees = json(items("incidents") + "?limit=1").at("/features/0/geometry/coordinates");
        String mercator = "http://www.opengis.net/def/crs/EPSG/0/3857";
        HttpResponse<String> answer = new Client(port).get(items("incidents") + "?limit=1&crs=" + mercator);
        assertThat(answer.headers().firstValue("Content-Crs")).contains("<" + mercator + ">");
        double x = Client.parse(answer.body())
                .at("/features/0/geometry/coordinates/0")
                .asDouble();
        assertThat(x)
                .isEqualTo(
                        degrees.at("/0").asDouble() * 20_037_508.342789244 / 180,
                        org.assertj.core.data.Offset.offset(0.01));
        JsonNode turned = json(items("incidents") + "?limit=1&crs=http://www.opengis.net/def/crs/EPSG/0/4326")
                .at("/features/0/geometry/coordinates");
        assertThat(turned.at("/0")).isEqualTo(degrees.at("/1"));
        assertThat(turned.at("/1")).isEqualTo(degrees.at("/0"));
        assertThat(new Client(port)
                        .get(items("incidents") + "?f=csv&crs=" + mercator)
                        .statusCode())
                .isEqualTo(400);
        assertThat(new Client(port).get(items("incidents") + "?crs=EPSG:32601").statusCode())
                .isEqualTo(400);
    }

    @Test
    void aBoxOfAnotherSystemIsTheSameBox() {
        List<String> inDegrees = ids(json(items("incidents") + "?limit=1000&bbox=38,33,40,37"));
        assertThat(inDegrees).isNotEmpty();
        assertThat(ids(json(items("incidents")
                        + "?limit=1000&bbox=33,38,37,40&bbox-crs=[EPSG:4326]"
                                .replace("[", "%5B")
                                .replace("]", "%5D"))))
                .isEqualTo(inDegrees);
        assertThat(
                        ids(
                                json(
                                        items("incidents")
                                                + "?limit=1000&bbox=4230140.65,3895303.96,4452779.63,4439106.79&bbox-crs=http://www.opengis.net/def/crs/EPSG/0/3857")))
                .isEqualTo(inDegrees);
        assertThat(json("/summary?bbox=33,38,37,40&bbox-crs=EPSG:4326")
                        .at("/incidents")
                        .asInt())
                .isEqualTo(inDegrees.size());
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = ';',
            value = {
                "incidents; harm_status = 'confirmed'; harm_status=confirmed",
                "incidents; S_INTERSECTS(geometry, BBOX(38, 33, 40, 37)); bbox=38,33,40,37",
                "incidents; S_INTERSECTS(geometry, BBOX(179, -90, 40, 90)); bbox=179,-90,40,90",
                "incidents; accuracy_m <= 500; max_accuracy_m=500",
                "incidents; T_INTERSECTS(INTERVAL(start, end), INTERVAL('2017-06-01', '2017-06-30')); datetime=2017-06-01/2017-06-30",
                "incidents; killed_best = 14 AND NOT country = 'XX'; killed_best=14",
                "claims; stance = 'denies'; stance=denies",
                "claims; NOT withdrawn; withdrawn=false",
                "places; kind = 'junction'; kind=junction",
                "tallies; S_INTERSECTS(geometry, POINT(44.2 15.3)); bbox=44.2,15.3,44.2,15.3"
            })
    void aFilterAsksForTheSameAsParameters(String id, String filter, String parameters) {
        List<String> expected = ids(json(items(id) + "?limit=1000&" + parameters));
        assertThat(expected).isNotEmpty();
        assertThat(ids(json(items(id) + "?limit=1000&filter=" + Client.encode(filter))))
                .isEqualTo(expected);
    }

    @Test
    void aFilterMayBeWrittenAsJsonAndInAnotherCoordinateSystem() {
        List<String> expected = ids(json(items("incidents") + "?harm_status=fair"));
        String json = "{\"op\":\"=\",\"args\":[{\"property\":\"harm_status\"},\"fair\"]}";
        assertThat(ids(json(items("incidents") + "?filter-lang=cql2-json&filter=" + Client.encode(json))))
                .isEqualTo(expected);
        String turned = "S_INTERSECTS(geometry, BBOX(33, 38, 37, 40))";
        assertThat(ids(json(items("incidents") + "?limit=1000&filter-crs=EPSG:4326&filter=" + Client.encode(turned))))
                .isEqualTo(ids(json(items("incidents") + "?limit=1000&bbox=38,33,40,37")));
    }

    @Test
    void anIncidentKnownOnlyToAnAreaIsShownAsOneWhereThatIsAskedFor() {
        List<String> coarse = List.of("city", "subdistrict", "district", "province_governorate", "country");
        JsonNode all = json(items("incidents") + "?limit=1000&geometry=area").at("/features");
        assertThat(all)
                .extracting(feature -> feature.at("/geometry/type").asString())
                .contains("Point", "Polygon");
        for (JsonNode feature : all) {
            boolean area = coarse.contains(feature.at("/properties/accuracy").asString(""));
            if (!feature.at("/geometry").isNull()) {
                assertThat(feature.at("/geometry/type").asString()).isEqualTo(area ? "Polygon" : "Point");
            }
            String id = feature.at("/id").asString();
            JsonNode item = json(items("incidents") + "/" + id + "?geometry=area");
            assertThat(item.at("/geometry")).isEqualTo(feature.at("/geometry"));
        }
        assertThat(json(items("incidents") + "?limit=1000").at("/features"))
                .allMatch(feature -> feature.at("/geometry").isNull()
                        || feature.at("/geometry/type").asString().equals("Point"));
        assertThat(new Client(port).get(items("incidents") + "?geometry=circle").statusCode())
                .isEqualTo(400);
        assertThat(new Client(port)
                        .get(items("incidents") + "?geometry=area&f=fgb")
                        .statusCode())
                .isEqualTo(200);
    }
}
