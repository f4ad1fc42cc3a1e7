package org.strikemap.edit;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.strikemap.claim.Claim;
import org.strikemap.claim.Location;
import org.strikemap.incident.Corroboration;
import org.strikemap.incident.Incident;
import org.strikemap.incident.IncidentMark;
import org.strikemap.reader.RowException;
import org.strikemap.reader.SourceRegistry;
import org.strikemap.source.ReportedDate;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/**
 * Edits of incidents. An incident is made of claims and nothing else, so that what somebody writes into its feature becomes its title and
 * what the editors themselves claim of it. What other sources claim is never touched: where it decides otherwise than was wanted, the edit is
 * refused.
 */
final class IncidentEditor implements ItemEditor {

    private static final String CLAIM_LIST = "claim_list";

    private final EditedClaimLocator placing;
    private final EditLog log;

    IncidentEditor(EditedClaimLocator placing, EditLog log) {
        this.placing = placing;
        this.log = log;
    }

    /** With a {@code claim_list} it is made of those claims, and of the other properties only the name is taken. */
    @Override
    public EditResult create(JsonNode json) {
        String id = log.newId("incident");
        return log.commitWithRetry(() -> {
            SubmittedFeature given = SubmittedFeature.of(json);
            JsonNode list = given.member(CLAIM_LIST);
            boolean listed = list.isArray() && !list.isEmpty();
            List<EditedClaimLocator.Placed> placed =
                    listed ? listClaims(given, list, id) : List.of(ownClaim(null, null, IncidentForm.read(given), id));
            IncidentMark none = IncidentMark.none(id);
            IncidentMark mark = new IncidentMark(id, given.text("name"), none.status(), none.of());
            Incident made = Corroboration.corroborate(
                    mark, placed.stream().map(EditedClaimLocator.Placed::claim).toList());
            String question = made.location() == null ? placed.getFirst().question() : null;
            return new EditLog.Edit("incident create", id, List.of(made), Set.of(), question);
        });
    }

    @Override
    public EditResult replace(String id, JsonNode json, Condition condition) {
        return change("incident replace", id, condition, (held, shown) -> json);
    }

    @Override
    public EditResult update(String id, JsonNode patch, Condition condition) {
        return change("incident update", id, condition, (held, shown) -> {
            ObjectNode patched = shown.deepCopy();
            MergePatch.apply(patched, ItemEditors.requirePatch(patch));
            if (patched.path("properties") instanceof ObjectNode properties) {
                MergePatch.shiftEndWithStart(
                        shown.path("properties"), patch, properties, IncidentForm.START, IncidentForm.END);
                MergePatch.dropUnless(patch, properties, "place", "place_id");
                if (held.mark().title() == null && !patch.path("properties").has("name")) {
                    properties.remove("name"); // it is its place's, and goes where that goes
                }
            }
            return patched;
        });
    }

    @Override
    public EditResult delete(String id, Condition condition) {
        return log.commitWithRetry(() -> {
            Incident held = log.get(id, condition);
            String others = sources(held, claim -> !isOwn(claim));
            if (!others.isEmpty()) {
                throw new EditException(
                        EditException.Reason.CONFLICT,
                        "the incident " + id + " has claims by " + others
                                + "; only one with no claims but the editors' can be deleted");
            }
            Set<String> claims = held.claims().stream().map(Claim::id).collect(Collectors.toSet());
            return new EditLog.Edit("incident delete", id, List.of(), claims, null);
        });
    }

    /** What is to stand instead of the feature that shows an incident. */
    private interface IncidentChange {
        JsonNode insteadOf(Incident held, ObjectNode shown);
    }

    private EditResult change(String words, String id, Condition condition, IncidentChange wanted) {
        return log.commitWithRetry(() -> {
            Incident held = log.get(id, condition);
            IncidentForm shown = IncidentForm.of(held);
            SubmittedFeature given =
                    ItemEditors.requireId(SubmittedFeature.of(wanted.insteadOf(held, shown.write())), id);
            IncidentForm form = IncidentForm.read(given);
            EditedClaimLocator.Placed own = form.saysTheSameAs(shown) ? null : changeOwn(held, shown, form);
            Incident changed = named(own == null ? held : with(held, own.claim()), form.name());
            if (own != null) {
                requireShown(form, changed, own.claim());
            }
            String question = changed.location() != null
                    ? null
                    : own != null
                            ? own.question()
                            : placing.findReason(changed.claims().getFirst());
            return new EditLog.Edit(words, id, changed.equals(held) ? List.of() : List.of(changed), Set.of(), question);
        });
    }

    private EditedClaimLocator.Placed changeOwn(Incident held, IncidentForm shown, IncidentForm wanted) {
        Claim own = findOwn(held);
        if (own == null) {
            return ownClaim(null, null, IncidentForm.EMPTY.changed(shown, wanted), held.id());
        }
        IncidentForm said = IncidentForm.of(Corroboration.corroborate(held.mark(), List.of(own)));
        return ownClaim(own, said, said.changed(shown, wanted), own.incidentKey());
    }

    /** The claim in which the editors say something: a new one, or the one that is held with what is to be changed in it. */
    private EditedClaimLocator.Placed ownClaim(
            @Nullable Claim held, @Nullable IncidentForm said, IncidentForm wanted, String key) {
        try {
            String id = held == null ? log.newId("claim") : held.id();
            Claim claim = claim(wanted, id, key);
            return held == null || said == null
                    ? placing.place(claim)
                    : placing.change(held, claim(said, id, key), claim);
        } catch (RowException e) {
            throw IncidentForm.inProperty(e);
        }
    }

    private static Claim claim(IncidentForm form, String id, String key) {
        Map<String, String> row = form.row();
        row.put("claim_id", id);
        row.put("incident_key", key);
        row.put("source", ItemEditors.EDITORS.id());
        Claim claim = ClaimFeature.claim(row, new SourceRegistry(List.of(ItemEditors.EDITORS)));
        ReportedDate when = form.when();
        return when == null ? claim : claim.on(when);
    }

    /** The claim of the editors that was taken in last. */
    private static @Nullable Claim findOwn(Incident incident) {
        return incident.claims().reversed().stream()
                .filter(claim -> isOwn(claim) && !claim.withdrawn())
                .findFirst()
                .orElse(null);
    }

    private static boolean isOwn(Claim claim) {
        return claim.source().id().equals(ItemEditors.EDITORS.id());
    }

    /** The ids of the sources of those of its claims that are wanted. */
    private static String sources(Incident incident, Predicate<Claim> wanted) {
        return incident.claims().stream()
                .filter(wanted)
                .map(claim -> claim.source().id())
                .collect(Collectors.toCollection(TreeSet::new))
                .stream()
                .collect(Collectors.joining(", "));
    }

    private static Incident with(Incident incident, Claim own) {
        List<Claim> claims = new ArrayList<>(incident.claims());
        claims.replaceAll(one -> one.id().equals(own.id()) ? own : one);
        if (!claims.contains(own)) {
            claims.add(own);
        }
        return Corroboration.corroborate(incident.mark(), claims);
    }

    /** An incident that is called so: by a title only where its place does not call it so. */
    private static Incident named(Incident incident, @Nullable String name) {
        if (name != null && name.equals(incident.title())) {
            return incident;
        }
        IncidentMark mark = incident.mark();
        return Corroboration.corroborate(
                new IncidentMark(mark.incidentKey(), name, mark.status(), mark.of()), incident.claims());
    }

    private static void requireShown(IncidentForm wanted, Incident changed, Claim own) {
        List<String> missed = wanted.listDifferences(IncidentForm.of(changed));
        if (!missed.isEmpty()) {
            String others = sources(changed, claim -> !claim.id().equals(own.id()));
            throw new EditException(
                    EditException.Reason.CONFLICT,
                    missed.size() == 1 && !missed.getFirst().contains(",") ? missed.getFirst() : "",
                    String.join("; ", missed) + " cannot be made so, for "
                            + (others.isEmpty()
                                    ? "the place that place_id names decides it"
                                    : "other claims decide it, which are by " + others));
        }
    }

    private List<EditedClaimLocator.Placed> listClaims(SubmittedFeature given, JsonNode list, String incidentId) {
        SourceRegistry sources = ClaimFeature.sourcesOf(ItemEditors.sources(log.store()), null);
        Location spot = findSpot(given);
        List<EditedClaimLocator.Placed> placed = new ArrayList<>();
        for (JsonNode one : list) {
            SubmittedFeature feature = one.path("type").asString("").equals("Feature")
                    ? SubmittedFeature.of(one)
                    : SubmittedFeature.ofProperties(one);
            try {
                String id = log.newId("claim");
                Claim claim = ClaimFeature.read(feature, id, incidentId, sources);
                EditedClaimLocator.Placed at = placing.place(claim);
                boolean ours = spot != null && claim.place().point() == null;
                placed.add(ours ? new EditedClaimLocator.Placed(claim.at(spot), null) : at);
            } catch (RowException e) {
                throw e.in(CLAIM_LIST + "/" + placed.size() + (e.column().isEmpty() ? "" : "/" + e.column()));
            }
        }
        return placed;
    }

    /** Where the feature says that it is, for those of its claims that give no point of their own. */
    private @Nullable Location findSpot(SubmittedFeature given) {
        IncidentForm form = IncidentForm.ofSpot(given);
        if (given.point() == null) {
            return null;
        }
        return ownClaim(null, null, form, "incident").claim().location();
    }
}
