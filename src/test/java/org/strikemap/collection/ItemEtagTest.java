package org.strikemap.collection;

import static org.assertj.core.api.Assertions.assertThat;
import static org.strikemap.incident.ClaimMaker.claim;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.strikemap.incident.Corroboration;
import org.strikemap.incident.Incident;
import org.strikemap.incident.IncidentMark;
import org.strikemap.snapshot.ClaimTable;
import org.strikemap.snapshot.Snapshot;

class ItemEtagTest {

    private static final Incident BOTH = incident(5);

    private static Incident incident(int killed) {
        return Corroboration.corroborate(
                IncidentMark.none("a"),
                List.of(
                        claim("a")
                                .id("1")
                                .from("sana")
                                .killed(3)
                                .blaming("First", "Second")
                                .make(),
                        claim("a")
                                .id("2")
                                .from("afp")
                                .killed(killed)
                                .note("غارة")
                                .make()));
    }

    @Test
    void anItemHasOneTagInEverySnapshotThatShowsItAlike() {
        Snapshot many = Snapshot.of(
                7,
                List.of(
                        claim("z").from("reuters").killed(1).incident(),
                        BOTH,
                        claim("b").incident()),
                List.of());
        assertThat(incidentTag(many)).isEqualTo(incidentTag(alone(BOTH)));
        for (String claim : List.of("1", "2")) {
            assertThat(claimTag(many, claim)).isEqualTo(claimTag(alone(BOTH), claim));
        }
    }

    private static Snapshot alone(Incident incident) {
        return Snapshot.of(0, List.of(incident), List.of());
    }

    private static ItemEtag incidentTag(Snapshot snapshot) {
        return ItemEtag.of(snapshot.incidents(), snapshot.incidents().findRow("a"), snapshot);
    }

    private static ItemEtag claimTag(Snapshot snapshot, String claimId) {
        ClaimTable claims = new ClaimTable(snapshot);
        return ItemEtag.of(claims, claims.findRow(claimId), snapshot);
    }

    @Test
    void whatReadsOtherwiseHasAnotherTag() {
        Incident changed = incident(6);
        assertThat(incidentTag(alone(changed))).isNotEqualTo(incidentTag(alone(BOTH)));
        assertThat(claimTag(alone(changed), "2")).isNotEqualTo(claimTag(alone(BOTH), "2"));
        assertThat(claimTag(alone(changed), "1")).isEqualTo(claimTag(alone(BOTH), "1"));
        String tag = "\"" + claimTag(alone(BOTH), "1").state() + "\"";
        assertThat(ItemEtag.matches(tag, BOTH, "claims", "1")).isTrue();
        assertThat(ItemEtag.matches(tag, changed, "claims", "2")).isFalse();
        assertThat(ItemEtag.matches("*", BOTH, "claims", "3")).isFalse();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"*", " * ", "\"0a1b\"", "\"0a1b.77\"", "W/\"0a1b.77\"", "\"ff\", \"0a1b.12\"", "\"x\",W/\"0a1b\""
            })
    void aHeaderNamesAStateInWhateverForm(String ifMatch) {
        assertThat(new ItemEtag("0a1b").matches(ifMatch)).isTrue();
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "0a1b", "\"0a1\"", "\"0a1b2\"", "\"00a1b\"", "\"stale\"", "\"*\"", "W/", "\"77-0a1b\""})
    void anotherHeaderDoesNot(String ifMatch) {
        assertThat(new ItemEtag("0a1b").matches(ifMatch)).isFalse();
    }
}
