package org.strikemap.reader;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.Reader;
import java.io.StringReader;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.LongConsumer;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.strikemap.claim.Claim;
import org.strikemap.file.DataFile;

/** Reads files of claims in every format there is. */
public final class ClaimFileReader {

    /** So much of a file is looked at to tell its format and what stands between its cells. */
    private static final int HEAD = 1 << 16;

    private static final Pattern QUOTES = Pattern.compile("\"");

    /** How every database of SQLite begins, of which a GeoPackage is one. */
    private static final String DATABASE = "SQLite format 3\0";

    private static final String DATABASE_ENDING = ".gpkg";

    private final Function<String, Optional<Claim>> known;
    private final PointLayers layers;

    /**
     * @param known finds a claim that was taken in before by its id
     * @param layers reads GeoPackages
     */
    public ClaimFileReader(Function<String, Optional<Claim>> known, PointLayers layers) {
        this.known = known;
        this.layers = layers;
    }

    /**
     * How a file is to be read.
     *
     * @param format null to tell it from the file's beginning
     * @param mapping what fills our columns (YAML), or null
     * @param header the names of the columns, where the file has none; or null
     * @param all whether rows are taken too that a format leaves out as a rule
     * @param layer which layer of a GeoPackage, or null where it has but one
     */
    public record ReadOptions(
            @Nullable ClaimFormat format,
            @Nullable String mapping,
            @Nullable String header,
            boolean all,
            @Nullable String layer) {

        /** Of a file without layers. */
        public ReadOptions(
                @Nullable ClaimFormat format, @Nullable String mapping, @Nullable String header, boolean all) {
            this(format, mapping, header, all, null);
        }

        /** As the file itself tells. */
        public static final ReadOptions GUESSED = new ReadOptions(null, null, null, false);
    }

    /**
     * Reads a file to its end.
     *
     * @param sources the sources known beforehand; those that the file introduces are added
     * @param progress is told how many bytes have been read
     * @throws ReaderException if it is not such a file at all, or its format cannot be told
     * @throws IOException if it cannot be read
     */
    public ReadResult read(DataFile file, ReadOptions manner, SourceRegistry sources, LongConsumer progress)
            throws IOException {
        String head = headOf(file);
        ClaimFormat format = manner.format() != null ? manner.format() : detectFormat(file.name(), head, manner);
        RowMapping translation = translation(format, manner);
        if (format == ClaimFormat.GPKG) {
            return readLayer(file, head, manner, translation, sources);
        }
        try (Reader text = withHeader(file.open(progress), manner.header())) {
            return switch (format) {
                case JSONL -> ClaimJson.readLines(new BufferedReader(text), translation, sources);
                case GEOJSON -> ClaimJson.readFeatures(text, translation, sources);
                case CLAIMS -> ClaimCsv.read(text, separatorOf(head), sources);
                case AIRWARS, AIRWARS_SOURCES, UCDP, ACLED, YEMEN, OIR, GPKG, MAPPED ->
                    translation.read(text, separatorOf(head), sources);
            };
        }
    }

    private ReadResult readLayer(
            DataFile file, String head, ReadOptions manner, RowMapping translation, SourceRegistry sources)
            throws IOException {
        if (!head.startsWith(DATABASE)) {
            throw new ReaderException("the file is no GeoPackage: it does not begin as a SQLite database does");
        }
        if (file.isPacked()) {
            throw new ReaderException("the file is a GeoPackage packed with gzip; unpack it first");
        }
        return ClaimLayer.read(layers, file.path(), manner.layer(), translation, sources);
    }

    private static String headOf(DataFile file) throws IOException {
        try (Reader text = file.open(read -> {})) {
            char[] head = new char[HEAD];
            int length = 0;
            for (int read = 0; read >= 0 && length < HEAD; read = text.read(head, length, HEAD - length)) {
                length += read;
            }
            return new String(head, 0, length);
        }
    }

    private ClaimFormat detectFormat(String name, String head, ReadOptions manner) {
        if (head.startsWith(DATABASE) || name.toLowerCase(Locale.ROOT).endsWith(DATABASE_ENDING)) {
            return ClaimFormat.GPKG;
        }
        String begin = head.stripLeading();
        if (begin.startsWith("{")) {
            return begin.contains("\"FeatureCollection\"") ? ClaimFormat.GEOJSON : ClaimFormat.JSONL;
        }
        if (manner.mapping() != null) {
            return ClaimFormat.MAPPED;
        }
        String header = manner.header() != null ? manner.header() : firstLine(head);
        List<String> columns = columnsOf(header, separatorOf(header));
        if (columns.contains(ClaimCsv.REQUIRED.getFirst())) {
            return ClaimFormat.CLAIMS;
        }
        for (Map.Entry<ClaimFormat, RowMapping> each :
                translations(manner.all()).entrySet()) {
            if (columns.containsAll(each.getValue().required())) {
                return each.getKey();
            }
        }
        throw new ReaderException(
                "the columns are those of no format that is known (" + RowException.shown(String.join(", ", columns))
                        + "); say which it is with --format, or how to read it with --mapping");
    }

    private static List<String> columnsOf(String header, char separator) {
        return Arrays.stream(header.split(Pattern.quote(String.valueOf(separator)), -1))
                .map(column -> QUOTES.matcher(column).replaceAll("").strip().replaceAll("\\s+", " "))
                .collect(Collectors.toList());
    }

    /** What stands between cells: the one of comma, semicolon and tab that the first line has most of. */
    private static char separatorOf(String head) {
        String header = firstLine(head);
        char most = ',';
        for (char separator : new char[] {';', '\t'}) {
            if (count(header, separator) > count(header, most)) {
                most = separator;
            }
        }
        return most;
    }

    private static long count(String text, char letter) {
        return text.chars().filter(each -> each == letter).count();
    }

    private static String firstLine(String head) {
        return head.lines().findFirst().orElse("");
    }

    private static Reader withHeader(Reader text, @Nullable String header) {
        return header == null ? text : new ConcatenatedReader(new StringReader(header + "\n"), text);
    }

    private RowMapping translation(ClaimFormat format, ReadOptions manner) {
        if (manner.mapping() != null) {
            ColumnMapping mapping = ColumnMapping.parse(manner.mapping());
            return format == ClaimFormat.GEOJSON || format == ClaimFormat.GPKG ? mapping.withPoint() : mapping;
        }
        if (format == ClaimFormat.MAPPED) {
            throw new ReaderException("the format mapped needs a mapping");
        }
        return translations(manner.all()).getOrDefault(format, new IdentityMapping());
    }

    private Map<ClaimFormat, RowMapping> translations(boolean all) {
        Map<ClaimFormat, RowMapping> translations = new EnumMap<>(ClaimFormat.class);
        translations.put(ClaimFormat.CLAIMS, new IdentityMapping());
        translations.put(ClaimFormat.AIRWARS, new AirwarsIncidents());
        translations.put(ClaimFormat.AIRWARS_SOURCES, new AirwarsSources(known));
        translations.put(ClaimFormat.UCDP, new UcdpGed());
        translations.put(ClaimFormat.ACLED, new Acled(all));
        translations.put(ClaimFormat.YEMEN, new YemenData());
        translations.put(ClaimFormat.OIR, new CoalitionStrikes());
        return translations;
    }

    /** One text after the other. */
    private static final class ConcatenatedReader extends Reader {

        private final Reader first;
        private final Reader second;

        ConcatenatedReader(Reader first, Reader second) {
            this.first = first;
            this.second = second;
        }

        @Override
        public int read(char[] buffer, int from, int length) throws IOException {
            int read = first.read(buffer, from, length);
            return read < 0 ? second.read(buffer, from, length) : read;
        }

        @Override
        public void close() throws IOException {
            second.close();
        }
    }
}
