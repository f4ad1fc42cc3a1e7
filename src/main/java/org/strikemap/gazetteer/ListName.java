package org.strikemap.gazetteer;

/**
 * The name of a list of places.
 *
 * @param value such as {@code geonames}
 */
record ListName(String value) {

    @Override
    public String toString() {
        return value;
    }
}
