package org.strikemap.geocode;

import static org.assertj.core.api.Assertions.assertThat;

import de.siegmar.fastcsv.reader.NamedCsvRecord;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.strikemap.gazetteer.BundledFiles;
import org.strikemap.gazetteer.Gazetteer;
import org.strikemap.geo.LonLat;

/**
 * Runs the cases in {@code src/test/resources/cases/reverse} on the gazetteer that the server carries: the ids of the places that
 * answer, in order, with bars between them; a star stands for any that follow.
 */
class ReverseCasesTest {

    private static final Geocoder GEOCODER = Geocoder.inMemory(Gazetteer.read(BundledFiles::open));

    static Stream<Arguments> cases() {
        return CaseFiles.read("reverse");
    }

    @ParameterizedTest(name = "{0}: {1}")
    @MethodSource("cases")
    void answersThePlacesInOrder(String name, NamedCsvRecord expected) {
        LonLat point =
                new LonLat(Double.parseDouble(expected.getField("lon")), Double.parseDouble(expected.getField("lat")));
        List<String> answers = GEOCODER.reverse(point, Integer.parseInt(expected.getField("zoom"))).stream()
                .map(near -> near.place().id())
                .toList();
        List<String> ids = Stream.of(expected.getField("ids").split("\\|", -1))
                .filter(id -> !id.isEmpty())
                .toList();
        if (expected.getField("ids").endsWith("*")) {
            assertThat(answers).startsWith(ids.subList(0, ids.size() - 1).toArray(String[]::new));
        } else {
            assertThat(answers).isEqualTo(ids);
        }
    }
}
