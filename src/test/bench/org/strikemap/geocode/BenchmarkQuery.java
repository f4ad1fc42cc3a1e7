package org.strikemap.geocode;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.jspecify.annotations.Nullable;
import org.strikemap.gazetteer.Gazetteer;
import org.strikemap.gazetteer.Place;
import org.strikemap.gazetteer.PlaceKind;

/**
 * A question after a known place.
 *
 * @param query what is asked
 * @param place what is meant
 */
record BenchmarkQuery(GeocodeQuery query, Place place) {

    private static final int QUESTIONS = 2_000;
    private static final long SEED = 20150930;

    /** How the name is written in the question. */
    enum Spelling {
        /** As the gazetteer has it, in any script. */
        EXACT,
        /** In another transliteration, of a place in a country of Arabic script. */
        TRANSLITERATED,
        /** With one typing error or two. */
        MISTYPED;

        private boolean suits(Place place, String name) {
            return this != TRANSLITERATED || (IndexFields.isFree(place.country()) && !Transliteration.isArabic(name));
        }

        private String of(String name, Random random) {
            return switch (this) {
                case EXACT -> name;
                case TRANSLITERATED -> Misspelling.transliterate(name, random);
                case MISTYPED -> Misspelling.mistype(name, random);
            };
        }
    }

    /**
     * The same questions every time, after places that lie in a governorate.
     *
     * @param within whether they name the governorate too
     */
    static List<BenchmarkQuery> list(Gazetteer gazetteer, Spelling spelling, boolean within) {
        Random random = new Random(SEED);
        List<Place> places = gazetteer.listPlaces();
        List<BenchmarkQuery> questions = new ArrayList<>();
        while (questions.size() < QUESTIONS) {
            Place place = places.get(random.nextInt(places.size()));
            List<String> names = place.listNames();
            String name = names.get(random.nextInt(names.size()));
            Place governorate = governorateOf(gazetteer, place);
            if (governorate != null && name.length() > 2 && spelling.suits(place, name)) {
                GeocodeQuery query = GeocodeQuery.of(spelling.of(name, random));
                questions.add(new BenchmarkQuery(within ? query.within(governorate.name()) : query, place));
            }
        }
        return questions;
    }

    private static @Nullable Place governorateOf(Gazetteer gazetteer, Place place) {
        return gazetteer.listAncestors(place).stream()
                .filter(area -> area.kind() == PlaceKind.GOVERNORATE)
                .findFirst()
                .orElse(null);
    }
}
