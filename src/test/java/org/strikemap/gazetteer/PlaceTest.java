package org.strikemap.gazetteer;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.strikemap.geo.Accuracy;
import org.strikemap.geo.AccuracyCategory;
import org.strikemap.geo.ArabicName;
import org.strikemap.geo.LonLat;
import org.strikemap.geo.PlaceId;

class PlaceTest {

    private static Place place(double lon, double lat, int radiusMetres, @Nullable String nameArabic) {
        return new Place(
                new PlaceId("a"),
                PlaceKind.CITY,
                new PlaceNames(
                        "Raqqa",
                        ArabicName.ofNullable(nameArabic),
                        List.of(PlaceName.of("Rakka"), PlaceName.of("Ar-Raqqah"))),
                new Position(new LonLat(lon, lat), radiusMetres, "a test"),
                Containment.in("SY"),
                null,
                List.of());
    }

    @Test
    void listsEveryName() {
        assertThat(place(39, 36, 1, "الرقة").listNames()).containsExactly("Raqqa", "الرقة", "Rakka", "Ar-Raqqah");
        assertThat(place(39, 36, 1, null).listNames()).containsExactly("Raqqa", "Rakka", "Ar-Raqqah");
    }

    @Test
    void hasTheAccuracyOfItsKind() {
        assertThat(place(39, 36, 5_000, null).accuracy()).isEqualTo(new Accuracy(AccuracyCategory.CITY, 5_000));
    }

    @Test
    void refusesARadiusOfNothing() {
        assertThatThrownBy(() -> place(39, 36, 0, null))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("0 m");
    }
}
