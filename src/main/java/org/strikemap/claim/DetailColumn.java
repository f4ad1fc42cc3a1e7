package org.strikemap.claim;

import java.util.Arrays;
import java.util.List;
import org.strikemap.text.Worded;

/**
 * A column of claims that may be empty and that stands on its own: what it holds is read, kept and shown as it is. {@link Details} lists
 * them.
 *
 * @param <T> what a cell holds that is not empty
 */
public sealed interface DetailColumn<T> {

    /** As it stands in files, answers and the store, such as {@code time_of_day}. */
    String name();

    /** What a person calls it, in English. */
    String title();

    /** What it means, in English, without a full stop. */
    String description();

    /** A column of texts, into which a search for words ({@code q}) looks. */
    record TextColumn(String name, String title, String description) implements DetailColumn<String> {}

    /**
     * A column of whole numbers.
     *
     * @param least the least that a reader takes
     * @param greatest the greatest that a reader takes
     */
    record IntegerColumn(String name, String title, String description, int least, int greatest)
            implements DetailColumn<Integer> {}

    /**
     * A column of words from a list.
     *
     * @param type the enumeration of what they stand for; the words are its names in small letters
     */
    record WordColumn<E extends Enum<E>>(String name, String title, String description, Class<E> type)
            implements DetailColumn<E> {

        /** All the words, in order. */
        public List<String> words() {
            return Arrays.stream(type.getEnumConstants()).map(WordColumn::word).toList();
        }

        static String word(Enum<?> constant) {
            return Worded.word(constant);
        }
    }
}
