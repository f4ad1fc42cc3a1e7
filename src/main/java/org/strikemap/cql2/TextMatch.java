package org.strikemap.cql2;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.function.Predicate;
import java.util.function.UnaryOperator;

/**
 * Which texts fit.
 *
 * @param value what is looked at, such as {@code CASEI(place)}: matches of one value can become one
 * @param folding what is made of a text before it is looked at
 * @param fits whether a folded text fits
 */
record TextMatch(String value, UnaryOperator<String> folding, Predicate<String> fits) implements Predicate<String> {

    /** Fits one of some texts, or none of them. */
    record Listed(Set<String> texts, boolean wanted) implements Predicate<String> {

        @Override
        public boolean test(String text) {
            return texts.contains(text) == wanted;
        }
    }

    @Override
    public boolean test(String text) {
        return fits.test(folding.apply(text));
    }

    /** What fits all, or any, of several matches of one value. Long lists of texts become one set. */
    static TextMatch combined(List<TextMatch> matches, boolean all) {
        Set<String> texts = new HashSet<>();
        List<Predicate<String>> parts = new ArrayList<>();
        for (TextMatch match : matches) {
            if (match.fits instanceof Listed listed && listed.wanted != all) {
                texts.addAll(listed.texts);
            } else {
                parts.add(match.fits);
            }
        }
        if (!texts.isEmpty()) {
            parts.add(new Listed(texts, !all));
        }
        TextMatch first = matches.getFirst();
        return new TextMatch(first.value, first.folding, parts.size() == 1 ? parts.getFirst() : fitting(parts, all));
    }

    private static Predicate<String> fitting(List<Predicate<String>> parts, boolean all) {
        return text -> {
            for (Predicate<String> part : parts) {
                if (part.test(text) != all) {
                    return !all;
                }
            }
            return all;
        };
    }
}
