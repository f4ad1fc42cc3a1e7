package org.strikemap.store;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import org.strikemap.incident.Corroboration;
import org.strikemap.incident.Incident;

/** Integrity check: recomputes every incident from its claims and reports the differences. */
final class IntegrityCheck {

    private final List<String> faults;
    private int incidents;
    private int claims;
    private int tallies;

    private IntegrityCheck(List<String> faults) {
        this.faults = new ArrayList<>(faults);
    }

    /** What is found of a store besides some faults, while a visitor is given every incident. */
    static StoreMaintenance.CheckReport of(Store store, List<String> faults, Consumer<Incident> visitor) {
        IntegrityCheck examination = new IntegrityCheck(faults);
        long version = store.readEach(
                incident -> {
                    examination.checkIncident(incident);
                    visitor.accept(incident);
                },
                tally -> examination.tallies++);
        return new StoreMaintenance.CheckReport(
                version,
                examination.incidents,
                examination.claims,
                examination.tallies,
                examination.faults.stream()
                        .limit(StoreMaintenance.CheckReport.MOST)
                        .toList());
    }

    private void checkIncident(Incident incident) {
        incidents++;
        claims += incident.claims().size();
        if (faults.size() < StoreMaintenance.CheckReport.MOST
                && !Corroboration.corroborate(incident.mark(), incident.claims())
                        .equals(incident)) {
            faults.add("the incident " + incident.id() + " is not what its claims make of it");
        }
    }
}
