package org.strikemap.geocode;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.strikemap.gazetteer.NameFolding;
import org.strikemap.gazetteer.Place;
import org.strikemap.geo.LonLat;

/**
 * A text that tells of a spot between two places, as in {@code between Raqqa and Tabqa}, {@code entre Raqqa et Tabqa}, {@code بين الرقة
 * والطبقة}. The spot may lie anywhere between, so that its radius reaches from the middle to both places and over them.
 *
 * @param before the words before, which may name a place that lies there; or empty
 * @param ends the ways to read the two names, for {@code and} may be part of one
 * @param outer what stands after a comma, the name of a larger place; or empty
 */
record BetweenPhrase(String before, List<Ends> ends, String outer) {

    private static final int LONGEST_TEXT = 200;
    private static final Pattern PHRASE = Pattern.compile(
            "(?i)(?<before>.*?)\\b(?:(?:half-?way |mid-?way |in )?(?<en>between)|(?<fr>entre)|(?<de>zwischen))\\s+(?<names>.+)"
                    + "|(?<vor>.*?)(?<!\\p{L})(?:ما\\s+|فيما\\s+|الواقعة?\\s+)?(?<ar>بين)\\s+(?<namen>.+)");
    private static final Pattern END = Pattern.compile("[,;:()\u060C\u061B]|\\s[-\u2013\u2014]\\s");
    private static final Pattern ENGLISH_AND = Pattern.compile("(?i)\\s+(?:and|&)\\s+");
    private static final Pattern FRENCH_AND = Pattern.compile("(?i)\\s+et\\s+");
    private static final Pattern GERMAN_AND = Pattern.compile("(?i)\\s+und\\s+");
    private static final Pattern ARABIC_AND = Pattern.compile("\\s+\u0648\\s*(?:\u0628\u064A\u0646\\s+)?");
    private static final Pattern SPACES = Pattern.compile("\\s+");

    /** Words before a name that say what the two places are. */
    private static final Set<String> WHAT_THEY_ARE =
            folded("the both towns town villages village cities city of districts district"
                    + " les la le deux villes ville villages localités localité communes quartiers de d des den orten städten dörfern ort stadt"
                    + " بلدتي بلدة بلدات قريتي قرية قرى مدينتي مدينة مدن منطقتي منطقة مناطق حيي حي كل من");

    /** Words before the phrase that name nothing. */
    private static final Set<String> UNNAMED =
            folded("a an the on in at near of along somewhere road roads highway motorway street way"
                    + " area areas desert countryside region track route la le les une un sur dans de du des autoroute zone désert strasse straße"
                    + " der die das auf im an gebiet wüste landstrasse autobahn"
                    + " على في طريق الطريق الواصل الواصلة اتوستراد الأوتوستراد منطقة المنطقة بادية صحراء عند قرب");

    /** The names of the two places. */
    record Ends(String one, String other) {}

    private static Set<String> folded(String written) {
        Set<String> words = new HashSet<>();
        SPACES.splitAsStream(written).forEach(word -> words.add(NameFolding.fold(word)));
        return words;
    }

    /** Reads a text; empty if it tells of nothing between two names. */
    static Optional<BetweenPhrase> find(String text) {
        Matcher phrase = PHRASE.matcher(text.strip());
        if (text.length() > LONGEST_TEXT || !phrase.matches()) {
            return Optional.empty();
        }
        boolean arabic = phrase.group("ar") != null;
        String names = phrase.group(arabic ? "namen" : "names");
        Matcher end = END.matcher(names);
        String outer = "";
        if (end.find()) {
            outer = names.substring(end.end()).replace(")", "").strip();
            names = names.substring(0, end.start());
        }
        List<Ends> ends = split(names, and(phrase));
        return ends.isEmpty()
                ? Optional.empty()
                : Optional.of(new BetweenPhrase(named(phrase.group(arabic ? "vor" : "before")), ends, outer));
    }

    private static Pattern and(Matcher phrase) {
        if (phrase.group("ar") != null) {
            return ARABIC_AND;
        }
        if (phrase.group("fr") != null) {
            return FRENCH_AND;
        }
        return phrase.group("de") != null ? GERMAN_AND : ENGLISH_AND;
    }

    private static List<Ends> split(String names, Pattern and) {
        List<Ends> ends = new ArrayList<>();
        Matcher link = and.matcher(names);
        while (link.find()) {
            String one = withoutKind(names.substring(0, link.start()));
            String other = withoutKind(names.substring(link.end()));
            if (!one.isEmpty() && !other.isEmpty()) {
                ends.add(new Ends(one, other));
            }
        }
        return ends;
    }

    private static String withoutKind(String name) {
        String left = name.strip().replaceFirst("^[dD]['\u2019]", "");
        for (int space = left.indexOf(' '); space > 0; space = left.indexOf(' ')) {
            if (!WHAT_THEY_ARE.contains(NameFolding.fold(left.substring(0, space)))) {
                break;
            }
            left = left.substring(space).strip().replaceFirst("^[dD]['\u2019]", "");
        }
        return left;
    }

    /** Words that may name a place, or nothing. */
    private static String named(String before) {
        String words = before.strip().replaceFirst("[,;:(\u060C]+$", "").strip();
        return SPACES.splitAsStream(words).allMatch(word -> UNNAMED.contains(NameFolding.fold(word))) ? "" : words;
    }

    /** From one place to the middle between it and another, with a radius that covers both. */
    static Displacement toMiddle(Place one, Place other) {
        LonLat from = one.point();
        double half = from.distanceMetres(other.point()) / 2;
        int radius = Math.max(one.radiusMetres(), other.radiusMetres());
        return new Displacement(from.bearingDegrees(other.point()), half, false, (int) Math.ceil(half) + radius);
    }
}
