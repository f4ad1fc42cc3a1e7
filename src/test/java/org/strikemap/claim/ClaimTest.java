package org.strikemap.claim;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.strikemap.geo.Accuracy;
import org.strikemap.geo.ArabicName;
import org.strikemap.geo.CountryCode;
import org.strikemap.geo.LonLat;
import org.strikemap.geo.PlaceId;
import org.strikemap.source.Report;
import org.strikemap.source.ReportedDate;
import org.strikemap.source.Source;
import org.strikemap.source.SourceId;
import org.strikemap.source.SourceType;

class ClaimTest {

    private static Claim claim(@Nullable String habit, @Nullable String mark, List<String> belligerents) {
        return new Claim(
                new ClaimIdentity(new ClaimId("c"), new IncidentKey("x"), false),
                new Provenance(
                        new Source("gazette", "The Gazette", SourceType.NEWSPAPER, null, habit),
                        Stance.REPORTS,
                        "medics",
                        SourceId.ofNullable(mark),
                        Report.UNKNOWN),
                new Strike(
                        ReportedDate.parse("2017-06-08"),
                        "morning",
                        StrikeTypes.of(StrikeType.AIRSTRIKE),
                        belligerents),
                new ReportedPlace("the junction", null, null, null, null, null),
                null,
                Toll.UNKNOWN,
                new Details.Builder().put(Details.NOTE, "a note").build());
    }

    @ParameterizedTest
    @CsvSource({",,gazette", "afp,,afp", ",sohr,sohr", "afp,sohr,sohr", "afp,gazette,gazette"})
    void theAccountIsThatOfWhomItRepeats(@Nullable String habit, @Nullable String mark, String origin) {
        assertThat(claim(habit, mark, List.of()).originId()).isEqualTo(origin);
    }

    @Test
    void puttingAClaimSomewhereChangesNothingElse() {
        Claim unplaced = claim(null, null, List.of("Russia"));
        Location location = new Location(
                new LonLat(39, 36),
                Accuracy.ofRadius(150),
                new PlaceId("p"),
                "P",
                new ArabicName("ب"),
                new CountryCode("SY"));
        Claim placed = unplaced.at(location);
        assertThat(placed.location()).isEqualTo(location);
        assertThat(placed).isNotEqualTo(unplaced);
        assertThat(placed.at(null)).isEqualTo(unplaced);
    }

    @Test
    void aClaimDoesNotChangeWithTheListItWasMadeOf() {
        List<String> names = new ArrayList<>(List.of("Russia"));
        Claim claim = claim(null, null, names);
        names.add("Syria (government)");
        assertThat(claim.belligerents()).containsExactly("Russia");
    }

    @Test
    void theWordsAreThoseOfTheFile() {
        assertThat(Stance.NO_STATEMENT.word()).isEqualTo("no_statement");
        assertThat(StrikeType.CHEMICAL_AIRSTRIKE.word()).isEqualTo("chemical_airstrike");
        assertThat(SourceType.STATE_MEDIA.word()).isEqualTo("state_media");
        assertThat(Tally.Kind.ADMITTED.word()).isEqualTo("admitted");
    }
}
