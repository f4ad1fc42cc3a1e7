package org.strikemap.intake;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;
import java.util.stream.Stream;
import org.strikemap.claim.Claim;
import org.strikemap.claim.Location;
import org.strikemap.incident.Incident;
import org.strikemap.incident.Resemblance;
import org.strikemap.source.ReportedDate;
import org.strikemap.store.Store;

/** What the store holds while a file is taken in: by incident, by the keys that its claims brought along, and by day and area. */
final class HeldIncidents {

    /** An incident that may have been on more days than this is not looked for by day. */
    private static final int MOST_DAYS = 31;

    /** As wide as {@link Resemblance#FARTHEST_METRES} is anywhere but near the poles, so that only the next cells need be looked at. */
    private static final double CELL_DEGREES = 0.2;

    private final Map<String, Incident> byId = new HashMap<>();
    private final Map<String, String> idOfKey = new HashMap<>();
    private final Map<Cell, List<Incident>> cells = new HashMap<>();
    private final Set<LocalDate> days = new HashSet<>();

    private final Map<String, Held> claims = new HashMap<>();

    /** A claim and the incident that holds it. */
    private record Held(Incident incident, Claim claim) {}

    private record Cell(LocalDate day, long row, long column) {}

    /** What a store holds of the incidents that these claims speak of, and that those may be which it does not know. */
    static HeldIncidents of(Store store, List<Claim> claims) {
        List<String> keys = claims.stream().map(Claim::incidentKey).distinct().toList();
        if (store.countIncidents() <= keys.size()) {
            return new HeldIncidents(store.readAll().incidents());
        }
        Map<String, Incident> found = new LinkedHashMap<>();
        store.findIncidents(keys).forEach(incident -> found.put(incident.id(), incident));
        store.findIncidentsOfKeys(keys).forEach(incident -> found.put(incident.id(), incident));
        HeldIncidents known = new HeldIncidents(found.values());
        List<ReportedDate> added = claims.stream()
                .filter(claim -> !known.knows(claim.incidentKey()))
                .map(Claim::when)
                .toList();
        Optional<LocalDate> first = added.stream().map(ReportedDate::first).min(Comparator.naturalOrder());
        Optional<LocalDate> last = added.stream().map(ReportedDate::last).max(Comparator.naturalOrder());
        if (first.isEmpty() || last.isEmpty()) {
            return known;
        }
        store.listIncidents(first.get().minusDays(1), last.get().plusDays(1))
                .forEach(incident -> found.put(incident.id(), incident));
        return new HeldIncidents(found.values());
    }

    private HeldIncidents(Collection<Incident> incidents) {
        add(incidents);
    }

    /** Adds what the store holds besides; what is known already stays as it is. */
    void add(Collection<Incident> incidents) {
        for (Incident incident : incidents) {
            if (byId.putIfAbsent(incident.id(), incident) != null) {
                continue;
            }
            for (Claim claim : incident.claims()) {
                idOfKey.put(claim.incidentKey(), incident.id());
                claims.put(claim.id(), new Held(incident, claim));
            }
            forEachCell(incident, 0, cell -> {
                days.add(cell.day);
                cells.computeIfAbsent(cell, added -> new ArrayList<>(1)).add(incident);
            });
        }
    }

    boolean isEmpty() {
        return byId.isEmpty();
    }

    Optional<Incident> findIncident(String id) {
        return Optional.ofNullable(byId.get(id));
    }

    Optional<Claim> findClaim(String id) {
        return Optional.ofNullable(claims.get(id)).map(Held::claim);
    }

    Optional<Incident> findIncidentOfClaim(String claimId) {
        return Optional.ofNullable(claims.get(claimId)).map(Held::incident);
    }

    /** Whether an incident has this key, or holds a claim that came with it. */
    boolean knows(String key) {
        return byId.containsKey(key) || idOfKey.containsKey(key);
    }

    /** The incident that holds claims of this key, which may be known under another one. */
    Optional<Incident> findOfKey(String key) {
        return Optional.ofNullable(idOfKey.get(key)).map(byId::get);
    }

    /** Whether an incident on these days may have others near it: spares making it for a look. */
    boolean mayHaveNear(ReportedDate when) {
        return listDays(when, 1).anyMatch(days::contains);
    }

    /** The incidents of the days of another, of the day before and after, and of its surroundings. */
    Set<Incident> listNear(Incident incident) {
        Set<Incident> near = new LinkedHashSet<>();
        forEachCell(incident, 1, cell -> near.addAll(cells.getOrDefault(cell, List.of())));
        return near;
    }

    private static void forEachCell(Incident incident, int around, Consumer<Cell> visitor) {
        Location location = incident.location();
        if (location == null) {
            return;
        }
        long row = (long) Math.floor(location.point().lat() / CELL_DEGREES);
        long column = (long) Math.floor(location.point().lon() / CELL_DEGREES);
        listDays(incident.when(), around).forEach(day -> {
            for (long above = row - around; above <= row + around; above++) {
                for (long beside = column - around; beside <= column + around; beside++) {
                    visitor.accept(new Cell(day, above, beside));
                }
            }
        });
    }

    /** The days of a span and so many around it; none if they are too many. */
    private static Stream<LocalDate> listDays(ReportedDate when, int around) {
        return ChronoUnit.DAYS.between(when.first(), when.last()) >= MOST_DAYS
                ? Stream.empty()
                : when.first().minusDays(around).datesUntil(when.last().plusDays(around + 1L));
    }
}
