package org.strikemap.gazetteer;

import java.util.stream.IntStream;

/**
 * Which places of the lists are one and the same. Each group of them is known by its first, since the lists stand in the order in
 * which they are believed, and holds no two places of one list, whichever links lead there, but for an id that two files of a list
 * share. Not safe for threads while links are made.
 */
public final class PlaceMatches {

    private final UnmergedPlaces places;
    private final int[] firsts;
    private final int[] nexts;

    /** Every place alone. */
    PlaceMatches(UnmergedPlaces places) {
        this.places = places;
        firsts = IntStream.range(0, places.size()).toArray();
        nexts = firsts.clone();
    }

    /** Makes one group of two places' groups, unless both groups hold a place of one list. Whether they are one group now. */
    boolean link(int one, int other) {
        int first = Math.min(firsts[one], firsts[other]);
        if (firsts[one] == firsts[other]) {
            return true;
        }
        if (isAlone(one) && isAlone(other)) {
            return !isRival(one, other) && pair(one, other, first);
        }
        if (!wouldLink(one, other)) {
            return false;
        }
        int[] members =
                IntStream.concat(listMembers(one), listMembers(other)).sorted().toArray();
        for (int i = 0; i < members.length; i++) {
            firsts[members[i]] = first;
            nexts[members[i]] = members[(i + 1) % members.length];
        }
        return true;
    }

    /** Whether a link between two places would make one group of two. */
    boolean wouldLink(int one, int other) {
        return firsts[one] != firsts[other]
                && listMembers(one).noneMatch(member -> listMembers(other).anyMatch(same -> isRival(member, same)));
    }

    private boolean pair(int one, int other, int first) {
        firsts[one] = first;
        firsts[other] = first;
        nexts[one] = other;
        nexts[other] = one;
        return true;
    }

    private boolean isRival(int one, int other) {
        return places.sourceOf(one).equals(places.sourceOf(other))
                && !places.idOf(one).equals(places.idOf(other));
    }

    /** The first of a place's group: itself, if it is in no other list. */
    public int firstOf(int number) {
        return firsts[number];
    }

    boolean isFirst(int number) {
        return firsts[number] == number;
    }

    public boolean isAlone(int number) {
        return nexts[number] == number;
    }

    /** A place's group, in the order of the lists. */
    public IntStream listMembers(int number) {
        int first = firsts[number];
        return IntStream.concat(
                IntStream.of(first),
                IntStream.iterate(nexts[first], member -> member != first, member -> nexts[member]));
    }

    /** The first of every group, in the order of the lists. */
    int[] listFirsts() {
        return IntStream.range(0, firsts.length).filter(this::isFirst).toArray();
    }
}
