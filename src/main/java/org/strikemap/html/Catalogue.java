package org.strikemap.html;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.Collections;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.Map;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * The words of pages in one language: those of {@code static/i18n}, which the browser reads too. Messages that have plural forms are the
 * browser's alone. Immutable and thread-safe.
 */
final class Catalogue {

    private static final Map<PageLanguage, Catalogue> ALL = readAll();

    private final PageLanguage language;
    private final Map<String, String> texts;

    private Catalogue(PageLanguage language, Map<String, String> texts) {
        this.language = language;
        this.texts = texts;
    }

    static Catalogue of(PageLanguage language) {
        Catalogue catalogue = ALL.get(language);
        if (catalogue == null) {
            throw new IllegalStateException("no words in " + language);
        }
        return catalogue;
    }

    /**
     * The text of a message.
     *
     * @throws IllegalArgumentException if no text has this key
     */
    String text(String key) {
        String text = texts.get(key);
        if (text == null) {
            throw new IllegalArgumentException("no text '" + key + "' in " + language);
        }
        return text;
    }

    /**
     * The text of a message with what its braces stand for.
     *
     * @param parameters values by the names that stand in braces
     */
    String text(String key, Map<String, String> parameters) {
        String text = text(key);
        for (Map.Entry<String, String> parameter : parameters.entrySet()) {
            text = text.replace("{" + parameter.getKey() + "}", parameter.getValue());
        }
        return text;
    }

    private static Map<PageLanguage, Catalogue> readAll() {
        Map<PageLanguage, Catalogue> all = new EnumMap<>(PageLanguage.class);
        JsonMapper json = new JsonMapper();
        for (PageLanguage language : PageLanguage.values()) {
            all.put(language, new Catalogue(language, read("static/i18n/" + language.tag() + ".json", json)));
        }
        return Collections.unmodifiableMap(all);
    }

    private static Map<String, String> read(String resource, JsonMapper json) {
        try (InputStream bytes = Catalogue.class.getClassLoader().getResourceAsStream(resource)) {
            if (bytes == null) {
                throw new IllegalStateException("the program holds no " + resource);
            }
            Map<String, String> texts = new HashMap<>();
            for (Map.Entry<String, JsonNode> message : json.readTree(bytes).properties()) {
                if (message.getValue().isString()) {
                    texts.put(message.getKey(), message.getValue().asString());
                }
            }
            return Collections.unmodifiableMap(texts);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
