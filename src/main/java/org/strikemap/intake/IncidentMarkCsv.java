package org.strikemap.intake;

import java.io.InputStream;
import java.util.List;
import org.strikemap.incident.IncidentMark;
import org.strikemap.incident.IncidentStatus;
import org.strikemap.reader.CsvTable;
import org.strikemap.reader.ReaderException;

/** Reads {@code documented/incidents.csv}: what the editors hold of incidents beyond their claims. */
final class IncidentMarkCsv {

    private static final List<String> COLUMNS = List.of("incident_key", "title", "status", "of");

    private IncidentMarkCsv() {}

    /** @throws ReaderException if a row is bad: the file is ours and must be right */
    static List<IncidentMark> read(InputStream in, String file) {
        return new CsvTable<>(
                        COLUMNS,
                        List.of("incident_key", "status"),
                        (line, cells) -> new IncidentMark(
                                cells.get("incident_key"),
                                cells.find("title"),
                                cells.getWord("status", IncidentStatus.class),
                                cells.find("of")))
                .read(in)
                .allOf(file);
    }
}
