package org.strikemap.nominatim;

import org.strikemap.gazetteer.PlaceKind;

/**
 * What a kind of place is called in OpenStreetMap's tags and in Nominatim's answers
 * (nominatim.org/release-docs/latest/api/Output and .../customize/Ranking).
 *
 * @param key the tag's key: Nominatim's {@code class} or {@code category}
 * @param value the tag's value: Nominatim's {@code type}
 * @param addressType the word for it in an address
 * @param rank Nominatim's rank of the place: 4 for a country to 30 for a single spot
 */
record NominatimTag(String key, String value, String addressType, int rank) {

    /** The tag for a kind of place. */
    static NominatimTag of(PlaceKind kind) {
        return switch (kind) {
            case COUNTRY -> area("country", 4);
            case GOVERNORATE -> area("state", 8);
            case DISTRICT -> area("county", 12);
            case SUBDISTRICT -> area("municipality", 14);
            case CITY -> settled(kind, 16);
            case TOWN -> settled(kind, 18);
            case VILLAGE -> settled(kind, 19);
            case NEIGHBOURHOOD -> settled(kind, 24);
            case BASE -> new NominatimTag("military", "base", "military", 25);
            case STREET -> new NominatimTag("highway", "unclassified", "road", 26);
            case LANDMARK -> new NominatimTag("place", "locality", "locality", 30);
            case JUNCTION -> new NominatimTag("junction", "yes", "junction", 30);
        };
    }

    private static NominatimTag area(String addressType, int rank) {
        return new NominatimTag("boundary", "administrative", addressType, rank);
    }

    private static NominatimTag settled(PlaceKind kind, int rank) {
        String word = kind.word();
        return new NominatimTag("place", word, word, rank);
    }

    /** How well known a place of this rank is, from 0 to 1: what Nominatim assumes where it knows no more. */
    double importance() {
        return 0.75 - rank / 40.0;
    }
}
