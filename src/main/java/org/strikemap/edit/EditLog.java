package org.strikemap.edit;

import java.nio.charset.StandardCharsets;
import java.security.SecureRandom;
import java.time.Clock;
import java.time.Instant;
import java.util.HexFormat;
import java.util.List;
import java.util.Set;
import java.util.concurrent.locks.ReentrantLock;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.strikemap.file.Sha256;
import org.strikemap.incident.Incident;
import org.strikemap.question.QuestionChanges;
import org.strikemap.reader.RowException;
import org.strikemap.store.ChangeSet;
import org.strikemap.store.ImportEntry;
import org.strikemap.store.StaleVersionException;
import org.strikemap.store.Store;

/**
 * Commits edits serially with optimistic concurrency control: an edit is recomputed and retried when another commit came first.
 */
final class EditLog {

    /** How often an edit is repeated because others, such as an import, came before it. */
    private static final int MOST_TRIES = 20;

    private static final int ID_BYTES = 10;

    private final Store store;
    private final Clock clock;
    private final String by;
    private final SecureRandom random = new SecureRandom();
    private final ReentrantLock one = new ReentrantLock();

    /** @param by who edits, for the store to remember */
    EditLog(Store store, Clock clock, String by) {
        this.store = store;
        this.clock = clock;
        this.by = by;
    }

    /**
     * What an edit does.
     *
     * @param words what was done, as {@code claim create}; the item's id is put behind them
     * @param id of the item
     * @param incidents those that are new or changed, whole
     * @param removed the ids of claims that go
     * @param question why the item is not placed, or null
     * @param asked questions that are decided or open again
     */
    record Edit(
            String words,
            String id,
            List<Incident> incidents,
            Set<String> removed,
            @Nullable String question,
            QuestionChanges asked) {

        /** An edit that decides no question. */
        Edit(String words, String id, List<Incident> incidents, Set<String> removed, @Nullable String question) {
            this(words, id, incidents, removed, question, QuestionChanges.NONE);
        }
    }

    /**
     * Makes an edit and puts it in; one that changes nothing makes no version.
     *
     * @param edit reads what is held and tells what to do; asked again when somebody else's change came first
     */
    EditResult commitWithRetry(Supplier<Edit> edit) {
        one.lock();
        try {
            for (int tries = 1; ; tries++) {
                long version = store.version();
                Edit made = edit.get();
                if (made.incidents().isEmpty()
                        && made.removed().isEmpty()
                        && made.asked().isEmpty()) {
                    return new EditResult(made.id(), version, made.question());
                }
                try {
                    return new EditResult(made.id(), commit(made, version), made.question());
                } catch (StaleVersionException e) {
                    if (tries == MOST_TRIES) {
                        throw new EditException(
                                EditException.Reason.CONFLICT, "others change the store all the time; try again later");
                    }
                }
            }
        } catch (RowException e) {
            throw EditException.of(e);
        } finally {
            one.unlock();
        }
    }

    private long commit(Edit edit, long version) {
        String words = edit.words() + " " + edit.id();
        Instant now = clock.instant();
        String digest = Sha256.sha256(List.of((words + " " + now + edit).getBytes(StandardCharsets.UTF_8)));
        ImportEntry entry = new ImportEntry(words, digest, now, null, by, 0, 0, 0, edit.question());
        return store.commit(new ChangeSet(edit.incidents(), List.of(), entry, edit.removed(), edit.asked(), version));
    }

    /** A new id that nobody can guess or have given before: the word, and twenty hexadecimal digits. */
    String newId(String word) {
        byte[] bytes = new byte[ID_BYTES];
        random.nextBytes(bytes);
        return word + "-" + HexFormat.of().formatHex(bytes);
    }

    /** The incident with this id, of which the condition holds. */
    Incident get(String id, ItemEditor.Condition condition) {
        return checked(store.findIncidents(List.of(id)), "incident", id, condition);
    }

    /** The incident that holds this claim, if the condition holds of it. */
    Incident getOfClaim(String claimId, ItemEditor.Condition condition) {
        return checked(store.findIncidentsOfClaims(List.of(claimId)), "claim", claimId, condition);
    }

    private static Incident checked(List<Incident> found, String what, String id, ItemEditor.Condition condition) {
        if (found.isEmpty()) {
            throw new EditException(EditException.Reason.MISSING, "there is no " + what + " " + RowException.shown(id));
        }
        Incident held = found.getFirst();
        if (!condition.holds(held)) {
            throw new EditException(
                    EditException.Reason.STALE, "the " + what + " " + id + " reads otherwise by now; get it anew");
        }
        return held;
    }

    Store store() {
        return store;
    }
}
