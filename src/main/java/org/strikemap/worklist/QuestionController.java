package org.strikemap.worklist;

import com.fasterxml.jackson.annotation.JsonProperty;
import jakarta.servlet.http.HttpServletRequest;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import org.strikemap.edit.EditKey;
import org.strikemap.edit.EditResult;
import org.strikemap.edit.ItemEditors;
import org.strikemap.edit.QuestionEditor;
import org.strikemap.http.BadParameterException;
import org.strikemap.http.Parameters;
import org.strikemap.question.Question;
import org.strikemap.snapshot.CurrentSnapshot;
import org.strikemap.snapshot.Snapshot;
import org.strikemap.store.Store;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** The questions that imports raised, as JSON and CSV, and decisions of those who show the key. */
@RestController
final class QuestionController {

    private static final int DEFAULT_LIMIT = 100;
    private static final int MAX_LIMIT = 1_000;
    private static final int MAX_BODY_BYTES = 4_096;

    /** How long an answer waits until reads show a decision. */
    private static final Duration SNAPSHOT_TIMEOUT = Duration.ofSeconds(20);

    private final Store store;
    private final CurrentSnapshot current;
    private final ItemEditors editing;
    private final EditKey key;
    private final JsonMapper json;
    private volatile @Nullable CachedList cached;

    QuestionController(Store store, CurrentSnapshot current, ItemEditors editing, EditKey key, JsonMapper json) {
        this.store = store;
        this.current = current;
        this.editing = editing;
        this.key = key;
        this.json = json;
    }

    /** The list of one snapshot. */
    private record CachedList(Snapshot snapshot, WorkList list) {}

    /**
     * Some of the questions, those with the most deaths at stake first.
     *
     * @param version of the snapshot
     * @param editable whether decisions are taken, from those who show the key
     * @param open how many open questions there are of each kind, and the deaths at stake
     * @param matched how many questions are of the kind and state asked for
     * @param next what {@code offset} must be to get the next ones; null for the last
     */
    record Questions(
            String version,
            boolean editable,
            Map<String, WorkList.KindTotal> open,
            int matched,
            List<QuestionDescription> questions,
            @Nullable Integer next) {}

    /**
     * What became of a decision.
     *
     * @param version of the store that holds it
     * @param shown whether reads show it by now; else they will in a moment
     */
    record DecisionResponse(
            String id, long version, @JsonProperty("shown") boolean shown) {}

    @GetMapping(path = "/questions.json", produces = "application/json")
    Questions list(@RequestParam MultiValueMap<String, String> given) {
        Parameters parameters = Parameters.of(given);
        Question.Kind kind = parameters.findEnum("kind", Question.Kind.class).orElse(null);
        QuestionState state = parameters.findEnum("state", QuestionState.class).orElse(QuestionState.OPEN);
        int limit = parameters.findInteger("limit", 1, MAX_LIMIT).orElse(DEFAULT_LIMIT);
        int offset = parameters.findInteger("offset", 0, Integer.MAX_VALUE).orElse(0);
        parameters.rejectOthers();
        CachedList now = current();
        List<WorkList.WorkItem> matched = now.list.list(kind, state);
        List<QuestionDescription> page = matched.stream()
                .skip(offset)
                .limit(limit)
                .map(item -> QuestionDescription.of(item, now.snapshot))
                .toList();
        int end = Math.min(matched.size(), offset) + page.size();
        return new Questions(
                now.snapshot.version(),
                key.isOn(),
                now.list.totals(),
                matched.size(),
                page,
                end < matched.size() ? (Integer) end : null);
    }

    @GetMapping(path = "/questions.csv", produces = "text/csv;charset=UTF-8")
    byte[] csv(@RequestParam MultiValueMap<String, String> given) {
        Parameters parameters = Parameters.of(given);
        Question.Kind kind = parameters.findEnum("kind", Question.Kind.class).orElse(null);
        QuestionState state = parameters.findEnum("state", QuestionState.class).orElse(QuestionState.OPEN);
        parameters.rejectOthers();
        CachedList now = current();
        return QuestionCsv.write(now.list.list(kind, state), now.snapshot).getBytes(StandardCharsets.UTF_8);
    }

    /** Nothing of the body is read before the key has been shown, and no more of it than a decision may have. */
    @PutMapping(path = "/questions/{id}/decision", consumes = "application/json", produces = "application/json")
    DecisionResponse decide(@PathVariable String id, HttpServletRequest request) throws IOException {
        requireKey(request);
        byte[] body = request.getInputStream().readNBytes(MAX_BODY_BYTES + 1);
        if (body.length > MAX_BODY_BYTES) {
            throw new BadParameterException("decision", "the body is larger than " + MAX_BODY_BYTES + " bytes");
        }
        return answer(id, decision(body));
    }

    private String decision(byte[] body) {
        try {
            JsonNode decision = json.readTree(body).path("decision");
            if (decision.isString() && !decision.stringValue().isBlank()) {
                return decision.stringValue().strip();
            }
        } catch (JacksonException e) {
            throw new BadParameterException("decision", "the body is not JSON: " + e.getOriginalMessage());
        }
        throw new BadParameterException(
                "decision", "the body names no decision; wanted {\"decision\": \"same\"} and the like");
    }

    @DeleteMapping(path = "/questions/{id}/decision", produces = "application/json")
    DecisionResponse undo(@PathVariable String id, HttpServletRequest request) {
        requireKey(request);
        return answer(id, QuestionEditor.UNDO);
    }

    private void requireKey(HttpServletRequest request) {
        key.require(request.getHeader("Authorization"), request.getRemoteAddr());
    }

    private DecisionResponse answer(String id, String word) {
        EditResult made = editing.questions().decide(id, word);
        return new DecisionResponse(id, made.version(), current.awaitVersion(made.version(), SNAPSHOT_TIMEOUT));
    }

    private CachedList current() {
        Snapshot snapshot = current.get();
        CachedList made = cached;
        if (made == null || made.snapshot != snapshot) {
            made = new CachedList(snapshot, WorkList.of(store.listQuestions(), snapshot));
            cached = made;
        }
        return made;
    }
}
