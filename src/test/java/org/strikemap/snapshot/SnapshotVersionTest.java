package org.strikemap.snapshot;

import static org.assertj.core.api.Assertions.assertThat;
import static org.strikemap.incident.ClaimMaker.claim;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.function.Consumer;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.strikemap.claim.Stance;
import org.strikemap.claim.StrikeType;
import org.strikemap.incident.ClaimMaker;
import org.strikemap.incident.Corroboration;
import org.strikemap.incident.Incident;
import org.strikemap.incident.IncidentMark;
import org.strikemap.incident.IncidentStatus;
import org.strikemap.incident.SeededIncidents;
import org.strikemap.source.ArchivedCopy;
import org.strikemap.source.LanguageCode;
import org.strikemap.source.Report;
import org.strikemap.source.Source;
import org.strikemap.source.SourceType;

/** The version is the ETag of everything: it changes with whatever is shown, and with nothing else. */
class SnapshotVersionTest {

    private static final List<Consumer<ClaimMaker>> CHANGES = List.of(
            claim -> {},
            claim -> claim.killed(15),
            claim -> claim.killed(14, null),
            claim -> claim.killed(14, 16),
            claim -> claim.best(14),
            claim -> claim.injured(3, null),
            claim -> claim.injured(null, 3),
            claim -> claim.on("2017-06-09"),
            claim -> claim.on("2017-06"),
            claim -> claim.time("noon"),
            claim -> claim.at(38.984723, 35.952778, 150),
            claim -> claim.at(38.984722, 35.952778, 151),
            claim -> claim.at(null),
            claim -> claim.place("Mafraq al-Jazra"),
            claim -> claim.by(StrikeType.AIRSTRIKE),
            claim -> claim.blaming("Russia"),
            claim -> claim.stance(Stance.ADMITS),
            claim -> claim.repeating("sohr"),
            claim -> claim.citing("medics"),
            claim -> claim.note("dozens wounded"),
            claim -> claim.published("2017-06-09"),
            claim -> claim.in(new Report("https://example.org/1", null, null, null)),
            claim -> claim.in(new Report(null, new ArchivedCopy("https://example.org/1"), null, null)),
            claim -> claim.in(new Report(null, null, null, new LanguageCode("fr"))),
            claim -> claim.id("another-id"),
            claim -> claim.from(new Source("sana", "Syrian Arab News Agency", SourceType.NEWS_AGENCY, null, null)),
            claim -> claim.from(new Source("sana", "sana", SourceType.STATE_MEDIA, null, null)),
            claim -> claim.from(new Source("sana", "sana", SourceType.NEWS_AGENCY, "SY", null)));

    private static String version(Incident... incidents) {
        return Snapshot.of(7, List.of(incidents), List.of()).version();
    }

    private static ClaimMaker base() {
        return claim("x").from("sana").killed(14).at(38.984722, 35.952778, 150);
    }

    private static Incident marked(IncidentMark mark) {
        return Corroboration.corroborate(mark, List.of(base().make()));
    }

    @Test
    void everyChangeThatIsShownChangesTheVersion() {
        List<String> versions = new ArrayList<>();
        for (Consumer<ClaimMaker> change : CHANGES) {
            ClaimMaker claim = base();
            change.accept(claim);
            versions.add(version(claim.incident()));
        }
        versions.add(version());
        versions.add(version(base().incident(), claim("y").incident()));
        versions.add(version(marked(new IncidentMark("x", "A title", IncidentStatus.COUNTED, null))));
        versions.add(version(marked(new IncidentMark("x", null, IncidentStatus.DUPLICATE, null))));
        versions.add(version(marked(new IncidentMark("x", null, IncidentStatus.DUPLICATE, "y"))));
        versions.add(version(marked(new IncidentMark("x", null, IncidentStatus.AGGREGATE, null))));
        assertThat(versions).doesNotHaveDuplicates();
    }

    @Test
    void aSourceDescribedInTwoWaysIsShownInOneWhicheverCameFirst() {
        Incident one = claim("x")
                .from(new Source("sana", "SANA", SourceType.STATE_MEDIA, "SY", null))
                .incident();
        Incident other = claim("y")
                .from(new Source("sana", "Syrian Arab News Agency", SourceType.STATE_MEDIA, "SY", null))
                .incident();
        assertThat(Snapshot.of(7, List.of(one, other), List.of()).columns().sources())
                .hasSize(1)
                .isEqualTo(
                        Snapshot.of(7, List.of(other, one), List.of()).columns().sources());
    }

    @Test
    void theVersionOfTheStoreIsPartOfIt() {
        List<Incident> incidents = List.of(base().incident());
        assertThat(Snapshot.of(8, incidents, List.of()).version())
                .startsWith("8-")
                .isNotEqualTo(Snapshot.of(7, incidents, List.of()).version());
    }

    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3})
    void theSameIncidentsInAnyOrderHaveTheSameVersion(long seed) {
        List<Incident> incidents = SeededIncidents.of(seed, 400);
        List<Incident> shuffled = new ArrayList<>(SeededIncidents.of(seed, 400));
        Collections.shuffle(shuffled, new Random(seed));
        assertThat(Snapshot.of(7, shuffled, List.of()).version())
                .isEqualTo(Snapshot.of(7, incidents, List.of()).version());
    }
}
