package org.strikemap.reader;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.strikemap.claim.Claim;
import org.strikemap.claim.DetailColumn;
import org.strikemap.claim.Details;
import org.strikemap.claim.Range;
import org.strikemap.claim.Stance;
import org.strikemap.file.DataFile;
import org.strikemap.incident.Corroboration;
import org.strikemap.incident.Count;
import org.strikemap.incident.Counting;
import org.strikemap.incident.CountingRule;
import org.strikemap.incident.IncidentMark;
import org.strikemap.text.Worded;

/** Each line of the tables of the page of meanings, read as it says. */
class MeaningsTest {

    private static final Path PAGE = Path.of("src/site/markdown/meanings.md");
    private static final Pattern CELL = Pattern.compile("`([^`=]+)=([^`]*)`");
    private static final Pattern FORMAT = Pattern.compile("Format `(\\w+)`");

    /** A plain row of each format, of which the lines tell what is otherwise. */
    private static final Map<String, String> PLAIN = Map.of(
            "airwars", """
                    code=X7;airwars_id=11;incident_date=2016-02-03;date_type=date;published=;location_en=Old mill;latitude=35.5;\
                    longitude=38.5;geo_accuracy=village;belligerent=U.S.-led Coalition;strike_type=Airstrike;cause=;\
                    harm_grading=Fair;url=https://example.org/x7;previous_codes=;civilians_killed_min=2;civilians_killed_max=5;\
                    militants_killed_min=;militants_killed_max=;belligerent_assessment=""",
            "ucdp", """
                    id=12;type_of_violence=1;side_a=Army;dyad_name=Army - Others;source_article=;source_office=;where_prec=1;\
                    where_coordinates=Mill village;adm_1=North;latitude=35.5;longitude=38.5;country=Syria;date_prec=1;\
                    date_start=2016-02-03;date_end=2016-02-03;deaths_a=0;deaths_b=0;deaths_civilians=1;deaths_unknown=0;low=1;\
                    best=1;high=1""",
            "acled", """
                    event_id_cnty=S1;event_date=15 November 2017;time_precision=1;event_type=Explosions/Remote violence;\
                    sub_event_type=Air/drone strike;actor1=Military Forces of Russia;actor2=;civilian_targeting=;country=Syria;\
                    admin1=Raqqa;location=Mill;latitude=35.5;longitude=38.5;geo_precision=1;source=Agency;notes=Plain note.;\
                    fatalities=0""",
            "yemen", """
                    Incident ID=5;Date=01/02/2016;Governorate=North;District=West;Area=Mill;Target=;Main category=;Fatalities=;\
                    Woman fatalities=;Child fatalities=;Injured=""",
            "oir",
                    "date=10/17/2016;country=Syria;location=Mill;number=1;manually_edited=;description=a truck;line=one strike");

    @TempDir
    private Path folder = Path.of("");

    /** A line of a table: the format, the cells that are given, and what the claims have. */
    record Line(String format, String given, String wanted) {

        @Override
        public String toString() {
            return format + ": " + given;
        }
    }

    private static Stream<Line> lines() throws IOException {
        List<Line> lines = new ArrayList<>();
        String format = "";
        for (String line : Files.readAllLines(PAGE)) {
            Matcher named = FORMAT.matcher(line);
            if (named.find()) {
                format = named.group(1);
            }
            String[] cells = line.replace("\\|", "\u0000").split("\\|", -1);
            if (cells.length == 5 && cells[1].contains("`")) {
                lines.add(new Line(format, cells[1].replace('\u0000', '|'), cells[2].replace('\u0000', '|')));
            }
        }
        return lines.stream();
    }

    private static Map<String, String> cells(String text) {
        Map<String, String> cells = new LinkedHashMap<>();
        for (Matcher cell = CELL.matcher(text); cell.find(); ) {
            cells.put(cell.group(1), cell.group(2));
        }
        return cells;
    }

    @Test
    void everyFormatOfAPublisherHasItsLines() throws IOException {
        assertThat(lines().map(Line::format).distinct()).containsExactlyInAnyOrderElementsOf(PLAIN.keySet());
        assertThat(lines()).hasSizeGreaterThan(45);
    }

    @ParameterizedTest
    @MethodSource("lines")
    void aRowMeansWhatThePageSays(Line line) throws IOException {
        Map<String, String> row = new LinkedHashMap<>();
        for (String cell : PLAIN.getOrDefault(line.format, "").split(";", -1)) {
            row.put(cell.substring(0, cell.indexOf('=')), cell.substring(cell.indexOf('=') + 1));
        }
        cells(line.given)
                .forEach((column, text) -> assertThat(row.put(column, text))
                        .as("the plain row has the column %s", column)
                        .isNotNull());
        ReadResult reading = read(row);
        assertThat(reading.rejections()).isEmpty();
        Map<String, String> found = told(reading);
        cells(line.wanted)
                .forEach((name, text) ->
                        assertThat(found).as("%s in %s", name, found).containsEntry(name, text));
    }

    private ReadResult read(Map<String, String> row) throws IOException {
        String text = quoted(row.keySet().stream()) + "\n" + quoted(row.values().stream()) + "\n";
        DataFile file = DataFile.of(Files.writeString(folder.resolve("file"), text), "file", null);
        ClaimFileReader.ReadOptions options = new ClaimFileReader.ReadOptions(null, null, null, false);
        return new ClaimFileReader(id -> Optional.empty(), (path, layer, rows) -> {})
                .read(file, options, new SourceRegistry(List.of()), bytes -> {});
    }

    private static String quoted(Stream<String> cells) {
        return cells.map(cell -> '"' + cell.replace("\"", "\"\"") + '"').collect(Collectors.joining(","));
    }

    private static Map<String, String> told(ReadResult reading) {
        List<Claim> claims =
                reading.claims().stream().map(ReadResult.Row::claim).toList();
        Claim first = claims.getFirst();
        Map<String, String> told = new LinkedHashMap<>();
        put(told, "killed", first.toll().killed());
        put(told, "children_killed", first.toll().childrenKilled());
        put(told, "combatants_killed", first.toll().combatantsKilled());
        put(told, "killed_best", first.toll().killedBest());
        put(told, "strike_type", first.strikeTypes().text());
        put(told, "belligerent", String.join("; ", first.belligerents()));
        put(told, "date", first.when().firstText());
        put(told, "date_end", first.when().lastText());
        put(told, "repeats", first.repeats());
        put(told, "attributed_to", first.attributedTo());
        put(told, "claim_date", first.report().published());
        put(
                told,
                "lat",
                first.place().point() == null ? null : first.place().point().lat());
        put(
                told,
                "lon",
                first.place().point() == null ? null : first.place().point().lon());
        put(told, "accuracy_m", first.place().accuracyMetres());
        for (DetailColumn<?> column : Details.COLUMNS) {
            Object value = first.detail(column);
            put(told, column.name(), value instanceof Enum<?> word ? Worded.word(word) : value);
        }
        List<Claim> statements = claims.subList(1, claims.size());
        told.put("statement", joined(statements.stream().map(Claim::stance).map(Stance::word)));
        told.put(
                "stated_by",
                joined(statements.stream().map(claim -> claim.source().name())));
        told.put("left_out", joined(reading.cellsLeftOut().stream().map(Rejection::column)));
        Count conceded = Counting.count(CountingRule.CONCEDED, claims);
        told.put(
                "conceded",
                conceded.isKnown()
                        ? String.valueOf(conceded.number())
                        : conceded.state().word());
        told.put(
                "status",
                Corroboration.corroborate(IncidentMark.none("x"), claims)
                        .status()
                        .word());
        return told;
    }

    private static String joined(Stream<String> words) {
        return words.collect(Collectors.joining("; "));
    }

    private static void put(Map<String, String> told, String name, @Nullable Object value) {
        told.put(name, value == null ? "" : value.toString());
    }

    private static void put(Map<String, String> told, String name, Range range) {
        put(told, name + "_min", range.min());
        put(told, name + "_max", range.max());
    }
}
