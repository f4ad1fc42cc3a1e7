package org.strikemap.edit;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;
import org.strikemap.geo.LonLat;
import org.strikemap.reader.RowException;
import org.strikemap.source.ReportedDate;
import tools.jackson.databind.JsonNode;

/**
 * A GeoJSON feature (RFC 7946) as somebody sends it to be kept: a point or none, and flat properties. A blank text is none. Every fault
 * is a {@link RowException} that names the member or the property.
 */
final class SubmittedFeature {

    private static final int LONGEST_TEXT = 10_000;
    private static final String BETWEEN_NAMES = "; ";

    private final JsonNode json;
    private final JsonNode properties;

    private SubmittedFeature(JsonNode json, JsonNode properties) {
        this.json = json;
        this.properties = properties;
    }

    /**
     * Looks whether it is a feature.
     *
     * @throws RowException if it is none
     */
    static SubmittedFeature of(JsonNode json) {
        if (!json.isObject()) {
            throw new RowException("", json.toString(), "is no object; wanted a GeoJSON Feature");
        }
        String type = json.path("type").asString("");
        if (!type.equals("Feature")) {
            throw new RowException("type", type, "is not a Feature");
        }
        JsonNode properties = json.path("properties");
        if (!properties.isObject()) {
            throw new RowException("properties", "", "is no object; wanted the properties of the feature");
        }
        return new SubmittedFeature(json, properties);
    }

    /**
     * The same of properties that stand without a feature around them, as in a list of claims.
     *
     * @throws RowException if they are no object
     */
    static SubmittedFeature ofProperties(JsonNode properties) {
        if (!properties.isObject()) {
            throw new RowException("", properties.toString(), "is no object; wanted properties");
        }
        return new SubmittedFeature(properties, properties);
    }

    /** The feature's own id, if it has one. */
    Optional<String> findId() {
        JsonNode id = json.path("id");
        return id.isMissingNode() || id.isNull() ? Optional.empty() : Optional.of(id.asString(""));
    }

    /** A member beside {@code properties}; a missing node if there is none. */
    JsonNode member(String name) {
        return json.path(name);
    }

    /**
     * Looks whether it has other properties than these.
     *
     * @throws RowException if it has one
     */
    void rejectUnknown(Collection<String> kept, Collection<String> passedOver) {
        for (String name : properties.propertyNames()) {
            if (!kept.contains(name) && !passedOver.contains(name)) {
                Set<String> known = new TreeSet<>(kept);
                throw new RowException(name, "", "is no property that is kept; those are " + String.join(", ", known));
            }
        }
    }

    /** The point of the geometry; null where that is null or left out. Further coordinates than two are left aside. */
    @Nullable
    LonLat point() {
        JsonNode geometry = json.path("geometry");
        if (geometry.isMissingNode() || geometry.isNull()) {
            return null;
        }
        String type = geometry.path("type").asString("");
        JsonNode coordinates = geometry.path("coordinates");
        if (!type.equals("Point")) {
            throw new RowException("geometry", type, "is no Point; wanted one, or null");
        }
        boolean numbers = coordinates.isArray()
                && (coordinates.size() == 2 || coordinates.size() == 3)
                && coordinates.valueStream().allMatch(JsonNode::isNumber);
        if (!numbers) {
            throw new RowException("geometry", "", "has no coordinates of two numbers, longitude and latitude");
        }
        try {
            return new LonLat(
                    coordinates.get(0).doubleValue(), coordinates.get(1).doubleValue());
        } catch (IllegalArgumentException e) {
            throw new RowException("geometry", coordinates.toString(), e);
        }
    }

    /** A property that is a text, without the blanks around it, or null. */
    @Nullable
    String text(String name) {
        JsonNode value = properties.path(name);
        if (value.isMissingNode() || value.isNull()) {
            return null;
        }
        if (!value.isString()) {
            throw new RowException(name, value.toString(), "is no text; wanted one between quotation marks, or null");
        }
        return plain(name, value.asString());
    }

    /** A property that is a whole number, or null. */
    @Nullable
    Integer number(String name) {
        JsonNode value = properties.path(name);
        if (value.isMissingNode() || value.isNull()) {
            return null;
        }
        if (!value.isNumber() || !value.canConvertToExactIntegral() || !value.canConvertToInt()) {
            throw new RowException(name, value.toString(), "is no whole number, or too large; wanted one, or null");
        }
        return value.intValue();
    }

    /**
     * A day or span of days as answers show it; empty where its first day is left out.
     *
     * @param first the property of the first day: {@code YYYY-MM-DD}, {@code YYYY-MM} or {@code YYYY}
     * @param last that of the last day; the first if left out
     * @param precision that of how finely they are known; as finely as they are written if left out, and never more finely
     */
    Optional<ReportedDate> findDays(String first, String last, String precision) {
        ReportedDate start = date(first);
        if (start == null) {
            return Optional.empty();
        }
        try {
            ReportedDate end = date(last);
            ReportedDate days = end == null ? start : start.until(end);
            return Optional.of(new ReportedDate(days.first(), days.last(), precision(precision, days.precision())));
        } catch (IllegalArgumentException e) {
            throw new RowException(last, String.valueOf(text(last)), String.valueOf(e.getMessage()));
        }
    }

    private ReportedDate.Precision precision(String name, ReportedDate.Precision ofDays) {
        String word = text(name);
        if (word == null) {
            return ofDays;
        }
        for (ReportedDate.Precision one : ReportedDate.Precision.values()) {
            if (one.word().equals(word)) {
                return one.compareTo(ofDays) >= 0 ? one : ofDays;
            }
        }
        throw new RowException(name, word, "is not one of day, month, year");
    }

    private @Nullable ReportedDate date(String name) {
        String text = text(name);
        try {
            return text == null ? null : ReportedDate.parse(text);
        } catch (IllegalArgumentException e) {
            throw new RowException(name, "", String.valueOf(e.getMessage()));
        }
    }

    /** A property that is true or false; false where it is null or left out. */
    boolean flag(String name) {
        JsonNode value = properties.path(name);
        if (!value.isMissingNode() && !value.isNull() && !value.isBoolean()) {
            throw new RowException(name, value.toString(), "is neither true nor false");
        }
        return value.booleanValue(false);
    }

    /** A property that is a list of names, or a text with a semicolon and a blank between them, as answers show it. */
    List<String> names(String name) {
        JsonNode value = properties.path(name);
        List<String> names = new ArrayList<>();
        if (value.isArray()) {
            for (JsonNode one : value) {
                if (!one.isString()) {
                    throw new RowException(name, one.toString(), "is no text; wanted a list of names");
                }
                names.add(one.asString());
            }
        } else {
            String text = text(name);
            names.addAll(text == null ? List.of() : List.of(text.split(BETWEEN_NAMES)));
        }
        return names.stream()
                .map(one -> plain(name, one))
                .filter(one -> one != null)
                .map(String::valueOf)
                .distinct()
                .toList();
    }

    /** Names as one text, which {@link #names} reads. */
    static @Nullable String joined(List<String> names) {
        return names.isEmpty() ? null : String.join(BETWEEN_NAMES, names);
    }

    private static @Nullable String plain(String name, String text) {
        String plain = text.strip();
        if (plain.length() > LONGEST_TEXT) {
            throw new RowException(name, plain, "is longer than " + LONGEST_TEXT + " characters");
        }
        for (int i = 0; i < plain.length(); i++) {
            char letter = plain.charAt(i);
            boolean pair = Character.isHighSurrogate(letter)
                    && i + 1 < plain.length()
                    && Character.isLowSurrogate(plain.charAt(i + 1));
            if (pair) {
                i++;
            } else if (Character.isSurrogate(letter)) {
                throw new RowException(name, "", "holds half a character");
            } else if (Character.isISOControl(letter) && letter != '\n' && letter != '\r' && letter != '\t') {
                throw new RowException(name, "", "holds a control character");
            }
        }
        return plain.isEmpty() ? null : plain;
    }
}
