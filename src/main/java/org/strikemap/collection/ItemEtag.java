package org.strikemap.collection;

import java.util.List;
import java.util.Objects;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.strikemap.file.Sha256;
import org.strikemap.geo.Crs;
import org.strikemap.incident.Incident;
import org.strikemap.snapshot.ClaimTable;
import org.strikemap.snapshot.Snapshot;
import org.strikemap.table.FeatureWriter;
import org.strikemap.table.JsonBuffer;
import org.strikemap.table.Table;

/**
 * ETag of a single item (RFC 9110, 8.8.3): the same for as long as all that answers show of it is the same, whichever server
 * answers. In a header {@link org.strikemap.http.Representation} puts a checksum of the representation behind it.
 *
 * @param state hexadecimal digits
 */
record ItemEtag(String state) {

    static final String INCIDENTS = "incidents";
    static final String CLAIMS = "claims";

    private static final int STATE_DIGITS = 24;
    private static final Pattern TAG = Pattern.compile("\"([0-9a-f]+)(?:\\.[0-9a-f]+)?\"");

    /**
     * The tag of a row of a table, whichever rule an incident's number is shown under.
     *
     * @param snapshot where the table is from
     */
    static ItemEtag of(Table table, int row, Snapshot snapshot) {
        boolean incident = table.schema().id().equals(INCIDENTS);
        Table plain = incident ? snapshot.incidents() : table;
        JsonBuffer shown = new JsonBuffer();
        new FeatureWriter(plain, plain.schema().properties(), Crs.CRS84).write(row, shown);
        if (incident) {
            shown.raw(snapshot.claims().json(row));
        }
        return new ItemEtag(Sha256.sha256(List.of(shown.toByteArray())).substring(0, STATE_DIGITS));
    }

    /** Whether a header {@code If-Match} names the incident, or the claim of it, as the store has it. */
    static boolean matches(String ifMatch, Incident held, String collection, String itemId) {
        Snapshot alone = Snapshot.of(0, List.of(held), List.of());
        Table table = collection.equals(CLAIMS) ? new ClaimTable(alone) : alone.incidents();
        int row = table.findRow(itemId);
        return row >= 0 && of(table, row, alone).matches(ifMatch);
    }

    /**
     * Whether a header {@code If-Match} names this state, in whatever form, or any. A weak tag does as well: one that compresses on the
     * way weakens it, and it names the state all the same.
     */
    boolean matches(@Nullable String ifMatch) {
        String tags = Objects.requireNonNullElse(ifMatch, "");
        return tags.strip().equals("*")
                || TAG.matcher(tags)
                        .results()
                        .map((MatchResult tag) -> tag.group(1))
                        .anyMatch(state::equals);
    }
}
