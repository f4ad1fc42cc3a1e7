package org.strikemap.reader;

import java.io.InputStream;
import java.io.Reader;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.strikemap.claim.Claim;
import org.strikemap.claim.ClaimId;
import org.strikemap.claim.ClaimIdentity;
import org.strikemap.claim.DetailColumn;
import org.strikemap.claim.DetailColumn.IntegerColumn;
import org.strikemap.claim.DetailColumn.TextColumn;
import org.strikemap.claim.DetailColumn.WordColumn;
import org.strikemap.claim.Details;
import org.strikemap.claim.IncidentKey;
import org.strikemap.claim.LargerPlace;
import org.strikemap.claim.Provenance;
import org.strikemap.claim.Range;
import org.strikemap.claim.ReportedPlace;
import org.strikemap.claim.Stance;
import org.strikemap.claim.Strike;
import org.strikemap.claim.StrikeTypes;
import org.strikemap.claim.Toll;
import org.strikemap.file.Sha256;
import org.strikemap.geo.CountryCode;
import org.strikemap.geo.LonLat;
import org.strikemap.geo.PlaceId;
import org.strikemap.source.ArchivedCopy;
import org.strikemap.source.LanguageCode;
import org.strikemap.source.Report;
import org.strikemap.source.ReportedDate;
import org.strikemap.source.Source;
import org.strikemap.source.SourceId;
import org.strikemap.source.SourceType;

/** Reads our own CSV of claims, one claim a row; the documentation describes the columns. */
public final class ClaimCsv {

    private static final List<String> OTHER_COLUMNS = List.of(
            "claim_id",
            "incident_key",
            "date",
            "date_end",
            "time_of_day",
            "place",
            "place_id",
            "within",
            "country",
            "lat",
            "lon",
            "accuracy_m",
            "strike_type",
            "belligerent",
            "source",
            "source_name",
            "source_type",
            "source_country",
            "attributed_to",
            "claim_date",
            "url",
            "archive_url",
            "language",
            "killed_min",
            "killed_max",
            "killed_best",
            "injured_min",
            "injured_max",
            "children_killed_min",
            "children_killed_max",
            "women_killed_min",
            "women_killed_max",
            "combatants_killed_min",
            "combatants_killed_max",
            "stance",
            "repeats");

    /** Every column there is. */
    public static final List<String> COLUMNS =
            Stream.concat(OTHER_COLUMNS.stream(), Details.names().stream()).toList();

    /** The columns that a file must have and that no row may leave empty. */
    public static final List<String> REQUIRED = List.of("incident_key", "date", "source");

    private static final int ROW_DIGITS = 20;

    /** So many columns are part of an id that is made of a row even where they are empty. */
    private static final int COLUMNS_OF_EVERY_ID = COLUMNS.indexOf(Details.NOTE.name()) + 1;

    private static final int WIDEST_METRES = 1_000_000;
    private static final Pattern KEY = Pattern.compile("[\\p{L}\\p{N}][\\p{L}\\p{N}._/:-]{0,119}");
    private static final String KEY_MARKS = "._/:-";
    private static final int LONGEST_KEY = 120;
    private static final Pattern URL = Pattern.compile("https?://\\S+");

    private final SourceRegistry sources;
    private final Map<String, ReadResult.Row> firstOfId = new HashMap<>();
    private final ValueInterner shared = new ValueInterner();

    /** @param sources the sources known beforehand; those that the rows introduce are added */
    public ClaimCsv(SourceRegistry sources) {
        this.sources = sources;
    }

    /**
     * Reads a file in UTF-8 to its end.
     *
     * @param sources the sources known beforehand; those that the file introduces are added
     * @throws ReaderException if it is not such a file at all
     */
    public static ReadResult read(InputStream in, SourceRegistry sources) {
        return ReadResult.of(table(sources).read(in));
    }

    /** The same of a text with this between its cells. */
    static ReadResult read(Reader text, char separator, SourceRegistry sources) {
        return ReadResult.of(table(sources).read(text, separator));
    }

    private static CsvTable<List<ReadResult.Row>> table(SourceRegistry sources) {
        ClaimCsv claims = new ClaimCsv(sources);
        return new CsvTable<>(COLUMNS, REQUIRED, (line, cells) -> List.of(claims.row(line, cells)));
    }

    /** Whether a row has the id of an earlier one, but another day or address, and so tells of something else. */
    boolean isAnother(Map<String, String> row) {
        ReadResult.Row first = firstOfId.get(row.getOrDefault("claim_id", ""));
        return first != null
                && !(first.claim().when().firstText().equals(row.get("date"))
                        && Objects.equals(first.claim().report().url(), row.get("url")));
    }

    /**
     * The claim of a row in these columns. Where the row is read leniently, the cells without which it is a claim all the same are left out
     * if they make no sense; those which say what it is ({@code claim_id}, {@code stance}, {@code repeats} among them) never are.
     *
     * @throws RowException if it makes no claim
     */
    public ReadResult.Row row(long line, RowFields cells) {
        Source source = source(cells);
        IncidentKey incidentKey = shared.intern(new IncidentKey(cells.get("incident_key", ClaimCsv::key)));
        Claim claim = new Claim(
                new ClaimIdentity(new ClaimId(claimId(cells)), incidentKey, false),
                provenance(source, cells),
                shared.intern(strike(cells)),
                shared.intern(place(cells)),
                null,
                shared.intern(toll(cells)),
                shared.intern(details(cells)));
        ReadResult.Row made = new ReadResult.Row(line, claim);
        ReadResult.Row earlier = firstOfId.putIfAbsent(claim.id(), made);
        if (earlier != null) {
            throw new RowException("claim_id", claim.id(), "is the same claim as on line " + earlier.line());
        }
        sources.add(source);
        return made;
    }

    private Provenance provenance(Source source, RowFields cells) {
        return new Provenance(
                source,
                Objects.requireNonNullElse(cells.strict().findWord("stance", Stance.class), Stance.REPORTS),
                shared.internOrNull(cells.find("attributed_to")),
                SourceId.ofNullable(cells.strict().find("repeats", this::knownSource)),
                shared.intern(report(cells)));
    }

    private Strike strike(RowFields cells) {
        return new Strike(
                shared.intern(when(cells)),
                shared.internOrNull(cells.find("time_of_day")),
                shared.intern(
                        Objects.requireNonNullElse(cells.find("strike_type", StrikeTypes::parse), StrikeTypes.NONE)),
                shared.intern(cells.listParts("belligerent")));
    }

    /** What stands in the columns of details that the file has. */
    static Details details(RowFields cells) {
        Details.Builder details = new Details.Builder();
        for (DetailColumn<?> column : Details.COLUMNS) {
            switch (column) {
                case TextColumn text -> details.put(text, cells.find(text.name()));
                case IntegerColumn number ->
                    details.put(number, cells.findInteger(number.name(), number.least(), number.greatest()));
                case WordColumn<?> word -> putWord(details, word, cells);
            }
        }
        return details.build();
    }

    private static <E extends Enum<E>> void putWord(Details.Builder details, WordColumn<E> column, RowFields cells) {
        details.put(column, cells.findWord(column.name(), column.type()));
    }

    /**
     * The id given, or one made of all the row says, so that the same row is the same claim in any file. Columns that were added to the
     * list later are part of it only where they are filled, so that rows without them keep their ids.
     */
    private static String claimId(RowFields cells) {
        String given = cells.strict().find("claim_id", ClaimCsv::key);
        if (given != null) {
            return given;
        }
        StringBuilder said = new StringBuilder();
        for (int i = 0; i < COLUMNS.size(); i++) {
            String column = COLUMNS.get(i);
            String text = cells.find(column);
            if (text == null && i >= COLUMNS_OF_EVERY_ID) {
                continue;
            }
            said.append(column).append('=').append(text == null ? "" : text).append('\n');
        }
        byte[] bytes = said.toString().getBytes(StandardCharsets.UTF_8);
        return "row-" + Sha256.sha256(List.of(bytes)).substring(0, ROW_DIGITS);
    }

    private Source source(RowFields cells) {
        String given = cells.get("source");
        Source known =
                sources.find(given).or(() -> sources.find(sourceId(given))).orElse(null);
        if (known != null) {
            return known;
        }
        SourceType type = cells.strict().findWord("source_type", SourceType.class);
        if (type == null) {
            throw new RowException(
                    "source", given, "is not a source we know; give its source_type so that it becomes one");
        }
        String name = Objects.requireNonNullElse(cells.find("source_name"), given);
        return new Source(sourceId(given), name, type, cells.find("source_country", ClaimCsv::country), null);
    }

    private static String sourceId(String given) {
        String id = given.toLowerCase(Locale.ROOT)
                .replaceAll("[^\\p{L}\\p{N}]+", "-")
                .replaceAll("^-|-$", "");
        if (id.isEmpty()) {
            throw new RowException("source", given, "has neither letter nor digit");
        }
        return id;
    }

    private String knownSource(String idOrName) {
        return sources.find(idOrName)
                .orElseThrow(() -> new IllegalArgumentException("is not a source we know"))
                .id();
    }

    private static Report report(RowFields cells) {
        String url = cells.find("url", ClaimCsv::url);
        String archiveUrl = cells.find("archive_url", ClaimCsv::url);
        ReportedDate published = cells.find("claim_date", ReportedDate::parse);
        String language = cells.find("language");
        return url == null && archiveUrl == null && published == null && language == null
                ? Report.UNKNOWN
                : new Report(url, ArchivedCopy.ofNullable(archiveUrl), published, LanguageCode.ofNullable(language));
    }

    private static ReportedDate when(RowFields cells) {
        ReportedDate start = cells.get("date", ReportedDate::parse);
        ReportedDate end = cells.find("date_end", text -> start.until(ReportedDate.parse(text)));
        return Objects.requireNonNullElse(end, start);
    }

    private ReportedPlace place(RowFields cells) {
        Double lat = cells.findDegrees("lat");
        Double lon = cells.findDegrees("lon");
        LonLat point = null;
        if (lat != null && lon != null) {
            point = point(cells, lon, lat);
        } else if (lat != null || lon != null) {
            String column = lat == null ? "lat" : "lon";
            cells.leaveOut(new RowException(column, "", "is empty; a point needs both lat and lon"));
        }
        return new ReportedPlace(
                shared.internOrNull(cells.find("place")),
                shared.internOrNull(LargerPlace.ofNullable(cells.find("within"))),
                shared.internOrNull(CountryCode.ofNullable(cells.find("country", ClaimCsv::country))),
                PlaceId.ofNullable(cells.find("place_id")),
                point,
                cells.findInteger("accuracy_m", 0, WIDEST_METRES));
    }

    private static @Nullable LonLat point(RowFields cells, double lon, double lat) {
        try {
            return new LonLat(lon, lat);
        } catch (IllegalArgumentException e) {
            boolean latitude = !(Math.abs(lat) <= 90);
            boolean swappable = latitude && Math.abs(lat) <= 180 && Math.abs(lon) <= 90;
            cells.leaveOut(new RowException(
                    latitude ? "lat" : "lon",
                    lat + ", " + lon,
                    e.getMessage() + (swappable ? "; are latitude and longitude swapped?" : "")));
            return null;
        }
    }

    private static Toll toll(RowFields cells) {
        Range killed = cells.findPeople("killed");
        Integer best = cells.findInteger("killed_best", 0, RowFields.MOST_PEOPLE);
        Range injured = cells.findPeople("injured");
        Range children = cells.findPeople("children_killed");
        Range women = cells.findPeople("women_killed");
        Range combatants = cells.findPeople("combatants_killed");
        try {
            return new Toll(killed, best, injured, children, women, combatants);
        } catch (IllegalArgumentException e) {
            cells.leaveOut(new RowException("killed_best", String.valueOf(best), e));
            return new Toll(killed, null, injured, children, women, combatants);
        }
    }

    private static String key(String text) {
        return isPlainKey(text)
                ? text
                : matching(KEY, text, "is not a key: wanted up to 120 letters, digits and . _ / : - without blanks");
    }

    /** Whether a text is a key of ASCII alone, as nearly all are, without the cost of a pattern. */
    private static boolean isPlainKey(String text) {
        for (int i = 0; i < text.length(); i++) {
            char letter = text.charAt(i);
            boolean plain = (letter >= 'a' && letter <= 'z')
                    || (letter >= 'A' && letter <= 'Z')
                    || (letter >= '0' && letter <= '9');
            if (!plain && (i == 0 || KEY_MARKS.indexOf(letter) < 0)) {
                return false;
            }
        }
        return !text.isEmpty() && text.length() <= LONGEST_KEY;
    }

    static String country(String text) {
        if (text.length() != 2 || !isCapital(text.charAt(0)) || !isCapital(text.charAt(1))) {
            throw new IllegalArgumentException("is not a country; wanted two capital letters (ISO 3166-1)");
        }
        return text;
    }

    private static boolean isCapital(char letter) {
        return letter >= 'A' && letter <= 'Z';
    }

    private static String url(String text) {
        return matching(URL, text, "is not a web address that begins with http:// or https://");
    }

    private static String matching(Pattern pattern, String text, String otherwise) {
        if (!pattern.matcher(text).matches()) {
            throw new IllegalArgumentException(otherwise);
        }
        return text;
    }
}
