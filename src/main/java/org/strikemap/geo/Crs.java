package org.strikemap.geo;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Function;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.DoubleStream;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.locationtech.jts.geom.CoordinateSequence;
import org.locationtech.jts.geom.CoordinateSequenceFilter;
import org.locationtech.jts.geom.Envelope;
import org.locationtech.jts.geom.Geometry;

/**
 * A coordinate reference system of OGC API Features, Part 2: longitude and latitude of WGS 84 (CRS84), or a system of two dimensions of
 * the EPSG register, computed by GeoTools but for the two that need no register: EPSG:4326, and Web Mercator (EPSG:3857), whose
 * formulas tiles use too. Coordinates stand in the order that the register gives: latitude before longitude in EPSG:4326, northing
 * before easting in some national grids. Each system is one object. Thread-safe.
 *
 * <p>No coordinate is ever infinite or not a number: a point that a system cannot show has none there. EPSG:3857 shows latitudes of
 * 85.06 degrees at most; every other system its area of use and three degrees around it.
 */
public final class Crs {

    /** Longitude, latitude: what everything is kept in. */
    public static final Crs CRS84 = new Crs("OGC", "CRS84", "WGS 84 (longitude, latitude)", new Degrees(), false);

    /** Latitude, longitude. */
    public static final Crs EPSG_4326 = new Crs("EPSG", "4326", "WGS 84 (latitude, longitude)", new Degrees(), true);

    /** Web Mercator, in metres. */
    public static final Crs EPSG_3857 = new Crs("EPSG", "3857", "WGS 84 / Pseudo-Mercator", new WebMercator(), false);

    /** How many national grids are listed at most: those with the smallest area of use. */
    private static final int MAX_NATIONAL_GRIDS = 5;

    private static final double MAX_COUNTRY_DEGREES = 30;

    private static final Map<String, Crs> BY_CODE = new ConcurrentHashMap<>(
            Stream.of(CRS84, EPSG_4326, EPSG_3857).collect(Collectors.toMap(Crs::code, Function.identity())));

    private static final List<Pattern> FORMS = Stream.of(
                    "https?://www\\.opengis\\.net/def/crs/(\\w+)/[0-9.]+/(\\w+)",
                    "urn:ogc:def:crs:(\\w+):[0-9.]*:(\\w+)",
                    "\\[(\\w+):(\\w+)]",
                    "(\\w+):(\\w+)")
            .map(form -> Pattern.compile(form, Pattern.CASE_INSENSITIVE))
            .toList();
    private static final Pattern EPSG_CODE = Pattern.compile("EPSG:[1-9]\\d{3,6}");

    /** Listed by itself: Web Mercator. */
    private static final Set<Integer> BY_CODE_ALONE = Set.of(3857);

    private static final String REGISTER_FOLDER = "EPSG-HSQL.directory";
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

    /**
     * Says in which folder GeoTools unpacks its register (33 MB) when a system is first computed with, rather than in the one for
     * temporary files, which others may write to. Without effect once that has happened, or where the system property is set.
     */
    public static void unpackRegisterIn(Path folder) {
        if (System.getProperty(REGISTER_FOLDER) == null) {
            System.setProperty(REGISTER_FOLDER, folder.toAbsolutePath().toString());
        }
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
                Crs known = find((matcher.group(1) + ":" + matcher.group(2)).toUpperCase(Locale.ROOT));
                if (known != null) {
                    return known;
                }
            }
        }
        String shown = text.length() <= SHOWN ? text : text.substring(0, SHOWN) + "...";
        throw new IllegalArgumentException(
                "'" + shown + "' is no coordinate system that is known here; known are " + CRS84.uri()
                        + ", and of http://www.opengis.net/def/crs/EPSG/0/ those of two dimensions, such as 4326, 3857 or 32637");
    }

    private static @Nullable Crs find(String code) {
        Crs known = BY_CODE.get(code);
        if (known != null || !EPSG_CODE.matcher(code).matches()) {
            return known;
        }
        return CrsRegister.find(Integer.parseInt(code.substring("EPSG:".length())))
                .map(Crs::of)
                .orElse(null);
    }

    /** The plane of a system that the register computes. */
    static Optional<EpsgPlane> findPlane(String code) {
        Crs known = find(code);
        return known != null && known.plane instanceof EpsgPlane plane ? Optional.of(plane) : Optional.empty();
    }

    private static Crs of(CrsRegister.Entry entry) {
        return BY_CODE.computeIfAbsent(
                "EPSG:" + entry.code(),
                code -> new Crs(
                        "EPSG",
                        Integer.toString(entry.code()),
                        entry.name(),
                        new EpsgPlane(entry),
                        entry.northFirst()));
    }

    /**
     * The systems to name for data of an extent: CRS84, EPSG:4326, EPSG:3857 unless it reaches beyond 85.06 degrees of latitude, and of
     * those in whose area of use all of it lies, the UTM zones of WGS 84 and of the other projected ones for at most 30 by 30 degrees the
     * five with the smallest area of use, which are the grids of the country. By code. Other systems are served too when a request names them.
     */
    public static List<Crs> listFor(Box extent) {
        List<Crs> list = new ArrayList<>(List.of(CRS84, EPSG_4326));
        if (Math.max(-extent.south(), extent.north()) <= WebMercator.GREATEST_LATITUDE) {
            list.add(EPSG_3857);
        }
        List<CrsRegister.Entry> covering = CrsRegister.list().stream()
                .filter(entry -> entry.projected() && entry.areaOfUse().contains(extent))
                .filter(entry -> !BY_CODE_ALONE.contains(entry.code()))
                .toList();
        Stream<CrsRegister.Entry> grids = covering.stream()
                .filter(entry -> !isUtm(entry) && isOfACountry(entry.areaOfUse()))
                .sorted(Comparator.comparingDouble((CrsRegister.Entry entry) -> size(entry.areaOfUse()))
                        .thenComparingInt(CrsRegister.Entry::code))
                .limit(MAX_NATIONAL_GRIDS);
        Stream.concat(covering.stream().filter(Crs::isUtm), grids)
                .sorted(Comparator.comparingInt(CrsRegister.Entry::code))
                .map(Crs::of)
                .forEach(list::add);
        return List.copyOf(list);
    }

    /** A zone of the Universal Transverse Mercator system on WGS 84: 32601 to 32660 in the north, 32701 to 32760 in the south. */
    private static boolean isUtm(CrsRegister.Entry entry) {
        int zone = entry.code() % 100;
        int hundreds = entry.code() / 100;
        return (hundreds == 326 || hundreds == 327) && zone >= 1 && zone <= 60;
    }

    /** Whether an area of use is no larger than a country: systems of continents and of the world are not listed. */
    private static boolean isOfACountry(Box area) {
        double width = area.east() - area.west();
        return (width < 0 ? width + 360 : width) <= MAX_COUNTRY_DEGREES
                && area.north() - area.south() <= MAX_COUNTRY_DEGREES;
    }

    private static double size(Box area) {
        double width = area.east() - area.west();
        return (width < 0 ? width + 360 : width) * (area.north() - area.south());
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

    /** Its number in the EPSG register; 4326 for CRS84, which has the same datum and other axes. */
    public int epsgNumber() {
        return authority.equals("EPSG") ? Integer.parseInt(code) : 4326;
    }

    /**
     * Its definition as well-known text of the first version (OGC 01-009), with the axis that goes to the east first.
     *
     * @throws IllegalStateException if GeoTools cannot write it
     */
    public String wellKnownText() {
        return EpsgPlane.wellKnownText(epsgNumber());
    }

    /** What people call it, such as {@code WGS 84 / UTM zone 37N}. */
    public String title() {
        return title;
    }

    /** Whether the system shows any part of an extent. */
    public boolean meets(Box extent) {
        return plane.meets(extent);
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
     * Transforms a geometry to this CRS vertex by vertex, in the CRS's axis order; edges are not densified, and lines between
     * them stay straight. A third coordinate stays as it is.
     *
     * @param geometry in degrees of longitude and latitude; it is left as it is
     * @return an empty geometry if the system cannot show every corner; the geometry itself in CRS84
     */
    public Geometry fromLonLat(Geometry geometry) {
        return this == CRS84 ? geometry : moved(geometry, this::fromLonLat);
    }

    /** The same as {@link #fromLonLat(double, double, double[])} with the coordinate that goes to the east first, whatever the system's order. */
    public boolean fromLonLatEastFirst(double lon, double lat, double[] to) {
        return plane.fromLonLat(lon, lat, to);
    }

    /** The same as {@link #fromLonLat(Geometry)} with the coordinate that goes to the east first, whatever the system's order. */
    public Geometry fromLonLatEastFirst(Geometry geometry) {
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
     * easting greater than the second means that the box crosses the antimeridian. What of a box in metres lies beside the system's
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
