package org.strikemap.incident;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What two tolls say of two incidents, at the bounds of each class. */
class TollIntervalTest {

    @ParameterizedTest
    @CsvSource({
        "1, 1, 1, 1, SAME_TOLL_1",
        "2, 2, 2, 2, SAME_TOLL_2",
        "3, 3, 3, 3, SAME_TOLL_MORE",
        "0, 0, 0, 0, TOLL_UNKNOWN",
        "0, 0, 0, 5, TOLL_ZERO",
        "0, 2, 0, 9, TOLLS_AGREE_TO_2",
        "0, 3, 0, 9, TOLLS_AGREE_TO_9",
        "0, 9, 1, 12, TOLLS_AGREE_TO_9",
        "0, 10, 1, 12, TOLLS_AGREE_MORE",
        "1, 4, 4, 9, TOLLS_AGREE_TO_9",
        "0, 0, 3, 3, TOLL_ZERO",
        "2, 2, 3, 3, TOLLS_CLOSE",
        "2, 2, 4, 4, TOLLS_APART",
        "2, 2, 5, 5, TOLLS_FAR",
    })
    void tollsAreComparedByTheirBounds(int low, int high, int otherLow, int otherHigh, ResemblanceConstant weight) {
        TollInterval one = new TollInterval(low, high);
        TollInterval other = new TollInterval(otherLow, otherHigh);
        assertThat(TollInterval.compare(one, other).weight()).isEqualTo(weight);
        assertThat(TollInterval.compare(other, one).weight()).isEqualTo(weight);
    }

    @Test
    void aTollThatIsNotToldSaysLittle() {
        assertThat(TollInterval.compare(null, new TollInterval(1, 1)).weight())
                .isEqualTo(ResemblanceConstant.TOLL_UNKNOWN);
    }
}
