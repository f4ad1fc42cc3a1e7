package org.strikemap.reader;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.io.ByteArrayInputStream;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.strikemap.claim.ClaimId;
import org.strikemap.claim.Details;
import org.strikemap.claim.Range;
import org.strikemap.claim.Tally;
import org.strikemap.claim.TallyScope;
import org.strikemap.source.Report;
import org.strikemap.source.ReportedDate;
import org.strikemap.source.Source;
import org.strikemap.source.SourceType;

/** The two tables of our own that must be right: sources and tallies. */
class TallyCsvTest {

    private static final String HEADER =
            "tally_id,source,scope,countries,belligerents,place_id,start,end,as_of,killed_min,killed_max,kind,url,note,via,figure_seen,no_address\n";
    private static final String GOOD =
            "t1,sana,all strikes,SY|IQ,US-led Coalition,,2014-08,2017-03-31,2017-04-30,352,,admitted,https://example.org/1,at least,Sputnik,no,not_found\n";

    private static InputStream bytes(String text) {
        return new ByteArrayInputStream(text.getBytes(StandardCharsets.UTF_8));
    }

    private static List<Tally> tallies(String rows) {
        return TallyCsv.read(bytes(HEADER + rows), "tallies.csv", new SourceRegistry(ClaimCsvCaseTest.SOURCES));
    }

    @Test
    void aTallyIsReadWhole() {
        assertThat(tallies(GOOD))
                .containsExactly(new Tally(
                        new ClaimId("t1"),
                        ClaimCsvCaseTest.SOURCES.getFirst(),
                        new Report("https://example.org/1", null, ReportedDate.parse("2017-04-30"), null),
                        new TallyScope(
                                "all strikes",
                                List.of("SY", "IQ"),
                                List.of("US-led Coalition"),
                                null,
                                ReportedDate.parse("2014-08"),
                                ReportedDate.parse("2017-03-31")),
                        new Range(352, null),
                        Tally.Kind.ADMITTED,
                        new Details.Builder()
                                .put(Details.NOTE, "at least")
                                .put(Details.VIA, "Sputnik")
                                .put(Details.FIGURE_SEEN, Details.FigureSeen.NO)
                                .put(Details.NO_ADDRESS, Details.NoAddress.NOT_FOUND)
                                .build()));
    }

    @ParameterizedTest
    @CsvSource({
        "sana,nobody,source",
        "2014-08,2014-13,start",
        "admitted,guessed,kind",
        "352,-1,killed_min",
        "not_found,lost,no_address",
        "t1,'',tally_id"
    })
    void aBadRowIsNamedByFileLineAndColumn(String good, String bad, String column) {
        assertThatExceptionOfType(ReaderException.class)
                .isThrownBy(() -> tallies(GOOD + GOOD.replace(good, bad)))
                .withMessageContaining("tallies.csv, line 3, column " + column + ":");
    }

    @Test
    void aSourceIsReadWhole() {
        assertThat(SourceCsv.read(bytes("id,name,type,country,repeats\nx,X News,newspaper,FR,afp\n"), "sources.csv"))
                .containsExactly(new Source("x", "X News", SourceType.NEWSPAPER, "FR", "afp"));
    }

    @ParameterizedTest
    @CsvSource({
        "',X,newspaper,FR,',id",
        "'x,,newspaper,FR,',name",
        "'x,X,blog,FR,',type",
        "'x,X,newspaper,France,',country"
    })
    void aBadSourceIsNamedByFileLineAndColumn(String row, String column) {
        assertThatExceptionOfType(ReaderException.class)
                .isThrownBy(() -> SourceCsv.read(bytes("id,name,type,country,repeats\n" + row + "\n"), "sources.csv"))
                .withMessageContaining("sources.csv, line 2, column " + column + ":");
    }
}
