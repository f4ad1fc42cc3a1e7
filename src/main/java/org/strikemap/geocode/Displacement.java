package org.strikemap.geocode;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.strikemap.gazetteer.ArabicArticle;
import org.strikemap.gazetteer.NameFolding;
import org.strikemap.gazetteer.Place;
import org.strikemap.geo.LonLat;

/**
 * A way and a distance from a place, as in {@code 5 km east of Raqqa}, {@code eastern countryside of Aleppo}, {@code ريف حلب الشرقي}.
 * The spot that is meant lies so far from the place's point in that direction, give or take a radius.
 *
 * <p>With a distance the radius is the place's own and a quarter of the distance, for reports give round numbers and directions of the
 * compass. With a direction alone the spot lies one radius of the place away, and its radius is as great again on top of the place's
 * own. With a distance alone the spot lies anywhere so far around the place. A countryside reaches {@link #COUNTRYSIDE} radii from
 * the place, {@link #LEAST_COUNTRYSIDE_METRES} at the least; its part in one direction has its middle half as far away.
 *
 * @param bearingDegrees clockwise from north, or null where no direction is given
 * @param metres the distance in metres, or null where none is given
 * @param countryside whether the countryside around the place is meant
 * @param reachMetres how far around there the spot may lie, where more is known than that; see {@link BetweenPhrase}
 */
record Displacement(
        @Nullable Double bearingDegrees,
        @Nullable Double metres,
        boolean countryside,
        @Nullable Integer reachMetres) {

    private static final double COUNTRYSIDE = 3;
    private static final double LEAST_COUNTRYSIDE_METRES = 15_000;
    private static final double FARTHEST_METRES = 500_000;
    private static final Pattern SPACES = Pattern.compile("[\\s\u2013\u2014-]+");
    private static final Pattern ELISIONS = Pattern.compile("\\b([dDlL])['\u2019]");
    private static final Pattern POSSESSIVE = Pattern.compile("['\u2019]s\\b");
    private static final Pattern NUMBER = Pattern.compile("(\\d{1,6}(?:[.,]\\d{1,3})?)(\\p{L}*)");

    private static final Map<String, Double> BEARINGS = new HashMap<>();
    private static final Map<String, Double> UNITS = new HashMap<>();
    private static final Set<String> COUNTRYSIDES = words("countryside rural rif reef campagne umland landkreis ريف");
    private static final Set<String> LINKS =
            words("of from near the de du des d la le l a au von vom der des in to outskirts suburbs من عن الى");

    /** Words before a distance or a direction that make it less exact. */
    private static final Set<String> HEDGES =
            words("about approximately approx around roughly some just nearly almost circa ca"
                    + " environ quelque juste etwa ungefahr rund knapp على بعد حوالي نحو تقريبا");

    static {
        addBearings("north northern northward nord nordlich noerdlich shamal shamali شمال شمالي شمالية", 0);
        addBearings("northeast northeastern nordest nordost nordostlich شمال_شرق شمال_شرقي", 45);
        addBearings("east eastern eastward est orientale ost ostlich oestlich sharq sharqi شرق شرقي شرقية", 90);
        addBearings("southeast southeastern sudest sudost sudostlich جنوب_شرق جنوب_شرقي", 135);
        addBearings("south southern southward sud sudlich suedlich janub janubi جنوب جنوبي جنوبية", 180);
        addBearings("southwest southwestern sudouest sudwest sudwestlich جنوب_غرب جنوب_غربي", 225);
        addBearings("west western westward ouest occidentale westlich gharb gharbi غرب غربي غربية", 270);
        addBearings("northwest northwestern nordouest nordwest nordwestlich شمال_غرب شمال_غربي", 315);
        addUnits("km kms kilometer kilometers kilometre kilometres kilometern كم كيلومتر كيلومترات كيلومترا", 1_000);
        addUnits("m metre metres meter meters metern متر مترا امتار", 1);
        addUnits("mi mile miles mil ميل اميال", 1_609.344);
    }

    private static void addBearings(String written, double bearing) {
        for (String word : written.split(" ", -1)) {
            BEARINGS.put(NameFolding.fold(word).replace(" ", ""), bearing);
        }
    }

    private static void addUnits(String written, double metres) {
        words(written).forEach(word -> UNITS.put(word, metres));
    }

    private static Set<String> words(String written) {
        Set<String> words = new HashSet<>();
        for (String word : written.split(" ", -1)) {
            words.add(NameFolding.fold(word));
        }
        return words;
    }

    /** One of which no more is known than its words say. */
    Displacement(@Nullable Double bearingDegrees, @Nullable Double metres, boolean countryside) {
        this(bearingDegrees, metres, countryside, null);
    }

    /**
     * A text that tells of a displacement.
     *
     * @param name what is left once its words are taken away: the place that it is reckoned from
     * @param spot the name that stands before them, of a place that lies there, as in {@code Jazra, west of Raqqa}; or empty
     * @param loose whether it may as well be no displacement: {@code East Ghouta} is a name of its own
     */
    record ParsedDisplacement(Displacement displacement, String name, String spot, boolean loose) {}

    /** Reads a text; empty if it holds no distance, no countryside, and no direction before a name. */
    static Optional<ParsedDisplacement> find(String text) {
        WordScanner reader = new WordScanner();
        for (String word : SPACES.split(ELISIONS.matcher(text.strip()).replaceAll("$1 "), -1)) {
            reader.take(word);
        }
        return reader.told();
    }

    /** Sorts the words of a text, one after the other. */
    private static final class WordScanner {

        private final List<String> name = new ArrayList<>();
        private @Nullable Double bearing;
        private @Nullable Double number;
        private @Nullable Double metres;
        private boolean countryside;
        private boolean linked;
        private boolean afterTold;
        private boolean head;
        private boolean arabic;
        private int before;

        void take(String word) {
            String written = NameFolding.fold(word).replace(" ", "");
            String plain = ArabicArticle.takenOff(written);
            Matcher digits = NUMBER.matcher(word);
            if (number == null && (digits.matches() || digits.reset(plain).matches())) {
                number = Double.valueOf(digits.group(1).replace(',', '.'));
                takeUnit(NameFolding.fold(digits.group(2)));
            } else if (number != null && metres == null && UNITS.containsKey(plain)) {
                takeUnit(plain);
            } else if (BEARINGS.containsKey(plain)) {
                takeBearing(plain, BEARINGS.get(plain), plain.equals(written));
            } else if (COUNTRYSIDES.contains(plain)) {
                countryside = true;
                afterTold = false;
            } else if (LINKS.contains(plain.toLowerCase(Locale.ROOT)) && (afterTold || name.isEmpty())) {
                linked |= afterTold;
            } else if (!name.isEmpty() || !HEDGES.contains(plain)) {
                name.add(word);
                afterTold = false;
            }
        }

        private void takeBearing(String plain, Double told, boolean bare) {
            if (bearing == null) {
                head = name.isEmpty();
                arabic = bare && Transliteration.isArabic(plain);
                before = metres == null ? name.size() : before;
            }
            bearing = joined(bearing, told);
            afterTold = true;
        }

        private void takeUnit(String plain) {
            Double unit = UNITS.get(plain);
            if (unit != null && number != null) {
                metres = Math.min(FARTHEST_METRES, number * unit);
                before = name.size();
            }
            afterTold = metres != null;
        }

        /** North and east are north-east. */
        private static Double joined(@Nullable Double first, Double second) {
            if (first == null) {
                return second;
            }
            double turn = Math.IEEEremainder(second - first, 360);
            return Math.abs(turn) > 90 ? second : (first + turn / 2 + 360) % 360;
        }

        Optional<ParsedDisplacement> told() {
            boolean directed = bearing != null && (linked || metres != null || countryside || arabic);
            boolean around = metres != null && linked;
            boolean numberUnread = number != null && metres == null;
            boolean loose = bearing != null && head && !directed;
            if (name.isEmpty() || numberUnread || !(directed || around || countryside || loose)) {
                return Optional.empty();
            }
            int spot = countryside || before == name.size() ? 0 : before;
            return Optional.of(new ParsedDisplacement(
                    new Displacement(bearing, metres, countryside),
                    join(name.subList(spot, name.size())),
                    join(name.subList(0, spot)),
                    loose));
        }

        private static String join(List<String> words) {
            return POSSESSIVE.matcher(String.join(" ", words)).replaceAll("");
        }
    }

    /** The middle of where the spot may lie, reckoned from a place. */
    LonLat pointFrom(Place place) {
        return bearingDegrees == null ? place.point() : place.point().destination(bearingDegrees, distanceFrom(place));
    }

    /** How far the spot may lie from {@link #pointFrom}, in metres. */
    int radiusMetresFrom(Place place) {
        if (reachMetres != null) {
            return reachMetres;
        }
        if (metres != null) {
            return (int) (place.radiusMetres() + (bearingDegrees == null ? metres : metres / 4));
        }
        return (int) (countryside ? reachOfCountryside(place) : 2.0 * place.radiusMetres());
    }

    private double distanceFrom(Place place) {
        if (metres != null) {
            return metres;
        }
        return countryside ? reachOfCountryside(place) / 2 : place.radiusMetres();
    }

    private static double reachOfCountryside(Place place) {
        return place.kind().isAdministrative()
                ? place.radiusMetres()
                : Math.max(LEAST_COUNTRYSIDE_METRES, COUNTRYSIDE * place.radiusMetres());
    }
}
