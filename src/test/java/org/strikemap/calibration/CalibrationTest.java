package org.strikemap.calibration;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class CalibrationTest {

    private static final String HEADER = "constant\tvalue\tleast\tmost\tsource\tscript\tfitted\tmeaning";
    private static final String NEAR = "near\t2.5\t0\t10\tsome names\tSomeTest\t2026-12-01\tkilometres";
    private static final String FAR = "far\t20\t10\t30\tsome names\tSomeTest\t2026-12-01\tkilometres";

    private enum Distance {
        NEAR,
        FAR
    }

    @Test
    void aTableHasEachConstantWithWhereItComesFrom() {
        Calibration<Distance> distances = Calibration.parse(Distance.class, List.of(HEADER, FAR, NEAR));
        assertThat(distances.get(Distance.NEAR)).isEqualTo(2.5);
        assertThat(distances.get(Distance.FAR)).isEqualTo(20);
        assertThat(distances.describe(Distance.NEAR).source()).isEqualTo("some names");
        assertThat(distances.describe(Distance.NEAR).fitted()).hasToString("2026-12-01");
    }

    @Test
    void oneConstantIsChangedAndTheOthersStay() {
        Calibration<Distance> distances = Calibration.parse(Distance.class, List.of(HEADER, FAR, NEAR));
        Calibration<Distance> changed = distances.with(Distance.NEAR, 10);
        assertThat(changed.get(Distance.NEAR)).isEqualTo(10);
        assertThat(changed.get(Distance.FAR)).isEqualTo(20);
        assertThat(distances.get(Distance.NEAR)).isEqualTo(2.5);
        assertThatIllegalArgumentException().isThrownBy(() -> distances.with(Distance.NEAR, 10.5));
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
                    near;2.5;0;10;s;t;2026-12-01     | line 2: 7 cells for 8 columns
                    near;11;0;10;s;t;2026-12-01;m    | line 2: 11.0 is not from 0.0 to 10.0
                    near;NaN;0;10;s;t;2026-12-01;m   | line 2: NaN is not from 0.0 to 10.0
                    near;much;0;10;s;t;2026-12-01;m  | line 2: For input string: "much"
                    near;1;0;10;s;t;yesterday;m      | line 2: Text 'yesterday' could not be parsed at index 0
                    nigh;1;0;10;s;t;2026-12-01;m     | line 2: No enum constant org.strikemap.calibration.CalibrationTest.Distance.NIGH
                    """)
    void aLineThatCannotBeReadIsNamed(String line, String words) {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> Calibration.parse(Distance.class, List.of(HEADER, line.replace(';', '\t'), FAR)))
                .withMessage(words);
    }

    @Test
    void eachConstantIsThereOnce() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> Calibration.parse(Distance.class, List.of(HEADER, NEAR)))
                .withMessage("there is no line for [FAR]");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> Calibration.parse(Distance.class, List.of(HEADER, NEAR, FAR, NEAR)))
                .withMessage("line 4: near is there twice");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> Calibration.parse(Distance.class, List.of()))
                .withMessageStartingWith("line 1 is not constant");
        assertThatIllegalArgumentException().isThrownBy(() -> Calibration.read(Distance.class, "distances"));
    }
}
