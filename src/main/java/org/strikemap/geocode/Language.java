package org.strikemap.geocode;

import java.util.Locale;
import java.util.Optional;
import org.strikemap.gazetteer.Place;
import org.strikemap.gazetteer.PlaceKind;
import org.strikemap.text.Worded;

/** The language of the labels in an answer. The gazetteer tells the language of many names; countries are named
 * by the Unicode CLDR. */
public enum Language {
    EN(", "),
    FR(", "),
    AR("\u060C ");

    private final String comma;

    Language(String comma) {
        this.comma = comma;
    }

    /** What stands between the names of a label. */
    String comma() {
        return comma;
    }

    public Locale locale() {
        return Locale.of(Worded.word(this));
    }

    /** The place's name in this language where one is known, else its main name. */
    public String nameOf(Place place) {
        if (this == EN) {
            return place.name();
        }
        Optional<String> country = place.kind() == PlaceKind.COUNTRY && this != AR
                ? Optional.of(CountryNames.name(place.country(), this))
                : Optional.empty();
        return country.or(() -> place.findName(locale().getLanguage()))
                .orElseGet(() ->
                        place.kind() == PlaceKind.COUNTRY ? CountryNames.name(place.country(), this) : place.name());
    }
}
