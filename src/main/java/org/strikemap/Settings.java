package org.strikemap;

import java.nio.file.Path;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.Binder;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.core.env.Environment;

/**
 * The settings of the program.
 *
 * @param data the folder that holds the store; made when it is missing
 * @param editor who takes files in and decides, for the store to remember; never published; null for the user of the process
 * @param geodata the folder of the gazetteer, the basemap and the documented strikes; null for those in the program
 */
@ConfigurationProperties("strikemap")
public record Settings(
        @DefaultValue("data") Path data,
        @Nullable Path geodata,
        @Nullable String editor) {

    /** Who takes files in. */
    String editorOrUser() {
        return editor == null || editor.isBlank() ? System.getProperty("user.name", "unknown") : editor;
    }

    /** The settings before there are beans to hold them. */
    static Settings of(Environment environment) {
        return Binder.get(environment).bindOrCreate("strikemap", Settings.class);
    }
}
