package org.strikemap;

import java.io.UncheckedIOException;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.diagnostics.AbstractFailureAnalyzer;
import org.springframework.boot.diagnostics.FailureAnalysis;
import org.strikemap.edit.EditKey;
import org.strikemap.gazetteer.GazetteerException;
import org.strikemap.reader.ReaderException;
import org.strikemap.store.StoreException;

/** Tells in one sentence, and without a stack of calls, why the program cannot start. */
class StartFailure extends AbstractFailureAnalyzer<RuntimeException> {

    @Override
    protected @Nullable FailureAnalysis analyze(Throwable rootFailure, RuntimeException cause) {
        RuntimeException fault = findOurs(rootFailure);
        if (fault == null) {
            return null;
        }
        return new FailureAnalysis(String.valueOf(fault.getMessage()), action(fault), fault);
    }

    private static String action(RuntimeException fault) {
        return switch (fault) {
            case StoreException store ->
                "Look at the folder of the store, or name another one with --data; of a store on a server, look at strikemap.store.url.";
            case EditKey.WeakKeyException weak ->
                "Give strikemap.edit.key another key, such as 'openssl rand -hex 24' makes, or leave it out.";
            default -> "Mend the file, or leave --geodata out to use the files in the program.";
        };
    }

    /** The exception of ours that is behind a failure, if one is. */
    static @Nullable RuntimeException findOurs(Throwable failure) {
        for (Throwable link = failure; link != null; link = link.getCause()) {
            boolean ours = link instanceof StoreException
                    || link instanceof ReaderException
                    || link instanceof GazetteerException
                    || link instanceof EditKey.WeakKeyException
                    || link instanceof UncheckedIOException;
            if (ours) {
                return (RuntimeException) link;
            }
        }
        return null;
    }
}
