package org.strikemap;

import java.nio.file.Path;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.Binder;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.core.env.Environment;
import org.strikemap.store.StoreAddress;

/**
 * The settings of the program.
 *
 * @param data the folder that holds the store; made when it is missing
 * @param store the database that holds the store, if it is not a file in {@code data}
 * @param editor who takes files in and decides, for the store to remember; never published; null for the user of the process
 * @param edit who may edit over HTTP
 * @param geodata the folder of the gazetteer, the basemap and the documented strikes; null for those in the program
 */
@ConfigurationProperties("strikemap")
public record Settings(
        @DefaultValue("data") Path data,
        @Nullable Path geodata,
        @DefaultValue Database store,
        @Nullable String editor,
        @DefaultValue Edit edit) {

    /**
     * Edits over HTTP.
     *
     * @param key what those who edit must show; null for no edits at all
     */
    public record Edit(@Nullable String key) {

        /** Without the key. */
        @Override
        public String toString() {
            return key == null ? "off" : "with a key";
        }
    }

    /**
     * A database on a PostgreSQL server.
     *
     * @param url its address, {@code jdbc:postgresql://host:port/database}; null for a file
     * @param user who logs in; null for the user that the address names
     * @param password theirs; null for the one that the address tells
     */
    public record Database(
            @Nullable String url,
            @Nullable String user,
            @Nullable String password) {

        /** Without the password, which the address may hold too. */
        @Override
        public String toString() {
            return url == null ? "none" : "a database of " + (user == null ? "the address's user" : user);
        }
    }

    /** Where the store is. */
    StoreAddress storeAddress() {
        return new StoreAddress(data, store.url, store.user, store.password);
    }

    /** Who takes files in. */
    String editorOrUser() {
        return editor == null || editor.isBlank() ? System.getProperty("user.name", "unknown") : editor;
    }

    /** The settings before there are beans to hold them. */
    static Settings of(Environment environment) {
        return Binder.get(environment).bindOrCreate("strikemap", Settings.class);
    }
}
