package org.strikemap.intake;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Clock;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import org.strikemap.claim.Tally;
import org.strikemap.file.DataFile;
import org.strikemap.file.Sha256;
import org.strikemap.geopackage.GeoPackageException;
import org.strikemap.geopackage.PointLayer;
import org.strikemap.incident.IncidentMark;
import org.strikemap.reader.ClaimFileReader;
import org.strikemap.reader.PointLayers;
import org.strikemap.reader.ReadResult;
import org.strikemap.reader.ReaderException;
import org.strikemap.reader.SourceRegistry;
import org.strikemap.store.ChangeSet;
import org.strikemap.store.ImportEntry;
import org.strikemap.store.Store;

/**
 * Imports files of claims: read, geocode, corroborate, store, report on every row. One run is one commit, so that a crash
 * leaves all of it or nothing.
 */
public final class Intake {

    private final ClaimLocator placing;
    private final Store store;
    private final Clock clock;
    private final String by;

    /** @param by who takes files in, for the store to remember */
    public Intake(ClaimLocator placing, Store store, Clock clock, String by) {
        this.placing = placing;
        this.store = store;
        this.clock = clock;
        this.by = by;
    }

    /** What was read of a file, and what it is to be. */
    private record ReadFile(
            String name,
            String digest,
            ReadResult reading,
            Edition.EditionPolicy edition,
            Collection<IncidentMark> marks,
            List<Tally> tallies,
            boolean dryRun) {}

    /**
     * Takes in a file of claims. The very same bytes change nothing while they are the latest edition of their data set.
     *
     * @throws ReaderException if its format cannot be told or it is none of that format; nothing is stored then
     * @throws Edition.EditionException if it would withdraw too much
     * @throws UncheckedIOException if it cannot be read
     */
    public ImportResult take(ClaimImportRequest order) {
        try {
            DataFile file = DataFile.of(order.file(), order.name(), order.encoding());
            String layer = order.manner().layer();
            String digest = layer == null ? file.sha256() : digest(file.sha256(), layer);
            Optional<ImportEntry> standing = findStanding(digest);
            if (standing.isPresent()) {
                return ImportResult.earlier(standing.get());
            }
            ReadResult reading = new ClaimFileReader(new StoredClaimCache(store)::find, Intake::readLayer)
                    .read(file, order.manner(), new SourceRegistry(store.listSources()), order.progress());
            String name = layer == null ? file.name() : file.name() + ", layer " + layer;
            return take(new ReadFile(name, digest, reading, order.edition(), List.of(), List.of(), order.dryRun()));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** The import of the same bytes, unless another edition has taken their place since. */
    Optional<ImportEntry> findStanding(String sha256) {
        return store.findImport(sha256)
                .filter(entry -> entry.dataset() == null
                        || store.findEdition(entry.dataset())
                                .map(ImportEntry::sha256)
                                .equals(Optional.of(sha256)));
    }

    /** Two layers of one file are two imports. */
    private static String digest(String file, String layer) {
        return Sha256.sha256(List.of((file + ' ' + layer).getBytes(StandardCharsets.UTF_8)));
    }

    private static void readLayer(Path file, @Nullable String layer, Consumer<PointLayers.Row> rows) {
        try {
            PointLayer.read(
                    file,
                    layer,
                    row -> rows.accept(new PointLayers.Row(row.number(), row.keyColumn(), row.cells(), row.fault())));
        } catch (GeoPackageException e) {
            throw new ReaderException(String.valueOf(e.getMessage()));
        }
    }

    /** Takes in what was read of the program's own files, together with what editors hold of its incidents, and with tallies. */
    ImportResult take(
            String name, String digest, ReadResult reading, Collection<IncidentMark> marks, List<Tally> tallies) {
        return take(new ReadFile(
                name, digest, reading, new Edition.EditionPolicy(name, false, true), marks, tallies, false));
    }

    private ImportResult take(ReadFile read) {
        ReadResult reading = read.reading;
        ImportQuestions questions = new ImportQuestions(store.listQuestions());
        ClaimLocator.Placed placed = placing.locateAll(reading.claims(), questions.decidedPlaces());
        HeldIncidents held = HeldIncidents.of(store, placed.claims());
        Edition edition = Edition.of(read.name, read.edition, placed.claims(), held, store);
        held.add(store.findIncidentsOfClaims(edition.gone()));
        ClaimMerge merge = new ClaimMerge(
                placed.claims(), held, edition.gone(), read.marks, () -> Decisions.listMergedAndSplit(store));
        ImportEntry entry = new ImportEntry(
                read.name,
                read.digest,
                clock.instant(),
                edition.dataset(),
                by,
                reading.rows(),
                reading.accepted(),
                reading.rejections().size(),
                null);
        ImportResult account = ImportResult.of(entry, read.dryRun, merge, reading, placed.questions());
        if (!read.dryRun) {
            ChangeSet change = new ChangeSet(merge.incidents(), read.tallies, entry.with(ImportResultText.of(account)));
            store.commit(change.asking(questions.changes(
                    account,
                    reading.claims(),
                    edition.gone(),
                    merge.joining()::keptFor,
                    read.edition.part(),
                    store.version() + 1)));
        }
        return account;
    }
}
