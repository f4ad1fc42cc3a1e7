package org.strikemap.geo;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.DoubleStream;
import java.util.stream.Stream;
import org.locationtech.jts.geom.CoordinateSequence;
import org.locationtech.jts.geom.CoordinateSequenceFilter;
import org.locationtech.jts.geom.Envelope;
import org.locationtech.jts.geom.Geometry;

/**
 * A coordinate system of OGC API Features, Part 2: WGS 84 in degrees, in the Mercator map of browsers, or in a zone of the Universal
 * Transverse Mercator system. Coordinates stand in the order that the system's register gives: latitude before longitude in
 * EPSG:4326, otherwise what goes to the east first. Systems are computed from their formulas and need no register. Each is one object,
 * safe for several threads.
 *
 * <p>No coordinate is ever infinite or not a number: a point that a system cannot show has none there. EPSG:3857 shows latitudes of
 * 85.06 degrees at most, a UTM zone what lies within 60 degrees of its central meridian.
 */
public final class Crs {

    /** Longitude, latitude: what everything is kept in. */
    public static final Crs CRS84 = new Crs("OGC", "CRS84", "WGS 84 (longitude, latitude)", new Degrees(), false);

    /** Latitude, longitude. */
    public static final Crs EPSG_4326 = new Crs("EPSG", "4326", "WGS 84 (latitude, longitude)", new Degrees(), true);

    /** Metres on the map of browsers. */
    public static final Crs EPSG_3857 = new Crs("EPSG", "3857", "WGS 84 / Pseudo-Mercator", new WebMercator(), false);

    private static final int ZONES = 60;
    private static final int ZONE_DEGREES = 6;
    private static final List<Crs> NORTH = zones(true);
    private static final List<Crs> SOUTH = zones(false);
    private static final List<Crs> ALL = Stream.of(List.of(CRS84, EPSG_4326, EPSG_3857), NORTH, SOUTH)
            .flatMap(List::stream)
            .toList();

    /** With ten zones, each one of them reaches to the farther end of the tenth. */
    private static final int MOST_ZONES = 10;

    private static final double UTM_SOUTH = -80;
    private static final double UTM_NORTH = 84;

    private static final List<Pattern> FORMS = Stream.of(
                    "https?://www\\.opengis\\.net/def/crs/(\\w+)/[0-9.]+/(\\w+)",
                    "urn:ogc:def:crs:(\\w+):[0-9.]*:(\\w+)",
                    "\\[(\\w+):(\\w+)]",
                    "(\\w+):(\\w+)")
            .map(form -> Pattern.compile(form, Pattern.CASE_INSENSITIVE))
            .toList();
    private static final int SHOWN = 80;

    private final String authority;
    private final String code;
    private final String title;
    private final Plane plane;
    private final boolean latitudeFirst;

    private Crs(String authority, String code, String title, Plane plane, boolean latitudeFirst) {
        this.authority = authority;
        this.code = code;
        this.title = title;
        this.plane = plane;
        this.latitudeFirst = latitudeFirst;
    }

    private static List<Crs> zones(boolean north) {
        List<Crs> zones = new ArrayList<>();
        for (int zone = 1; zone <= ZONES; zone++) {
            String code = Integer.toString((north ? 32_600 : 32_700) + zone);
            String title = "WGS 84 / UTM zone " + zone + (north ? "N" : "S");
            zones.add(new Crs("EPSG", code, title, new TransverseMercator(zone, north), false));
        }
        return List.copyOf(zones);
    }

    /**
     * A zone of the Universal Transverse Mercator system (EPSG:32601 to 32660, 32701 to 32760).
     *
     * @param zone 1 to 60, from the 180th meridian to the east
     * @param north whether northings count from the equator; in the south 10,000,000 m are added
     * @throws IllegalArgumentException if there is no such zone
     */
    static Crs utm(int zone, boolean north) {
        if (zone < 1 || zone > ZONES) {
            throw new IllegalArgumentException("UTM zone " + zone + " is not between 1 and " + ZONES);
        }
        return (north ? NORTH : SOUTH).get(zone - 1);
    }

    /**
     * The system of a name: its URI ({@code http://www.opengis.net/def/crs/EPSG/0/3857}, with http or https), the safe CURIE
     * ({@code [EPSG:3857]}), the same without brackets, or the URN ({@code urn:ogc:def:crs:EPSG::3857}).
     *
     * @throws IllegalArgumentException if it names no system that is known here; the message says which are
     */
    public static Crs parse(String text) {
        for (Pattern form : FORMS) {
            Matcher matcher = form.matcher(text);
            if (matcher.matches()) {
                String code = (matcher.group(1) + ":" + matcher.group(2)).toUpperCase(Locale.ROOT);
                for (Crs crs : ALL) {
                    if (crs.code().equals(code)) {
                        return crs;
                    }
                }
            }
        }
        String shown = text.length() <= SHOWN ? text : text.substring(0, SHOWN) + "...";
        throw new IllegalArgumentException(
                "'" + shown + "' is no coordinate system that is known here; known are " + CRS84.uri()
                        + ", and of http://www.opengis.net/def/crs/EPSG/0/ 4326, 3857, 32601 to 32660 and 32701 to 32760");
    }

    /**
     * The systems that can show everything within an extent: CRS84 first, EPSG:4326, EPSG:3857 unless the extent reaches beyond 85.06
     * degrees of latitude, and the UTM zones that it touches, from west to east, if they are ten at most and it stays within the
     * latitudes of UTM, 80 south to 84 north.
     */
    public static List<Crs> listFor(Box extent) {
        List<Crs> list = new ArrayList<>(List.of(CRS84, EPSG_4326));
        if (Math.max(-extent.south(), extent.north()) <= WebMercator.GREATEST_LATITUDE) {
            list.add(EPSG_3857);
        }
        int first = zoneIndex(extent.west());
        int last = extent.crossesAntimeridian()
                ? zoneIndex(extent.east() + 360)
                : Math.max(first, Math.min(zoneIndex(extent.east()), ZONES - 1));
        if (last - first < MOST_ZONES && extent.south() >= UTM_SOUTH && extent.north() <= UTM_NORTH) {
            for (int i = first; i <= last; i++) {
                if (extent.north() >= 0) {
                    list.add(NORTH.get(i % ZONES));
                }
                if (extent.south() < 0) {
                    list.add(SOUTH.get(i % ZONES));
                }
            }
        }
        return List.copyOf(list);
    }

    private static int zoneIndex(double lon) {
        return (int) Math.floor((lon + 180) / ZONE_DEGREES);
    }

    /** Its name in answers, such as {@code http://www.opengis.net/def/crs/OGC/1.3/CRS84}. */
    public String uri() {
        String version = authority.equals("OGC") ? "1.3" : "0";
        return "http://www.opengis.net/def/crs/" + authority + "/" + version + "/" + code;
    }

    /** Its short name, such as {@code EPSG:32637}. */
    public String code() {
        return authority + ":" + code;
    }

    /** What people call it, such as {@code WGS 84 / UTM zone 37N}. */
    String title() {
        return title;
    }

    Plane plane() {
        return plane;
    }

    /**
     * Brings a point to this system.
     *
     * @param lon degrees
     * @param lat degrees
     * @param to gets the coordinates in the system's order, degrees or metres, at 0 and 1; untouched when the answer is false
     * @return whether the system can show the point
     */
    public boolean fromLonLat(double lon, double lat, double[] to) {
        return plane.fromLonLat(lon, lat, to) && ordered(to);
    }

    private boolean ordered(double[] pair) {
        if (latitudeFirst) {
            double swapped = pair[0];
            pair[0] = pair[1];
            pair[1] = swapped;
        }
        return true;
    }

    /**
     * Brings coordinates of this system to degrees.
     *
     * @param first the first coordinate in the system's order, degrees or metres
     * @param second the second
     * @param to gets longitude and latitude in degrees at 0 and 1; untouched when the answer is false
     * @return whether there is such a point in the system
     */
    public boolean toLonLat(double first, double second, double[] to) {
        return latitudeFirst ? plane.toLonLat(second, first, to) : plane.toLonLat(first, second, to);
    }

    /**
     * A geometry brought to this system, its coordinates in the system's order. Its corners are brought over, and lines between them
     * stay straight. A third coordinate stays as it is.
     *
     * @param geometry in degrees of longitude and latitude; it is left as it is
     * @return an empty geometry if the system cannot show every corner; the geometry itself in CRS84
     */
    public Geometry fromLonLat(Geometry geometry) {
        return this == CRS84 ? geometry : moved(geometry, this::fromLonLat);
    }

    /** The same with the coordinate that goes to the east first, whatever the system's order. */
    Geometry fromLonLatEastFirst(Geometry geometry) {
        return moved(geometry, plane::fromLonLat);
    }

    private static Geometry moved(Geometry geometry, Move move) {
        Corners corners = new Corners(move);
        Geometry moved = geometry.copy();
        moved.apply(corners);
        return corners.stray.isEmpty() ? moved : geometry.getFactory().createEmpty(geometry.getDimension());
    }

    /**
     * A geometry given in this system, brought to degrees of longitude and latitude; corner by corner, as above.
     *
     * @param geometry with its coordinates in the system's order; it is left as it is
     * @throws IllegalArgumentException if the system has no such point as one of its corners; the message names it
     */
    Geometry toLonLat(Geometry geometry) {
        Corners corners = new Corners(this::toLonLat);
        Geometry moved = geometry.copy();
        moved.apply(corners);
        if (!corners.stray.isEmpty()) {
            throw new IllegalArgumentException(corners.stray + " is no point of " + code());
        }
        return moved;
    }

    /**
     * A box between two corners given in this system, in its order of coordinates. In degrees and in EPSG:3857 a first longitude or
     * easting greater than the second means that the box crosses the 180th meridian. What of a box in metres lies beside the system's
     * own map is left aside.
     *
     * @throws IllegalArgumentException if a number is not finite, a coordinate in degrees out of range, or the corners are exchanged
     */
    public CrsBox box(double first, double second, double otherFirst, double otherSecond) {
        if (!DoubleStream.of(first, second, otherFirst, otherSecond).allMatch(Double::isFinite)) {
            throw new IllegalArgumentException("a corner of the box has a coordinate that is not a finite number");
        }
        double west = latitudeFirst ? second : first;
        double south = latitudeFirst ? first : second;
        double east = latitudeFirst ? otherSecond : otherFirst;
        double north = latitudeFirst ? otherFirst : otherSecond;
        return new CrsBox(this, new Envelope(west, east, south, north), plane.enclose(west, south, east, north));
    }

    @Override
    public String toString() {
        return code();
    }

    /** One of the two ways a point is brought over. */
    private interface Move {

        boolean apply(double first, double second, double[] to);
    }

    /** Brings the corners of a geometry over until one cannot be. */
    private static final class Corners implements CoordinateSequenceFilter {

        private final Move move;
        private final double[] point = new double[2];
        private String stray = "";

        Corners(Move move) {
            this.move = move;
        }

        @Override
        public void filter(CoordinateSequence corners, int i) {
            if (move.apply(corners.getX(i), corners.getY(i), point)) {
                corners.setOrdinate(i, CoordinateSequence.X, point[0]);
                corners.setOrdinate(i, CoordinateSequence.Y, point[1]);
            } else {
                stray = corners.getX(i) + " " + corners.getY(i);
            }
        }

        @Override
        public boolean isDone() {
            return !stray.isEmpty();
        }

        @Override
        public boolean isGeometryChanged() {
            return true;
        }
    }
}
