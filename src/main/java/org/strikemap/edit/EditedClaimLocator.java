package org.strikemap.edit;

import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.strikemap.claim.Claim;
import org.strikemap.claim.ClaimIdentity;
import org.strikemap.claim.DetailColumn;
import org.strikemap.claim.Details;
import org.strikemap.claim.Location;
import org.strikemap.claim.Provenance;
import org.strikemap.claim.ReportedPlace;
import org.strikemap.claim.Strike;
import org.strikemap.claim.Toll;
import org.strikemap.intake.ClaimLocator;
import org.strikemap.intake.ImportResult;
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
        ReportedPlace reported = claim.place();
        Location location = made.location();
        String question =
                location != null ? null : placed.questions().getFirst().reason();
        if (location == null && reported.point() != null) {
            throw new RowException("geometry", "", String.valueOf(question));
        }
        if (reported.placeId() != null
                && (location == null || !reported.placeId().equals(location.placeId()))) {
            throw new RowException("place_id", reported.placeId(), "is not in the gazetteer");
        }
        return new Placed(made, question);
    }

    /** Why a claim that is held has no location; null where it has one. */
    @Nullable
    String findReason(Claim held) {
        if (held.location() != null) {
            return null;
        }
        List<ImportResult.UnplacedClaim> questions =
                placing.locateAll(List.of(new ReadResult.Row(1, held))).questions();
        return questions.isEmpty() || questions.getFirst().wider()
                ? "its place has been found in the gazetteer since; give the place again"
                : questions.getFirst().reason();
    }

    /**
     * Three-way merge of the stored claim, the representation that was served, and the one submitted: where that reads as
     * before, what is held stays, with all that it does not show.
     *
     * @param held as the store has it
     * @param shown the same as it is read of what it shows
     * @param wanted as it is read of what was sent
     * @throws RowException as {@link #place}
     */
    Placed change(Claim held, Claim shown, Claim wanted) {
        boolean placeStays = shown.place().equals(wanted.place());
        Placed placed = placeStays ? new Placed(held, findReason(held)) : place(wanted);
        Claim at = placed.claim();
        boolean withdrawn = mergeField(held.withdrawn(), shown.withdrawn(), wanted.withdrawn());
        Claim changed = new Claim(
                new ClaimIdentity(held.identity().id(), wanted.identity().incidentKey(), withdrawn),
                provenance(held.provenance(), shown.provenance(), wanted.provenance()),
                strike(held.strike(), shown.strike(), wanted.strike()),
                at.place(),
                at.location(),
                toll(held.toll(), shown.toll(), wanted.toll()),
                details(held.details(), shown.details(), wanted.details()));
        return new Placed(changed, placed.question());
    }

    private static Provenance provenance(Provenance held, Provenance shown, Provenance wanted) {
        return new Provenance(
                mergeField(held.source(), shown.source(), wanted.source()),
                mergeField(held.stance(), shown.stance(), wanted.stance()),
                staysOrNull(held.attributedTo(), shown.attributedTo(), wanted.attributedTo()),
                staysOrNull(held.repeats(), shown.repeats(), wanted.repeats()),
                mergeField(held.report(), shown.report(), wanted.report()));
    }

    private static Strike strike(Strike held, Strike shown, Strike wanted) {
        return new Strike(
                mergeField(held.when(), shown.when(), wanted.when()),
                staysOrNull(held.timeOfDay(), shown.timeOfDay(), wanted.timeOfDay()),
                mergeField(held.types(), shown.types(), wanted.types()),
                mergeField(held.belligerents(), shown.belligerents(), wanted.belligerents()));
    }

    private static Details details(Details held, Details shown, Details wanted) {
        Details.Builder changed = new Details.Builder();
        for (DetailColumn<?> column : Details.COLUMNS) {
            putDetail(changed, column, held, shown, wanted);
        }
        return changed.build();
    }

    private static <T> void putDetail(
            Details.Builder changed, DetailColumn<T> column, Details held, Details shown, Details wanted) {
        changed.put(column, staysOrNull(held.get(column), shown.get(column), wanted.get(column)));
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
