package org.strikemap.placelist;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.strikemap.gazetteer.GazetteerException;
import org.strikemap.gazetteer.PlaceFileRow;
import org.strikemap.gazetteer.PlaceRejection;
import org.strikemap.gazetteer.PlaceRow;

/** What a reader makes of a file: places, rows that are none, and rows that cannot be used. */
final class PlaceCollector {

    /** How many places a file may hold. */
    static final int MOST_PLACES = 1_000_000;

    private static final int REJECTIONS_SHOWN = 20;

    private final String file;
    private final Map<String, PlaceRow> places = new LinkedHashMap<>();
    private final Map<String, Integer> skipped = new TreeMap<>();
    private final List<PlaceRejection> rejections = new ArrayList<>();
    private int rejected;

    /** @param file its name in messages */
    PlaceCollector(String file) {
        this.file = file;
    }

    /** Takes what a row tells, or its fault. */
    void take(PlaceFileRow row, PlaceRowParser reader) {
        try {
            reader.read(row);
        } catch (GazetteerException e) {
            reject(e.rejection().orElseThrow(() -> e));
        }
    }

    /** What a format makes of a row. */
    @FunctionalInterface
    interface PlaceRowParser {

        /**
         * Makes a place of a row, or skips it.
         *
         * @throws GazetteerException if the row cannot be used
         */
        void read(PlaceFileRow row);
    }

    /**
     * A row that is a place.
     *
     * @throws GazetteerException if the file has too many, or an earlier row has the same id
     */
    void add(PlaceFileRow row, PlaceRow place) {
        if (places.size() == MOST_PLACES) {
            throw new GazetteerException(file, "holds more than " + MOST_PLACES + " places");
        }
        if (places.putIfAbsent(place.id(), place) != null) {
            throw row.fault("id", "'" + place.id() + "' stands in an earlier row too");
        }
    }

    /** A row that is in order, but none of what the gazetteer holds. */
    void skip(String reason) {
        skipped.merge(reason, 1, Integer::sum);
    }

    /** A row that cannot be used. */
    void reject(PlaceRejection rejection) {
        rejected++;
        if (rejections.size() < REJECTIONS_SHOWN) {
            rejections.add(rejection);
        }
    }

    /** Withdraws a place that proved not to be usable after all. */
    void withdraw(String id, String reason) {
        places.remove(id);
        reject(new PlaceRejection(0, "id", reason));
    }

    /** Exchanges a place for what is known of it now. */
    void replace(PlaceRow place) {
        places.replace(place.id(), place);
    }

    /** The places, in the order of the rows. */
    Collection<PlaceRow> places() {
        return Collections.unmodifiableCollection(places.values());
    }

    /** How many rows were skipped for each reason. */
    Map<String, Integer> skipped() {
        return Collections.unmodifiableMap(skipped);
    }

    /** The first rows that cannot be used. */
    List<PlaceRejection> rejections() {
        return List.copyOf(rejections);
    }

    /** How many rows cannot be used. */
    int rejected() {
        return rejected;
    }

    /** How many rows were read. */
    int read() {
        return places.size()
                + rejected
                + skipped.values().stream().mapToInt(Integer::intValue).sum();
    }
}
