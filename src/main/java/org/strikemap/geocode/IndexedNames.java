package org.strikemap.geocode;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.apache.lucene.util.BytesRef;
import org.strikemap.gazetteer.Place;
import org.strikemap.gazetteer.PlaceKind;

/**
 * Stored field (payload) of a place in the name index, so that names are compared without making the place: kind, standing and,
 * for each reading of each name, what {@link NameKey} computes. In bytes: kind, flags, standing; then for each reading the
 * number of the name, the kind words taken off (2), flags, the hash of the folded name (4), the count of words, where each
 * ends, the length and the letters.
 */
final class IndexedNames {

    private static final int MOST_NAMES = 250;
    private static final int MOST_LETTERS = 120;
    private static final int MOST_WORDS = 16;
    private static final int MOST_BYTES = 1 << 15;
    private static final int STANDING_AT = 2;
    private static final int BUILT_IN = 1;
    private static final int FREE = 2;
    private static final int ARABIC = 1;
    private static final List<PlaceKind> KINDS = List.of(PlaceKind.values());
    private static final List<KindWord> KIND_WORDS = List.of(KindWord.values());

    private IndexedNames() {}

    /** One reading of a known name. */
    static final class IndexedReading {

        private final int name;
        private final int kinds;
        private final int foldedHash;
        private final int words;
        private final Likeness.Form form;

        private IndexedReading(int name, int kinds, int foldedHash, int words, Likeness.Form form) {
            this.name = name;
            this.kinds = kinds;
            this.foldedHash = foldedHash;
            this.words = words;
            this.form = form;
        }

        /** The number of the name in {@link Place#listNames}. */
        int name() {
            return name;
        }

        /** The hash of the folded name. */
        int foldedHash() {
            return foldedHash;
        }

        /** The form of a name that is freely transliterated, the folded letters of one that is not. */
        Likeness.Form form() {
            return form;
        }

        /** Whether no kind word was taken off. */
        boolean isWhole() {
            return kinds == 0;
        }

        /** Whether this kind word was taken off. */
        boolean tells(KindWord word) {
            return (kinds & bitOf(word)) != 0;
        }

        /** How many words the name has, 0 where that is not kept. */
        int words() {
            return words;
        }

        Likeness.Form word(int word) {
            return form.part(word == 0 ? 0 : endOf(word - 1), endOf(word));
        }

        /** Where a word of the form ends: one byte before the form for each word, and one for its length. */
        private int endOf(int word) {
            return form.byteBefore(words + 1 - word);
        }
    }

    /**
     * A place's record as it is read.
     *
     * @param free whether its names stand in Arabic script where it lies, so that their Latin spelling is free
     * @param standing its prominence, from 0 to 1, in steps of 1/255
     */
    record IndexedPlace(
            PlaceKind kind, boolean builtIn, boolean free, double standing, List<IndexedReading> readings) {}

    /** The record of a place whose names were read so. */
    static BytesRef write(
            Place place, boolean builtIn, boolean free, double standing, List<List<Toponym.Reading>> names) {
        ByteBuffer bytes = ByteBuffer.allocate(MOST_BYTES);
        bytes.put((byte) KINDS.indexOf(place.kind()));
        bytes.put((byte) ((builtIn ? BUILT_IN : 0) | (free ? FREE : 0)));
        bytes.put((byte) Math.round(standing * 255));
        Set<String> written = new HashSet<>();
        for (int name = 0; name < Math.min(names.size(), MOST_NAMES); name++) {
            for (Toponym.Reading reading : names.get(name)) {
                NameKey key = reading.key();
                boolean spelt = free || reading.isWhole();
                if (spelt && written.add(key.folded() + reading.kinds()) && bytes.remaining() > 2 * MOST_LETTERS) {
                    write(bytes, name, reading, key, free);
                }
            }
        }
        return new BytesRef(bytes.array(), 0, bytes.position());
    }

    private static void write(ByteBuffer bytes, int name, Toponym.Reading reading, NameKey key, boolean free) {
        byte[] letters = free ? key.formBytes() : key.folded().getBytes(StandardCharsets.UTF_8);
        if (letters.length == 0 || letters.length > MOST_LETTERS) {
            return;
        }
        int kinds = 0;
        for (KindWord word : reading.kinds()) {
            kinds |= bitOf(word);
        }
        boolean words =
                free && letters.length == key.form().length() && key.ends().size() <= MOST_WORDS;
        bytes.put((byte) name).putShort((short) kinds).put((byte) (key.arabic() ? ARABIC : 0));
        bytes.putInt(key.folded().hashCode());
        bytes.put((byte) (words ? key.ends().size() : 0));
        if (words) {
            key.ends().forEach(end -> bytes.put(end.byteValue()));
        }
        bytes.put((byte) letters.length).put(letters);
    }

    /** Reads a record; the bytes must stay as they are while it is in use. */
    static IndexedPlace read(BytesRef record) {
        ByteBuffer bytes = ByteBuffer.wrap(record.bytes, record.offset, record.length);
        PlaceKind kind = KINDS.get(bytes.get());
        int flags = bytes.get();
        double standing = (bytes.get() & 0xFF) / 255.0;
        List<IndexedReading> readings = new ArrayList<>();
        while (bytes.hasRemaining()) {
            int name = bytes.get() & 0xFF;
            int kinds = bytes.getShort() & 0xFFFF;
            boolean arabic = bytes.get() == ARABIC;
            int hash = bytes.getInt();
            int words = bytes.get();
            bytes.position(bytes.position() + words);
            int length = bytes.get();
            int from = bytes.position();
            bytes.position(from + length);
            readings.add(new IndexedReading(
                    name, kinds, hash, words, new Likeness.Form(record.bytes, from, from + length, arabic)));
        }
        return new IndexedPlace(kind, (flags & BUILT_IN) != 0, (flags & FREE) != 0, standing, readings);
    }

    private static int bitOf(KindWord word) {
        return 1 << KIND_WORDS.indexOf(word);
    }

    /** The standing in a record, without reading the rest. */
    static double standingOf(BytesRef record) {
        return (record.bytes[record.offset + STANDING_AT] & 0xFF) / 255.0;
    }
}
