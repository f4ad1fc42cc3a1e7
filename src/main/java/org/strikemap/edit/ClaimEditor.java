package org.strikemap.edit;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.strikemap.claim.Claim;
import org.strikemap.incident.Corroboration;
import org.strikemap.incident.Incident;
import org.strikemap.incident.IncidentMark;
import org.strikemap.reader.RowException;
import org.strikemap.source.Source;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/** Edits of single claims: what one report says. The incidents that they speak of are rebuilt from all their claims. */
final class ClaimEditor implements ItemEditor {

    private final EditedClaimLocator placing;
    private final EditLog log;

    ClaimEditor(EditedClaimLocator placing, EditLog log) {
        this.placing = placing;
        this.log = log;
    }

    @Override
    public EditResult create(JsonNode json) {
        String id = log.newId("claim");
        String newIncident = log.newId("incident");
        return log.commitWithRetry(() -> {
            SubmittedFeature feature = SubmittedFeature.of(json);
            String named = feature.text(ClaimFeature.INCIDENT);
            Incident incident = named == null ? null : getNamed(named);
            String key = named == null ? newIncident : named;
            EditedClaimLocator.Placed placed =
                    placing.place(ClaimFeature.read(feature, id, key, ClaimFeature.sourcesOf(sources(), null)));
            return new EditLog.Edit(
                    "claim create", id, List.of(with(incident, key, placed.claim())), Set.of(), placed.question());
        });
    }

    @Override
    public EditResult replace(String id, JsonNode json, Condition condition) {
        return change("claim replace", id, condition, shown -> json);
    }

    @Override
    public EditResult update(String id, JsonNode patch, Condition condition) {
        return change("claim update", id, condition, shown -> {
            ObjectNode patched = shown.deepCopy();
            MergePatch.apply(patched, ItemEditors.requirePatch(patch));
            if (patched.path("properties") instanceof ObjectNode properties) {
                MergePatch.shiftEndWithStart(shown.path("properties"), patch, properties, "start", "end");
                MergePatch.dropUnless(patch, properties, "source", "source_name", "source_type", "source_country");
            }
            return patched;
        });
    }

    @Override
    public EditResult delete(String id, Condition condition) {
        return log.commitWithRetry(() -> {
            Incident held = log.getOfClaim(id, condition);
            return new EditLog.Edit("claim delete", id, without(held, id), Set.of(id), null);
        });
    }

    /** What is to stand instead of the feature that shows a claim. */
    private interface ClaimChange {
        JsonNode insteadOf(ObjectNode shown);
    }

    private EditResult change(String words, String id, Condition condition, ClaimChange wanted) {
        return log.commitWithRetry(() -> {
            Incident held = log.getOfClaim(id, condition);
            Claim claim = held.claims().stream()
                    .filter(one -> one.id().equals(id))
                    .findFirst()
                    .orElseThrow();
            ObjectNode shown = ClaimFeature.write(claim, held.id());
            SubmittedFeature given = ItemEditors.requireId(SubmittedFeature.of(wanted.insteadOf(shown)), id);
            String named = given.text(ClaimFeature.INCIDENT);
            boolean stays = named == null || named.equals(held.id());
            Incident target = named == null || stays ? held : getNamed(named);
            String key = stays ? claim.incidentKey() : target.id();
            List<Source> sources = sources();
            EditedClaimLocator.Placed placed = placing.change(
                    claim,
                    ClaimFeature.read(SubmittedFeature.of(shown), id, key, ClaimFeature.sourcesOf(sources, claim)),
                    ClaimFeature.read(given, id, key, ClaimFeature.sourcesOf(sources, claim)));
            List<Incident> changed = new ArrayList<>();
            if (!stays || !placed.claim().equals(claim)) {
                changed.add(with(target, target.id(), placed.claim()));
            }
            if (!stays) {
                changed.addAll(without(held, id));
            }
            return new EditLog.Edit(words, id, changed, Set.of(), placed.question());
        });
    }

    private List<Source> sources() {
        return ItemEditors.sources(log.store());
    }

    private Incident getNamed(String incidentId) {
        return log.store().findIncidents(List.of(incidentId)).stream()
                .findFirst()
                .orElseThrow(() -> new RowException(ClaimFeature.INCIDENT, incidentId, "is no incident that is held"));
    }

    /** An incident with a claim more, or with a claim in place of the one with its id. */
    private static Incident with(@Nullable Incident incident, String key, Claim claim) {
        if (incident == null) {
            return Corroboration.corroborate(IncidentMark.none(key), List.of(claim));
        }
        List<Claim> claims = new ArrayList<>(incident.claims());
        claims.replaceAll(one -> one.id().equals(claim.id()) ? claim : one);
        if (!claims.contains(claim)) {
            claims.add(claim);
        }
        return Corroboration.corroborate(incident.mark(), claims);
    }

    /** An incident without one of its claims; none if it has no other. */
    private static List<Incident> without(Incident incident, String claimId) {
        List<Claim> claims = incident.claims().stream()
                .filter(one -> !one.id().equals(claimId))
                .toList();
        return claims.isEmpty() ? List.of() : List.of(Corroboration.corroborate(incident.mark(), claims));
    }
}
