package org.strikemap.snapshot;

import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.strikemap.claim.DetailColumn;
import org.strikemap.claim.DetailColumn.IntegerColumn;
import org.strikemap.claim.DetailColumn.TextColumn;
import org.strikemap.claim.DetailColumn.WordColumn;
import org.strikemap.claim.Details;
import org.strikemap.claim.Location;
import org.strikemap.geo.Accuracy;
import org.strikemap.geo.AccuracyCategory;
import org.strikemap.geo.ArabicName;
import org.strikemap.geo.CountryCode;
import org.strikemap.geo.LonLat;
import org.strikemap.geo.PlaceId;
import org.strikemap.source.ReportedDate;
import org.strikemap.source.Source;

/** Reads values in the order in which they were written; the twin of {@link ClaimEncoder}. */
final class ClaimDecoder {

    private final byte[] bytes;
    private final BoundedDictionary<String> words;
    private final BoundedDictionary<Source> sources;
    private int next;

    ClaimDecoder(byte[] bytes, int start, BoundedDictionary<String> words, BoundedDictionary<Source> sources) {
        this.bytes = bytes;
        this.next = start;
        this.words = words;
        this.sources = sources;
    }

    int unsignedVarint() {
        return Math.toIntExact(take());
    }

    /** A text, whether it is its own or shared. */
    @Nullable
    String text() {
        int code = unsignedVarint();
        if (code > 1) {
            return words.get(code - 2);
        }
        return code == 0 ? null : takeText();
    }

    List<String> texts() {
        return IntStream.range(0, unsignedVarint())
                .mapToObj(i -> Objects.requireNonNull(text()))
                .toList();
    }

    Source source() {
        return sources.get(unsignedVarint());
    }

    <E extends Enum<E>> @Nullable E enumConstant(Class<E> type) {
        String name = text();
        return name == null ? null : Enum.valueOf(type, name);
    }

    @Nullable
    Integer number() {
        long code = take();
        return code == 0 ? null : (Integer) (int) (((code - 1) >>> 1) ^ -((code - 1) & 1));
    }

    @Nullable
    Integer[] numbers(int size) {
        @Nullable Integer[] numbers = new Integer[size];
        int present = unsignedVarint();
        for (int i = 0; i < size; i++) {
            numbers[i] = (present & 1 << i) == 0 ? null : number();
        }
        return numbers;
    }

    @Nullable
    ReportedDate date() {
        ReportedDate.Precision precision = enumConstant(ReportedDate.Precision.class);
        if (precision == null) {
            return null;
        }
        LocalDate first = LocalDate.ofEpochDay(Objects.requireNonNull(number()));
        return new ReportedDate(first, first.plusDays(unsignedVarint()), precision);
    }

    private double fraction() {
        long bits = 0;
        for (int shift = 0; shift < Double.SIZE; shift += Byte.SIZE) {
            bits |= (bytes[next++] & 0xFFL) << shift;
        }
        return Double.longBitsToDouble(bits);
    }

    @Nullable
    Location location() {
        if (unsignedVarint() == 0) {
            return null;
        }
        LonLat point = new LonLat(fraction(), fraction());
        AccuracyCategory category = Objects.requireNonNull(enumConstant(AccuracyCategory.class));
        return new Location(
                point,
                new Accuracy(category, unsignedVarint()),
                PlaceId.ofNullable(text()),
                text(),
                ArabicName.ofNullable(text()),
                CountryCode.ofNullable(text()));
    }

    Details details() {
        if (unsignedVarint() == 0) {
            return Details.NONE;
        }
        Details.Builder details = new Details.Builder();
        for (DetailColumn<?> column : Details.COLUMNS) {
            switch (column) {
                case TextColumn text -> details.put(text, text());
                case IntegerColumn number -> details.put(number, number());
                case WordColumn<?> word -> putWord(details, word);
            }
        }
        return details.build();
    }

    private <E extends Enum<E>> void putWord(Details.Builder details, WordColumn<E> column) {
        details.put(column, enumConstant(column.type()));
    }

    private long take() {
        long value = 0;
        int shift = 0;
        while (bytes[next] < 0) {
            value |= (long) (bytes[next++] & 0x7F) << shift;
            shift += 7;
        }
        return value | (long) bytes[next++] << shift;
    }

    private String takeText() {
        int length = unsignedVarint();
        next += length;
        return new String(bytes, next - length, length, StandardCharsets.UTF_8);
    }
}
