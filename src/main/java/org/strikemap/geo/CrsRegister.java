package org.strikemap.geo;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Collection;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;

/**
 * What is known of the EPSG register's systems of two dimensions without opening it: code, order of axes, area of use and name, from
 * a table made of the register that GeoTools brings. The register itself is opened by {@link EpsgPlane} when a system is first
 * computed with. Thread-safe.
 */
final class CrsRegister {

    /**
     * A system.
     *
     * @param code its number in the register
     * @param projected whether its coordinates are lengths on a plane, and not degrees
     * @param northFirst whether its first axis goes to the north
     * @param areaOfUse where it is made for, in degrees; may cross the antimeridian
     * @param name as the register has it, such as {@code Deir ez Zor / Syria Lambert}
     */
    record Entry(int code, boolean projected, boolean northFirst, Box areaOfUse, String name) {}

    private static final String TABLE = "/crs/areas-of-use.tsv";

    private CrsRegister() {}

    /** Read when it is first asked for, and once: some 6,500 lines. */
    private static final class Holder {
        private static final Map<Integer, Entry> ENTRIES = read();
    }

    static Optional<Entry> find(int code) {
        return Optional.ofNullable(Holder.ENTRIES.get(code));
    }

    /** All systems, by code. */
    static Collection<Entry> list() {
        return Holder.ENTRIES.values();
    }

    private static Map<Integer, Entry> read() {
        Map<Integer, Entry> entries = new LinkedHashMap<>();
        try (InputStream in = Objects.requireNonNull(CrsRegister.class.getResourceAsStream(TABLE), TABLE);
                BufferedReader lines = new BufferedReader(new InputStreamReader(in, StandardCharsets.UTF_8))) {
            lines.lines().skip(1).map(CrsRegister::entry).forEach(entry -> entries.put(entry.code(), entry));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return Collections.unmodifiableMap(entries);
    }

    private static Entry entry(String line) {
        List<String> cells = List.of(line.split("\t", -1));
        return new Entry(
                Integer.parseInt(cells.get(0)),
                cells.get(1).equals("projected"),
                cells.get(2).equals("NE"),
                new Box(degrees(cells.get(3)), degrees(cells.get(4)), degrees(cells.get(5)), degrees(cells.get(6))),
                cells.get(7));
    }

    private static double degrees(String cell) {
        return Double.parseDouble(cell);
    }
}
