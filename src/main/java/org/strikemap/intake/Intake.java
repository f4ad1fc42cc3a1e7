package org.strikemap.intake;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.Clock;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import org.strikemap.claim.Tally;
import org.strikemap.file.DataFile;
import org.strikemap.incident.IncidentMark;
import org.strikemap.reader.ClaimFiles;
import org.strikemap.reader.Reading;
import org.strikemap.reader.SourceBook;
import org.strikemap.store.Change;
import org.strikemap.store.ImportEntry;
import org.strikemap.store.Store;

/**
 * Takes files of claims in: read, geocode, corroborate, store, account for every row. One run is one commit, so that a crash
 * leaves all of it or nothing.
 */
public final class Intake {

    private final Placing placing;
    private final Store store;
    private final Clock clock;

    public Intake(Placing placing, Store store, Clock clock) {
        this.placing = placing;
        this.store = store;
        this.clock = clock;
    }

    /**
     * Takes in a file of claims. The very same bytes are never taken in twice.
     *
     * @throws org.strikemap.reader.ReaderException if its format cannot be told or it is none of that format; nothing is stored then
     * @throws UncheckedIOException if it cannot be read
     */
    public Account take(ImportOrder order) {
        try {
            DataFile file = DataFile.of(order.file(), order.name(), order.encoding());
            Optional<ImportEntry> earlier = store.findImport(file.sha256());
            if (earlier.isPresent()) {
                return Account.earlier(earlier.get());
            }
            Reading reading = new ClaimFiles(new KnownClaims(store)::find)
                    .read(file, order.manner(), new SourceBook(store.listSources()), order.progress());
            return take(file.name(), file.sha256(), reading, List.of(), List.of(), order.dryRun());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Takes in what was read of the program's own files, together with what editors hold of its incidents, and with tallies. */
    Account take(String name, String digest, Reading reading, Collection<IncidentMark> marks, List<Tally> tallies) {
        return take(name, digest, reading, marks, tallies, false);
    }

    private Account take(
            String name,
            String digest,
            Reading reading,
            Collection<IncidentMark> marks,
            List<Tally> tallies,
            boolean dryRun) {
        Placing.Placed placed = placing.place(reading.claims());
        HeldIncidents held = HeldIncidents.of(store, reading.claims());
        Merge merge = Merge.of(placed.claims(), held, marks);
        ImportEntry entry = new ImportEntry(
                name,
                digest,
                clock.instant(),
                reading.rows(),
                placed.claims().size(),
                reading.rejections().size());
        if (!dryRun) {
            store.commit(new Change(merge.incidents(), tallies, entry));
        }
        return new Account(
                entry,
                false,
                dryRun,
                merge.newClaims(),
                merge.changedClaims(),
                merge.sameClaims(),
                merge.newIncidents(),
                reading.rejections(),
                placed.questions(),
                merge.joining().joins(),
                merge.joining().questions());
    }
}
