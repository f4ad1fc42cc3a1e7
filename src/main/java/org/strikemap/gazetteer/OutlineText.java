package org.strikemap.gazetteer;

import org.locationtech.jts.geom.Envelope;
import org.locationtech.jts.geom.Geometry;
import org.locationtech.jts.geom.Polygonal;
import org.locationtech.jts.io.ParseException;
import org.locationtech.jts.io.WKTReader;

/** Outlines of areas as text. */
public final class OutlineText {

    private OutlineText() {}

    /**
     * The WKT in a column.
     *
     * @throws GazetteerException if it is no polygon or several in degrees
     */
    public static String require(PlaceFileRow row, String column) {
        try {
            Geometry outline = new WKTReader().read(row.text(column));
            if (outline instanceof Polygonal && isInDegrees(outline)) {
                return row.text(column);
            }
        } catch (ParseException | IllegalArgumentException e) {
            // told below, like an outline of another kind
        }
        throw row.fault(column, "is no WKT of a polygon or several in degrees");
    }

    /** Whether an outline lies on the earth. */
    static boolean isInDegrees(Geometry outline) {
        return !outline.isEmpty() && new Envelope(-180, 180, -90, 90).contains(outline.getEnvelopeInternal());
    }
}
