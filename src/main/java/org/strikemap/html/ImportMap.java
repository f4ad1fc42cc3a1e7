package org.strikemap.html;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Base64;

/**
 * The import map of a page with a map.
 *
 * @param json what stands in the page's only inline script
 */
record ImportMap(String json) {

    /** @param root the path under which the program is served, one that needs no escaping */
    static ImportMap of(String root) {
        return new ImportMap("{\"imports\":{\"leaflet\":\"" + root + "/webjars/leaflet/dist/leaflet-src.esm.js\"}}");
    }

    /** The hash of the text in base64, by which a Content-Security-Policy lets it through. */
    String sha256() {
        try {
            byte[] hash = MessageDigest.getInstance("SHA-256").digest(json.getBytes(StandardCharsets.UTF_8));
            return Base64.getEncoder().encodeToString(hash);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }
}
