package org.strikemap.geocode;

import static org.strikemap.geocode.GeocodeConstant.DETACHED_ARTICLE_COST;
import static org.strikemap.geocode.GeocodeConstant.DISPLACEMENT_COST;
import static org.strikemap.geocode.GeocodeConstant.LINK_WORD_COST;
import static org.strikemap.geocode.GeocodeConstant.LOOSE_DISPLACEMENT_COST;
import static org.strikemap.geocode.GeocodeConstant.OMITTED_WORDS_COST;
import static org.strikemap.geocode.GeocodeConstant.ORDER_COST;
import static org.strikemap.geocode.GeocodeConstant.PART_ALONE_COST;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.strikemap.calibration.Calibration;
import org.strikemap.gazetteer.ArabicArticle;
import org.strikemap.gazetteer.NameFolding;

/**
 * One way to read a text that names a place: {@code Jazra, Raqqa} is Jazra within Raqqa, or Raqqa within Jazra, or Raqqa alone, where
 * some Jazra that nobody knows lies.
 *
 * @param name the words that are taken for the place's name
 * @param outers the words that are taken for names of larger places, or places nearby
 * @param displacement how far from the place the spot lies, or null
 * @param unknown the parts of the text that are names of nothing known if it is read so
 * @param partial whether some of the text's words are left out of account
 * @param doubt what it costs to read the text so
 */
record Phrase(
        String name,
        List<String> outers,
        List<String> unknown,
        @Nullable Displacement displacement,
        boolean partial,
        double doubt) {

    private static final int LONGEST_TEXT = 200;
    private static final int MOST_PARTS = 5;

    private static final Pattern MARKS = Pattern.compile("[,;:/()&|\u060C\u061B\u2013\u2014]+|\\s-+\\s");
    private static final Pattern ATTACHED_ARTICLE =
            Pattern.compile("\\b([AaEe]l)([b-df-hj-np-tv-zB-DF-HJ-NP-TV-Z]\\p{L}{3,})");
    private static final Pattern SPACES = Pattern.compile("\\s+");
    private static final Pattern LETTERS_ALONE = Pattern.compile("[A-Za-z](?:[\\s./-]+[A-Za-z])+[.]?");
    private static final Pattern LATIN = Pattern.compile("\\p{IsLatin}+");
    private static final Pattern ARABIC = Pattern.compile("\\p{IsArabic}+");
    private static final Pattern POSSESSIVE = Pattern.compile("['\u2019]s\\s+");

    /** In Arabic the words for and, in or to are one with the next: and before its article, in or to at the head of a text. */
    private static final Pattern ATTACHED_LINK =
            Pattern.compile("(\\s)\u0648(?=\u0627\u0644\\p{IsArabic}{3})|^[\u0628\u0644](?=\\p{IsArabic}{3})");

    /** Words between the names of two places. */
    private static final Set<String> LINKS = plainSet("near in at by between and or from inside outside towards linking"
            + " pres dans entre et bei nahe zwischen und قرب في بين من بجانب بالقرب و");

    /** Words that say something of a spot and nothing of its name. */
    private static final Set<String> UNNAMED = plainSet(
            "a an un une ein eine old ancient near vicinity outskirts surroundings multiple several locations the of with"
                    + " center centre centrum mitte market camp refugee displaced persons idp farm farms house home school mosque hospital"
                    + " airport airbase airfield military aeroport flughafen square checkpoint crossing water area region towns villages district neighbourhood neighborhood quarter suburb town"
                    + " village city de du des la le marche camp ferme maison ecole mosquee hopital place"
                    + " محيط مخيم مدرسة مشفى مستشفى جامع مسجد سوق دوار مزرعة مزارع اطراف معبر منزل بيت مركز منطقة حي قرية بلدة مدينة وسط مطار عسكري");

    Phrase {
        outers = List.copyOf(outers);
        unknown = List.copyOf(unknown);
    }

    private static Set<String> plainSet(String written) {
        Set<String> words = new HashSet<>();
        for (String word : written.split(" ", -1)) {
            words.add(NameFolding.fold(word));
        }
        return words;
    }

    /** The reading of a text as one name. */
    static Phrase whole(String text) {
        return new Phrase(text, List.of(), List.of(), null, false, 0);
    }

    /** The place that holds a spot of which a text says nothing but what it is, such as {@code city centre}. */
    static Phrase around(String outer, Calibration<GeocodeConstant> costs) {
        return new Phrase(outer, List.of(), List.of(), null, true, costs.get(PART_ALONE_COST));
    }

    /** Whether a text has words, and none of them belongs to a name. */
    static boolean namesNothing(String text) {
        return text.length() <= LONGEST_TEXT
                && !NameFolding.fold(text).isEmpty()
                && SPACES.splitAsStream(text.strip()).allMatch(Phrase::isUnnamed);
    }

    /**
     * The ways to read a text, the likelier before the less likely; none for one of more than 200 characters, or of single letters,
     * such as {@code n/a}.
     */
    static List<Phrase> of(String text, Calibration<GeocodeConstant> costs) {
        String whole = text.strip();
        if (whole.length() > LONGEST_TEXT || LETTERS_ALONE.matcher(whole).matches()) {
            return List.of();
        }
        Set<Phrase> phrases = new LinkedHashSet<>();
        phrases.add(whole(whole));
        addDetached(phrases, whole, costs);
        addScripts(phrases, whole, costs);
        addDisplaced(phrases, whole, List.of(), costs.get(DISPLACEMENT_COST), costs);
        List<String> parts = split(whole);
        addParts(phrases, parts, 0, costs);
        List<String> finer = parts.stream()
                .flatMap(part -> splitAtLinks(part).stream())
                .limit(MOST_PARTS)
                .toList();
        if (finer.size() > parts.size()) {
            addParts(phrases, finer, costs.get(LINK_WORD_COST), costs);
        } else if (finer.size() == 1 && !finer.equals(parts)) {
            phrases.add(new Phrase(finer.getFirst(), List.of(), List.of(), null, true, costs.get(OMITTED_WORDS_COST)));
        }
        for (String part : parts) {
            addNamesAlone(phrases, part, others(parts, part), costs);
        }
        if (finer.size() > 1) {
            finer.forEach(part -> phrases.add(
                    new Phrase(part, List.of(), others(finer, part), null, true, costs.get(PART_ALONE_COST))));
            finer.forEach(part -> addNamesAlone(phrases, part, List.of(), costs));
        }
        return List.copyOf(phrases);
    }

    /** The article may be written as one with its word: {@code Almayadin}. */
    private static void addDetached(Set<Phrase> phrases, String whole, Calibration<GeocodeConstant> costs) {
        String detached = ATTACHED_ARTICLE.matcher(whole).replaceAll("$1-$2");
        if (!detached.equals(whole)) {
            phrases.add(new Phrase(detached, List.of(), List.of(), null, false, costs.get(DETACHED_ARTICLE_COST)));
        }
    }

    /** One name written in two scripts: {@code Hajin هجين}. */
    private static void addScripts(Set<Phrase> phrases, String whole, Calibration<GeocodeConstant> costs) {
        String latin = ARABIC.matcher(whole).replaceAll(" ").strip();
        String arabic = LATIN.matcher(whole).replaceAll(" ").strip();
        if (LATIN.matcher(latin).find() && ARABIC.matcher(arabic).find()) {
            for (String name : List.of(latin, arabic)) {
                phrases.add(new Phrase(name, List.of(), List.of(), null, false, costs.get(ORDER_COST)));
            }
        }
    }

    /** Each part within all the others, of which one that is told of by a way from a place stands for that place. */
    private static void addParts(
            Set<Phrase> phrases, List<String> parts, double doubt, Calibration<GeocodeConstant> costs) {
        for (int i = 0; parts.size() > 1 && i < parts.size(); i++) {
            List<String> others = others(parts, parts.get(i)).stream()
                    .map(other -> Displacement.find(other)
                            .filter(told -> !told.loose())
                            .map(Displacement.ParsedDisplacement::name)
                            .orElse(other))
                    .toList();
            phrases.add(new Phrase(parts.get(i), others, List.of(), null, false, doubt + i * costs.get(ORDER_COST)));
            addDisplaced(phrases, parts.get(i), others, doubt + costs.get(DISPLACEMENT_COST), costs);
        }
    }

    private static void addDisplaced(
            Set<Phrase> phrases, String text, List<String> outers, double doubt, Calibration<GeocodeConstant> costs) {
        Optional<Displacement.ParsedDisplacement> found = Displacement.find(text);
        if (found.isEmpty()) {
            return;
        }
        Displacement.ParsedDisplacement told = found.get();
        List<String> spot = told.spot().isEmpty() ? List.of() : List.of(told.spot());
        if (!spot.isEmpty()) {
            List<String> all =
                    Stream.concat(Stream.of(told.name()), outers.stream()).toList();
            phrases.add(new Phrase(told.spot(), all, List.of(), null, false, doubt));
        }
        double more = spot.isEmpty() ? 0 : costs.get(OMITTED_WORDS_COST);
        phrases.add(new Phrase(
                told.name(),
                outers,
                spot,
                told.displacement(),
                !spot.isEmpty() || told.loose(),
                doubt + (told.loose() ? costs.get(LOOSE_DISPLACEMENT_COST) : more)));
    }

    /** A part without the words that name nothing. */
    private static void addNamesAlone(
            Set<Phrase> phrases, String part, List<String> outers, Calibration<GeocodeConstant> costs) {
        List<String> words = new ArrayList<>();
        String[] all = SPACES.split(part, -1);
        for (String word : all) {
            if (!isUnnamed(word)) {
                words.add(word);
            }
        }
        if (!words.isEmpty() && words.size() < all.length) {
            double doubt = costs.get(OMITTED_WORDS_COST) + (outers.isEmpty() ? 0 : costs.get(ORDER_COST));
            phrases.add(new Phrase(String.join(" ", words), outers, List.of(), null, true, doubt));
        }
    }

    private static boolean isUnnamed(String word) {
        String fold = NameFolding.fold(word);
        return UNNAMED.contains(fold) || UNNAMED.contains(ArabicArticle.takenOff(fold));
    }

    private static List<String> others(List<String> parts, String part) {
        return parts.stream().filter(other -> !other.equals(part)).toList();
    }

    /** The parts of a text between its commas and the like, five at most. */
    static List<String> split(String text) {
        return text.length() > LONGEST_TEXT
                ? List.of()
                : Arrays.stream(MARKS.split(text, MOST_PARTS))
                        .map(String::strip)
                        .filter(part -> !part.isEmpty())
                        .toList();
    }

    private static List<String> splitAtLinks(String part) {
        List<String> parts = new ArrayList<>();
        StringBuilder current = new StringBuilder();
        String text = POSSESSIVE.matcher(part).replaceAll(" in ");
        boolean linked = false;
        for (String word : SPACES.split(ATTACHED_LINK.matcher(text).replaceAll("$1 \u0648 "), -1)) {
            String fold = NameFolding.fold(word);
            if (LINKS.contains(fold)) {
                addPart(parts, current);
                linked = true;
            } else if (!(linked && current.isEmpty() && KindWord.isLink(fold))) {
                current.append(current.isEmpty() ? "" : " ").append(word);
            }
        }
        addPart(parts, current);
        return parts;
    }

    private static void addPart(List<String> parts, StringBuilder current) {
        if (!current.isEmpty()) {
            parts.add(current.toString());
            current.setLength(0);
        }
    }
}
