package org.strikemap.reader;

import java.util.Arrays;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.strikemap.source.Source;
import org.strikemap.source.SourceType;

/**
 * Airwars' codes of its incidents, such as {@code CS933}: letters for a series, a number and perhaps a letter. Airwars has given new ones
 * more than once, in new series and in the same one, and keeps the former ones in a column.
 */
final class AirwarsCodes {

    static final Source AIRWARS = new Source("airwars", "Airwars", SourceType.MONITOR, "GB", null);

    private static final Pattern BETWEEN = Pattern.compile("[|,\\s\\h]+");
    private static final Pattern NUMBER = Pattern.compile("\\d.*");

    /** A report by Airwars in a list of reports with their offices and days. */
    private static final Pattern REPORT = Pattern.compile("\"(?:air ?wars),([^\"]*)\"", Pattern.CASE_INSENSITIVE);

    private static final Pattern OFFICE = Pattern.compile("air ?wars", Pattern.CASE_INSENSITIVE);
    private static final Pattern CITED = Pattern.compile("\\b(?:[A-Z]{0,3}[SR]|[ITY])\\d{2,}[A-Za-z]?\\b");

    private AirwarsCodes() {}

    /**
     * The codes by which others may cite an incident: the former ones, and those of now whose series numbers nothing anew. Where it does,
     * what was written before means another incident by the same code.
     */
    static @Nullable String own(String codes, @Nullable String former) {
        Set<String> known = new LinkedHashSet<>(split(former == null ? "" : former));
        Set<String> series = known.stream().map(AirwarsCodes::series).collect(Collectors.toSet());
        split(codes).stream().filter(code -> !series.contains(series(code))).forEach(known::add);
        return joined(known);
    }

    private static List<String> split(String codes) {
        return Arrays.stream(BETWEEN.split(codes.strip(), -1))
                .filter(code -> !code.isEmpty())
                .map(code -> code.toUpperCase(Locale.ROOT))
                .toList();
    }

    private static String series(String code) {
        return NUMBER.matcher(code).replaceFirst("");
    }

    /** The codes in the titles of the reports by Airwars that a list of reports has. */
    static @Nullable String cited(@Nullable String reports) {
        Set<String> cited = new LinkedHashSet<>();
        if (reports != null) {
            for (Matcher report = REPORT.matcher(reports); report.find(); ) {
                for (Matcher code = CITED.matcher(report.group(1)); code.find(); ) {
                    cited.add(code.group().toUpperCase(Locale.ROOT));
                }
            }
        }
        return joined(cited);
    }

    /** Whether Airwars is the only one of these offices. */
    static boolean isOnly(List<String> offices) {
        return !offices.isEmpty()
                && offices.stream().allMatch(office -> OFFICE.matcher(office).matches());
    }

    private static @Nullable String joined(Set<String> codes) {
        return codes.isEmpty()
                ? null
                : codes.stream().map(code -> AIRWARS.id() + ":" + code).collect(Collectors.joining("; "));
    }
}
