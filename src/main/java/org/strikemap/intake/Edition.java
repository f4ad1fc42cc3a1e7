package org.strikemap.intake;

import java.util.Collection;
import java.util.HashSet;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.strikemap.claim.Claim;
import org.strikemap.store.Store;

/**
 * What a file is an edition of, and what it no longer has. It is the next edition of a data set if it names that one, or if it has at
 * least half of the claims that the data set brought, or some of them and its name; else it begins a data set.
 *
 * @param dataset the data set that the file's claims come with
 * @param gone the ids of claims of the data set that the file no longer has
 */
record Edition(String dataset, Set<String> gone) {

    /** Up to this many withdrawals need no confirmation. */
    private static final int FEW = 10;

    /** That a file would withdraw more than it should without anybody saying so. */
    public static final class EditionException extends RuntimeException {

        private static final long serialVersionUID = 1;

        EditionException(String reason) {
            super(reason);
        }
    }

    /**
     * How a file stands to what was taken in before.
     *
     * @param dataset the data set that it is an edition of; null to tell it from what the file has
     * @param part whether it is only a part, so that nothing it does not have is withdrawn
     * @param whole whether it is whole, however much of the data set it no longer has
     */
    public record EditionPolicy(@Nullable String dataset, boolean part, boolean whole) {

        /** Nothing is said of the file. */
        public static final EditionPolicy UNSTATED = new EditionPolicy(null, false, false);
    }

    /**
     * Finds what a file is an edition of.
     *
     * @param name the file's, which is that of a new data set, without its endings
     * @throws EditionException if more than half of the data set would be withdrawn, and nobody says that the file is whole
     */
    static Edition of(String name, EditionPolicy manner, Collection<Claim> claims, HeldIncidents held, Store store) {
        Set<String> known = claims.stream()
                .map(Claim::id)
                .filter(id -> held.findClaim(id).isPresent())
                .collect(Collectors.toSet());
        String dataset = manner.dataset != null ? manner.dataset : find(withoutEndings(name), known, store);
        Set<String> before = store.listClaimIds(dataset);
        Set<String> gone = new HashSet<>(manner.part ? Set.of() : before);
        claims.forEach(claim -> gone.remove(claim.id()));
        if (!manner.whole && gone.size() > FEW && 2 * gone.size() > before.size()) {
            throw new EditionException(
                    "as the next edition of %s it would withdraw %d of its %d claims; say --part if it is a part of it, --dataset if it is another data set, or --whole if it is so"
                            .formatted(dataset, gone.size(), before.size()));
        }
        return new Edition(dataset, gone);
    }

    private static String find(String name, Set<String> known, Store store) {
        for (String dataset : store.listDatasets(known)) {
            Set<String> ids = store.listClaimIds(dataset);
            long common = ids.stream().filter(known::contains).count();
            if (common > 0 && (dataset.equals(name) || 2 * common >= ids.size())) {
                return dataset;
            }
        }
        String free = name;
        for (int next = 2; store.findEdition(free).isPresent(); next++) {
            free = name + "-" + next;
        }
        return free;
    }

    /** {@code strikes.csv.gz} is {@code strikes}. */
    private static String withoutEndings(String name) {
        int slash = name.lastIndexOf('/');
        int dot = name.indexOf('.', slash + 2);
        return dot < 0 ? name : name.substring(0, dot);
    }
}
