package org.strikemap.snapshot;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.strikemap.claim.Claim;
import org.strikemap.claim.Range;
import org.strikemap.claim.Toll;
import org.strikemap.incident.Count;
import org.strikemap.incident.Counting;
import org.strikemap.incident.CountingRule;
import org.strikemap.incident.Incident;
import org.strikemap.incident.SeededIncidents;

class IncidentColumnsTest {

    private static final List<CountingRule> RULES = List.of(
            CountingRule.LOW,
            CountingRule.BEST,
            CountingRule.HIGH,
            CountingRule.CONCEDED,
            CountingRule.ofSource("sohr"),
            CountingRule.ofSource("nobody"));

    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3})
    void aRowSaysWhatItsIncidentSays(long seed) {
        List<Incident> incidents = SeededIncidents.of(seed, 300);
        Snapshot snapshot = Snapshot.of(1, incidents, List.of());
        IncidentColumns columns = snapshot.columns();
        for (Incident incident : incidents) {
            int row = snapshot.findRow(incident.id()).orElseThrow();
            assertThat(value(columns.strikeTypeValues(), columns.strikeType(row)))
                    .isEqualTo(incident.strikeTypes());
            assertThat(value(columns.harmStatusValues(), columns.harmStatus(row)))
                    .isEqualTo(incident.harmStatus());
            assertThat(value(columns.belligerentValues(), columns.belligerents(row)))
                    .isEqualTo(incident.belligerents());
            assertThat(columns.status(row)).isEqualTo(incident.status());
            assertThat(columns.isPlaced(row)).isEqualTo(incident.location() != null);
            checkFigures(incident, columns, row);
            checkSources(incident.claims(), columns, row);
        }
    }

    private static <T> @Nullable T value(Dictionary<T> values, int code) {
        return code == Dictionary.NONE ? null : values.value(code);
    }

    private static void checkFigures(Incident incident, IncidentColumns columns, int row) {
        for (CountingRule rule : RULES) {
            Count count = Counting.count(rule, incident.claims());
            int expected = switch (count.state()) {
                case KNOWN -> count.number();
                case UNKNOWN -> IncidentColumns.UNKNOWN;
                case NO_STATEMENT -> IncidentColumns.NO_STATEMENT;
            };
            assertThat(columns.killed(rule, row)).as(rule.word()).isEqualTo(expected);
        }
        Range injured = Counting.span(incident.claims(), Toll::injured);
        assertThat(columns.injuredLow(row)).isEqualTo(injured.min() == null ? IncidentColumns.UNKNOWN : injured.min());
        assertThat(columns.injuredHigh(row)).isEqualTo(injured.max() == null ? IncidentColumns.UNKNOWN : injured.max());
    }

    private static void checkSources(List<Claim> claims, IncidentColumns columns, int row) {
        List<String> found = new ArrayList<>();
        columns.forEachSource(row, (code, number) -> {
            String id = columns.sources().get(code).id();
            assertThat(columns.sourceCode(id)).isEqualTo(code);
            assertThat(columns.claimsOf(code, row)).isEqualTo(number);
            found.addAll(Collections.nCopies(number, id));
        });
        assertThat(found)
                .containsExactlyInAnyOrderElementsOf(
                        claims.stream().map(claim -> claim.source().id()).toList());
    }

    @Test
    void aDictionaryNumbersValuesAsTheyAppear() {
        Dictionary<String> dictionary = new Dictionary<>();
        assertThat(dictionary.put("b")).isZero();
        assertThat(dictionary.put("a")).isEqualTo(1);
        assertThat(dictionary.put("b")).isZero();
        assertThat(dictionary.put(null)).isEqualTo(Dictionary.NONE);
        assertThat(dictionary.values()).containsExactly("b", "a");
        assertThat(dictionary.size()).isEqualTo(2);
        assertThat(dictionary.value(1)).isEqualTo("a");
        assertThat(dictionary.code("c")).isEqualTo(Dictionary.NONE);
    }
}
