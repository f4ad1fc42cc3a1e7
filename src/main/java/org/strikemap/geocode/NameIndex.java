package org.strikemap.geocode;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.strikemap.gazetteer.Gazetteer;
import org.strikemap.gazetteer.Place;

/**
 * Which places may bear a name. Each reading of each name has one entry of eight bytes, the hash of its transliterated key and
 * the place's number in the gazetteer, and the entries are sorted; whoever looks a name up compares the names themselves, so
 * keys need not be kept.
 */
final class NameIndex {

    private static final int FIRST_ENTRIES = 1 << 16;
    private static final long LOW_HALF = 0xFFFF_FFFFL;

    private final List<Place> places;
    private final int builtInSize;
    private long[] entries = new long[FIRST_ENTRIES];
    private int size;

    NameIndex(Gazetteer gazetteer) {
        places = gazetteer.listPlaces();
        builtInSize = gazetteer.builtInSize();
        for (int number = 0; number < places.size(); number++) {
            add(number, places.get(number));
        }
        sort();
    }

    /** The world's names are taken whole: a word such as City in them is a part of the name. */
    private void add(int number, Place place) {
        for (String name : place.listNames()) {
            Toponym known = Toponym.ofGazetteer(name);
            if (number < builtInSize) {
                known.readings().forEach(reading -> add(entry(reading.key(), number)));
            } else if (!known.words().isEmpty()) {
                add(entry(NameKey.of(known.words()), number));
            }
        }
    }

    private void add(long entry) {
        if (size == entries.length) {
            entries = Arrays.copyOf(entries, size * 3 / 2);
        }
        entries[size++] = entry;
    }

    private void sort() {
        Arrays.sort(entries, 0, size);
        int kept = 0;
        for (int i = 0; i < size; i++) {
            if (i == 0 || entries[i] != entries[i - 1]) {
                entries[kept++] = entries[i];
            }
        }
        entries = Arrays.copyOf(entries, kept);
        size = kept;
    }

    private static long entry(NameKey key, int number) {
        return (long) key.transliterated().hashCode() << 32 | number;
    }

    /** The places that a name may stand for, each with its best agreement, in the gazetteer's order. */
    List<Candidate> find(Toponym asked) {
        return find(new Comparison(asked, false));
    }

    /** The same, and areas that leave out their own kind word: {@code Homs} for Homs Governorate. */
    List<Candidate> findOuter(Toponym asked) {
        return find(new Comparison(asked, true));
    }

    private List<Candidate> find(Comparison comparison) {
        Set<Integer> numbers = new LinkedHashSet<>();
        comparison.readings().forEach(reading -> addNumbers(numbers, reading.key()));
        List<Candidate> candidates = new ArrayList<>(numbers.size());
        for (int number : numbers) {
            comparison.with(places.get(number), number < builtInSize).ifPresent(candidates::add);
        }
        return candidates;
    }

    private void addNumbers(Set<Integer> numbers, NameKey key) {
        long first = entry(key, 0);
        int at = Arrays.binarySearch(entries, first);
        for (int i = at < 0 ? -at - 1 : at; i < size && entries[i] >>> 32 == first >>> 32; i++) {
            numbers.add((int) (entries[i] & LOW_HALF));
        }
    }
}
