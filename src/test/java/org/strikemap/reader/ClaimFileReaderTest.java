package org.strikemap.reader;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.tuple;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.strikemap.claim.Claim;
import org.strikemap.claim.Details;
import org.strikemap.claim.HarmStatus;
import org.strikemap.claim.Range;
import org.strikemap.claim.Stance;
import org.strikemap.claim.StrikeType;
import org.strikemap.claim.StrikeTypes;
import org.strikemap.file.DataFile;
import org.strikemap.geo.LonLat;
import org.strikemap.source.ReportedDate;

/** Every format, in rows that are made up. */
class ClaimFileReaderTest {

    private static final String AIRWARS =
            "code,incident_date,date_type,published,location_ar,location_en,region,governorate,"
                    + "country_ar,latitude,longitude,geo_accuracy,belligerent,strike_type,harm_grading,url,"
                    + "civilians_killed_min,civilians_killed_max,civilians_injured_min,civilians_injured_max\n";
    private static final String UCDP =
            "\"id\",\"type_of_violence\",\"side_a\",\"dyad_name\",\"source_office\",\"where_prec\","
                    + "\"where_coordinates\",\"adm_1\",\"latitude\",\"longitude\",\"country\",\"date_prec\",\"date_start\",\"date_end\","
                    + "\"deaths_a\",\"deaths_b\",\"deaths_civilians\",\"deaths_unknown\"\n";
    private static final String ACLED = "event_id_cnty,event_date,time_precision,event_type,sub_event_type,actor1,"
            + "civilian_targeting,country,admin1,location,latitude,longitude,geo_precision,source,fatalities\n";
    private static final String YEMEN = "Incident ID , Date,Governorate, District ,Area,Target,Main  category,"
            + "Fatalities,Woman fatalities,Injured\n";
    private static final String OIR = "date,country,location,number,manually_edited,description,line\n";

    @TempDir
    private Path folder = Path.of("");

    private ReadResult read(String text, ClaimFileReader.ReadOptions manner, Charset charset) throws IOException {
        DataFile file = DataFile.of(Files.write(folder.resolve("file"), text.getBytes(charset)), "file", null);
        return new ClaimFileReader(id -> Optional.ofNullable(KNOWN.get(id)), this::readLayer)
                .read(file, manner, new SourceRegistry(List.of()), bytes -> {});
    }

    /** A layer as the room that reads GeoPackages would tell of it. */
    private void readLayer(Path file, @Nullable String layer, Consumer<PointLayers.Row> rows) {
        if (!"raids".equals(layer)) {
            throw new ReaderException("no layer '" + layer + "'");
        }
        for (String note : List.of("first", "no point", "swapped", "no day")) {
            Map<String, String> cells = new HashMap<>(Map.of("fid", "7", "day", "2016-02-03", "where", "Mill"));
            cells.put("day", note.equals("no day") ? "" : "2016-02-03");
            cells.put("lon", note.equals("first") ? "38.5" : "");
            cells.put("lat", note.equals("first") ? "35.5" : "");
            if (note.equals("swapped")) {
                cells.putAll(Map.of("lon", "35.5", "lat", "98.5"));
            }
            rows.accept(new PointLayers.Row(7, "fid", cells, note.equals("no point") ? "is a line" : ""));
        }
    }

    private ReadResult read(String text) throws IOException {
        return read(text, ClaimFileReader.ReadOptions.GUESSED, StandardCharsets.UTF_8);
    }

    private Claim one(String text) throws IOException {
        ReadResult reading = read(text);
        assertThat(reading.rejections()).isEmpty();
        return reading.claims().getFirst().claim();
    }

    private static final Map<String, Claim> KNOWN = knownClaims();

    private static Map<String, Claim> knownClaims() {
        String csv = """
                claim_id,incident_key,date,source,source_type,place,lat,lon,accuracy_m
                airwars-X1,airwars-X1,2016-02-03,airwars,monitor,Mill,35.5,38.5,400
                """;
        return ClaimCsv.read(
                        new ByteArrayInputStream(csv.getBytes(StandardCharsets.UTF_8)), new SourceRegistry(List.of()))
                .claims()
                .stream()
                .map(ReadResult.Row::claim)
                .collect(Collectors.toMap(Claim::id, claim -> claim));
    }

    @ParameterizedTest
    @CsvSource({"2016-03-01, 2016-03-01", "2016-02-03,"}) // the day of the incident is no day of publication
    void airwars(String written, @Nullable String published) throws IOException {
        Claim claim =
                one(AIRWARS + "X7,2016-02-03,date," + written + ",,Old mill,Raqqa,Ar Raqqah,سوريا,35.5,38.5,village,"
                        + "\"Russian Military, U.S.-led Coalition\",Airstrike,Fair,https://example.org/x7,2,5,,3\n");
        assertThat(claim.id()).isEqualTo("airwars-X7").isEqualTo(claim.incidentKey());
        assertThat(claim.source().id()).isEqualTo("airwars");
        assertThat(claim.when()).isEqualTo(ReportedDate.parse("2016-02-03"));
        assertThat(claim.place().country()).isEqualTo("SY");
        assertThat(claim.place().within()).isEqualTo("Ar Raqqah");
        assertThat(claim.place().accuracyMetres()).isEqualTo(2_000);
        assertThat(claim.belligerents()).containsExactly("Russia", "US-led Coalition");
        assertThat(claim.strikeTypes()).isEqualTo(StrikeTypes.of(StrikeType.AIRSTRIKE));
        assertThat(claim.toll().killed()).isEqualTo(new Range(2, 5));
        assertThat(claim.toll().injured()).isEqualTo(new Range(null, 3));
        assertThat(claim.detail(Details.GRADING)).isEqualTo(HarmStatus.FAIR);
        assertThat(claim.report().url()).isEqualTo("https://example.org/x7");
        assertThat(claim.report().published()).isEqualTo(published == null ? null : ReportedDate.parse(published));
    }

    @Test
    void airwarsRowsThatMakeNoSense() throws IOException {
        ReadResult reading = read(AIRWARS
                + "A,2016-02-30,date,,,Mill,,,,35.5,38.5,village,,,,,1,2,,\n"
                + "B,2016-02-03,date,,,Mill,,,,35.5,38.5,planet,,,,,1,2,,\n"
                + "C,2016-02-03,date,,,Mill,,,,95.5,38.5,village,,,,,1,2,,\n"
                + "D,2016-02-03,date,,,Mill,,,,35.5,38.5,village,,,,,4,2,,\n"
                + "E,2016-02-03,date,,,Mill,,,,35.5,38.5,village,,,,,-1,2,,\n"
                + "F,,date,,,Mill,,,,35.5,38.5,village,,,,,1,2,,\n"
                + "G G2,2016-02-03,date,,,Mill,,,,35.5,38.5,village,,,,,1,2,,\n"
                + "G G2,2016-02-03,date,,,Mill,,,,35.5,38.5,village,,,,,1,2,,\n");
        assertThat(reading.rows()).isEqualTo(8);
        assertThat(reading.claims())
                .extracting(row -> row.claim().id())
                .containsExactly("airwars-B", "airwars-C", "airwars-D", "airwars-E", "airwars-G_G2");
        assertThat(reading.cellsLeftOut())
                .extracting(Rejection::line, Rejection::column)
                .containsExactly(
                        tuple(3L, "geo_accuracy"),
                        tuple(4L, "latitude"),
                        tuple(5L, "civilians_killed_min"),
                        tuple(6L, "civilians_killed_min"));
        assertThat(reading.rejections())
                .extracting(Rejection::line, Rejection::column)
                .containsExactly(tuple(2L, "incident_date"), tuple(7L, "incident_date"), tuple(9L, "code"));
    }

    @Test
    void sourcesOfAirwarsJoinTheirIncident() throws IOException {
        ReadResult reading = read("""
                code,source_order,source_name,platform_language,source_url,archive_url
                X1,1,Mill News,Arabic,https://example.org/1,https://example.org/k
                X2,1,Mill News,Arabic,https://example.org/1,
                X1,2,Mill News,,not an address,https://example.org/k
                """);
        assertThat(reading.claims())
                .extracting(ReadResult.Row::claim)
                .extracting(
                        Claim::id,
                        Claim::incidentKey,
                        claim -> claim.report().language(),
                        claim -> claim.report().url(),
                        claim -> claim.report().archiveUrl())
                .containsExactly(
                        tuple("airwars-X1-1", "airwars-X1", "ar", "https://example.org/1", "https://example.org/k"),
                        tuple("airwars-X1-2", "airwars-X1", null, null, "https://example.org/k"));
        Claim first = reading.claims().getFirst().claim();
        assertThat(first.when()).isEqualTo(ReportedDate.parse("2016-02-03"));
        assertThat(first.place().accuracyMetres()).isEqualTo(400);
        assertThat(first.toll().tellsOfCivilianHarm()).isFalse();
        assertThat(reading.rejections())
                .singleElement()
                .extracting(Rejection::column)
                .isEqualTo("code");
    }

    @ParameterizedTest
    @CsvSource({
        "1, 2016-02-03, 2016-02-03, 2016-02-03, 2016-02-03",
        "3, 2016-02-01, 2016-02-07, 2016-02-01, 2016-02-07",
        "4, 2016-02-01, 2016-02-29, 2016-02, 2016-02",
        "5, 2016-01-01, 2016-12-31, 2016, 2016",
        "1, 2016-02-03 00:00:00.000, 2016-02-03 00:00:00.000, 2016-02-03, 2016-02-03"
    })
    void ucdpWithItsPrecisionOfDates(String precision, String start, String end, String first, String last)
            throws IOException {
        Claim claim = one(UCDP + "12,1,Army,Army - Others,AFP,2,Mill village,North,35.5,38.5,Yemen (North Yemen),"
                + precision + "," + start + "," + end + ",1,2,4,3\n");
        assertThat(claim.when().firstText()).isEqualTo(first);
        assertThat(claim.when().lastText()).isEqualTo(last);
        assertThat(claim.id()).isEqualTo("ucdp-12");
        assertThat(claim.place().country()).isEqualTo("YE");
        assertThat(claim.place().accuracyMetres()).isEqualTo(25_000);
        assertThat(claim.toll().killed()).isEqualTo(new Range(4, 7));
        assertThat(claim.toll().killedBest()).isNull();
        assertThat(claim.toll().combatantsKilled()).isEqualTo(new Range(3, 6));
        assertThat(claim.belligerents()).isEmpty();
        assertThat(claim.attributedTo()).isEqualTo("AFP");
    }

    @Test
    void ucdpWithAHeaderThatIsSupplied() throws IOException {
        ClaimFileReader.ReadOptions manner = new ClaimFileReader.ReadOptions(null, null, UCDP.strip(), false);
        ReadResult reading = read(
                "12,3,Army,,AFP,1,\"Mill\nvillage\",North,35.5,38.5,Syria,1,2016-02-03,2016-02-03,,,4,0\n",
                manner,
                StandardCharsets.UTF_8);
        assertThat(reading.claims()).singleElement().satisfies(row -> {
            assertThat(row.claim().belligerents()).containsExactly("Army");
            assertThat(row.claim().place().written()).contains("Mill");
        });
    }

    @Test
    void acledIsNeverExactAndItsOneNumberIsOfAllGroups() throws IOException {
        String row = ",Air/drone strike,Military Forces of Russia,%s,Syria,Raqqa,Mill,35.5,38.5,1,Agency,%s\n";
        ReadResult reading = read(ACLED
                + "S1,15 November 2017,1,Explosions/Remote violence" + row.formatted("Civilian targeting", "6")
                + "S2,2017-11-15,2,Explosions/Remote violence" + row.formatted("", "6")
                + "S3,15 November 2017,3,Explosions/Remote violence" + row.formatted("Civilian targeting", "0")
                + "S4,15 November 2017,1,Battles" + row.formatted("", "6")
                + "S5,31 November 2017,1,Explosions/Remote violence" + row.formatted("", "6"));
        List<Claim> claims =
                reading.claims().stream().map(ReadResult.Row::claim).toList();
        assertThat(claims).extracting(Claim::id).containsExactly("acled-S1", "acled-S2", "acled-S3");
        assertThat(claims).allSatisfy(claim -> {
            assertThat(claim.place().accuracyMetres()).isEqualTo(4_000);
            assertThat(claim.belligerents()).containsExactly("Russia");
            assertThat(claim.strikeTypes()).isEqualTo(StrikeTypes.of(StrikeType.AIRSTRIKE, StrikeType.DRONE_STRIKE));
        });
        assertThat(claims.get(0).toll().killed()).isEqualTo(new Range(6, null));
        assertThat(claims.get(1).toll().killed()).isEqualTo(Range.UNKNOWN);
        assertThat(claims.get(1).detail(Details.NOTE)).contains("6 killed");
        assertThat(claims.get(1).when().first()).isEqualTo(LocalDate.of(2017, 11, 12));
        assertThat(claims.get(1).when().last()).isEqualTo(LocalDate.of(2017, 11, 18));
        assertThat(claims.get(2).toll().killed()).isEqualTo(Range.UNKNOWN);
        assertThat(claims.get(2).when().firstText()).isEqualTo("2017-11");
        assertThat(reading.rejections())
                .extracting(Rejection::line, Rejection::column)
                .containsExactly(tuple(5L, "event_type"), tuple(6L, "event_date"));
        ClaimFileReader.ReadOptions all = new ClaimFileReader.ReadOptions(ClaimFormat.ACLED, null, null, true);
        assertThat(read(ACLED + "S4,15 November 2017,1,Battles" + row.formatted("", "6"), all, StandardCharsets.UTF_8)
                        .claims())
                .hasSize(1);
    }

    @Test
    void yemenInItsOwnEncodingWithStrayBlanks() throws IOException {
        ReadResult reading = read(
                YEMEN + "77, 3/9/2016 ,Sa\u2019dah,Razih,Al Nadhir,Café,Residential,2,1,4\n",
                ClaimFileReader.ReadOptions.GUESSED,
                Charset.forName("windows-1252"));
        Claim claim = reading.claims().getFirst().claim();
        assertThat(claim.id()).isEqualTo("yemen-data-project-77");
        assertThat(claim.when()).isEqualTo(ReportedDate.parse("2016-09-03"));
        assertThat(claim.place().written()).isEqualTo("Al Nadhir");
        assertThat(claim.place().within()).isEqualTo("Razih, Sa\u2019dah");
        assertThat(claim.toll().killed()).isEqualTo(new Range(2, 2));
        assertThat(claim.toll().womenKilled()).isEqualTo(new Range(1, 1));
        assertThat(claim.detail(Details.NOTE)).contains("Café").contains("Residential");
    }

    @Test
    void aReleaseOfTheCoalitionIsAClaimWithoutAToll() throws IOException {
        ReadResult reading = read(OIR
                + "10/17/2016,Syria,Abu Kamal,2,,strikes destroyed a pump.,\"- Near Abu Kamal, two.\"\n"
                + "10/17/2016,Syria,Abu Kamal,1,,strike destroyed a truck.,\"- Near Abu Kamal, one.\"\n");
        assertThat(reading.claims())
                .extracting(row -> row.claim().incidentKey())
                .containsExactly("oir-2016-10-17-abu-kamal", "oir-2016-10-17-abu-kamal");
        Claim claim = reading.claims().getFirst().claim();
        assertThat(claim.stance()).isEqualTo(Stance.REPORTS);
        assertThat(claim.place().country()).isEqualTo("SY");
    }

    @Test
    void anyTableByAMapping() throws IOException {
        String yaml = """
                incident_key: nr
                date: {column: day, pattern: dd.MM.yyyy}
                source: {constant: sohr}
                source_type: {constant: monitor}
                place: where
                killed_min: dead
                """;
        ClaimFileReader.ReadOptions manner = new ClaimFileReader.ReadOptions(null, yaml, null, false);
        ReadResult reading = read(
                "nr;day;where;dead;more\n1;03.02.2016;Mill;4;x\n2;31.02.2016;Mill;;x\n3;;Mill;;\n",
                manner,
                StandardCharsets.UTF_8);
        assertThat(reading.claims()).singleElement().satisfies(row -> {
            assertThat(row.claim().when()).isEqualTo(ReportedDate.parse("2016-02-03"));
            assertThat(row.claim().toll().killed()).isEqualTo(new Range(4, null));
        });
        assertThat(reading.rejections())
                .extracting(Rejection::line, Rejection::column)
                .containsExactly(tuple(3L, "day"), tuple(4L, "date"));
    }

    @Test
    void wordsAndTextsByAMapping() throws IOException {
        String yaml = """
                incident_key: {text: 'raids-{year}/{nr}-{#}'}
                date: day
                source: {constant: airwars}
                source_type: {constant: monitor}
                strike_type: {column: kind, words: {Air raid: airstrike, Unknown: ''}}
                note: {text: '{kind} {more}, by their list'}
                """;
        ReadResult reading =
                read("""
                        year,nr,day,kind,more
                        16,1,2016-02-03,Air raid,two
                        16,2,2016-02-03,Unknown,
                        16,3,2016-02-03,Patrol,
                        16,4,2016-02-03,,
                        """, new ClaimFileReader.ReadOptions(null, yaml, null, false), StandardCharsets.UTF_8);
        assertThat(reading.claims())
                .extracting(ReadResult.Row::claim)
                .extracting(
                        Claim::incidentKey, claim -> claim.strikeTypes().text(), claim -> claim.detail(Details.NOTE))
                .containsExactly(
                        tuple("raids-16/1-2", "airstrike", "Air raid two, by their list"),
                        tuple("raids-16/2-3", null, "Unknown , by their list"),
                        tuple("raids-16/4-5", null, ", by their list"));
        assertThat(reading.rejections()).singleElement().satisfies(rejection -> {
            assertThat(rejection.column()).isEqualTo("kind");
            assertThat(rejection.words()).isEqualTo("Patrol");
            assertThat(rejection.reason()).contains("Air raid, Unknown");
        });
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "'note: {text: ''{nr''}'                                              | a brace without its other",
                "'note: {column: a, words: b}'                                       | is not understood",
                "'incident_key: a'                                                   | does not say what fills 'date'",
                "'shoe_size: a'                                                      | no column of ours",
                "'date: {column: a, pattern: qqqqqqq}'                               | no pattern of a date",
                "'date: {colour: a}'                                                 | is not understood",
                "'date: [a'                                                          | not YAML",
                "'a'                                                                 | holds no columns"
            })
    void aMappingThatMakesNoSense(String yaml, String reason) {
        ClaimFileReader.ReadOptions manner = new ClaimFileReader.ReadOptions(null, yaml, null, false);
        assertThatExceptionOfType(ReaderException.class)
                .isThrownBy(() -> read("a,b\n1,2\n", manner, StandardCharsets.UTF_8))
                .withMessageContaining(reason);
    }

    @Test
    void ourColumnsInJsonLines() throws IOException {
        ReadResult reading = read("""
                {"incident_key": "a", "date": "2016-02-03", "source": "m", "source_type": "monitor", "killed_min": 4,
                """.strip() + "\"belligerent\": [\"One\", \"Two\"], \"note\": null}\n\n{broken\n[]\n"
                + "{\"incident_key\": \"b\", \"date\": \"2016-02-03\", \"source\": \"m\", \"shoe\": 1}\n");
        assertThat(reading.rows()).isEqualTo(4);
        assertThat(reading.claims()).singleElement().satisfies(row -> {
            assertThat(row.line()).isEqualTo(1);
            assertThat(row.claim().belligerents()).containsExactly("One", "Two");
            assertThat(row.claim().toll().killed()).isEqualTo(new Range(4, null));
        });
        assertThat(reading.rejections())
                .extracting(Rejection::line, Rejection::column)
                .containsExactly(tuple(3L, ""), tuple(4L, ""), tuple(5L, "shoe"));
    }

    @Test
    void pointsOfGeojson() throws IOException {
        String head = "{\"type\": \"FeatureCollection\", \"features\": [\n";
        String feature = "{\"type\": \"Feature\", \"geometry\": %s, \"properties\": {\"incident_key\": \"a\", "
                + "\"date\": \"2016-02-03\", \"source\": \"m\", \"source_type\": \"monitor\"}}";
        ReadResult reading = read(head
                + feature.formatted("{\"type\": \"Point\", \"coordinates\": [38.5, 35.5]}") + ",\n"
                + feature.formatted("{\"type\": \"LineString\", \"coordinates\": [[1, 2], [3, 4]]}") + "]}");
        assertThat(reading.claims())
                .singleElement()
                .satisfies(row -> assertThat(row.claim().place().point()).isEqualTo(new LonLat(38.5, 35.5)));
        assertThat(reading.rejections())
                .singleElement()
                .extracting(Rejection::column)
                .isEqualTo("geometry");
        assertThat(read(head + feature.formatted("null") + ",\n{\"type\"").rejections())
                .singleElement()
                .satisfies(rejection -> assertThat(rejection.reason()).contains("cannot be read on"));
        assertThatExceptionOfType(ReaderException.class).isThrownBy(() -> read("{\"type\": \"FeatureCollection\"}"));
    }

    @Test
    void thePointOfAFeatureNeedsNoWordOfAMapping() throws IOException {
        String yaml = """
                incident_key: nr
                date: day
                source: {constant: m}
                source_type: {constant: monitor}
                """;
        String feature = "{\"type\": \"FeatureCollection\", \"features\": [{\"type\": \"Feature\", \"geometry\": "
                + "{\"type\": \"Point\", \"coordinates\": [38.5, 35.5]}, "
                + "\"properties\": {\"nr\": 4, \"day\": \"2016-02-03\", \"lat\": \"unknown\", \"y\": 36, \"x\": 39}}]}";
        assertThat(mapped(feature, yaml).place().point()).isEqualTo(new LonLat(38.5, 35.5));
        assertThat(mapped(feature, yaml + "lat: y\nlon: x\n").place().point()).isEqualTo(new LonLat(39, 36));
    }

    private Claim mapped(String text, String yaml) throws IOException {
        ReadResult reading =
                read(text, new ClaimFileReader.ReadOptions(null, yaml, null, false), StandardCharsets.UTF_8);
        assertThat(reading.rejections()).isEmpty();
        return reading.claims().getFirst().claim();
    }

    @Test
    void aLayerOfAGeopackageByAMapping() throws IOException {
        String yaml = """
                incident_key: {text: 'raid-{#}'}
                date: day
                source: {constant: m}
                source_type: {constant: monitor}
                place: where
                """;
        ReadResult reading = read(
                "SQLite format 3\0...",
                new ClaimFileReader.ReadOptions(null, yaml, null, false, "raids"),
                StandardCharsets.UTF_8);
        assertThat(reading.rows()).isEqualTo(4);
        assertThat(reading.accepted()).isEqualTo(2);
        assertThat(reading.claims()).first().satisfies(row -> {
            assertThat(row.line()).isEqualTo(7);
            assertThat(row.claim().incidentKey()).isEqualTo("raid-7");
            assertThat(row.claim().place().point()).isEqualTo(new LonLat(38.5, 35.5));
        });
        assertThat(reading.claims().getLast().claim().place().point()).isNull();
        assertThat(reading.cellsLeftOut()).extracting(Rejection::column).containsExactly("lat");
        assertThat(reading.rejections())
                .extracting(Rejection::column, Rejection::reason)
                .satisfiesExactly(
                        first -> assertThat(first).isEqualTo(tuple("geometry", "is a line")),
                        second -> assertThat(second.toList().getFirst()).isEqualTo("date"));
    }

    @Test
    void aLayerThatCannotBeRead() {
        ClaimFileReader.ReadOptions layer =
                new ClaimFileReader.ReadOptions(ClaimFormat.GPKG, null, null, false, "raids");
        assertThatExceptionOfType(ReaderException.class)
                .isThrownBy(() -> read("incident_key,date\n", layer, StandardCharsets.UTF_8))
                .withMessageContaining("no GeoPackage");
        assertThatExceptionOfType(ReaderException.class)
                .isThrownBy(() -> read("SQLite format 3\0", layer, StandardCharsets.UTF_8))
                .withMessageContaining("'incident_key' is missing; the layer has");
        assertThatExceptionOfType(ReaderException.class)
                .isThrownBy(() -> read("SQLite format 3\0"))
                .withMessageContaining("no layer 'null'");
    }

    @Test
    void aFormatThatCannotBeTold() {
        assertThatExceptionOfType(ReaderException.class)
                .isThrownBy(() -> read("shoe,size\n1,2\n"))
                .withMessageContaining("--format")
                .withMessageContaining("shoe");
        assertThatExceptionOfType(ReaderException.class).isThrownBy(() -> read(""));
        assertThatExceptionOfType(ReaderException.class)
                .isThrownBy(() -> read(
                        "a,b\n",
                        new ClaimFileReader.ReadOptions(ClaimFormat.UCDP, null, null, false),
                        StandardCharsets.UTF_8))
                .withMessageContaining("is missing");
        assertThatExceptionOfType(ReaderException.class)
                .isThrownBy(() -> read(
                        "a,b\n",
                        new ClaimFileReader.ReadOptions(ClaimFormat.MAPPED, null, null, false),
                        StandardCharsets.UTF_8));
    }

    @Test
    void nonsenseIsRejectedInBoundedMemory() throws IOException {
        StringBuilder wide = new StringBuilder(AIRWARS.strip());
        for (int column = 0; column < 200; column++) {
            wide.append(",c").append(column);
        }
        ReadResult reading = read(wide + "\n" + "1,".repeat(30) + "\n");
        assertThat(reading.rejections())
                .singleElement()
                .satisfies(rejection -> assertThat(rejection.reason()).contains("cells; the header has"));
        ReadResult huge = read(AIRWARS + "x".repeat(3 << 20) + "\n");
        assertThat(huge.rejections())
                .singleElement()
                .satisfies(rejection -> assertThat(rejection.reason()).contains("cannot be read on"));
        ReadResult line = read("{\"a\": \"" + "x".repeat(3 << 20) + "\"}\n");
        assertThat(line.rejections())
                .singleElement()
                .satisfies(rejection -> assertThat(rejection.reason()).contains("longer than"));
    }
}
