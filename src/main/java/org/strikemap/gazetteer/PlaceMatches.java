package org.strikemap.gazetteer;

import java.util.stream.IntStream;

/**
 * Disjoint sets (union-find) of the listed places that are one place. The representative of a set is its first member, as lists
 * are ordered by precedence; members are also kept as a linked list. Unlike plain union-find a union is refused when both sets
 * hold a place of the same list, unless two files of a list share the id. Not thread-safe while links are added; read-only
 * afterwards.
 */
public final class PlaceMatches {

    private final UnmergedPlaces places;
    private final int[] representatives;
    private final int[] nextMember;

    /** Every place alone. */
    PlaceMatches(UnmergedPlaces places) {
        this.places = places;
        representatives = IntStream.range(0, places.size()).toArray();
        nextMember = representatives.clone();
    }

    /** Makes one group of two places' groups, unless both groups hold a place of one list. Whether they are one group now. */
    boolean union(int one, int other) {
        int first = Math.min(representatives[one], representatives[other]);
        if (representatives[one] == representatives[other]) {
            return true;
        }
        if (isAlone(one) && isAlone(other)) {
            return !isSameList(one, other) && pair(one, other, first);
        }
        if (!canUnion(one, other)) {
            return false;
        }
        int[] members =
                IntStream.concat(listMembers(one), listMembers(other)).sorted().toArray();
        for (int i = 0; i < members.length; i++) {
            representatives[members[i]] = first;
            nextMember[members[i]] = members[(i + 1) % members.length];
        }
        return true;
    }

    /** Whether a link between two places would make one group of two. */
    boolean canUnion(int one, int other) {
        return representatives[one] != representatives[other]
                && listMembers(one).noneMatch(member -> listMembers(other).anyMatch(same -> isSameList(member, same)));
    }

    private boolean pair(int one, int other, int first) {
        representatives[one] = first;
        representatives[other] = first;
        nextMember[one] = other;
        nextMember[other] = one;
        return true;
    }

    private boolean isSameList(int one, int other) {
        return places.sourceOf(one).equals(places.sourceOf(other))
                && !places.idOf(one).equals(places.idOf(other));
    }

    /** The first of a place's group: itself, if it is in no other list. */
    public int representativeOf(int number) {
        return representatives[number];
    }

    boolean isRepresentative(int number) {
        return representatives[number] == number;
    }

    public boolean isAlone(int number) {
        return nextMember[number] == number;
    }

    /** A place's group, in the order of the lists. */
    public IntStream listMembers(int number) {
        int first = representatives[number];
        return IntStream.concat(
                IntStream.of(first),
                IntStream.iterate(nextMember[first], member -> member != first, member -> nextMember[member]));
    }

    /** The first of every group, in the order of the lists. */
    int[] listRepresentatives() {
        return IntStream.range(0, representatives.length)
                .filter(this::isRepresentative)
                .toArray();
    }
}
