package org.strikemap.geocode;

import java.nio.charset.StandardCharsets;
import java.util.List;
import org.strikemap.gazetteer.NameFolding;

/**
 * What names are compared by. Pure: {@code Deir ez-Zor} has the folded key {@code deirzor} and the form {@code dirzur}, whose words
 * end at 3 and 6, and the skeleton {@code drzr}.
 *
 * @param folded the plain letters without articles and spaces; see {@link NameFolding}
 * @param form the folded words in the form that transliterations share; see {@link Transliteration}
 * @param ends where each word of the form ends
 * @param arabic whether the name is written in Arabic script, so that its form lacks the short vowels
 */
record NameKey(String folded, String form, List<Integer> ends, boolean arabic) {

    private static final int ROOM = 32;

    NameKey {
        ends = List.copyOf(ends);
    }

    /** The key of a name in plain words without articles. */
    static NameKey of(List<String> words) {
        StringBuilder form = new StringBuilder(ROOM);
        Integer[] ends = new Integer[words.size()];
        for (int i = 0; i < ends.length; i++) {
            String qualifier = Qualifier.findForm(words.get(i));
            if (qualifier == null) {
                Transliteration.append(form, words.get(i));
            } else {
                form.append(qualifier);
            }
            ends[i] = form.length();
        }
        boolean arabic = !words.isEmpty() && Transliteration.isArabic(words.getFirst());
        String folded = words.size() == 1 ? words.getFirst() : String.join("", words);
        return new NameKey(folded, form.toString(), List.of(ends), arabic);
    }

    /** The consonants of the form; see {@link #skeletonOf}. */
    String skeleton() {
        return skeletonOf(form);
    }

    /** The consonants of one word of the form. */
    String skeletonOfWord(int word) {
        return skeletonOf(form.substring(word == 0 ? 0 : ends.get(word - 1), ends.get(word)));
    }

    /**
     * The consonants of a form: what is left once vowels go, which Arabic script may leave out and Latin script writes freely. Those
     * that dialects and transcriptions interchange (g and j, p and b, v and f) are one.
     */
    static String skeletonOf(String form) {
        StringBuilder skeleton = new StringBuilder(form.length());
        for (int i = 0; i < form.length(); i++) {
            char letter = form.charAt(i);
            char common = switch (letter) {
                case 'g' -> 'j';
                case 'p' -> 'b';
                case 'v' -> 'f';
                default -> letter;
            };
            boolean vowel = common == 'a' || common == 'i' || common == 'u';
            if (!vowel && (skeleton.isEmpty() || skeleton.charAt(skeleton.length() - 1) != common)) {
                skeleton.append(common);
            }
        }
        return skeleton.toString();
    }

    /** The form as bytes (UTF-8), one for each of its usual letters. */
    byte[] formBytes() {
        return form.getBytes(StandardCharsets.UTF_8);
    }
}
