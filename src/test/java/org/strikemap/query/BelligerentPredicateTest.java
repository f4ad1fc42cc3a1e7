package org.strikemap.query;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.strikemap.claim.Location;
import org.strikemap.geo.Accuracy;
import org.strikemap.geo.CountryCode;
import org.strikemap.geo.LonLat;
import org.strikemap.http.Parameters;
import org.strikemap.incident.ClaimMaker;
import org.strikemap.incident.Corroboration;
import org.strikemap.incident.Incident;
import org.strikemap.incident.IncidentMark;
import org.strikemap.snapshot.ClaimTable;
import org.strikemap.snapshot.Snapshot;
import org.strikemap.table.Table;
import org.strikemap.table.TableScan;

/** Whom the filter for a belligerent finds, in incidents and in claims. */
class BelligerentPredicateTest {

    private static final Snapshot SNAPSHOT = Snapshot.of(
            1,
            List.of(
                    incident("a-coalition", "SY", "2017-06-08", "U.S.-led Coalition"),
                    incident("b-dutch", "IQ", "2015-06-03", "Netherlands"),
                    incident("c-dutch-late", "IQ", "2019-01-01", "Netherlands"),
                    incident("d-us", "SY", "2019-03-18", "US forces"),
                    incident("e-us-yemen", "YE", "2017-01-29", "US forces"),
                    incident("f-us-nowhere", null, "2017-01-29", "US forces"),
                    incident("g-russia", "SY", "2017-06-08", "Military Forces of Russia (2000-) Air Force"),
                    incident("h-either", "SY", "2017-06-08", "Russian Military", "Syrian Regime"),
                    incident("i-turkey", "SY", "2017-06-08", "Turkish Military"),
                    incident("j-damascus", "SY", "2025-02-01", "Government of Syria"),
                    incident("k-group", "SY", "2017-06-08", "The Gang"),
                    incident("l-nobody", "SY", "2017-06-08"),
                    incident("m-saudi", "YE", "2016-10-08", "Military Forces of Saudi Arabia (2015-)")),
            List.of());

    private static Incident incident(String key, @Nullable String country, String day, String... blamed) {
        Location location = country == null
                ? null
                : new Location(new LonLat(38, 35), Accuracy.ofRadius(10), null, null, null, new CountryCode(country));
        return Corroboration.corroborate(
                IncidentMark.none(key),
                List.of(ClaimMaker.claim(key)
                        .id(key)
                        .at(location)
                        .on(day)
                        .blaming(blamed)
                        .make()));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = ';',
            value = {
                "US-led Coalition; a-coalition b-dutch d-us",
                "us-led coalition; a-coalition b-dutch d-us",
                "Coalition dirigée par les États-Unis; a-coalition b-dutch d-us",
                "التحالف بقيادة الولايات المتحدة; a-coalition b-dutch d-us",
                "Saudi-led coalition; m-saudi",
                "United States; d-us e-us-yemen f-us-nowhere",
                "Netherlands; b-dutch c-dutch-late",
                "Russia; g-russia h-either",
                "Russian Military; g-russia h-either",
                "RUSSIE; g-russia h-either",
                "روسيا; g-russia h-either",
                "Military Forces of Russia (2000-) Navy; g-russia h-either",
                "Syria (government); h-either",
                "Syria; h-either j-damascus",
                "Syria (transitional government); j-damascus",
                "Turquie; i-turkey",
                "The Gang; k-group",
                "the gang; ''",
                "Gang; ''",
                "NATO; ''"
            })
    void findsIncidentsAndClaimsByAnyNameAndAnAlliancesByItsMembers(String asked, String keys) {
        String expected = keys.replace("''", "");
        Selection selection = Selection.read(Parameters.of(Map.of("belligerent", List.of(asked))));
        List<String> incidents = new ArrayList<>();
        TableScan.forEach(
                SNAPSHOT.incidents(),
                selection.predicate(SNAPSHOT, TestCatalog.EMPTY),
                row -> incidents.add(SNAPSHOT.columns().id(row)));
        assertThat(incidents.stream().sorted()).as(asked).containsExactlyElementsOf(words(expected));
        Table claims = new ClaimTable(SNAPSHOT);
        List<String> about = new ArrayList<>();
        BelligerentPredicate predicate = new BelligerentPredicate(asked, claims);
        for (int row = 0; row < claims.rows(); row++) {
            if (predicate.test(row)) {
                about.add(claims.id(row));
            }
        }
        assertThat(about.stream().sorted()).as("claims by %s", asked).containsExactlyElementsOf(words(expected));
    }

    private static List<String> words(String text) {
        return text.isEmpty() ? List.of() : List.of(text.split(" "));
    }

    @Test
    void whatIsStoredUnderAPublishersNameIsShownUnderOurs() {
        assertThat(SNAPSHOT.columns().belligerentValues().values())
                .contains(List.of("Russia"), List.of("Russia", "Syria (government)"), List.of("Turkey"))
                .allSatisfy(names -> assertThat(names).noneMatch(name -> name.contains("Military")));
    }
}
