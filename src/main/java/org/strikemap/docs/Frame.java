package org.strikemap.docs;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.strikemap.html.HtmlPages;

/**
 * What is around the text of a page: head, ways to the rest of the program, and the list of all pages.
 *
 * @param contents groups of links, whose destinations are paths
 */
record Frame(List<Markdown.Group> contents) {

    /**
     * A whole page.
     *
     * @param path where it is served
     * @param title plain text
     * @param text HTML that is safe
     */
    String html(String path, String title, String text) {
        String top = RepositoryPath.relative(path, "");
        List<HtmlPages.Contents> groups = contents.stream()
                .map(group -> new HtmlPages.Contents(group.title(), entries(group, path)))
                .toList();
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        try {
            HtmlPages.documentation(new HtmlPages.Documentation(top, title, text, groups), out);
        } catch (IOException e) {
            throw new UncheckedIOException(e); // memory cannot be broken
        }
        return out.toString(StandardCharsets.UTF_8);
    }

    private static List<HtmlPages.ContentsEntry> entries(Markdown.Group group, String path) {
        return group.entries().stream()
                .map(entry -> new HtmlPages.ContentsEntry(
                        entry.title(),
                        RepositoryPath.relative(path, entry.destination()),
                        entry.destination().equals(path)))
                .toList();
    }
}
