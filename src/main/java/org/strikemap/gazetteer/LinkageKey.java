package org.strikemap.gazetteer;

import java.util.Set;

/**
 * Match key of record linkage: the {@link NameFolding#fold} letters without the Arabic article and without spaces. For an area
 * the words for its kind are taken off too, since one list has Homs and another Homs Governorate. Pure.
 */
final class LinkageKey {

    private static final Set<String> AREA_WORDS = Set.of(
            "governorate",
            "gouvernorat",
            "muhafazat",
            "province",
            "region",
            "district",
            "subdistrict",
            "county",
            "of",
            "de",
            "du",
            "\u0645\u062D\u0627\u0641\u0638\u0647",
            "\u0645\u0646\u0637\u0642\u0647",
            "\u0646\u0627\u062D\u064A\u0647",
            "\u0642\u0636\u0627");

    private LinkageKey() {}

    /** The letters that a name is compared by; empty if it holds neither letter nor digit. */
    static String of(String name, boolean area) {
        String[] words = NameFolding.fold(name).split(" ", -1);
        StringBuilder joined = new StringBuilder(name.length());
        for (int i = 0; i < words.length; i++) {
            boolean article = i + 1 < words.length && ArabicArticle.isBefore(words[i], words[i + 1]);
            if (!article && !(area && AREA_WORDS.contains(words[i]))) {
                joined.append(ArabicArticle.takenOff(words[i]));
            }
        }
        return joined.toString();
    }
}
