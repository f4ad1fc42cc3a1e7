package org.strikemap.geocode;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.strikemap.gazetteer.Letters;

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
    private static final double OF_ORDER = 0.01;
    private static final double OF_DISPLACEMENT = 0.02;
    private static final double OF_DETACHED = 0.03;
    private static final double OF_LINKS = 0.05;
    private static final double OF_WORDS_LEFT_OUT = 0.08;
    private static final double OF_PART_ALONE = 0.22;

    private static final Pattern MARKS = Pattern.compile("[,;:/()&|\u060C\u061B\u2013\u2014]+|\\s-+\\s");
    private static final Pattern ATTACHED_ARTICLE =
            Pattern.compile("\\b([AaEe]l)([b-df-hj-np-tv-zB-DF-HJ-NP-TV-Z]\\p{L}{3,})");
    private static final Pattern SPACES = Pattern.compile("\\s+");

    /** Words between the names of two places. */
    private static final Set<String> LINKS = plainSet("near in at by between and or from inside outside towards linking"
            + " pres dans entre et bei nahe zwischen und قرب في بين من بجانب بالقرب و");

    /** Words that say something of a spot and nothing of its name. */
    private static final Set<String> UNNAMED = plainSet(
            "near vicinity outskirts surroundings multiple several locations the of with"
                    + " center centre centrum mitte market camp refugee displaced persons idp farm farms house home school mosque hospital"
                    + " square checkpoint crossing water area region towns villages district neighbourhood neighborhood quarter suburb town"
                    + " village city de du des la le marche camp ferme maison ecole mosquee hopital place"
                    + " محيط مخيم مدرسة مشفى مستشفى جامع مسجد سوق دوار مزرعة مزارع اطراف معبر منزل بيت مركز منطقة حي قرية بلدة مدينة وسط");

    Phrase {
        outers = List.copyOf(outers);
        unknown = List.copyOf(unknown);
    }

    private static Set<String> plainSet(String written) {
        Set<String> words = new HashSet<>();
        for (String word : written.split(" ", -1)) {
            words.add(Letters.plain(word));
        }
        return words;
    }

    /** The reading of a text as one name. */
    static Phrase whole(String text) {
        return new Phrase(text, List.of(), List.of(), null, false, 0);
    }

    /** The ways to read a text, the likelier before the less likely; none for one of more than 200 characters. */
    static List<Phrase> of(String text) {
        String whole = text.strip();
        if (whole.length() > LONGEST_TEXT) {
            return List.of();
        }
        Set<Phrase> phrases = new LinkedHashSet<>();
        phrases.add(whole(whole));
        addDetached(phrases, whole);
        addDisplaced(phrases, whole, List.of(), OF_DISPLACEMENT);
        List<String> parts = split(whole);
        addParts(phrases, parts, 0);
        List<String> finer = parts.stream()
                .flatMap(part -> splitAtLinks(part).stream())
                .limit(MOST_PARTS)
                .toList();
        if (finer.size() > parts.size()) {
            addParts(phrases, finer, OF_LINKS);
        }
        for (String part : parts) {
            addNamesAlone(phrases, part, others(parts, part));
        }
        if (finer.size() > 1) {
            finer.forEach(
                    part -> phrases.add(new Phrase(part, List.of(), others(finer, part), null, true, OF_PART_ALONE)));
            finer.forEach(part -> addNamesAlone(phrases, part, List.of()));
        }
        return List.copyOf(phrases);
    }

    /** The article may be written as one with its word: {@code Almayadin}. */
    private static void addDetached(Set<Phrase> phrases, String whole) {
        String detached = ATTACHED_ARTICLE.matcher(whole).replaceAll("$1-$2");
        if (!detached.equals(whole)) {
            phrases.add(new Phrase(detached, List.of(), List.of(), null, false, OF_DETACHED));
        }
    }

    /** Each part within all the others. */
    private static void addParts(Set<Phrase> phrases, List<String> parts, double doubt) {
        for (int i = 0; parts.size() > 1 && i < parts.size(); i++) {
            List<String> others = others(parts, parts.get(i));
            phrases.add(new Phrase(parts.get(i), others, List.of(), null, false, doubt + i * OF_ORDER));
            addDisplaced(phrases, parts.get(i), others, doubt + OF_DISPLACEMENT);
        }
    }

    private static void addDisplaced(Set<Phrase> phrases, String text, List<String> outers, double doubt) {
        Optional<Displacement.Told> told = Displacement.find(text);
        told.ifPresent(
                found -> phrases.add(new Phrase(found.name(), outers, List.of(), found.displacement(), false, doubt)));
    }

    /** A part without the words that name nothing. */
    private static void addNamesAlone(Set<Phrase> phrases, String part, List<String> outers) {
        List<String> words = new ArrayList<>();
        String[] all = SPACES.split(part, -1);
        for (String word : all) {
            String plain = Letters.plain(word);
            String bare = plain.startsWith("\u0627\u0644") ? plain.substring(2) : plain;
            if (!UNNAMED.contains(plain) && !UNNAMED.contains(bare)) {
                words.add(word);
            }
        }
        if (!words.isEmpty() && words.size() < all.length) {
            double doubt = OF_WORDS_LEFT_OUT + (outers.isEmpty() ? 0 : OF_ORDER);
            phrases.add(new Phrase(String.join(" ", words), outers, List.of(), null, true, doubt));
        }
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
        for (String word : SPACES.split(part, -1)) {
            if (LINKS.contains(Letters.plain(word))) {
                addPart(parts, current);
            } else {
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
