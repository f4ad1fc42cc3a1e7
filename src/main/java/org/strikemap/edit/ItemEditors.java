package org.strikemap.edit;

import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.strikemap.intake.ClaimLocator;
import org.strikemap.reader.RowException;
import org.strikemap.source.Source;
import org.strikemap.source.SourceType;
import org.strikemap.store.Store;
import tools.jackson.databind.JsonNode;

/** Edits of what is held, one item at a time, by people of the desk: claims, and incidents by what the editors themselves say of them. */
public final class ItemEditors {

    /** Who says what an incident is said to be, where no other source does. */
    public static final Source EDITORS = new Source("editor", "Editors of this map", SourceType.DATASET, null, null);

    private final ItemEditor claims;
    private final ItemEditor incidents;
    private final QuestionEditor questions;

    /** @param by who edits, for the store to remember; never published */
    public ItemEditors(ClaimLocator placing, Store store, Clock clock, String by) {
        EditLog log = new EditLog(store, clock, by);
        EditedClaimLocator places = new EditedClaimLocator(placing);
        claims = new ClaimEditor(places, log);
        incidents = new IncidentEditor(places, log);
        questions = new QuestionEditor(placing, log);
    }

    public ItemEditor claims() {
        return claims;
    }

    public ItemEditor incidents() {
        return incidents;
    }

    public QuestionEditor questions() {
        return questions;
    }

    /** The sources known, the editors among them. */
    static List<Source> sources(Store store) {
        List<Source> sources = new ArrayList<>(store.listSources());
        if (sources.stream().noneMatch(source -> source.id().equals(EDITORS.id()))) {
            sources.add(EDITORS);
        }
        return sources;
    }

    /** @throws RowException if the feature says that it is another item */
    static SubmittedFeature requireId(SubmittedFeature feature, String id) {
        feature.findId().filter(given -> !given.equals(id)).ifPresent(given -> {
            throw new RowException("id", given, "is not the id in the address, which is " + id);
        });
        return feature;
    }

    /** @throws RowException if a patch is no object */
    static JsonNode requirePatch(JsonNode patch) {
        if (!patch.isObject()) {
            throw new RowException("", patch.toString(), "is no object; wanted a merge patch of the feature");
        }
        return patch;
    }

    /**
     * The properties of a collection that edits pass over, since they follow from others.
     *
     * @param collectionId {@code incidents} or {@code claims}; others take no edits
     */
    public static Set<String> listReadOnly(String collectionId) {
        return switch (collectionId) {
            case "incidents" -> IncidentForm.READ_ONLY;
            case "claims" -> ClaimFeature.READ_ONLY;
            default -> Set.of();
        };
    }
}
