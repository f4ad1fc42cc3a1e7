package org.strikemap.question;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.strikemap.file.Sha256;
import org.strikemap.text.Worded;

/**
 * Something that an import could not decide for certain, and what was decided since.
 *
 * @param id the same whenever the same thing is in question, so that a decision holds for later imports too
 * @param reason what speaks for and against it, or what is wrong and what was wanted
 * @param decision null as long as the question is open
 */
public record Question(
        String id,
        Kind kind,
        Origin origin,
        Subject subject,
        String reason,
        @Nullable Decision decision) {

    private static final int ID_DIGITS = 16;

    /** What is in question. */
    public enum Kind implements Worded {
        /** Whether two incidents are one. */
        PAIR,
        /** Where a place is that a report names. */
        PLACE,
        /** Whether the latitude and longitude of a point are swapped. */
        POINT,
        /** What a row says that made no claim. */
        ROW,
        /** What a cell says that was left out. */
        CELL
    }

    /**
     * Where it came up.
     *
     * @param dataset the data set of the file; null where it is of none
     * @param line on which the row begins, from 1; 0 where it is of no row
     * @param column the column at fault; empty where it is none
     * @param value what stands there, or the place as written
     */
    public record Origin(@Nullable String dataset, int line, String column, String value) {}

    /**
     * What it is about.
     *
     * @param incident of a pair, the one of the file
     * @param other of a pair, the one that was held
     * @param score of a pair, how likely they are one, in thousandths
     * @param claims the ids of the claims concerned; none for a pair
     */
    public record Subject(
            @Nullable String incident,
            @Nullable String other,
            @Nullable Integer score,
            List<String> claims) {

        public Subject {
            claims = List.copyOf(claims);
        }

        /** Two incidents that may be one. */
        public static Subject pair(String incident, String other, double score) {
            return new Subject(incident, other, (int) Math.round(score * 1000), List.of());
        }

        /** Claims. */
        public static Subject claims(List<String> ids) {
            return new Subject(null, null, null, ids);
        }
    }

    /**
     * What was decided.
     *
     * @param word {@code same}, {@code joined} (by the program), {@code duplicate}, {@code aggregate} or {@code apart} of a pair; a place's id or
     *     {@code lat,lon} of a place; {@code swap} or {@code keep} of a point; {@code seen} of a row or cell
     * @param version the version of the store that holds it
     * @param moved the ids of the claims that went from one incident to the other
     * @param title how the incident was called that they went from, where an editor had named it
     */
    public record Decision(
            String word,
            long version,
            List<String> moved,
            @Nullable String title) {

        /** What the program decides about a pair for itself. */
        public static final String JOINED = "joined";

        public Decision {
            moved = List.copyOf(moved);
        }

        /** A decision that moves no claim. */
        public static Decision of(String word, long version) {
            return new Decision(word, version, List.of(), null);
        }
    }

    /** An id made of the kind and of what is in question. */
    public static String idOf(Kind kind, @Nullable String... parts) {
        String joined =
                Arrays.stream(parts).map(part -> part == null ? "" : part).collect(Collectors.joining("\u001f"));
        String digest = Sha256.sha256(List.of(joined.getBytes(StandardCharsets.UTF_8)));
        return kind.word() + "-" + digest.substring(0, ID_DIGITS);
    }

    /** The id of the question whether two incidents are one, whichever is named first. */
    public static String idOfPair(String one, String other) {
        return one.compareTo(other) < 0 ? idOf(Kind.PAIR, one, other) : idOf(Kind.PAIR, other, one);
    }

    /** Whether nobody has decided it yet. */
    public boolean isOpen() {
        return decision == null;
    }

    /** This question decided, or open again. */
    public Question with(@Nullable Decision made) {
        return new Question(id, kind, origin, subject, reason, made);
    }

    /** This question about other claims. */
    public Question about(List<String> claims) {
        return new Question(
                id,
                kind,
                origin,
                new Subject(subject.incident, subject.other, subject.score, claims),
                reason,
                decision);
    }
}
