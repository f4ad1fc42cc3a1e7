package org.strikemap.intake;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.strikemap.claim.Tally;
import org.strikemap.file.Sha256;
import org.strikemap.gazetteer.GazetteerFiles;
import org.strikemap.incident.IncidentMark;
import org.strikemap.reader.ClaimCsv;
import org.strikemap.reader.ReadResult;
import org.strikemap.reader.ReaderException;
import org.strikemap.reader.Rejection;
import org.strikemap.reader.SourceCsv;
import org.strikemap.reader.SourceRegistry;
import org.strikemap.reader.TallyCsv;
import org.strikemap.store.ImportEntry;
import org.strikemap.store.Store;

/** The documented strikes that come with the program, in {@code geodata/documented}. */
public final class DocumentedStrikes {

    private static final String SOURCES = "documented/sources.csv";
    private static final String CLAIMS = "documented/claims.csv";
    private static final String INCIDENTS = "documented/incidents.csv";
    private static final String TALLIES = "documented/tallies.csv";
    private static final String PLACES = "gazetteer/places.csv";

    private final GazetteerFiles files;

    /** @param files opens the files of {@code geodata} by their path inside it */
    public DocumentedStrikes(GazetteerFiles files) {
        this.files = files;
    }

    /**
     * Takes the documented set in, unless these very files were taken in before. What somebody has decided of its incidents stays.
     *
     * @return the account, which says whether anything was done
     * @throws ReaderException if a file is bad: they are ours and must be right
     */
    public ImportResult takeInto(Store store, Intake intake) {
        List<byte[]> bytes = new ArrayList<>();
        List.of(SOURCES, CLAIMS, INCIDENTS, TALLIES, PLACES).forEach(name -> bytes.add(bytes(name)));
        String digest = Sha256.sha256(bytes);
        Optional<ImportEntry> standing = intake.findStanding(digest);
        if (standing.isPresent()) {
            return ImportResult.earlier(standing.get());
        }
        SourceRegistry sources = new SourceRegistry(SourceCsv.read(new ByteArrayInputStream(bytes.get(0)), SOURCES));
        ReadResult reading = ClaimCsv.read(new ByteArrayInputStream(bytes.get(1)), sources);
        List<Rejection> faults = reading.rejections().isEmpty() ? reading.cellsLeftOut() : reading.rejections();
        if (!faults.isEmpty()) {
            Rejection first = faults.getFirst();
            throw new ReaderException(
                    CLAIMS + ", line " + first.line() + ", column " + first.column() + ": " + first.reason());
        }
        Set<String> decided = Decisions.listDecided(store);
        List<IncidentMark> marks = IncidentMarkCsv.read(new ByteArrayInputStream(bytes.get(2)), INCIDENTS).stream()
                .filter(mark -> !decided.contains(mark.incidentKey()))
                .toList();
        List<Tally> tallies = TallyCsv.read(new ByteArrayInputStream(bytes.get(3)), TALLIES, sources);
        return intake.take("geodata/documented", digest, reading, marks, tallies);
    }

    private byte[] bytes(String name) {
        try (InputStream in = files.open(name)) {
            return in.readAllBytes();
        } catch (IOException e) {
            throw new UncheckedIOException(name + " cannot be read: " + e, e);
        }
    }
}
