package org.strikemap.gazetteer;

import java.util.Arrays;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.strikemap.geo.AccuracyCategory;
import org.strikemap.text.Worded;

/** What sort of place a name stands for, from the widest to the narrowest. */
public enum PlaceKind implements Worded {
    COUNTRY(AccuracyCategory.COUNTRY, 800_000),
    GOVERNORATE(AccuracyCategory.PROVINCE_GOVERNORATE, 100_000),
    DISTRICT(AccuracyCategory.DISTRICT, 50_000),
    SUBDISTRICT(AccuracyCategory.SUBDISTRICT, 20_000),
    CITY(AccuracyCategory.CITY, 5_000),
    TOWN(AccuracyCategory.TOWN, 2_500),
    VILLAGE(AccuracyCategory.VILLAGE, 1_500),
    BASE(AccuracyCategory.TOWN, 2_500),
    NEIGHBOURHOOD(AccuracyCategory.NEIGHBOURHOOD_AREA, 700),
    STREET(AccuracyCategory.STREET, 600),
    LANDMARK(AccuracyCategory.NEARBY_LANDMARK, 300),
    JUNCTION(AccuracyCategory.NEARBY_LANDMARK, 200);

    private static final Map<String, PlaceKind> BY_WORD =
            Arrays.stream(values()).collect(Collectors.toUnmodifiableMap(PlaceKind::word, kind -> kind));

    private final AccuracyCategory accuracy;
    private final int usualRadiusMetres;
    private final String word;

    PlaceKind(AccuracyCategory accuracy, int usualRadiusMetres) {
        this.accuracy = accuracy;
        this.usualRadiusMetres = usualRadiusMetres;
        word = Worded.word(this);
    }

    @Override
    public String word() {
        return word;
    }

    /** The kind whose {@link #word} this is. */
    public static Optional<PlaceKind> find(String word) {
        return Optional.ofNullable(BY_WORD.get(word));
    }

    /** How closely a spot is known of which a report names no more than a place of this kind. */
    AccuracyCategory accuracy() {
        return accuracy;
    }

    /**
     * How far the true spot may lie from the point of such a place, in metres: the middle of what the built-in gazetteer
     * states for places of this kind, for places whose own radius nobody states.
     */
    public int usualRadiusMetres() {
        return usualRadiusMetres;
    }

    /** Whether this is an area of administration: it holds settlements rather than being one. */
    public boolean isAdministrative() {
        return compareTo(CITY) < 0;
    }

    /** Whether people live in it as a city, a town or a village. */
    public boolean isSettlement() {
        return this == CITY || this == TOWN || this == VILLAGE;
    }
}
