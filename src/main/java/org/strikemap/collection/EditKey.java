package org.strikemap.collection;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.util.List;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.strikemap.file.Sha256;

/** Bearer token for edits over HTTP (RFC 6750). Without one nobody may edit. It is kept as its hash, and never told. */
public final class EditKey {

    /** So long a key, if nobody chose it for its meaning, is beyond all guessing, so that wrong ones need not be counted. */
    private static final int LEAST_LENGTH = 16;

    private static final int MOST_LENGTH = 500;
    private static final String SCHEME = "Bearer ";
    private static final Pattern WRITABLE = Pattern.compile("[!-~]+");

    private final @Nullable String hash;

    private EditKey(@Nullable String hash) {
        this.hash = hash;
    }

    /** What a request shows. */
    enum KeyCheck {
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
     * Looks at what a request shows. Constant-time comparison.
     *
     * @param authorization the header of this name, or null
     */
    KeyCheck check(@Nullable String authorization) {
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
