package org.strikemap.intake;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
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
 * @param publishers who numbers it, or else all its sources
 */
record LinkageRecord(Incident own, Set<Publisher> publishers) {

    /**
     * By whose hand incidents are held apart. A source's own numbering is another hand than that of whoever gives keys of their own to what
     * they put down to this source: one event may well be in both.
     *
     * @param numbering whether the source itself numbers incidents
     */
    record Publisher(String source, boolean numbering) {}

    /** The record that a new incident's claims make. */
    static LinkageRecord of(Incident own) {
        Set<Publisher> numbering = publishers(own.claims().stream().filter(Resemblance::isNumberedBySource), true);
        return new LinkageRecord(own, numbering.isEmpty() ? publishers(own.claims().stream(), false) : numbering);
    }

    private static Set<Publisher> publishers(Stream<Claim> claims, boolean numbering) {
        return claims.map(claim -> new Publisher(claim.source().id(), numbering))
                .collect(Collectors.toUnmodifiableSet());
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

    /** Whether one hand holds both apart, so that they are two incidents. */
    boolean sharesPublisher(LinkageRecord other) {
        return !Collections.disjoint(publishers, other.publishers);
    }

    /** Whether nobody but its publisher has given it its key. */
    boolean isNumbered() {
        return publishers.stream().allMatch(Publisher::numbering);
    }
}
