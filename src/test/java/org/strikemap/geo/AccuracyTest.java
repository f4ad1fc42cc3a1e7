package org.strikemap.geo;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class AccuracyTest {

    @ParameterizedTest
    @CsvSource({
        "0,within_1m",
        "1,within_1m",
        "2,exact_location",
        "10,exact_location",
        "11,within_100m",
        "100,within_100m",
        "150,nearby_landmark",
        "400,nearby_landmark",
        "900,street",
        "1200,neighbourhood_area",
        "1201,village",
        "4000,town",
        "15000,city",
        "15001,subdistrict",
        "50000,district",
        "250000,province_governorate",
        "250001,country",
        "2147483647,country"
    })
    void theFinestCategoryThatReachesTheRadius(int radiusMetres, String word) {
        assertThat(Accuracy.ofRadius(radiusMetres).category().word()).isEqualTo(word);
        assertThat(Accuracy.ofRadius(radiusMetres).radiusMetres()).isEqualTo(radiusMetres);
    }

    @Test
    void theWordsAreThoseOfTheAnswers() {
        assertThat(Stream.of(AccuracyCategory.values()).map(AccuracyCategory::word))
                .containsExactly(
                        "exact_location",
                        "within_1m",
                        "within_100m",
                        "nearby_landmark",
                        "street",
                        "neighbourhood_area",
                        "village",
                        "town",
                        "city",
                        "subdistrict",
                        "district",
                        "province_governorate",
                        "country");
    }

    @Test
    void aRadiusIsNotNegative() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new Accuracy(AccuracyCategory.STREET, -1))
                .withMessageContaining("-1 m is negative");
    }
}
