package org.strikemap.snapshot;

import java.nio.charset.StandardCharsets;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.strikemap.claim.DetailColumn;
import org.strikemap.claim.DetailColumn.IntegerColumn;
import org.strikemap.claim.DetailColumn.TextColumn;
import org.strikemap.claim.DetailColumn.WordColumn;
import org.strikemap.claim.Details;
import org.strikemap.claim.Location;
import org.strikemap.source.ReportedDate;
import org.strikemap.source.Source;
import org.strikemap.table.ByteArrayBuilder;

/**
 * Writes values as few bytes, one after another; the twin of {@link ClaimDecoder}. While writing it computes a 64-bit
 * fingerprint (a multiply-xor hash, not cryptographic): equal values have equal prints in every snapshot, although the numbers
 * of shared ones differ.
 *
 * <p>Integers are little-endian base-128 varints (LEB128). A nullable integer is
 * zigzag-encoded plus 1, 0 is null; a shared text is its dictionary code + 2, an unshared one 1 and its bytes, 0 is null.
 */
final class ClaimEncoder extends ByteArrayBuilder {

    private static final long PRIME = 0x9E37_79B9_7F4A_7C15L;

    private final BoundedDictionary<String> words;
    private final BoundedDictionary<Source> sources;
    private long print;

    ClaimEncoder(BoundedDictionary<String> words, BoundedDictionary<Source> sources) {
        super(256);
        this.words = words;
        this.sources = sources;
    }

    /** Begins anew. */
    void clear() {
        length = 0;
        print = 0;
    }

    byte[] bytes() {
        return bytes;
    }

    int length() {
        return length;
    }

    /** The 64-bit fingerprint of everything written since clear(). */
    long fingerprint() {
        return print;
    }

    static long fingerprint(String text) {
        long print = 1L + text.length();
        for (int i = 0; i < text.length(); i++) {
            print = mixed(print, text.charAt(i));
        }
        return print;
    }

    static long fingerprint(Source source) {
        long print = mixed(fingerprint(source.id()), fingerprint(source.name()));
        print = mixed(print, fingerprint(source.type().name()));
        print = mixed(print, source.country() == null ? 0 : fingerprint(source.country()));
        return mixed(print, source.repeats() == null ? 0 : fingerprint(source.repeats()));
    }

    private static long mixed(long print, long value) {
        long sum = (print ^ value) * PRIME;
        return sum ^ sum >>> 29;
    }

    /** A number of things. */
    void unsignedVarint(int count) {
        appendVarint(count);
        print = mixed(print, count);
    }

    /** A text of its own, such as an address. */
    void text(@Nullable String text) {
        if (text == null) {
            unsignedVarint(0);
        } else {
            appendVarint(1);
            putText(text);
            print = mixed(print, fingerprint(text));
        }
    }

    /** A text that other claims are likely to share. */
    void word(@Nullable String word) {
        int code = word == null ? -1 : words.put(word);
        if (code < 0) {
            text(word);
        } else {
            appendVarint(code + 2);
            print = mixed(print, words.print(code));
        }
    }

    void words(List<String> all) {
        unsignedVarint(all.size());
        for (String word : all) {
            word(word);
        }
    }

    void source(Source source) {
        int code = sources.put(source);
        appendVarint(code);
        print = mixed(print, sources.print(code));
    }

    void enumConstant(@Nullable Enum<?> choice) {
        word(choice == null ? null : choice.name());
    }

    void number(@Nullable Integer number) {
        long code = number == null ? 0 : 1 + (2L * number ^ (long) number >> Integer.SIZE);
        appendVarint(code);
        print = mixed(print, code);
    }

    /** Numbers most of which are null: first a bit for each that is not. */
    void numbers(@Nullable Integer... numbers) {
        int present = 0;
        for (int i = 0; i < numbers.length; i++) {
            present |= numbers[i] == null ? 0 : 1 << i;
        }
        unsignedVarint(present);
        for (Integer number : numbers) {
            if (number != null) {
                number(number);
            }
        }
    }

    void date(@Nullable ReportedDate date) {
        enumConstant(date == null ? null : date.precision());
        if (date != null) {
            number(Math.toIntExact(date.first().toEpochDay()));
            unsignedVarint(
                    Math.toIntExact(date.last().toEpochDay() - date.first().toEpochDay()));
        }
    }

    private void fraction(double number) {
        long bits = Double.doubleToRawLongBits(number);
        appendFixed64(bits);
        print = mixed(print, bits);
    }

    void location(@Nullable Location location) {
        unsignedVarint(location == null ? 0 : 1);
        if (location != null) {
            fraction(location.point().lon());
            fraction(location.point().lat());
            enumConstant(location.accuracy().category());
            unsignedVarint(location.accuracy().radiusMetres());
            word(location.placeId());
            word(location.name());
            word(location.nameArabic());
            word(location.country());
        }
    }

    /** A 0 alone where nothing is told, as in most claims; else a 1 and every column. */
    void details(Details details) {
        boolean told = !details.equals(Details.NONE);
        unsignedVarint(told ? 1 : 0);
        if (told) {
            for (DetailColumn<?> column : Details.COLUMNS) {
                switch (column) {
                    case TextColumn text -> text(details.get(text));
                    case IntegerColumn number -> number(details.get(number));
                    case WordColumn<?> word -> enumConstant(details.get(word));
                }
            }
        }
    }

    private void putText(String text) {
        byte[] letters = text.getBytes(StandardCharsets.UTF_8);
        appendVarint(letters.length);
        append(letters, 0, letters.length);
    }
}
