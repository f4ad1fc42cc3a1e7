package org.strikemap.reader;

import java.util.Arrays;
import java.util.Optional;
import org.strikemap.text.Worded;

/** The formats in which files of claims are read. */
public enum ClaimFormat {
    /** Our own CSV ({@link ClaimCsv}). */
    CLAIMS,
    /** The same columns as members of an object a line. */
    JSONL,
    /** Points of a GeoJSON feature collection, with our columns as properties, or others by a mapping. */
    GEOJSON,
    /** A layer of points in a GeoPackage, with our columns, or others by a mapping. */
    GPKG,
    /** Airwars' incidents. */
    AIRWARS,
    /** The sources of Airwars' incidents. */
    AIRWARS_SOURCES,
    /** UCDP's Georeferenced Event Dataset. */
    UCDP,
    /** ACLED's table. */
    ACLED,
    /** The Yemen Data Project's table. */
    YEMEN,
    /** Strike releases of the coalition against the Islamic State. */
    OIR,
    /** Any CSV, by a mapping. */
    MAPPED;

    /** The word on the command line, such as {@code airwars-sources}. */
    public String word() {
        return Worded.word(this).replace('_', '-');
    }

    /** The format of this word, if there is one. */
    public static Optional<ClaimFormat> find(String word) {
        return Arrays.stream(values())
                .filter(format -> format.word().equals(word))
                .findFirst();
    }
}
