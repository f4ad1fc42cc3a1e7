package org.strikemap.snapshot;

import java.nio.ByteBuffer;
import java.util.Arrays;
import java.util.List;
import java.util.zip.CRC32C;
import org.jspecify.annotations.Nullable;
import org.strikemap.claim.Claim;
import org.strikemap.claim.HarmStatus;
import org.strikemap.claim.Location;
import org.strikemap.incident.Incident;

/** The claims of every incident, packed, and a checksum of all that a snapshot shows. */
public final class IncidentClaims {

    private final ByteArena chunks;
    private final long[] places;
    private final int[] firstClaims;
    private final EncodedClaims claims;
    private final String checksum;

    private IncidentClaims(Builder growth, int[] order) {
        this.chunks = growth.chunks;
        this.places = growth.places.inOrder(order);
        this.firstClaims = firstClaims(growth.counts.inOrder(order));
        this.claims = growth.claims;
        this.checksum = growth.checksum(order);
    }

    private static int[] firstClaims(int[] counts) {
        int[] first = new int[counts.length + 1];
        for (int row = 0; row < counts.length; row++) {
            first[row + 1] = first[row] + counts[row];
        }
        return first;
    }

    /** Claims while it is built. */
    static final class Builder {

        private final ByteArena chunks = new ByteArena();
        private final LongColumnBuilder places = new LongColumnBuilder();
        private final IntColumnBuilder counts = new IntColumnBuilder();
        private final LongColumnBuilder prints = new LongColumnBuilder();
        private final EncodedClaims claims = new EncodedClaims();
        private final ClaimEncoder packing = claims.packing();
        private final ClaimEncoder head = claims.packing();

        void add(Incident incident) {
            packing.clear();
            claims.encode(incident.claims(), incident.location(), packing);
            places.add(chunks.add(packing.bytes(), packing.length(), new byte[0], 0));
            counts.add(incident.claims().size());
            prints.add(31 * packing.fingerprint() + headFingerprint(incident));
        }

        /** Tells apart what an incident shows that does not follow from its claims alone. */
        private long headFingerprint(Incident incident) {
            HarmStatus harm = incident.harmStatus();
            head.clear();
            head.text(incident.id());
            head.text(incident.title());
            head.location(incident.location());
            head.date(incident.when());
            head.text(incident.timeOfDay());
            head.text(String.join(";", incident.belligerents()));
            head.text(harm == null ? null : harm.word());
            head.text(incident.strikeTypes().text());
            head.text(incident.status().word());
            head.text(incident.mark().of());
            return head.fingerprint();
        }

        IncidentClaims inOrder(int[] order) {
            chunks.trim();
            return new IncidentClaims(this, order);
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

    /** Tells contents apart: it is the same for the same incidents, in whatever order they were added. */
    String checksum() {
        return checksum;
    }

    /** How many claims all incidents have. */
    int total() {
        return firstClaims[firstClaims.length - 1];
    }

    /** The number of an incident's first claim, counted over all incidents; for one past the last row, {@link #total}. */
    public int firstClaim(int incidentRow) {
        return firstClaims[incidentRow];
    }

    /** The row of the incident that a claim, counted over all incidents, is about. */
    int incidentOf(int claim) {
        int found = Arrays.binarySearch(firstClaims, claim);
        return found >= 0 ? found : -found - 2;
    }

    /**
     * The claims about a row's incident, without the incident key.
     *
     * @param location of the incident, which most of its claims share
     */
    List<Claim> list(int incidentRow, @Nullable Location location) {
        return claims.decode(chunks.array(places[incidentRow]), ByteArena.start(places[incidentRow]), location);
    }

    /** The claims about a row's incident as a JSON array in UTF-8, as single incidents show them. */
    public byte[] json(int incidentRow) {
        return FeatureJson.claimList(list(incidentRow, null));
    }
}
