package org.strikemap.reader;

import java.io.InputStream;
import java.util.List;
import org.strikemap.claim.ClaimId;
import org.strikemap.claim.Tally;
import org.strikemap.claim.TallyScope;
import org.strikemap.geo.PlaceId;
import org.strikemap.source.Report;
import org.strikemap.source.ReportedDate;
import org.strikemap.source.Source;

/** Reads {@code documented/tallies.csv}: totals over a period and an area. */
public final class TallyCsv {

    private static final List<String> COLUMNS = List.of(
            "tally_id",
            "source",
            "scope",
            "countries",
            "belligerents",
            "place_id",
            "start",
            "end",
            "as_of",
            "killed_min",
            "killed_max",
            "kind",
            "url",
            "note",
            "via",
            "figure_seen",
            "no_address");

    private TallyCsv() {}

    /**
     * Reads the whole table.
     *
     * @throws ReaderException if a row is bad: the file is ours and must be right
     */
    public static List<Tally> read(InputStream in, String file, SourceRegistry sources) {
        return new CsvTable<>(
                        COLUMNS,
                        List.of("tally_id", "source", "scope", "start", "as_of", "kind"),
                        (line, cells) -> tally(cells, sources))
                .read(in)
                .allOf(file);
    }

    private static Tally tally(RowFields cells, SourceRegistry sources) {
        return new Tally(
                new ClaimId(cells.get("tally_id")),
                source(cells.get("source"), sources),
                new Report(cells.find("url"), null, cells.get("as_of", ReportedDate::parse), null),
                scope(cells),
                cells.findPeople("killed"),
                cells.getWord("kind", Tally.Kind.class),
                ClaimCsv.details(cells));
    }

    private static TallyScope scope(RowFields cells) {
        return new TallyScope(
                cells.get("scope"),
                cells.listParts("countries"),
                cells.listParts("belligerents"),
                PlaceId.ofNullable(cells.find("place_id")),
                cells.get("start", ReportedDate::parse),
                cells.find("end", ReportedDate::parse));
    }

    private static Source source(String id, SourceRegistry sources) {
        return sources.find(id).orElseThrow(() -> new RowException("source", id, "is not a source we know"));
    }
}
