package org.strikemap.geocode;

import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/** The names of countries in the languages of the reports, as the Unicode CLDR of the running Java has them. */
public final class CountryNames {

    private static final List<Locale> LANGUAGES =
            List.of(Locale.ENGLISH, Locale.FRENCH, Locale.GERMAN, Locale.of("ar"));

    private CountryNames() {}

    /** The name of an ISO 3166-1 alpha-2 code. */
    public static String name(String alpha2, Language language) {
        return Locale.of("", alpha2).getDisplayCountry(language.locale());
    }

    /** The ISO 3166-1 alpha-2 code of a country's name in English, French, German or Arabic, however accented. */
    static Optional<String> findCode(Toponym name) {
        return Optional.ofNullable(ByName.CODES.get(NameKey.of(name.words()).folded()));
    }

    /** Made when the first name is looked up: the CLDR takes some tens of milliseconds to load. */
    private static final class ByName {

        private static final Map<String, String> CODES = new HashMap<>();

        static {
            for (String code : Locale.getISOCountries()) {
                Locale country = Locale.of("", code);
                for (Locale language : LANGUAGES) {
                    Toponym name = Toponym.of(country.getDisplayCountry(language));
                    CODES.putIfAbsent(NameKey.of(name.words()).folded(), code);
                }
            }
        }
    }
}
