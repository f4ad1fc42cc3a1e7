package org.strikemap.docs;

import java.util.List;

/**
 * What is around the text of a page: head, ways to the rest of the program, and the list of all pages.
 *
 * @param contents groups of links, whose destinations are paths
 */
record Frame(List<Markdown.Group> contents) {

    /** Nothing comes from elsewhere, and no script runs. */
    private static final String POLICY =
            "default-src 'none'; style-src 'self'; img-src 'self'; base-uri 'none'; form-action 'none'";

    /**
     * A whole page.
     *
     * @param path where it is served
     * @param title plain text
     * @param text HTML that is safe
     */
    String html(String path, String title, String text) {
        return """
                <!doctype html>
                <html lang="en">
                <head>
                <meta charset="utf-8">
                <meta name="viewport" content="width=device-width, initial-scale=1">
                <meta name="color-scheme" content="light dark">
                <meta name="referrer" content="no-referrer">
                <meta http-equiv="Content-Security-Policy" content="%s">
                <title>%s – Strike map</title>
                <link rel="icon" href="%s" type="image/svg+xml">
                <link rel="stylesheet" href="%s">
                <link rel="stylesheet" href="%s">
                <link rel="stylesheet" href="%s">
                </head>
                <body class="ogc-page docs-page">
                <a class="skip" href="#content">Skip to the text</a>
                <header class="ogc-head">
                <nav aria-label="Site"><a href="%s">Map</a> <a href="%s">API</a> <a href="%s">Documentation</a> <a href="%s">All on one page</a>
                <a class="to-pages" href="#pages">Pages</a></nav>
                </header>
                <div class="docs-columns">
                <main id="content">
                %s</main>
                <nav id="pages" aria-label="Pages">
                %s</nav>
                </div>
                </body>
                </html>
                """.formatted(
                        POLICY,
                        escaped(title),
                        RepositoryPath.relative(path, "icon.svg"),
                        RepositoryPath.relative(path, "style.css"),
                        RepositoryPath.relative(path, "ogc/style.css"),
                        RepositoryPath.relative(path, "docs/style.css"),
                        RepositoryPath.relative(path, ""),
                        RepositoryPath.relative(path, "ogc"),
                        RepositoryPath.relative(path, "docs"),
                        RepositoryPath.relative(path, Site.ALL),
                        text,
                        list(path));
    }

    private String list(String path) {
        StringBuilder list = new StringBuilder();
        for (Markdown.Group group : contents) {
            list.append("<h2>").append(escaped(group.title())).append("</h2>\n<ul>\n");
            for (Markdown.Entry entry : group.entries()) {
                list.append("<li><a href=\"")
                        .append(escaped(RepositoryPath.relative(path, entry.destination())))
                        .append('"')
                        .append(entry.destination().equals(path) ? " aria-current=\"page\"" : "")
                        .append('>')
                        .append(escaped(entry.title()))
                        .append("</a></li>\n");
            }
            list.append("</ul>\n");
        }
        return list.toString();
    }

    private static String escaped(String text) {
        return text.replace("&", "&amp;")
                .replace("<", "&lt;")
                .replace(">", "&gt;")
                .replace("\"", "&quot;");
    }
}
