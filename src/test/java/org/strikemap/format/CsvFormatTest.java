package org.strikemap.format;

import static org.assertj.core.api.Assertions.assertThat;

import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.CsvRecord;
import java.io.IOException;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.strikemap.table.ListTable;

class CsvFormatTest {

    private final CsvFormat format = new CsvFormat();

    @Test
    void aLineHasTheIdThePointAndTheProperties() throws IOException {
        assertThat(lines(FormatSamples.points()))
                .startsWith(
                        "id,lon,lat,name,start,killed,score,counted,kind",
                        "s-1,38.985,35.9528,\"Mafraq \"\"Jazra\"\", west\",2017-06-08,14,0.25,true,airstrike");
    }

    @Test
    void lineEndsArabicAndSmallNumbersComeThrough() throws IOException {
        String csv = FormatSamples.text(format, FormatSamples.all(FormatSamples.points()));
        List<CsvRecord> records = CsvReader.builder().ofCsvRecord(csv).stream().toList();
        assertThat(records).hasSize(5);
        assertThat(records.get(2).getFields())
                .containsExactly(
                        "s-2",
                        "180",
                        "-12.5",
                        "الرقة\nline two <b>&\u0001\ud83d\ude00",
                        "",
                        "0",
                        "0.00000010",
                        "false",
                        "drone");
    }

    @Test
    void anUnknownValueIsAnEmptyCellAndAnEmptyTextStandsInQuotes() throws IOException {
        String csv = FormatSamples.text(format, FormatSamples.all(FormatSamples.points()));
        assertThat(csv).contains("\r\ns-3,,,,,,,,\r\n").endsWith("\r\ns-4,-180,0,\"\",1969-12-31,,,,\r\n");
    }

    @Test
    void anEmptyTableHasAHeader() throws IOException {
        assertThat(FormatSamples.text(format, FormatSamples.all(FormatSamples.empty())))
                .isEqualTo("id,lon,lat,name,start,killed,score,counted,kind\r\n");
    }

    @Test
    void onlyWhatIsAskedForIsWritten() throws IOException {
        FeatureSelection some = FormatSamples.only(
                        FeatureSelection.page(FormatSamples.points(), new int[] {1, 0}), "killed")
                .withoutGeometry();
        assertThat(FormatSamples.text(format, some)).isEqualTo("id,killed\r\ns-2,0\r\ns-1,14\r\n");
    }

    @Test
    void anAreaIsWrittenAsWellKnownText() throws IOException {
        assertThat(lines(FormatSamples.mixed()))
                .startsWith("id,lon,lat,name,start,killed,score,counted,kind,wkt")
                .endsWith("box,1,1,a box,,,,,,\"POLYGON ((0 0, 2 0, 2 2, 0 2, 0 0))\"");
    }

    private List<String> lines(ListTable table) throws IOException {
        return FormatSamples.text(format, FormatSamples.all(table)).lines().toList();
    }
}
