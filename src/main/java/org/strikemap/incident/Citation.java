package org.strikemap.incident;

import java.util.HashSet;
import java.util.Set;
import java.util.regex.Pattern;
import org.strikemap.claim.Claim;
import org.strikemap.claim.Details;

/** Whether the publisher of one of two incidents cites the other one by the code that its publisher gives it. */
enum Citation {
    /** Neither cites a publisher of the other's by code. */
    NONE,
    /** The other one, and no other of that publisher's. */
    THE_OTHER,
    /** The other one and more of that publisher's, which it sums up. */
    AMONG_MORE,
    /** That publisher's, but not the other one. */
    ANOTHER;

    private static final Pattern BETWEEN = Pattern.compile("; ");

    /** Whether it is between the two that are compared. */
    boolean isOfBoth() {
        return this == THE_OTHER || this == AMONG_MORE;
    }

    static Citation between(Incident one, Incident other) {
        Citation there = in(one, other);
        return there == NONE ? in(other, one) : there;
    }

    /** Whether the publisher of an incident cites another one. */
    static Citation in(Incident citing, Incident cited) {
        Set<String> own = codes(cited, true);
        Set<String> publishers = new HashSet<>();
        own.forEach(code -> publishers.add(publisher(code)));
        Set<String> named = codes(citing, false);
        named.removeIf(code -> !publishers.contains(publisher(code)));
        if (named.isEmpty()) {
            return NONE;
        }
        int all = named.size();
        named.removeAll(own);
        if (named.isEmpty()) {
            return THE_OTHER;
        }
        return named.size() < all ? AMONG_MORE : ANOTHER;
    }

    /** The codes that the publishers of an incident give, or those that they cite. */
    private static Set<String> codes(Incident incident, boolean own) {
        Set<String> codes = new HashSet<>();
        for (Claim claim : incident.claims()) {
            String told = claim.detail(Details.CODES);
            if (told != null && !claim.withdrawn()) {
                BETWEEN.splitAsStream(told)
                        .filter(code -> publisher(code).equals(claim.source().id()) == own)
                        .forEach(codes::add);
            }
        }
        return codes;
    }

    private static String publisher(String code) {
        return code.substring(0, Math.max(0, code.indexOf(':')));
    }
}
