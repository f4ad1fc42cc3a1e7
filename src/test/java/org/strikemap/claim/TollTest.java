package org.strikemap.claim;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.assertThatNoException;

import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class TollTest {

    private static Toll toll(Range killed, @Nullable Integer best, Range injured) {
        return new Toll(killed, best, injured, Range.UNKNOWN, Range.UNKNOWN, Range.UNKNOWN);
    }

    @ParameterizedTest
    @CsvSource({"14,14,14", "14,,14", ",14,14", ",,", "0,,0", "0,3,3"})
    void theLargestFigureIsTheOneThatIsGiven(@Nullable Integer min, @Nullable Integer max, @Nullable Integer largest) {
        Range range = new Range(min, max);
        assertThat(range.largest()).isEqualTo(largest);
        assertThat(range.equals(Range.UNKNOWN)).isEqualTo(largest == null);
    }

    @Test
    void zeroIsNotUnknown() {
        assertThat(new Range(0, 0)).isNotEqualTo(Range.UNKNOWN);
    }

    @ParameterizedTest
    @CsvSource({"-1,,negative", ",-1,negative", "-2,-1,negative", "15,14,'the least, 15, is more than the greatest, 14'"
    })
    void aRangeThatCannotBeIsRefused(@Nullable Integer min, @Nullable Integer max, String reason) {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new Range(min, max))
                .withMessageContaining(reason);
    }

    @ParameterizedTest
    @CsvSource({"10,20,10", "10,20,20", "10,,99", ",20,0", ",,7", "10,20,"})
    void aBestEstimateWithinItsBoundsIsKept(@Nullable Integer min, @Nullable Integer max, @Nullable Integer best) {
        assertThatNoException().isThrownBy(() -> toll(new Range(min, max), best, Range.UNKNOWN));
        assertThat(toll(new Range(min, max), best, Range.UNKNOWN).killedBest()).isEqualTo(best);
    }

    @ParameterizedTest
    @CsvSource({"10,20,9", "10,20,21", ",20,21", "10,,9", ",,-1"})
    void aBestEstimateOutsideItsBoundsIsRefused(@Nullable Integer min, @Nullable Integer max, int best) {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> toll(new Range(min, max), best, Range.UNKNOWN))
                .withMessageContaining("the best estimate, " + best);
    }

    @Test
    void onlyAPositiveFigureTellsOfHarm() {
        assertThat(Toll.UNKNOWN.tellsOfCivilianHarm()).isFalse();
        assertThat(toll(new Range(0, 0), 0, new Range(0, 0)).tellsOfCivilianHarm())
                .isFalse();
        assertThat(toll(new Range(null, 1), null, Range.UNKNOWN).tellsOfCivilianHarm())
                .isTrue();
        assertThat(toll(new Range(1, null), null, Range.UNKNOWN).tellsOfCivilianHarm())
                .isTrue();
        assertThat(toll(Range.UNKNOWN, 1, Range.UNKNOWN).tellsOfCivilianHarm()).isTrue();
        assertThat(toll(new Range(0, 0), null, new Range(null, 2)).tellsOfCivilianHarm())
                .isTrue();
    }

    @Test
    void combatantsAreNoCivilianHarm() {
        Toll combatants = new Toll(Range.UNKNOWN, null, Range.UNKNOWN, Range.UNKNOWN, Range.UNKNOWN, new Range(9, 9));
        assertThat(combatants.tellsOfCivilianHarm()).isFalse();
    }
}
