package org.strikemap.docs;

import java.nio.charset.StandardCharsets;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.strikemap.file.Sha256;

/**
 * All pages of the documentation: the index, every document that can be reached from it by links, and one page with all of them.
 * Immutable and thread-safe.
 */
final class Site {

    /** The path of the page with all others on it. */
    static final String ALL = "docs/all";

    static final String INDEX = "src/site/markdown/index.md";

    /** The notices of the libraries in the program, which the build makes. */
    static final String NOTICES = "META-INF/THIRD-PARTY.md";

    private static final int STATE_DIGITS = 24;

    private final Map<String, Markdown> documents;
    private final Map<String, Page> pages = new HashMap<>();

    /**
     * A text as it is served.
     *
     * @param state the same as long as the text is, in hexadecimal digits
     */
    record Page(String text, String state) {

        static Page of(String text) {
            String hash = Sha256.sha256(List.of(text.getBytes(StandardCharsets.UTF_8)));
            return new Page(text, hash.substring(0, STATE_DIGITS));
        }
    }

    /**
     * Reads and renders all pages.
     *
     * @param files the text of a file of the repository by its path; null where the program does not hold it
     * @param billOfMaterials the path at which the software bill of materials is served; null where there is none
     * @throws IllegalStateException if the index is missing, or a link leads to a file that is not there
     */
    Site(Function<String, @Nullable String> files, @Nullable String billOfMaterials) {
        documents = collect(files);
        Frame frame = new Frame(contents(billOfMaterials));
        StringBuilder all = new StringBuilder();
        documents.forEach((file, markdown) -> {
            String path = RepositoryPath.served(file);
            String html = markdown.html(link -> address(file, link), "", 0);
            pages.put(path, Page.of(frame.html(path, markdown.title(), html)));
            all.append("<article id=\"").append(id(file)).append("\">\n");
            all.append(markdown.html(link -> addressWithin(file, link), id(file) + "-", 1));
            all.append("</article>\n");
        });
        String title = "All pages";
        pages.put(ALL, Page.of(frame.html(ALL, title, "<h1>" + title + "</h1>\n" + all)));
    }

    /** The page at a path, such as {@code docs/tiles}. */
    Optional<Page> find(String path) {
        return Optional.ofNullable(pages.get(path));
    }

    /** The index and what can be reached from it, by the files' paths, the nearest first. */
    private static Map<String, Markdown> collect(Function<String, @Nullable String> files) {
        Map<String, Markdown> found = new LinkedHashMap<>();
        Deque<String> open = new ArrayDeque<>(List.of(INDEX, NOTICES));
        while (!open.isEmpty()) {
            String file = open.remove();
            String text = files.apply(file);
            if (text == null || found.containsKey(file)) {
                continue;
            }
            Markdown markdown = document(file, text);
            found.put(file, markdown);
            for (String link : markdown.destinations()) {
                String target = RepositoryPath.linked(file, link);
                if (target != null) {
                    open.add(target);
                }
            }
        }
        if (!found.containsKey(INDEX)) {
            throw new IllegalStateException("the documentation has no " + INDEX);
        }
        return found;
    }

    /** A file that is no Markdown, such as a licence, is shown as it stands. */
    private static Markdown document(String file, String text) {
        return new Markdown(
                RepositoryPath.isMarkdown(file)
                        ? text
                        : "# " + file.substring(file.lastIndexOf('/') + 1) + "\n\n~~~~\n" + text + "\n~~~~\n");
    }

    /** What the index lists, by paths, and what the build adds. */
    private List<Markdown.Group> contents(@Nullable String billOfMaterials) {
        List<Markdown.Group> groups = new ArrayList<>();
        for (Markdown.Group group : markdown(INDEX).groups()) {
            groups.add(new Markdown.Group(
                    group.title(),
                    group.entries().stream()
                            .map(entry -> new Markdown.Entry(
                                    entry.title(), RepositoryPath.served(target(INDEX, entry.destination()))))
                            .toList()));
        }
        List<Markdown.Entry> made = new ArrayList<>();
        if (documents.containsKey(NOTICES)) {
            made.add(new Markdown.Entry("Third-party notices", RepositoryPath.served(NOTICES)));
        }
        if (billOfMaterials != null) {
            made.add(new Markdown.Entry("Software bill of materials (CycloneDX)", billOfMaterials));
        }
        if (!made.isEmpty()) {
            groups.add(new Markdown.Group("Libraries", made));
        }
        return groups;
    }

    private Markdown markdown(String file) {
        Markdown markdown = documents.get(file);
        if (markdown == null) {
            throw new IllegalStateException("the documentation has no " + file);
        }
        return markdown;
    }

    /** The file that a link of the index leads to. */
    private static String target(String file, String link) {
        String target = RepositoryPath.linked(file, link);
        if (target == null) {
            throw new IllegalStateException(file + " links to " + link + ", which is no page");
        }
        return target;
    }

    /** The address of a link on a page of its own. */
    private String address(String file, String link) {
        String target = RepositoryPath.linked(file, link);
        if (target == null) {
            return link;
        }
        if (target.equals(file)) {
            return RepositoryPath.fragment(link);
        }
        requirePage(file, target);
        return RepositoryPath.relative(RepositoryPath.served(file), RepositoryPath.served(target))
                + RepositoryPath.fragment(link);
    }

    /** The address of a link on the page with all others. */
    private String addressWithin(String file, String link) {
        String target = RepositoryPath.linked(file, link);
        if (target == null) {
            return link;
        }
        requirePage(file, target);
        if (RepositoryPath.isPicture(target)) {
            return RepositoryPath.relative(ALL, RepositoryPath.served(target));
        }
        return "#" + id(target) + RepositoryPath.fragment(link).replace('#', '-');
    }

    private void requirePage(String file, String target) {
        if (!documents.containsKey(target) && !RepositoryPath.isPicture(target)) {
            throw new IllegalStateException(file + " links to " + target + ", which the program does not hold");
        }
    }

    /** The id of a document on the page with all of them. */
    private static String id(String file) {
        return RepositoryPath.served(file).replace('/', '-');
    }
}
