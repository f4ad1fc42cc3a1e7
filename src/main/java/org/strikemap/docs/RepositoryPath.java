package org.strikemap.docs;

import java.net.URI;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** Where files of the repository are served: {@code src/site/markdown/tiles.md} at {@code docs/tiles}. Paths begin without a slash. */
final class RepositoryPath {

    private static final String PAGES = "src/site/markdown/";
    private static final String MARKDOWN = ".md";
    private static final String PICTURE = ".png";

    private RepositoryPath() {}

    /** The path at which a file is served. */
    static String served(String file) {
        if (file.startsWith(PAGES)) {
            String page = withoutEnding(file.substring(PAGES.length()));
            return page.equals("index") ? "docs" : "docs/" + page;
        }
        String name = file.substring(file.lastIndexOf('/') + 1);
        String folder = file.substring(0, file.length() - name.length()).replaceFirst("/$", "");
        boolean readme = name.equals("README.md") && !folder.isEmpty();
        String page = readme ? folder.substring(folder.lastIndexOf('/') + 1) : withoutEnding(name);
        return "docs/" + page.toLowerCase(Locale.ROOT);
    }

    static boolean isPicture(String file) {
        return file.endsWith(PICTURE);
    }

    static boolean isMarkdown(String file) {
        return file.endsWith(MARKDOWN);
    }

    private static String withoutEnding(String name) {
        return name.endsWith(MARKDOWN) ? name.substring(0, name.length() - MARKDOWN.length()) : name;
    }

    /**
     * The file that a link leads to, without its fragment.
     *
     * @param from the file in which the link stands
     * @return null for a link that leads out of the repository
     */
    static @Nullable String linked(String from, String link) {
        String target = link.replaceFirst("#.*$", "");
        if (target.isEmpty()) {
            return from;
        }
        return isElsewhere(link)
                ? null
                : URI.create(from).resolve(target).toString().replaceAll("^(\\.\\./)+", "");
    }

    private static boolean isElsewhere(String link) {
        return link.startsWith("/") || link.matches("[A-Za-z][A-Za-z0-9+.-]*:.*");
    }

    /** The fragment of a link with its hash sign; empty if it has none. */
    static String fragment(String link) {
        int hash = link.indexOf('#');
        return hash < 0 ? "" : link.substring(hash);
    }

    /** The address of one path as seen from a page at another, which holds under any prefix that a proxy puts before both. */
    static String relative(String from, String to) {
        long up = from.chars().filter(letter -> letter == '/').count();
        String address = "../".repeat((int) up) + to;
        return address.isEmpty() ? "./" : address;
    }
}
