package org.strikemap.edit;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.util.List;
import java.util.concurrent.atomic.AtomicLong;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.strikemap.file.Sha256;

/** Bearer token for edits over HTTP (RFC 6750). Without one nobody may edit. It is kept as its hash, and never told. */
public final class EditKey {

    private static final Logger LOG = LoggerFactory.getLogger(EditKey.class);

    private static final long SECOND_NANOS = 1_000_000_000;

    /** So long a key, if nobody chose it for its meaning, is beyond all guessing, so that wrong ones need not be counted. */
    private static final int LEAST_LENGTH = 16;

    private static final int MOST_LENGTH = 500;
    private static final String SCHEME = "Bearer ";
    private static final Pattern WRITABLE = Pattern.compile("[!-~]+");

    private final @Nullable String hash;
    private final AtomicLong lastTold = new AtomicLong(System.nanoTime() - 2 * SECOND_NANOS);

    private EditKey(@Nullable String hash) {
        this.hash = hash;
    }

    /** What a request shows. */
    private enum KeyCheck {
        /** The key. */
        RIGHT,
        /** No key at all. */
        NONE,
        /** Another key. */
        WRONG
    }

    /** That a key is none that anything could be entrusted to. */
    public static final class WeakKeyException extends RuntimeException {

        private static final long serialVersionUID = 1;

        WeakKeyException(String reason) {
            super("strikemap.edit.key " + reason);
        }
    }

    /**
     * The key of a setting.
     *
     * @param key 16 to 500 visible characters of ASCII; null or blank for none
     * @throws WeakKeyException if it is another; the message does not tell it
     */
    public static EditKey of(@Nullable String key) {
        if (key == null || key.isBlank()) {
            return new EditKey(null);
        }
        if (key.length() < LEAST_LENGTH || key.length() > MOST_LENGTH) {
            throw new WeakKeyException(
                    "has " + key.length() + " characters; wanted " + LEAST_LENGTH + " to " + MOST_LENGTH);
        }
        if (!WRITABLE.matcher(key).matches()) {
            throw new WeakKeyException("has blanks, or characters that are not of ASCII, which no header takes");
        }
        return new EditKey(hash(key));
    }

    /** Whether anybody may edit. */
    public boolean isOn() {
        return hash != null;
    }

    /**
     * Lets those pass who show the key.
     *
     * @param authorization the header of this name, or null
     * @param from the address of the client, for the log
     * @throws EditException if nobody may edit, or the request does not show the key
     */
    public void require(@Nullable String authorization, String from) {
        if (!isOn()) {
            throw new EditException(EditException.Reason.READ_ONLY, "this server takes no edits");
        }
        switch (check(authorization)) {
            case RIGHT -> {}
            case NONE ->
                throw new EditException(
                        EditException.Reason.NO_KEY, "edits want a key, in the header 'Authorization: Bearer KEY'");
            case WRONG -> {
                logWrongKey(from);
                throw new EditException(EditException.Reason.WRONG_KEY, "this key is not the one that edits want");
            }
        }
    }

    /** At most once a second, so that nobody can fill the log. */
    private void logWrongKey(String from) {
        long now = System.nanoTime();
        long last = lastTold.get();
        if (now - last > SECOND_NANOS && lastTold.compareAndSet(last, now)) {
            LOG.warn("an edit with a wrong key, from {}", from);
        }
    }

    /** Looks at what a request shows. Constant-time comparison. */
    private KeyCheck check(@Nullable String authorization) {
        boolean given = authorization != null && authorization.regionMatches(true, 0, SCHEME, 0, SCHEME.length());
        if (!given || authorization == null || hash == null) {
            return KeyCheck.NONE;
        }
        byte[] shown = bytes(hash(authorization.substring(SCHEME.length()).strip()));
        return MessageDigest.isEqual(bytes(hash), shown) ? KeyCheck.RIGHT : KeyCheck.WRONG;
    }

    private static String hash(String key) {
        return Sha256.sha256(List.of(key.getBytes(StandardCharsets.UTF_8)));
    }

    private static byte[] bytes(String hash) {
        return hash.getBytes(StandardCharsets.US_ASCII);
    }
}
