package org.strikemap.snapshot;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.zip.CRC32C;
import org.jspecify.annotations.Nullable;
import org.strikemap.incident.Incident;

/**
 * Every incident's GeoJSON feature (RFC 7946), rendered once and copied out afterwards. A feature is held so that more can be
 * put in at two seams: after its {@code "type"} and at the end of its {@code "properties"}.
 */
public final class Features {

    private static final byte[] HEAD = ascii("{\"type\":\"Feature\",");
    private static final byte[] TAIL = ascii("}}");

    private final byte[][] bodies;
    private final byte[][] claimLists;
    private final String checksum;

    private Features(byte[][] bodies, byte[][] claimLists) {
        this.bodies = bodies;
        this.claimLists = claimLists;
        CRC32C sum = new CRC32C();
        for (int row = 0; row < bodies.length; row++) {
            sum.update(bodies[row]);
            sum.update(claimLists[row]);
        }
        this.checksum = String.format("%08x", sum.getValue());
    }

    static Features render(List<Incident> incidents) {
        byte[][] bodies = new byte[incidents.size()][];
        byte[][] claimLists = new byte[incidents.size()][];
        for (int row = 0; row < bodies.length; row++) {
            bodies[row] = strip(FeatureJson.feature(incidents.get(row)));
            claimLists[row] = FeatureJson.claimList(incidents.get(row).claims());
        }
        return new Features(bodies, claimLists);
    }

    private static byte[] strip(byte[] feature) {
        int length = feature.length - HEAD.length - TAIL.length;
        byte[] body = new byte[length];
        System.arraycopy(feature, HEAD.length, body, 0, length);
        return body;
    }

    String checksum() {
        return checksum;
    }

    /** Writes a row's feature as it is. */
    public void write(int row, OutputStream out) throws IOException {
        out.write(HEAD);
        out.write(bodies[row]);
        out.write(TAIL);
    }

    /**
     * Writes a row's feature with the number under the rule asked for as two more properties: {@code killed}, null unless
     * known, and {@code killed_status}.
     *
     * @param killed a number, {@link Columns#UNKNOWN} or {@link Columns#NO_STATEMENT}
     */
    public void write(int row, int killed, OutputStream out) throws IOException {
        out.write(HEAD);
        out.write(bodies[row]);
        out.write(ascii(killedProperties(killed)));
        out.write(TAIL);
    }

    /**
     * A row's feature with the same properties as in a collection, and with two members more: its {@code links} and, nested, its
     * claims as {@code claim_list}.
     *
     * @param links a JSON array of links, as bytes of UTF-8
     * @param killed as for {@link #write(int, int, OutputStream)}; null for no such properties
     */
    public byte[] single(int row, byte[] links, @Nullable Integer killed) {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        out.writeBytes(HEAD);
        out.writeBytes(ascii("\"links\":"));
        out.writeBytes(links);
        out.write(',');
        out.writeBytes(bodies[row]);
        if (killed != null) {
            out.writeBytes(ascii(killedProperties(killed)));
        }
        out.writeBytes(ascii("},\"claim_list\":"));
        out.writeBytes(claimLists[row]);
        out.write('}');
        return out.toByteArray();
    }

    private static String killedProperties(int killed) {
        return switch (killed) {
            case Columns.UNKNOWN -> ",\"killed\":null,\"killed_status\":\"unknown\"";
            case Columns.NO_STATEMENT -> ",\"killed\":null,\"killed_status\":\"no_statement\"";
            default -> ",\"killed\":" + killed + ",\"killed_status\":\"known\"";
        };
    }

    private static byte[] ascii(String text) {
        return text.getBytes(StandardCharsets.US_ASCII);
    }
}
