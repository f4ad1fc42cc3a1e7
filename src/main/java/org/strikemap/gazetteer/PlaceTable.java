package org.strikemap.gazetteer;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.strikemap.geo.ArabicName;
import org.strikemap.geo.LonLat;
import org.strikemap.geo.PlaceId;

/**
 * Columnar (struct-of-arrays) table of places with one UTF-8 text buffer: 200,000 of them as objects would take some 150 MB, so
 * held about 25. A {@link Place} is made each time one is asked for. Immutable and thread-safe.
 */
public final class PlaceTable {

    private static final double DEGREES_TO_UNITS = 1e6;
    private static final char BAR = '|';
    private static final List<PlaceKind> KINDS = List.of(PlaceKind.values());

    private final int size;
    private final int[] lons;
    private final int[] lats;
    private final int[] radii;
    private final int[] populations;
    private final byte[] kinds;
    private final int[] sources;
    private final int[] countries;
    private final int[] regions;
    private final int[] parents;
    private final int[] bases;
    private final String[] words;
    private final int[] starts;
    private final byte[] texts;
    private final long[] rowsById;

    private PlaceTable(Builder built) {
        size = built.size;
        lons = Arrays.copyOf(built.lons, size);
        lats = Arrays.copyOf(built.lats, size);
        radii = Arrays.copyOf(built.radii, size);
        populations = Arrays.copyOf(built.populations, size);
        kinds = Arrays.copyOf(built.kinds, size);
        sources = Arrays.copyOf(built.sources, size);
        countries = Arrays.copyOf(built.countries, size);
        regions = Arrays.copyOf(built.regions, size);
        parents = Arrays.copyOf(built.parents, size);
        bases = Arrays.copyOf(built.bases, size);
        words = built.words.toArray(String[]::new);
        starts = Arrays.copyOf(built.starts, size + 1);
        texts = Arrays.copyOf(built.texts, starts[size]);
        rowsById = Arrays.copyOf(built.rowsById, size);
        Arrays.sort(rowsById);
    }

    int size() {
        return size;
    }

    /** The place in a row, which is in no other list as far as the row tells. */
    Place get(int row) {
        List<PlaceName> names = LanguageTaggedNames.parse(text(nameEnd(row) + 1, starts[row + 1]));
        boolean arabic = !names.isEmpty() && "ar".equals(names.getFirst().language());
        return new Place(
                new PlaceId(idOf(row)),
                kindOf(row),
                new PlaceNames(
                        nameOf(row),
                        arabic ? new ArabicName(names.getFirst().text()) : null,
                        arabic ? names.subList(1, names.size()) : names),
                new Position(new LonLat(lonOf(row), latOf(row)), radii[row], words[bases[row]]),
                Containment.in(countryOf(row), words[regions[row]]).within(parentOf(row)),
                populations[row] < 0 ? null : populations[row],
                List.of());
    }

    private static @Nullable String emptyToNull(String text) {
        return text.isEmpty() ? null : text;
    }

    /** The rows with this id: one, unless two lists count by the same ids. */
    IntStream rowsOf(String id) {
        int at = Arrays.binarySearch(rowsById, key(id, 0));
        int first = at >= 0 ? at : -at - 1;
        int end = first;
        while (end < size && (int) (rowsById[end] >>> 32) == id.hashCode()) {
            end++;
        }
        return Arrays.stream(rowsById, first, end)
                .mapToInt(key -> (int) key)
                .filter(row -> idOf(row).equals(id));
    }

    /** Visits each pair of consecutive rows with a duplicate id. */
    void forEachDuplicateId(DuplicateIdConsumer twins) {
        for (int i = 1; i < size; i++) {
            for (int j = i - 1; j >= 0 && rowsById[i] >>> 32 == rowsById[j] >>> 32; j--) {
                if (isSameId((int) rowsById[j], (int) rowsById[i])) {
                    twins.accept((int) rowsById[j], (int) rowsById[i]);
                    break;
                }
            }
        }
    }

    /** Takes two rows with the same id. */
    @FunctionalInterface
    interface DuplicateIdConsumer {

        void accept(int earlier, int later);
    }

    private boolean isSameId(int one, int other) {
        return Arrays.equals(texts, starts[one], idEnd(one), texts, starts[other], idEnd(other));
    }

    private static long key(String id, int row) {
        return (long) id.hashCode() << 32 | row;
    }

    String idOf(int row) {
        return text(starts[row], idEnd(row));
    }

    private String nameOf(int row) {
        return text(idEnd(row) + 1, nameEnd(row));
    }

    private int idEnd(int row) {
        return endOfLine(starts[row]);
    }

    private int nameEnd(int row) {
        return endOfLine(idEnd(row) + 1);
    }

    private int endOfLine(int from) {
        int end = from;
        while (texts[end] != '\n') {
            end++;
        }
        return end;
    }

    private String text(int from, int to) {
        return new String(texts, from, to - from, StandardCharsets.UTF_8);
    }

    /** Degrees. */
    double lonOf(int row) {
        return lons[row] / DEGREES_TO_UNITS;
    }

    /** Degrees. */
    double latOf(int row) {
        return lats[row] / DEGREES_TO_UNITS;
    }

    /** Metres. */
    int radiusOf(int row) {
        return radii[row];
    }

    PlaceKind kindOf(int row) {
        return KINDS.get(kinds[row]);
    }

    /** {@link PlaceRow#UNKNOWN} where the list does not say. */
    int populationOf(int row) {
        return populations[row];
    }

    String countryOf(int row) {
        return words[countries[row]];
    }

    @Nullable
    String parentOf(int row) {
        return emptyToNull(words[parents[row]]);
    }

    String sourceOf(int row) {
        return words[sources[row]];
    }

    /** Takes the rows in. */
    public static final class Builder {

        private static final int FIRST_ROWS = 1 << 14;

        private int size;
        private int[] lons = new int[FIRST_ROWS];
        private int[] lats = new int[FIRST_ROWS];
        private int[] radii = new int[FIRST_ROWS];
        private int[] populations = new int[FIRST_ROWS];
        private byte[] kinds = new byte[FIRST_ROWS];
        private int[] sources = new int[FIRST_ROWS];
        private int[] countries = new int[FIRST_ROWS];
        private int[] regions = new int[FIRST_ROWS];
        private int[] parents = new int[FIRST_ROWS];
        private int[] bases = new int[FIRST_ROWS];
        private long[] rowsById = new long[FIRST_ROWS];
        private int[] starts = new int[FIRST_ROWS + 1];
        private byte[] texts = new byte[FIRST_ROWS * 32];
        private final Map<String, Integer> wordNumbers = new HashMap<>();
        private final List<String> words = new ArrayList<>();

        int size() {
            return size;
        }

        public Builder add(PlaceRow row) {
            growRows();
            lons[size] = (int) Math.round(row.point().lon() * DEGREES_TO_UNITS);
            lats[size] = (int) Math.round(row.point().lat() * DEGREES_TO_UNITS);
            radii[size] = row.radiusMetres();
            populations[size] = row.population();
            kinds[size] = (byte) KINDS.indexOf(row.kind());
            sources[size] = number(sources, row.source());
            countries[size] = number(countries, row.country());
            regions[size] = number(regions, row.region());
            parents[size] = number(parents, row.parentId() == null ? "" : row.parentId());
            bases[size] = number(bases, row.basis());
            rowsById[size] = key(row.id(), size);
            addText(row);
            size++;
            return this;
        }

        /** The number of a word in a column: mostly that of the row before. */
        private int number(int[] column, String word) {
            if (size > 0 && words.get(column[size - 1]).equals(word)) {
                return column[size - 1];
            }
            Integer known = wordNumbers.putIfAbsent(word, words.size());
            if (known != null) {
                return known;
            }
            words.add(word);
            return words.size() - 1;
        }

        private void addText(PlaceRow row) {
            String arabic = row.nameArabic() == null
                    ? ""
                    : LanguageTaggedNames.format(List.of(new PlaceName(row.nameArabic(), "ar")))
                            + (row.names().isEmpty() ? "" : BAR);
            String text = inOneLine(row.id()) + '\n' + inOneLine(row.name()) + '\n' + arabic + row.names();
            byte[] added = text.getBytes(StandardCharsets.UTF_8);
            int end = starts[size] + added.length;
            if (end > texts.length) {
                texts = Arrays.copyOf(texts, Math.max(end, texts.length * 3 / 2));
            }
            System.arraycopy(added, 0, texts, starts[size], added.length);
            starts[size + 1] = end;
        }

        private static String inOneLine(String text) {
            return text.replace('\n', ' ');
        }

        private void growRows() {
            if (size < lons.length) {
                return;
            }
            int rows = size * 3 / 2;
            lons = Arrays.copyOf(lons, rows);
            lats = Arrays.copyOf(lats, rows);
            radii = Arrays.copyOf(radii, rows);
            populations = Arrays.copyOf(populations, rows);
            kinds = Arrays.copyOf(kinds, rows);
            sources = Arrays.copyOf(sources, rows);
            countries = Arrays.copyOf(countries, rows);
            regions = Arrays.copyOf(regions, rows);
            parents = Arrays.copyOf(parents, rows);
            bases = Arrays.copyOf(bases, rows);
            rowsById = Arrays.copyOf(rowsById, rows);
            starts = Arrays.copyOf(starts, rows + 1);
        }

        public PlaceTable build() {
            return new PlaceTable(this);
        }
    }
}
