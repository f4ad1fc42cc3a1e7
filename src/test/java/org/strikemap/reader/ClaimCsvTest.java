package org.strikemap.reader;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.entry;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.strikemap.claim.Claim;
import org.strikemap.claim.Details;
import org.strikemap.claim.HarmStatus;
import org.strikemap.claim.LargerPlace;
import org.strikemap.claim.Range;
import org.strikemap.claim.ReportedPlace;
import org.strikemap.claim.Stance;
import org.strikemap.claim.StrikeType;
import org.strikemap.claim.StrikeTypes;
import org.strikemap.geo.CountryCode;
import org.strikemap.geo.LonLat;
import org.strikemap.geo.PlaceId;
import org.strikemap.source.ReportedDate;
import org.strikemap.source.Source;
import org.strikemap.source.SourceType;

class ClaimCsvTest {

    private static final String HEADER = "incident_key,date,source,note\n";

    private static ReadResult read(String csv) {
        return read(csv.getBytes(StandardCharsets.UTF_8));
    }

    private static ReadResult read(byte[] csv) {
        return ClaimCsv.read(new ByteArrayInputStream(csv), new SourceRegistry(ClaimCsvCaseTest.SOURCES));
    }

    private static Claim one(Map<String, String> cells) {
        ReadResult reading = read(String.join(",", cells.keySet()) + "\n" + String.join(",", cells.values()) + "\n");
        assertThat(reading.rejections()).isEmpty();
        return reading.claims().getFirst().claim();
    }

    private static Map<String, String> fullRow() {
        Map<String, String> cells = new LinkedHashMap<>();
        ClaimCsv.COLUMNS.forEach(column -> cells.put(column, ""));
        cells.putAll(Map.ofEntries(
                entry("claim_id", "c/1"),
                entry("incident_key", "raqqa"),
                entry("date", "2017-06-08"),
                entry("date_end", "2017-06-09"),
                entry("time_of_day", "morning"),
                entry("place", "Mafraq Jazra"),
                entry("place_id", "raqqa-jazra-junction"),
                entry("within", "Raqqa"),
                entry("country", "SY"),
                entry("lat", "35.952778"),
                entry("lon", "38.984722"),
                entry("accuracy_m", "150"),
                entry("strike_type", "drone_strike"),
                entry("belligerent", "Russia | Syria (government)||Russia"),
                entry("source", "sana"),
                entry("attributed_to", "medics"),
                entry("claim_date", "2017-06"),
                entry("url", "https://example.org/1")));
        cells.putAll(Map.ofEntries(
                entry("archive_url", "http://example.org/2"),
                entry("language", "fr"),
                entry("killed_min", "14"),
                entry("killed_max", "23"),
                entry("killed_best", "16"),
                entry("injured_min", "12"),
                entry("injured_max", "24"),
                entry("children_killed_min", "1"),
                entry("children_killed_max", "2"),
                entry("women_killed_min", "3"),
                entry("women_killed_max", "4"),
                entry("combatants_killed_min", "5"),
                entry("combatants_killed_max", "6"),
                entry("stance", "disputes"),
                entry("repeats", "afp"),
                entry("certainty", "2"),
                entry("strikes", "4"),
                entry("grading", "fair"),
                entry("note", "dozens"),
                entry("via", "Sputnik"),
                entry("figure_seen", "no"),
                entry("no_address", "not_found")));
        return cells;
    }

    @Test
    void everyColumnFindsItsPlaceInTheClaim() {
        Claim claim = one(fullRow());
        assertThat(claim.id()).isEqualTo("c/1");
        assertThat(claim.incidentKey()).isEqualTo("raqqa");
        assertThat(claim.source().id()).isEqualTo("sana");
        assertThat(claim.attributedTo()).isEqualTo("medics");
        assertThat(claim.place())
                .isEqualTo(new ReportedPlace(
                        "Mafraq Jazra",
                        new LargerPlace("Raqqa"),
                        new CountryCode("SY"),
                        new PlaceId("raqqa-jazra-junction"),
                        new LonLat(38.984722, 35.952778),
                        150));
        assertThat(claim.location()).isNull();
        assertThat(claim.when()).isEqualTo(ReportedDate.parse("2017-06-08").until(ReportedDate.parse("2017-06-09")));
        assertThat(claim.timeOfDay()).isEqualTo("morning");
        assertThat(claim.strikeTypes()).isEqualTo(StrikeTypes.of(StrikeType.DRONE_STRIKE));
        assertThat(claim.belligerents()).containsExactly("Russia", "Syria (government)");
        assertThat(claim.stance()).isEqualTo(Stance.DISPUTES);
        assertThat(claim.repeats()).isEqualTo("afp");
        assertThat(claim.detail(Details.CERTAINTY)).isEqualTo(2);
        assertThat(claim.detail(Details.STRIKES)).isEqualTo(4);
        assertThat(claim.detail(Details.GRADING)).isEqualTo(HarmStatus.FAIR);
        assertThat(claim.withdrawn()).isFalse();
        assertThat(claim.detail(Details.NOTE)).isEqualTo("dozens");
        assertThat(claim.detail(Details.VIA)).isEqualTo("Sputnik");
        assertThat(claim.detail(Details.FIGURE_SEEN)).isEqualTo(Details.FigureSeen.NO);
        assertThat(claim.detail(Details.NO_ADDRESS)).isEqualTo(Details.NoAddress.NOT_FOUND);
    }

    @Test
    void everyFigureFindsItsPlaceInTheToll() {
        Claim claim = one(fullRow());
        assertThat(claim.toll().killed()).isEqualTo(new Range(14, 23));
        assertThat(claim.toll().killedBest()).isEqualTo(16);
        assertThat(claim.toll().injured()).isEqualTo(new Range(12, 24));
        assertThat(claim.toll().childrenKilled()).isEqualTo(new Range(1, 2));
        assertThat(claim.toll().womenKilled()).isEqualTo(new Range(3, 4));
        assertThat(claim.toll().combatantsKilled()).isEqualTo(new Range(5, 6));
        assertThat(claim.report().published()).isEqualTo(ReportedDate.parse("2017-06"));
        assertThat(claim.report().url()).isEqualTo("https://example.org/1");
        assertThat(claim.report().archiveUrl()).isEqualTo("http://example.org/2");
        assertThat(claim.report().language()).isEqualTo("fr");
    }

    @Test
    void whatARowDoesNotSayIsUnknownAndNotZero() {
        Claim claim = one(new LinkedHashMap<>(Map.of("incident_key", "raqqa", "date", "2017", "source", "sana")));
        assertThat(claim.toll().killed()).isEqualTo(Range.UNKNOWN);
        assertThat(claim.toll().injured()).isEqualTo(Range.UNKNOWN);
        assertThat(claim.toll().killedBest()).isNull();
        assertThat(claim.place()).isEqualTo(new ReportedPlace(null, null, null, null, null, null));
        assertThat(claim.strikeTypes()).isEqualTo(StrikeTypes.NONE);
        assertThat(claim.belligerents()).isEmpty();
        assertThat(claim.stance()).isEqualTo(Stance.REPORTS);
        assertThat(claim.originId()).isEqualTo("sana");
    }

    @Test
    void anIdMadeOfARowStaysTheSameWhenColumnsAreAdded() {
        assertThat(one(Map.of("incident_key", "raqqa", "date", "2017-06-08", "source", "sana"))
                        .id())
                .isEqualTo("row-537a3b12433bcbafe8a0");
    }

    @Test
    void withoutAnIdTheSameWordsAreTheSameClaimWhateverTheOrderOfColumns() {
        String id =
                read(HEADER + "raqqa,2017,sana,x\n").claims().getFirst().claim().id();
        assertThat(read("note,source,date,incident_key,url\nx,sana,2017,raqqa,\n")
                        .claims()
                        .getFirst()
                        .claim()
                        .id())
                .isEqualTo(id)
                .matches("row-[0-9a-f]{20}");
        assertThat(read(HEADER + "raqqa,2017,sana,y\n")
                        .claims()
                        .getFirst()
                        .claim()
                        .id())
                .isNotEqualTo(id);
    }

    @Test
    void aNewSourceIsKnownToTheRowsBelow() {
        ReadResult reading = read("""
                incident_key,date,source,source_name,source_type,source_country
                raqqa,2017,Hawija Watch!,The Hawija Watch,monitor,IQ
                raqqa,2018,hawija-watch,,,
                raqqa,2019,the hawija watch,,,
                """);
        assertThat(reading.rejections()).isEmpty();
        assertThat(reading.claims())
                .extracting(row -> row.claim().source())
                .containsOnly(new Source("hawija-watch", "The Hawija Watch", SourceType.MONITOR, "IQ", null));
    }

    @Test
    void aNameWithAKnownIdIsThatSourceAndDoesNotReplaceIt() {
        ReadResult reading = read("""
                incident_key,date,source,source_type
                raqqa,2017,al jazeera,newspaper
                raqqa,2018,al-jazeera,
                """);
        assertThat(reading.claims())
                .extracting(row -> row.claim().source())
                .containsOnly(ClaimCsvCaseTest.SOURCES.getLast());
    }

    @Test
    void aRejectedRowIntroducesNoSource() {
        ReadResult reading = read("""
                incident_key,date,source,source_type
                raqqa,2017-02-31,hawija-watch,monitor
                raqqa,2017-03-01,hawija-watch,
                """);
        assertThat(reading.claims()).isEmpty();
        assertThat(reading.rejections()).extracting(Rejection::column).containsExactly("date", "source");
    }

    @Test
    void bytesThatAreNotUtf8CostTheirCellAndNothingElse() {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        bytes.writeBytes((HEADER + "raqqa,2017,sana,").getBytes(StandardCharsets.UTF_8));
        bytes.write(0xC3);
        bytes.writeBytes("x\nraqqa,2017,sana,good\n".getBytes(StandardCharsets.UTF_8));
        ReadResult reading = read(bytes.toByteArray());
        assertThat(reading.claims()).extracting(ReadResult.Row::line).containsExactly(2L, 3L);
        assertThat(reading.rejections()).isEmpty();
        assertThat(reading.cellsLeftOut()).singleElement().satisfies(rejection -> {
            assertThat(rejection.line()).isEqualTo(2);
            assertThat(rejection.column()).isEqualTo("note");
            assertThat(rejection.reason()).contains("not UTF-8");
        });
    }

    @Test
    void aLongCellIsKept() {
        String longNote = "ن".repeat(100_000);
        assertThat(read(HEADER + "raqqa,2017,sana," + longNote + "\n")
                        .claims()
                        .getFirst()
                        .claim()
                        .detail(Details.NOTE))
                .isEqualTo(longNote);
    }

    @Test
    void aHugeCellEndsTheFileWithARejection() {
        ReadResult reading = read(HEADER + "raqqa,2017,sana,\"two\nlines\"\nraqqa,2017,sana,\"" + "x".repeat(3_000_000)
                + "\"\nraqqa,2017,sana,\n");
        assertThat(reading.rows()).isEqualTo(2);
        assertThat(reading.claims()).hasSize(1);
        assertThat(reading.rejections()).singleElement().satisfies(rejection -> {
            assertThat(rejection.line()).isEqualTo(4);
            assertThat(rejection.reason()).contains("cannot be read on from here");
        });
    }

    @Test
    void whatARejectionShowsIsShortWholeAndOnOneLine() {
        ReadResult reading = read(HEADER + "raqqa," + "x".repeat(79) + "😀😀😀,sana,\n\"\u001b[2J\nx\",2017\n");
        assertThat(reading.rejections())
                .extracting(Rejection::words)
                .containsExactly("x".repeat(79) + "😀...", " [2J x");
    }

    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3, 4, 5, 6, 7, 8})
    void nonsenseIsNeverMoreThanRejected(long seed) {
        Random random = new Random(seed);
        String alphabet = "ab,,,\"\n\n\r0179-.é\u0007س";
        StringBuilder text = new StringBuilder(HEADER);
        for (int i = 0; i < 5_000; i++) {
            text.append(alphabet.charAt(random.nextInt(alphabet.length())));
        }
        ReadResult reading = read(text.toString());
        assertThat(reading.claims().size() + reading.rejections().size()).isEqualTo(reading.rows());
        assertThat(reading.rows()).isPositive();
    }

    @Test
    void aFileThatCannotBeHadIsNoRejection() throws IOException {
        InputStream broken = InputStream.nullInputStream();
        broken.close();
        assertThatExceptionOfType(UncheckedIOException.class)
                .isThrownBy(() -> ClaimCsv.read(broken, new SourceRegistry(List.of())))
                .withCauseInstanceOf(IOException.class);
    }
}
