package org.strikemap.geocode;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;

/** Writes a name as others might: by another transliteration, or with typing errors. */
final class Misspelling {

    private static final String LETTERS = "abcdefghijklmnopqrstuvwxyz";
    private static final String ARABIC_LETTERS = "ابتجحخدرزسشطعغفقكلمنهوي";
    private static final int LONG_NAME = 9;

    /** Spellings of one sound, to be exchanged either way. */
    private static final List<String[]> SOUNDS = List.of(
            new String[] {"q", "k"},
            new String[] {"ou", "u"},
            new String[] {"oo", "u"},
            new String[] {"ee", "i"},
            new String[] {"ei", "ay"},
            new String[] {"ch", "sh"},
            new String[] {"dj", "j"},
            new String[] {"gh", "g"},
            new String[] {"th", "t"},
            new String[] {"dh", "d"});

    private static final List<String> ENDS = List.of("ah", "eh", "a");
    private static final List<String> ARTICLES = List.of("Al ", "Al-", "El ", "El-", "al-", "");

    private Misspelling() {}

    /** The name in another transliteration: one to three of its sounds, its last vowel or its article are written otherwise. */
    static String transliterate(String name, Random random) {
        String other = name;
        int changes = 1 + random.nextInt(3);
        List<String[]> sounds = new ArrayList<>(SOUNDS);
        Collections.shuffle(sounds, random);
        for (String[] sound : sounds) {
            int from = random.nextInt(2);
            String exchanged = other.replace(sound[from], sound[1 - from]);
            if (changes > 0 && !exchanged.equals(other)) {
                other = exchanged;
                changes--;
            }
        }
        return withArticle(withEnd(doubled(other, changes > 0, random), random), random);
    }

    private static String doubled(String name, boolean wanted, Random random) {
        int at = 1 + random.nextInt(Math.max(1, name.length() - 2));
        boolean consonant = at < name.length() - 1
                && "bdfklmnrstz".indexOf(name.charAt(at)) >= 0
                && "aiu".indexOf(name.charAt(at + 1)) >= 0;
        return wanted && consonant ? name.substring(0, at) + name.charAt(at) + name.substring(at) : name;
    }

    private static String withEnd(String name, Random random) {
        for (String end : ENDS) {
            if (name.length() > end.length() + 2 && name.endsWith(end)) {
                return name.substring(0, name.length() - end.length()) + ENDS.get(random.nextInt(ENDS.size()));
            }
        }
        return name;
    }

    private static String withArticle(String name, Random random) {
        return name.startsWith("Al ") ? ARTICLES.get(random.nextInt(ARTICLES.size())) + name.substring(3) : name;
    }

    /** The name with one typing error, or two in a long one: a letter left out, put in, mistaken, or swapped with the next. */
    static String mistype(String name, Random random) {
        String mistyped = once(name, random);
        return name.length() >= LONG_NAME && random.nextBoolean() ? once(mistyped, random) : mistyped;
    }

    private static String once(String name, Random random) {
        int at = 1 + random.nextInt(Math.max(1, name.length() - 2));
        String letters = Transliteration.isArabic(name) ? ARABIC_LETTERS : LETTERS;
        char letter = letters.charAt(random.nextInt(letters.length()));
        String head = name.substring(0, at);
        return switch (random.nextInt(4)) {
            case 0 -> head + name.substring(at + 1);
            case 1 -> head + letter + name.substring(at);
            case 2 -> head + letter + name.substring(at + 1);
            default ->
                at + 1 < name.length()
                        ? head + name.charAt(at + 1) + name.charAt(at) + name.substring(at + 2)
                        : head + letter + name.substring(at);
        };
    }
}
