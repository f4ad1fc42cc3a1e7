package org.strikemap.geocode;

import java.text.Normalizer;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import org.strikemap.gazetteer.ArabicArticle;
import org.strikemap.gazetteer.NameFolding;

/**
 * A place's name as it stands in a text or in the gazetteer, and the ways it can be read. Pure.
 *
 * <p>Articles are no part of a name ({@link ArabicArticle}). Words for kinds of place at either end may or may not be:
 * {@code Mafraq al-Jazra} is read as that name, and as the name {@code jazra} with the word of a junction.
 */
final class Toponym {

    private static final Pattern SPACES = Pattern.compile("\\s+");

    /** One letter may stand for many: the plain letters of a longer name are none. */
    private static final int LONGEST = 250;

    private final String text;
    private final List<String> words;

    private Toponym(String text) {
        this.text = text;
        String fold = NameFolding.fold(text);
        this.words = fold.length() > LONGEST ? List.of() : withoutArticles(wordsOf(fold));
    }

    /** Reads a name as the gazetteer writes it: composed, with single spaces. */
    static Toponym ofGazetteer(String name) {
        return new Toponym(name);
    }

    /** Reads a name as anybody may write it. */
    static Toponym of(String written) {
        String composed = Normalizer.normalize(written, Normalizer.Form.NFC);
        return new Toponym(SPACES.matcher(composed.strip()).replaceAll(" "));
    }

    /** The name as written, with single spaces. */
    String text() {
        return text;
    }

    /** Its plain words without articles; none if it holds neither letter nor digit, or more than 250. */
    List<String> words() {
        return words;
    }

    /** The name as a whole first, then with words for kinds of place taken off its ends. */
    List<Reading> readings() {
        List<Reading> readings = new ArrayList<>(1);
        if (words.isEmpty()) {
            return readings;
        }
        readings.add(new Reading(NameKey.of(words), Set.of()));
        int last = words.size();
        int first = afterKindWord();
        int end = beforeKindWord();
        addReading(readings, first, last);
        addReading(readings, 0, end);
        if (first > 0 && end < last) {
            addReading(readings, first, end);
        }
        return readings;
    }

    private void addReading(List<Reading> readings, int from, int to) {
        if (from >= to || to - from == words.size()) {
            return;
        }
        Set<KindWord> kinds = EnumSet.noneOf(KindWord.class);
        for (int i = 0; i < words.size(); i++) {
            if (i < from || i >= to) {
                KindWord.find(words.get(i)).ifPresent(kinds::add);
            }
        }
        readings.add(new Reading(NameKey.of(words.subList(from, to)), kinds));
    }

    /** Where the name begins once kind words, and links after them, are taken off its head; 0 if there are none. */
    private int afterKindWord() {
        int at = 0;
        boolean found = false;
        while (at < words.size()
                && (KindWord.find(words.get(at)).isPresent() || (found && KindWord.isLink(words.get(at))))) {
            found = true;
            at++;
        }
        return at;
    }

    /** Where the name ends once kind words are taken off its tail. */
    private int beforeKindWord() {
        int end = words.size();
        while (end > 0 && KindWord.find(words.get(end - 1)).isPresent()) {
            end--;
        }
        return end;
    }

    private static List<String> wordsOf(String plain) {
        List<String> words = new ArrayList<>(4);
        int from = 0;
        for (int space = plain.indexOf(' '); space >= 0; space = plain.indexOf(' ', from)) {
            words.add(plain.substring(from, space));
            from = space + 1;
        }
        if (from < plain.length()) {
            words.add(plain.substring(from));
        }
        return words;
    }

    private static List<String> withoutArticles(List<String> words) {
        List<String> kept = new ArrayList<>(words.size());
        for (int i = 0; i < words.size(); i++) {
            String word = words.get(i);
            if (i + 1 == words.size() || !ArabicArticle.isBefore(word, words.get(i + 1))) {
                kept.add(ArabicArticle.takenOff(word));
            }
        }
        return kept;
    }

    /**
     * One way to read a name.
     *
     * @param key what it is compared by
     * @param kinds what the words that were taken off say
     */
    record Reading(NameKey key, Set<KindWord> kinds) {

        boolean isWhole() {
            return kinds.isEmpty();
        }
    }
}
