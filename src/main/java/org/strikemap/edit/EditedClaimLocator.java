package org.strikemap.edit;

import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.strikemap.claim.Claim;
import org.strikemap.claim.Location;
import org.strikemap.claim.ReportedPlace;
import org.strikemap.claim.Toll;
import org.strikemap.intake.ClaimLocator;
import org.strikemap.reader.ReadResult;
import org.strikemap.reader.RowException;

/** Places claims that somebody edits, and leaves as it was what an edit does not touch. */
final class EditedClaimLocator {

    private final ClaimLocator placing;

    EditedClaimLocator(ClaimLocator placing) {
        this.placing = placing;
    }

    /** @param question why a claim has no location; null where it has one */
    record Placed(Claim claim, @Nullable String question) {}

    /**
     * A claim with its location.
     *
     * @throws RowException if it gives a point that looks swapped, or a place that is not in the gazetteer
     */
    Placed place(Claim claim) {
        ClaimLocator.Placed placed = placing.locateAll(List.of(new ReadResult.Row(1, claim)));
        Claim made = placed.claims().getFirst();
        String question = placed.questions().isEmpty()
                ? null
                : placed.questions().getFirst().reason();
        ReportedPlace reported = claim.place();
        Location location = made.location();
        if (location == null && reported.point() != null) {
            throw new RowException("geometry", "", String.valueOf(question));
        }
        if (reported.placeId() != null
                && (location == null || !reported.placeId().equals(location.placeId()))) {
            throw new RowException("place_id", reported.placeId(), "is not in the gazetteer");
        }
        return new Placed(made, question);
    }

    /**
     * The claim that is held with the changes that somebody made to what it shows: where that reads as before, what is held stays, with
     * all that it does not show.
     *
     * @param held as the store has it
     * @param shown the same as it is read of what it shows
     * @param wanted as it is read of what was sent
     * @throws RowException as {@link #place}
     */
    Placed change(Claim held, Claim shown, Claim wanted) {
        boolean placeStays = shown.place().equals(wanted.place());
        Placed placed = placeStays ? new Placed(held, null) : place(wanted);
        Claim at = placed.claim();
        Claim changed = new Claim(
                held.id(),
                wanted.incidentKey(),
                mergeField(held.source(), shown.source(), wanted.source()),
                staysOrNull(held.attributedTo(), shown.attributedTo(), wanted.attributedTo()),
                mergeField(held.report(), shown.report(), wanted.report()),
                at.place(),
                at.location(),
                mergeField(held.when(), shown.when(), wanted.when()),
                staysOrNull(held.timeOfDay(), shown.timeOfDay(), wanted.timeOfDay()),
                staysOrNull(held.strikeType(), shown.strikeType(), wanted.strikeType()),
                mergeField(held.belligerents(), shown.belligerents(), wanted.belligerents()),
                toll(held.toll(), shown.toll(), wanted.toll()),
                mergeField(held.stance(), shown.stance(), wanted.stance()),
                staysOrNull(held.repeats(), shown.repeats(), wanted.repeats()),
                staysOrNull(held.certainty(), shown.certainty(), wanted.certainty()),
                staysOrNull(held.strikes(), shown.strikes(), wanted.strikes()),
                staysOrNull(held.grading(), shown.grading(), wanted.grading()),
                staysOrNull(held.note(), shown.note(), wanted.note()),
                mergeField(held.withdrawn(), shown.withdrawn(), wanted.withdrawn()));
        return new Placed(changed, placed.question());
    }

    private static Toll toll(Toll held, Toll shown, Toll wanted) {
        Integer best = staysOrNull(held.killedBest(), shown.killedBest(), wanted.killedBest());
        try {
            return new Toll(
                    mergeField(held.killed(), shown.killed(), wanted.killed()),
                    best,
                    mergeField(held.injured(), shown.injured(), wanted.injured()),
                    mergeField(held.childrenKilled(), shown.childrenKilled(), wanted.childrenKilled()),
                    mergeField(held.womenKilled(), shown.womenKilled(), wanted.womenKilled()),
                    mergeField(held.combatantsKilled(), shown.combatantsKilled(), wanted.combatantsKilled()));
        } catch (IllegalArgumentException e) {
            throw new RowException("killed_best", String.valueOf(best), String.valueOf(e.getMessage()));
        }
    }

    private static <T> T mergeField(T held, T shown, T wanted) {
        return shown.equals(wanted) ? held : wanted;
    }

    private static <T> @Nullable T staysOrNull(@Nullable T held, @Nullable T shown, @Nullable T wanted) {
        return Objects.equals(shown, wanted) ? held : wanted;
    }
}
