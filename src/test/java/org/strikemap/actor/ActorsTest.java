package org.strikemap.actor;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class ActorsTest {

    private static final LocalDate DAY = LocalDate.of(2017, 6, 8);

    private final Actors actors = Actors.bundled();

    @ParameterizedTest
    @CsvSource(
            delimiter = ';',
            value = {
                "Russia; Russia",
                "russia; Russia",
                "Russie; Russia",
                "روسيا; Russia",
                "Russian Military; Russia",
                "Military Forces of Russia; Russia",
                "Military Forces of Russia (2000-); Russia",
                "Military Forces of Russia (2000-) Air Force; Russia",
                "Military Forces of Russia (2000-) Joint Task Force; Russia",
                "Military Forces of Russia Air Force; Russia",
                "Police Forces of Russia (2000-); Russia",
                "Government of Russia (Soviet Union); Russia",
                "Russian Federation; Russia",
                "Turkish Military; Turkey",
                "Türkiye; Turkey",
                "Military Forces of Turkey (2016-); Turkey",
                "تركيا; Turkey",
                "UK Military; United Kingdom",
                "U.S. Forces; United States",
                "US military; United States",
                "Government of United States of America; United States",
                "Israeli Military; Israel",
                "Israel Defense Forces; Israel",
                "Military Forces of the Democratic Republic of Congo (2019-); DR Congo",
                "Government of DR Congo (Zaire); DR Congo",
                "Government of Ivory Coast; Ivory Coast",
                "Government of Yemen (North Yemen); Yemen",
                "Military Forces of Yemen (2016-) Supreme Political Council; Houthis",
                "Government of Macedonia, FYR; North Macedonia",
                "Government of Kingdom of eSwatini (Swaziland); Eswatini",
                "U.S.-led Coalition; US-led Coalition",
                "Global Coalition Against the Islamic State; US-led Coalition",
                "Coalition dirigée par les États-Unis; US-led Coalition",
                "التحالف الدولي; US-led Coalition",
                "Operation Restoring Hope; Saudi-led coalition",
                "Syrian Regime; Syria (government)",
                "Military Forces of Syria (2000-2024); Syria (government)",
                "QSD: Syrian Democratic Forces; Syrian Democratic Forces",
                "ANY: Syrian Democratic Forces; Syrian Democratic Forces",
                "IS; Islamic State"
            })
    void everyPublishersNameMeansOneActor(String name, String ours) {
        assertThat(actors.find(name, DAY).map(Actor::name)).contains(ours);
        assertThat(actors.find(ours, DAY).map(Actor::name)).contains(ours);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "Unknown",
                "",
                "!",
                "Army",
                "Syria (opposition)",
                "Hayat, Syria",
                "Government of Nowhere",
                "Government of Iraq Kurdistan",
                "Military Forces of Nowhere (2000-)",
                "Lord's Resistance Army",
                "Mutiny of Military Forces of Mali (2012-)"
            })
    void anyOtherNameIsNobodys(String name) {
        assertThat(actors.find(name, DAY)).isEmpty();
        assertThat(actors.findAll(name)).isEmpty();
        assertThat(actors.rename(List.of(name), DAY)).containsExactly(name);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = ';',
            value = {
                "Government of Syria; 2024-12-07; Syria (government)",
                "Government of Syria; 2024-12-08; Syria (transitional government)",
                "Syrian Military; 2025-03-01; Syria (transitional government)",
                "Military Forces of Syria (2000-2024); 2025-03-01; Syria (government)",
                "Military Forces of Syria (2024-); 2024-12-01; Syria (transitional government)",
                "Military Forces of Syria (2024-) Air Force; 2025-03-01; Syria (transitional government)",
                "Syrian Regime; 2025-03-01; Syria (government)",
                "Government of Afghanistan; 2021-08-14; Afghanistan",
                "Government of Afghanistan; 2021-08-15; Afghanistan (Taliban)",
                "Military Forces of Afghanistan (2004-2021); 2021-09-01; Afghanistan"
            })
    void aGovernmentIsToldFromTheNextByThePublishersYearsOrByTheDay(String name, LocalDate day, String ours) {
        assertThat(actors.find(name, day).map(Actor::name)).contains(ours);
    }

    @Test
    void aNameWithoutADayMeansEverybodyWhomItEverMeant() {
        assertThat(actors.findAll("Syria"))
                .extracting(Actor::name)
                .containsExactlyInAnyOrder("Syria (government)", "Syria (transitional government)");
        assertThat(actors.findAll("Coalition internationale"))
                .extracting(Actor::name)
                .containsExactly("US-led Coalition");
    }

    @Test
    void alternativesThatAreOneActorStandOnce() {
        assertThat(actors.rename(
                        List.of("Russian Military", "Somebody", "Russia", "Somebody", "Turkish Military"), DAY))
                .containsExactly("Russia", "Somebody", "Turkey");
        assertThat(actors.rename(List.of(), DAY)).isEmpty();
    }

    @Test
    void everyActorHasANameInThreeLanguages() {
        for (String code : Countries.bundled().codes()) {
            Actor state = actors.findAll(Countries.bundled().names(code).english()).stream()
                    .findFirst()
                    .orElseThrow();
            assertThat(state.country()).isEqualTo(code);
            assertThat(List.of(state.names().french(), state.names().arabic())).noneMatch(String::isBlank);
        }
        assertThat(actors.find("Islamic State", DAY).map(Actor::names))
                .contains(new ActorNames("Islamic State", "État islamique", "تنظيم الدولة الإسلامية"));
    }

    @Test
    void aMemberStrikesForAnAllianceWhileItIsOneAndWhereTheAllianceStrikes() {
        Actor coalition = actors.find("US-led Coalition", DAY).orElseThrow();
        Actor netherlands = actors.find("Netherlands", DAY).orElseThrow();
        for (String other : List.of("Turkey", "Russia", "Iraq")) {
            assertThat(actors.listAlliances(actors.find(other, DAY).orElseThrow()))
                    .as(other)
                    .isEmpty();
        }
        assertThat(actors.listAlliances(netherlands)).containsExactly(coalition);
        assertThat(strikes(netherlands, coalition, "IQ", "2014-09-30")).isFalse();
        assertThat(strikes(netherlands, coalition, "IQ", "2014-10-01")).isTrue();
        assertThat(strikes(netherlands, coalition, "SY", "2018-12-31")).isTrue();
        assertThat(strikes(netherlands, coalition, "SY", "2019-01-01")).isFalse();
        assertThat(strikes(netherlands, coalition, "YE", "2017-06-08")).isFalse();
        assertThat(netherlands.strikesFor(coalition, null, DAY.toEpochDay(), DAY.toEpochDay()))
                .isFalse();
        Actor saudi = actors.find("Saudi-led coalition", DAY).orElseThrow();
        Actor jordan = actors.find("Jordanian Military", DAY).orElseThrow();
        assertThat(strikes(jordan, saudi, "YE", "2023-08-01")).isTrue();
        assertThat(strikes(jordan, coalition, "SY", "2023-08-01")).isFalse();
        assertThat(strikes(jordan, saudi, "SY", "2017-06-08")).isFalse();
    }

    private static boolean strikes(Actor member, Actor alliance, String country, String day) {
        long epochDay = LocalDate.parse(day).toEpochDay();
        return member.strikesFor(alliance, country, epochDay, epochDay);
    }
}
