package org.strikemap.incident;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import org.strikemap.claim.Claim;
import org.strikemap.gazetteer.ArabicArticle;
import org.strikemap.gazetteer.NameFolding;

/**
 * The name that a report gives a place, as far as it tells that place from others: without the larger place that stands behind it, without
 * words for its kind, without the Arabic article. Names in Latin script are compared only, by a weighted edit distance over the letters
 * that transcriptions agree on. Pure.
 */
final class WrittenName {

    /** What stands behind these is a larger place or an explanation. */
    private static final Pattern BEHIND = Pattern.compile(
            "[,;:()\\[\\]\\u2013\\u2014]| - |\\b(?:near|in|of|at|from|towards?)\\b", Pattern.CASE_INSENSITIVE);

    private static final Pattern ALTERNATIVES = Pattern.compile("/");
    private static final Pattern BLANK = Pattern.compile(" ");

    /** Words that tell a kind of place and not which. */
    private static final Set<String> KINDS = Set.of(
            "village",
            "villages",
            "town",
            "city",
            "suburb",
            "district",
            "subdistrict",
            "governorate",
            "province",
            "region",
            "countryside",
            "area",
            "vicinity",
            "outskirts",
            "neighborhood",
            "neighborhoods",
            "neighbourhood",
            "neighbourhoods",
            "road",
            "street",
            "camp",
            "farm",
            "farms",
            "house",
            "base",
            "the",
            "and");

    /** Ways in which one sound of Arabic is transcribed, and the one letter that it is compared by. */
    private static final List<String[]> SOUNDS = List.of(
            new String[] {"sh", "x"},
            new String[] {"ch", "x"},
            new String[] {"kh", "k"},
            new String[] {"gh", "g"},
            new String[] {"th", "t"},
            new String[] {"dh", "d"},
            new String[] {"ph", "f"},
            new String[] {"q", "k"},
            new String[] {"c", "k"},
            new String[] {"v", "f"},
            new String[] {"p", "b"});

    private static final Pattern DOUBLED = Pattern.compile("(.)\\1+");

    /** Written freely, or not at all. */
    private static final String SOFT = "aeiouywh";

    private static final int HARD_COST = 100;
    private static final int SOFT_COST = 25;
    private static final int SOFT_FOR_SOFT_COST = 15;

    /** The weight of a word of one consonant and two vowels: shorter ones are no closer to each other for being short. */
    private static final int LEAST_WEIGHT = 150;

    private WrittenName() {}

    /** The names that claims of an incident give its place, ready to be compared; empty if none is in Latin script. */
    static Set<String> of(Incident incident) {
        Set<String> written = new LinkedHashSet<>();
        for (Claim claim : incident.claims()) {
            if (claim.place().written() != null) {
                written.add(claim.place().written());
            }
        }
        Set<String> names = new LinkedHashSet<>();
        written.forEach(name -> names.addAll(comparable(name)));
        return names;
    }

    /** A name and its alternatives by the letters that they are compared by; empty if it tells no place in Latin script. */
    static List<String> comparable(String written) {
        for (String part : BEHIND.split(written, -1)) {
            List<String> names = new ArrayList<>(1);
            for (String name : ALTERNATIVES.split(part, -1)) {
                String letters = letters(NameFolding.fold(name));
                if (!letters.isEmpty()) {
                    names.add(letters);
                }
            }
            if (!names.isEmpty()) {
                return names;
            }
        }
        return List.of();
    }

    private static String letters(String folded) {
        String[] words = BLANK.split(folded, -1);
        StringBuilder joined = new StringBuilder(folded.length());
        for (int i = 0; i < words.length; i++) {
            boolean article = i + 1 < words.length && ArabicArticle.isBefore(words[i], words[i + 1]);
            if (!article && !KINDS.contains(words[i]) && isLatin(words[i])) {
                joined.append(words[i]);
            }
        }
        String letters = joined.toString();
        for (String[] sound : SOUNDS) {
            letters = letters.replace(sound[0], sound[1]);
        }
        return DOUBLED.matcher(letters).replaceAll("$1");
    }

    private static boolean isLatin(String word) {
        return !word.isEmpty() && word.charAt(0) < 0x250;
    }

    /** How alike the two names are that are most alike, 0 to 1. */
    static double similarity(Set<String> ones, Set<String> others) {
        double best = 0;
        for (String one : ones) {
            for (String other : others) {
                best = Math.max(best, similarity(one, other));
            }
        }
        return best;
    }

    /** One less the weighted edit distance of two names over the weight of the heavier one. */
    private static double similarity(String one, String other) {
        if (one.equals(other)) {
            return 1;
        }
        int[] above = new int[other.length() + 1];
        for (int j = 1; j <= other.length(); j++) {
            above[j] = above[j - 1] + cost(other.charAt(j - 1));
        }
        int otherWeight = above[other.length()];
        int oneWeight = 0;
        for (int i = 1; i <= one.length(); i++) {
            char letter = one.charAt(i - 1);
            int gap = cost(letter);
            oneWeight += gap;
            int[] row = new int[above.length];
            row[0] = above[0] + gap;
            for (int j = 1; j < row.length; j++) {
                char beside = other.charAt(j - 1);
                row[j] = Math.min(
                        above[j - 1] + substitution(letter, beside),
                        Math.min(above[j] + gap, row[j - 1] + cost(beside)));
            }
            above = row;
        }
        return 1 - (double) above[other.length()] / Math.max(LEAST_WEIGHT, Math.max(oneWeight, otherWeight));
    }

    private static int cost(char letter) {
        return isSoft(letter) ? SOFT_COST : HARD_COST;
    }

    private static int substitution(char one, char other) {
        if (one == other) {
            return 0;
        }
        return isSoft(one) && isSoft(other) ? SOFT_FOR_SOFT_COST : HARD_COST;
    }

    private static boolean isSoft(char letter) {
        return SOFT.indexOf(letter) >= 0;
    }
}
