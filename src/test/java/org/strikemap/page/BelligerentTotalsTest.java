package org.strikemap.page;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.strikemap.claim.Location;
import org.strikemap.geo.Accuracy;
import org.strikemap.geo.CountryCode;
import org.strikemap.geo.LonLat;
import org.strikemap.http.Parameters;
import org.strikemap.incident.ClaimMaker;
import org.strikemap.incident.Corroboration;
import org.strikemap.incident.Incident;
import org.strikemap.incident.IncidentMark;
import org.strikemap.query.Selection;
import org.strikemap.query.TestCatalog;
import org.strikemap.snapshot.Snapshot;

/** What the summary says of belligerents: their names in three languages, and what is laid to members of an alliance alone. */
class BelligerentTotalsTest {

    private static Incident incident(String key, String country, String day, String... blamed) {
        Location location =
                new Location(new LonLat(38, 35), Accuracy.ofRadius(10), null, null, null, new CountryCode(country));
        return Corroboration.corroborate(
                IncidentMark.none(key),
                List.of(ClaimMaker.claim(key)
                        .at(location)
                        .on(day)
                        .blaming(blamed)
                        .killed(3)
                        .make()));
    }

    private static List<BelligerentTotals.Blamed> totals(Incident... incidents) {
        Snapshot snapshot = Snapshot.of(1, List.of(incidents), List.of());
        return Summary.of(snapshot, TestCatalog.EMPTY, Selection.read(Parameters.of(Map.of())))
                .parts()
                .belligerents();
    }

    @Test
    void anActorHasItsNamesAndSomebodyUnknownTheNameThatWasGiven() {
        assertThat(totals(
                        incident("a", "SY", "2017-06-08", "Military Forces of Russia (2000-) Air Force"),
                        incident("b", "SY", "2017-06-08", "Russian Military"),
                        incident("c", "SY", "2017-06-08", "The Gang")))
                .containsExactly(
                        new BelligerentTotals.Blamed("Russia", "Russie", "روسيا", 2, 6, 0, List.of()),
                        new BelligerentTotals.Blamed("The Gang", null, null, 1, 3, 0, List.of()));
    }

    @Test
    void anAllianceTellsWhatIsLaidToItsMembersAlone() {
        assertThat(totals(
                        incident("a", "SY", "2017-06-08", "US-led Coalition"),
                        incident("b", "SY", "2017-06-08", "US-led Coalition", "United States"),
                        incident("c", "IQ", "2015-06-03", "Netherlands"),
                        incident("d", "IQ", "2015-06-03", "Netherlands", "United States"),
                        incident("e", "IQ", "2019-06-03", "Netherlands"),
                        incident("f", "YE", "2017-01-29", "United States")))
                .filteredOn(blamed -> blamed.name().equals("US-led Coalition"))
                .containsExactly(new BelligerentTotals.Blamed(
                        "US-led Coalition",
                        "Coalition dirigée par les États-Unis",
                        "التحالف بقيادة الولايات المتحدة",
                        2,
                        6,
                        2,
                        List.of(
                                new BelligerentTotals.Member("Netherlands", 2),
                                new BelligerentTotals.Member("United States", 1))));
    }

    @Test
    void anAllianceThatNobodyNamesIsListedForItsMembers() {
        assertThat(totals(incident("a", "LY", "2011-08-08", "French Military")))
                .extracting(
                        BelligerentTotals.Blamed::name,
                        BelligerentTotals.Blamed::incidents,
                        BelligerentTotals.Blamed::byMembers)
                .containsExactly(tuple("France", 1, 0), tuple("NATO", 0, 1));
    }
}
