package org.strikemap.table;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * One property of the features of a collection: what a JSON Schema says of it.
 *
 * @param name as it stands in files and questions, such as {@code killed_low}
 * @param title what a person calls it, in English
 * @param description what it means, with its unit
 * @param words the only values that it has; empty where it may have others
 * @param role its role as {@code x-ogc-role} names it (OGC API Common Part 3), such as {@code primary-interval-start}; null for none
 * @param searched whether a search for words ({@code q}) looks into it
 */
public record Property(
        String name,
        PropertyType type,
        String title,
        String description,
        List<String> words,
        @Nullable String role,
        boolean searched) {

    public Property {
        words = List.copyOf(words);
    }

    /** A property that may have any value of its type. */
    public static Property of(String name, PropertyType type, String title, String description) {
        return new Property(name, type, title, description, List.of(), null, false);
    }

    /** The same property with these values only. */
    public Property withWords(List<String> only) {
        return new Property(name, type, title, description, only, role, searched);
    }

    /** The same property in a role. */
    public Property withRole(String otherRole) {
        return new Property(name, type, title, description, words, otherRole, searched);
    }

    /** The same property, into which a search looks. */
    public Property withSearch() {
        return new Property(name, type, title, description, words, role, true);
    }
}
