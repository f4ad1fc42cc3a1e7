package org.strikemap.intake;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.strikemap.claim.Claim;
import org.strikemap.incident.Corroboration;
import org.strikemap.incident.Incident;
import org.strikemap.incident.IncidentMark;
import org.strikemap.incident.Resemblance;

/**
 * One record of record linkage: the claims that came under one key, as if they had been joined to nothing, so that it makes no difference
 * what they were joined to since.
 *
 * @param own the incident that these claims alone would make
 * @param publishers the ids of the sources that number it, or of all its sources
 */
record LinkageRecord(Incident own, Set<String> publishers) {

    /** The record that a new incident's claims make. */
    static LinkageRecord of(Incident own) {
        Set<String> numbering = own.claims().stream()
                .filter(Resemblance::isNumberedBySource)
                .map(claim -> claim.source().id())
                .collect(Collectors.toCollection(TreeSet::new));
        return new LinkageRecord(
                own,
                numbering.isEmpty()
                        ? own.claims().stream()
                                .map(claim -> claim.source().id())
                                .collect(Collectors.toCollection(TreeSet::new))
                        : numbering);
    }

    /** The records that were joined to one incident. */
    static List<LinkageRecord> listOf(Incident held) {
        Map<String, List<Claim>> byKey = held.claims().stream()
                .collect(Collectors.groupingBy(Claim::incidentKey, LinkedHashMap::new, Collectors.toList()));
        if (byKey.size() == 1) {
            return List.of(of(held));
        }
        return byKey.entrySet().stream()
                .map(each -> of(Corroboration.corroborate(IncidentMark.none(each.getKey()), each.getValue())))
                .toList();
    }

    String key() {
        return own.claims().getFirst().incidentKey();
    }

    /** Whether one publisher has both, so that they are two incidents. */
    boolean sharesPublisher(LinkageRecord other) {
        return !Collections.disjoint(publishers, other.publishers);
    }

    /** Whether nobody but its publisher has given it its key. */
    boolean isNumbered() {
        return own.claims().stream().anyMatch(Resemblance::isNumberedBySource);
    }
}
