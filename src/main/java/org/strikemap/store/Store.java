package org.strikemap.store;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.SortedMap;
import java.util.function.Consumer;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;
import org.strikemap.claim.Tally;
import org.strikemap.geo.LonLat;
import org.strikemap.incident.Incident;
import org.strikemap.question.Question;
import org.strikemap.source.Source;

/**
 * The system of record: every incident with every claim for it, and the tallies. Thread-safe, and by several processes where it
 * is a file.
 *
 * <p>What is read back equals what was put in, nulls and the order of belligerents included. Every method throws {@link
 * StoreException} when the store cannot be read or written, or is closed.
 */
public interface Store extends AutoCloseable {

    /**
     * The number of the last commit, whichever process made it; 0 for a store that has none. It only grows. Cheap enough to ask
     * several times a second.
     */
    long version();

    /** Everything, as of one commit, in memory at once: for stores that are not large. */
    default StoreContents readAll() {
        List<Incident> incidents = new ArrayList<>();
        List<Tally> tallies = new ArrayList<>();
        return StoreContents.of(readEach(incidents::add, tallies::add), incidents, tallies);
    }

    /**
     * Emits the incidents and claims as of an earlier commit, or this one, as {@link #readEach} does; tallies as they are now,
     * for they have no history.
     *
     * @param version a commit's number; at one greater than {@link #version()} all is as it is now, at 0 nothing was there
     */
    void readEachAsOf(long version, Consumer<Incident> incidents, Consumer<Tally> tallies);

    /**
     * What a commit did to each incident, ordered by their ids.
     *
     * @param afterId only of incidents after this one; empty to begin with the first
     * @param limit how many at most
     */
    List<Revision> listRevisions(long version, String afterId, int limit);

    /** How many incidents it holds. */
    long countIncidents();

    /**
     * Emits everything, as of one commit, on the caller's thread: each incident with all its claims, in no particular order,
     * then the tallies, ordered by id. Of a large store only some hundred incidents are in memory at a time, and those whose
     * claims came in several imports.
     *
     * <p>What a receiver throws ends the reading and reaches the caller.
     *
     * @return the number of that commit
     */
    long readEach(Consumer<Incident> incidents, Consumer<Tally> tallies);

    /** Those of the incidents asked for that the store holds, in no particular order. */
    List<Incident> findIncidents(Collection<String> ids);

    /** The incidents that hold a claim which came with one of these incident keys, in no particular order. */
    List<Incident> findIncidentsOfKeys(Collection<String> incidentKeys);

    /** The incidents that hold these claims, in no particular order. */
    List<Incident> findIncidentsOfClaims(Collection<String> claimIds);

    /** The ids of the claims that a data set brought last, and that are not withdrawn. */
    Set<String> listClaimIds(String dataset);

    /** The data sets that brought these claims last. */
    Set<String> listDatasets(Collection<String> claimIds);

    /**
     * When and where an incident may have been.
     *
     * @param point null where it could not be placed
     */
    record DaysAndPoint(
            LocalDate first, LocalDate last, @Nullable LonLat point) {}

    /**
     * The incidents that may have been on one of these days, both included, and whose spot is wanted, in no particular order.
     *
     * @param wanted asked of each incident of these days, before anything else of it is read
     */
    List<Incident> listIncidents(LocalDate first, LocalDate last, Predicate<DaysAndPoint> wanted);

    /** Every source that a claim or a tally was ever put down to, ordered by id; of each the description taken in last. */
    List<Source> listSources();

    /** Every question that an import raised and that was not dropped since, decided or not, in no particular order. They have no history. */
    List<Question> listQuestions();

    /** The question with this id, if it is held. */
    Optional<Question> findQuestion(String id);

    /** The account of the last import of the very same bytes, if there was one. */
    Optional<ImportEntry> findImport(String sha256);

    /** The account of the last import of a data set, if there was one. */
    Optional<ImportEntry> findEdition(String dataset);

    /** Every import and every decision by the version that it made. */
    SortedMap<Long, ImportEntry> listImports();

    /**
     * Puts a change in, whole or not at all: incidents and tallies take the place of those with the same id, and so do claims.
     * What reads as before stays untouched; of the rest the store remembers how it read. A new or changed claim is the data set's
     * that the entry names, if it names one.
     *
     * <p>A claim once taken in stays with its incident even if the incident given no longer lists it, and is held no more only if the
     * change removes it; earlier versions show it still. A claim that another incident lists moves there; an incident left without a
     * claim is gone.
     *
     * @return the version that now holds the change
     * @throws StaleVersionException if the change was made from a version that is no longer the last one; nothing is put in then
     */
    long commit(ChangeSet change);

    /** Waits for what is under way, then lets go of the store. Closing it again does nothing. */
    @Override
    void close();
}
