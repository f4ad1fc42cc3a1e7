package org.strikemap.store;

import java.nio.file.Path;
import java.util.List;
import java.util.function.Consumer;
import org.strikemap.incident.Incident;

/** Online backup and integrity check. */
public interface StoreMaintenance {

    /**
     * What an examination found.
     *
     * @param version of the store
     * @param incidents how many there are
     * @param claims how many there are
     * @param tallies how many there are
     * @param faults what is wrong with it, a hundred at most; empty if it is sound
     */
    record CheckReport(long version, int incidents, int claims, int tallies, List<String> faults) {

        /** So many faults are told at most. */
        static final int MOST = 100;

        public CheckReport {
            faults = List.copyOf(faults);
        }
    }

    /**
     * Writes a copy of everything as of one commit, which is a store of its own. It is on the disk, whole, when it has the name that was
     * asked for.
     *
     * @throws StoreException if there is such a file already, it cannot be written, or the store is on a server, which has tools for it
     */
    void backUp(Path copy);

    /**
     * Reads everything, and looks whether the store is sound, and whether each incident is what its claims make of it.
     *
     * @param visitor is given every incident
     * @throws StoreException if it cannot be read to its end
     */
    CheckReport check(Consumer<Incident> visitor);
}
