package org.strikemap.store;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import org.strikemap.claim.ClaimId;
import org.strikemap.claim.Details;
import org.strikemap.claim.Range;
import org.strikemap.claim.Tally;
import org.strikemap.claim.TallyScope;
import org.strikemap.geo.PlaceId;
import org.strikemap.source.Report;
import org.strikemap.source.ReportedDate;

/** The table of tallies. */
final class TallyRows {

    static final TableDefinition TABLE = TableDefinition.of("tallies", """
            id source_fid source scope countries belligerent place_id
            start_first start_last start_precision end_first end_last end_precision
            as_of_first as_of_last as_of_precision
            killed_min killed_max kind url note via figure_seen no_address
            """);

    private TallyRows() {}

    /** Adds a tally to the rows that the writer sends. */
    static void write(StatementBinder row, Tally tally, SourceRows sources) throws SQLException {
        row.text(tally.id())
                .fid(sources.fidOf(tally.source()))
                .text(tally.source().id());
        row.text(tally.scope())
                .names(tally.countries())
                .names(tally.belligerents())
                .text(tally.placeId());
        row.date(tally.start()).date(tally.end()).date(tally.asOf());
        row.range(tally.killed())
                .word(tally.kind())
                .text(tally.url())
                .text(tally.note())
                .text(tally.details().get(Details.VIA))
                .text(tally.details().findWord(Details.FIGURE_SEEN))
                .text(tally.details().findWord(Details.NO_ADDRESS))
                .add();
    }

    /** Every tally, in no particular order. */
    static List<Tally> readAll(Connection connection, SourceRows sources) throws SQLException {
        List<Tally> tallies = new ArrayList<>();
        try (var statement = connection.prepareStatement(TABLE.select());
                var row = new RowReader(statement.executeQuery())) {
            while (row.next()) {
                row.fid();
                tallies.add(read(row, sources));
            }
        }
        return tallies;
    }

    private static Tally read(RowReader row, SourceRows sources) throws SQLException {
        String id = row.text();
        var source = sources.get(row.fid());
        row.skip();
        TallyScope scope = new TallyScope(
                row.text(),
                row.names(),
                row.names(),
                PlaceId.ofNullable(row.textOrNull()),
                row.date(),
                row.dateOrNull());
        ReportedDate asOf = row.date();
        Range killed = row.range();
        Tally.Kind kind = row.word(Tally.Kind.class);
        Report report = new Report(row.textOrNull(), null, asOf, null);
        Details details = new Details.Builder()
                .put(Details.NOTE, row.textOrNull())
                .put(Details.VIA, row.textOrNull())
                .put(Details.FIGURE_SEEN, row.wordOrNull(Details.FigureSeen.class))
                .put(Details.NO_ADDRESS, row.wordOrNull(Details.NoAddress.class))
                .build();
        return new Tally(new ClaimId(id), source, report, scope, killed, kind, details);
    }
}
