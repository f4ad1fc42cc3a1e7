package org.strikemap.geo;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.geotools.api.metadata.extent.GeographicBoundingBox;
import org.geotools.api.referencing.FactoryException;
import org.geotools.api.referencing.crs.CoordinateReferenceSystem;
import org.geotools.api.referencing.crs.GeographicCRS;
import org.geotools.api.referencing.crs.ProjectedCRS;
import org.geotools.referencing.CRS;

/**
 * Writes {@code crs/areas-of-use.tsv} out of the register that comes with GeoTools: what is known of every system of two dimensions without
 * opening the register. Takes minutes; run its main method when GeoTools brings a new register.
 */
final class AreasOfUse {

    static final Path FILE = Path.of("src/main/resources/crs/areas-of-use.tsv");
    static final String HEADER = "code\tkind\taxes\twest\tsouth\teast\tnorth\tname";

    private AreasOfUse() {}

    public static void main(String[] arguments) throws IOException, FactoryException {
        List<String> codes = CRS.getSupportedCodes("EPSG").stream()
                .filter(code -> code.matches("\\d{4,6}"))
                .sorted(Comparator.comparingInt(Integer::parseInt))
                .toList();
        List<String> lines = new ArrayList<>(List.of(HEADER));
        codes.forEach(code -> line(code).ifPresent(lines::add));
        Files.writeString(FILE, String.join("\n", lines) + "\n");
    }

    /** The line of a system; empty if it is none of two dimensions, or the register tells no area of use, or cannot make it. */
    static Optional<String> line(String code) {
        try {
            CoordinateReferenceSystem system = CRS.decode("EPSG:" + code);
            GeographicBoundingBox area = CRS.getGeographicBoundingBox(system);
            boolean projected = system instanceof ProjectedCRS;
            boolean plain = system.getCoordinateSystem().getDimension() == 2;
            if (!plain || area == null || !(projected || system instanceof GeographicCRS)) {
                return Optional.empty();
            }
            return Optional.of(String.join(
                    "\t",
                    code,
                    projected ? "projected" : "geographic",
                    CRS.getAxisOrder(system) == CRS.AxisOrder.NORTH_EAST ? "NE" : "EN",
                    Double.toString(area.getWestBoundLongitude()),
                    Double.toString(area.getSouthBoundLatitude()),
                    Double.toString(area.getEastBoundLongitude()),
                    Double.toString(area.getNorthBoundLatitude()),
                    system.getName().getCode()));
        } catch (FactoryException | RuntimeException e) {
            return Optional.empty();
        }
    }
}
