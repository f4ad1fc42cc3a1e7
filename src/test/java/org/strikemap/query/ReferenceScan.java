package org.strikemap.query;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.strikemap.claim.Location;
import org.strikemap.geo.Box;
import org.strikemap.incident.Count;
import org.strikemap.incident.Counting;
import org.strikemap.incident.CountingRule;
import org.strikemap.incident.Incident;
import org.strikemap.incident.IncidentStatus;
import org.strikemap.snapshot.Totals;

/** The same answers as the snapshot's, from the incidents themselves and by the words of the contract alone. */
final class ReferenceScan {

    private ReferenceScan() {}

    static List<Incident> select(Selection selection, List<Incident> incidents) {
        return incidents.stream()
                .filter(incident -> matches(selection, incident))
                .toList();
    }

    private static boolean matches(Selection asked, Incident incident) {
        return (asked.general().box() == null || isIn(asked.general().box(), incident.location()))
                && (asked.general().days() == null || sharesADay(asked.general().days(), incident))
                && (asked.belligerent() == null || isLaidTo(asked.belligerent(), incident))
                && (asked.strikeType() == null || incident.strikeTypes().contains(asked.strikeType()))
                && (asked.harmStatus() == null || asked.harmStatus() == incident.harmStatus())
                && (asked.source() == null || isToldBy(asked.source(), incident))
                && (asked.minKilled() == null || killedAtLeast(asked.minKilled(), asked.rule(), incident))
                && (asked.maxAccuracyMetres() == null || isWithin(asked.maxAccuracyMetres(), incident.location()));
    }

    /** The Netherlands flew for the coalition over Iraq and Syria from October 2014 to December 2018. */
    private static boolean isLaidTo(String belligerent, Incident incident) {
        Location location = incident.location();
        return incident.belligerents().contains(belligerent)
                || (belligerent.equals("US-led Coalition")
                        && incident.belligerents().contains("Netherlands")
                        && location != null
                        && ("SY".equals(location.country()) || "IQ".equals(location.country()))
                        && !incident.when().last().isBefore(LocalDate.of(2014, 10, 1))
                        && !incident.when().first().isAfter(LocalDate.of(2018, 12, 31)));
    }

    private static boolean isIn(Box box, @Nullable Location location) {
        if (location == null) {
            return false;
        }
        double lon = location.point().lon();
        double lat = location.point().lat();
        boolean eastOfWest = lon >= box.west();
        boolean westOfEast = lon <= box.east();
        boolean between = box.west() <= box.east() ? eastOfWest && westOfEast : eastOfWest || westOfEast;
        return between && lat >= box.south() && lat <= box.north();
    }

    private static boolean sharesADay(DayRange days, Incident incident) {
        return incident.when().first().toEpochDay() <= days.last()
                && incident.when().last().toEpochDay() >= days.first();
    }

    private static boolean isToldBy(String sourceId, Incident incident) {
        return incident.claims().stream().anyMatch(claim -> claim.source().id().equals(sourceId));
    }

    private static boolean killedAtLeast(int least, CountingRule rule, Incident incident) {
        Count count = Counting.count(rule, incident.claims());
        return count.isKnown() && count.number() >= least;
    }

    private static boolean isWithin(int metres, @Nullable Location location) {
        return location != null && location.accuracy().radiusMetres() <= metres;
    }

    static Totals total(List<Incident> incidents, CountingRule rule) {
        List<Count> counted = incidents.stream()
                .filter(incident -> incident.status() == IncidentStatus.COUNTED)
                .map(incident -> Counting.count(rule, incident.claims()))
                .toList();
        return new Totals(
                incidents.size(),
                new Totals.Skipped(
                        marked(IncidentStatus.DUPLICATE, incidents),
                        marked(IncidentStatus.AGGREGATE, incidents),
                        marked(IncidentStatus.WITHDRAWN, incidents),
                        marked(IncidentStatus.DISCOUNTED, incidents),
                        marked(IncidentStatus.OTHER_MEANS, incidents),
                        marked(IncidentStatus.UNKNOWN_MEANS, incidents)),
                (int) incidents.stream()
                        .filter(incident -> incident.location() == null)
                        .count(),
                inState(Count.State.KNOWN, counted),
                inState(Count.State.UNKNOWN, counted),
                inState(Count.State.NO_STATEMENT, counted),
                counted.stream().mapToLong(Count::number).sum());
    }

    private static int marked(IncidentStatus status, List<Incident> incidents) {
        return (int) incidents.stream()
                .filter(incident -> incident.status() == status)
                .count();
    }

    private static int inState(Count.State state, List<Count> counts) {
        return (int) counts.stream().filter(count -> count.state() == state).count();
    }
}
