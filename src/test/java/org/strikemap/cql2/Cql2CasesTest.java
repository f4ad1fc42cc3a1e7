package org.strikemap.cql2;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.geotools.api.filter.Filter;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.locationtech.jts.io.ParseException;
import org.strikemap.table.TableScan;

/** The course in CQL2: each file of {@code cases/cql2} says in its first line what it shows, and then holds filters. */
class Cql2CasesTest {

    static Stream<CaseBlock> read() throws IOException {
        return CaseBlock.all().stream().filter(block -> block.find("error").isEmpty());
    }

    static Stream<CaseBlock> refused() throws IOException {
        return CaseBlock.all().stream().filter(block -> block.find("error").isPresent());
    }

    @Test
    void theCourseIsNumberedWithoutGaps() throws IOException {
        List<Path> files = CaseBlock.files();
        assertThat(files).hasSizeGreaterThan(15);
        for (int i = 0; i < files.size(); i++) {
            assertThat(files.get(i).getFileName().toString()).matches(String.format("%02d-[a-z0-9-]+\\.txt", i + 1));
        }
    }

    @ParameterizedTest
    @MethodSource("read")
    void bothEncodingsSayTheSameAndAreWrittenAsTheyWereRead(CaseBlock block) {
        String text = block.find("text").orElseThrow();
        Filter filter = Cql2Text.parse(text, CaseTable.SCHEMA);
        block.find("json")
                .ifPresent(json ->
                        assertThat(Cql2Json.parse(json, CaseTable.SCHEMA)).isEqualTo(filter));
        assertThat(Cql2Text.write(filter)).isEqualTo(block.find("as").orElse(text));
        Filter again = Cql2Json.parse(Cql2Json.write(filter), CaseTable.SCHEMA);
        assertThat(again).isEqualTo(filter);
        assertThat(Cql2Text.write(again)).isEqualTo(Cql2Text.write(filter));
        assertThat(Cql2Json.write(Cql2Text.parse(Cql2Text.write(again), CaseTable.SCHEMA)))
                .isEqualTo(Cql2Json.write(filter));
    }

    @ParameterizedTest
    @MethodSource("read")
    void theRowsAreSelectedWhateverTheRanges(CaseBlock block) throws IOException, ParseException {
        Filter filter = Cql2Text.parse(block.find("text").orElseThrow(), CaseTable.SCHEMA);
        for (int rangeSize : List.of(1, 2, 100)) {
            FeatureTable table = CaseTable.read(rangeSize);
            List<String> selected = new ArrayList<>();
            TableScan.forEach(table, CompiledFilter.of(filter, table), row -> selected.add(table.id(row)));
            assertThat(selected.isEmpty() ? "-" : String.join(" ", selected))
                    .isEqualTo(block.find("rows").orElseThrow());
        }
    }

    @ParameterizedTest
    @MethodSource("refused")
    void aFaultIsNamedWithItsPlace(CaseBlock block) {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> parse(block))
                .withMessageStartingWith(block.find("error").orElseThrow());
    }

    private static Filter parse(CaseBlock block) {
        return block.find("text")
                .map(text -> Cql2Text.parse(text, CaseTable.SCHEMA))
                .orElseGet(() -> Cql2Json.parse(block.find("json").orElseThrow(), CaseTable.SCHEMA));
    }
}
