package org.strikemap.incident;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.strikemap.calibration.Calibration;

/** Which values of a constant let every judged pair come out as it was judged, the other constants held. */
class ResemblanceCalibrationTest {

    private static final int STEPS = 40;

    /** What no pair of the cases speaks of, so that nothing but judgement sets it. */
    private static final Set<ResemblanceConstant> UNTESTED = EnumSet.of(
            ResemblanceConstant.NAMES_AGREE_APART,
            ResemblanceConstant.SAME_TOLL_2,
            ResemblanceConstant.TOLLS_AGREE_TO_2,
            ResemblanceConstant.TOLLS_AGREE_TO_9);

    private final List<ResemblanceCaseTest.JudgedPair> pairs;

    ResemblanceCalibrationTest() throws IOException {
        pairs = ResemblanceCaseTest.judgedPairs();
    }

    @ParameterizedTest
    @EnumSource(ResemblanceConstant.class)
    void theValueIsAmongThoseThatJudgeAsAPersonDoes(ResemblanceConstant constant) {
        Calibration.Constant described = ResemblanceConstant.BUNDLED.describe(constant);
        double width = described.most() - described.least();
        List<Double> good = new ArrayList<>();
        for (int i = 0; i <= STEPS; i++) {
            double value = described.least() + i * width / STEPS;
            if (mistakes(ResemblanceConstant.BUNDLED.with(constant, value)) == 0) {
                good.add(value);
            }
        }
        assertThat(good).isNotEmpty();
        assertThat(described.value()).isBetween(good.getFirst() - width / STEPS, good.getLast() + width / STEPS);
        assertThat(good.size() > STEPS)
                .as("no pair tells the value of " + constant)
                .isEqualTo(UNTESTED.contains(constant));
    }

    @Test
    void noPairIsJudgedOtherwise() {
        assertThat(pairs).hasSizeGreaterThan(10);
        assertThat(mistakes(ResemblanceConstant.BUNDLED)).isZero();
    }

    private long mistakes(Calibration<ResemblanceConstant> constants) {
        return pairs.stream()
                .filter(pair -> !verdict(pair, constants).equals(pair.verdict()))
                .count();
    }

    private static String verdict(ResemblanceCaseTest.JudgedPair pair, Calibration<ResemblanceConstant> constants) {
        double score = Resemblance.compare(pair.one(), pair.other(), constants)
                .map(resemblance -> resemblance.scoreAlone(constants))
                .orElse(0.0);
        if (score >= constants.get(ResemblanceConstant.CERTAIN)) {
            return "certain";
        }
        return score >= constants.get(ResemblanceConstant.DOUBTFUL) ? "doubtful" : "apart";
    }
}
