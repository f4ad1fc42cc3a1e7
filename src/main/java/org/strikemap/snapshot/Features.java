package org.strikemap.snapshot;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.zip.CRC32C;
import org.jspecify.annotations.Nullable;
import org.strikemap.incident.Incident;

/**
 * Every incident's GeoJSON feature (RFC 7946). Its values are written once and copied out into their form afterwards, so that
 * more can be put in at two seams: after its {@code "type"} and at the end of its {@code "properties"}. Behind them lie its claims.
 */
public final class Features {

    private static final byte[] HEAD = ascii("{\"type\":\"Feature\",");
    private static final byte[] TAIL = ascii("}}");

    private final Chunks chunks;
    private final long[] places;
    /** How many bytes the values of each row take; its claims lie behind them. */
    private final int[] lengths;

    private final PackedClaims claims;
    private final String checksum;

    private Features(Growth growth, int[] order) {
        this.chunks = growth.chunks;
        this.places = growth.places.inOrder(order);
        this.lengths = growth.lengths.inOrder(order);
        this.claims = growth.claims;
        this.checksum = growth.checksum(order);
    }

    /** Features while rows are still added. */
    static final class Growth {

        private final Chunks chunks = new Chunks();
        private final GrowingLongs places = new GrowingLongs();
        private final GrowingInts lengths = new GrowingInts();
        private final GrowingLongs prints = new GrowingLongs();
        private final PackedClaims claims = new PackedClaims();
        private final Packing packing = claims.packing();
        private final JsonValues values = new JsonValues();

        void add(Incident incident, Figures figures) {
            values.clear();
            FeatureForm.fill(incident, figures, values);
            packing.clear();
            claims.pack(incident.claims(), packing);
            places.add(chunks.add(values.bytes(), values.length(), packing.bytes(), packing.length()));
            lengths.add(values.length());
            CRC32C sum = new CRC32C();
            sum.update(values.bytes(), 0, values.length());
            prints.add(sum.getValue() ^ packing.print());
        }

        Features inOrder(int[] order) {
            chunks.trim();
            return new Features(this, order);
        }

        private String checksum(int[] order) {
            CRC32C sum = new CRC32C();
            byte[] print = new byte[Long.BYTES];
            for (long one : prints.inOrder(order)) {
                ByteBuffer.wrap(print).putLong(one);
                sum.update(print, 0, print.length);
            }
            return String.format("%08x", sum.getValue());
        }
    }

    /** Tells features apart: it is the same for the same ones, in whatever order they were added. */
    String checksum() {
        return checksum;
    }

    private byte[] body(int row) {
        return FeatureForm.filled(chunks.array(places[row]), Chunks.start(places[row]), lengths[row]);
    }

    private byte[] claimList(int row) {
        int start = Chunks.start(places[row]) + lengths[row];
        return FeatureJson.claimList(claims.unpack(chunks.array(places[row]), start));
    }

    /** Writes a row's feature as it is. */
    public void write(int row, OutputStream out) throws IOException {
        out.write(HEAD);
        out.write(body(row));
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
        out.write(body(row));
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
        out.writeBytes(body(row));
        if (killed != null) {
            out.writeBytes(ascii(killedProperties(killed)));
        }
        out.writeBytes(ascii("},\"claim_list\":"));
        out.writeBytes(claimList(row));
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
