package org.strikemap.http;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * One part of an Accept header (RFC 9110, 12.5.1).
 *
 * @param type in lower case, or {@code *}
 * @param subtype in lower case, or {@code *}
 * @param parameters in lower case, without {@code q} and {@code charset}
 * @param quality 0 to 1, of which 0 refuses
 */
record MediaRange(String type, String subtype, Map<String, String> parameters, double quality) {

    /** So many parts of a header are read, and no more. */
    private static final int MOST = 100;

    private static final String TOKEN = "[!#$%&'*+.^_`|~0-9A-Za-z-]+";
    private static final Pattern TYPE = Pattern.compile("(" + TOKEN + ")/(" + TOKEN + ")");
    private static final Pattern PARAMETER = Pattern.compile("(" + TOKEN + ")=(" + TOKEN + "|\"[^\"]*\")");
    private static final Pattern QUALITY = Pattern.compile("[01](\\.\\d{0,3})?|\\.\\d{1,3}");

    /** The parts of a header in their order; what is no media range is passed over. */
    static List<MediaRange> listIn(String header) {
        List<MediaRange> ranges = new ArrayList<>();
        for (String part : split(header, ',')) {
            MediaRange range = find(part);
            if (range != null && ranges.size() < MOST) {
                ranges.add(range);
            }
        }
        return ranges;
    }

    private static @Nullable MediaRange find(String part) {
        List<String> pieces = split(part, ';');
        Matcher type = TYPE.matcher(pieces.getFirst().strip());
        if (!type.matches() || (type.group(1).equals("*") && !type.group(2).equals("*"))) {
            return null;
        }
        Map<String, String> parameters = new LinkedHashMap<>();
        double quality = 1;
        for (String piece : pieces.subList(1, pieces.size())) {
            Matcher parameter = PARAMETER.matcher(piece.strip());
            if (!parameter.matches()) {
                continue;
            }
            String name = lower(parameter.group(1));
            String value = lower(parameter.group(2).replace("\"", ""));
            if (name.equals("q")) {
                quality = QUALITY.matcher(value).matches() ? Math.min(1, Double.parseDouble(value)) : 1;
            } else if (!name.equals("charset")) {
                parameters.put(name, value);
            }
        }
        return new MediaRange(lower(type.group(1)), lower(type.group(2)), parameters, quality);
    }

    /** Parts at a sign that stands outside of quotes. */
    private static List<String> split(String text, char sign) {
        List<String> parts = new ArrayList<>();
        boolean quoted = false;
        int start = 0;
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            quoted ^= c == '"';
            if (c == sign && !quoted) {
                parts.add(text.substring(start, i));
                start = i + 1;
            }
        }
        parts.add(text.substring(start));
        return parts;
    }

    /**
     * How exactly this range means a media type: 0 not at all, 1 for {@code *}{@code /*}, 2 for all of one type, 3 for the very one, and
     * more for each parameter that it names.
     */
    int exactness(MediaRange offered) {
        if (!offered.parameters.entrySet().containsAll(parameters.entrySet())) {
            return 0;
        }
        if (type.equals("*")) {
            return 1 + parameters.size();
        }
        if (!type.equals(offered.type)) {
            return 0;
        }
        if (subtype.equals("*")) {
            return 2 + parameters.size();
        }
        return subtype.equals(offered.subtype) ? 3 + parameters.size() : 0;
    }

    private static String lower(String text) {
        return text.toLowerCase(Locale.ROOT);
    }
}
