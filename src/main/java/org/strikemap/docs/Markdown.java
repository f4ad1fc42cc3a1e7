package org.strikemap.docs;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.UnaryOperator;
import org.commonmark.Extension;
import org.commonmark.ext.gfm.tables.TableCell;
import org.commonmark.ext.gfm.tables.TablesExtension;
import org.commonmark.ext.heading.anchor.HeadingAnchorExtension;
import org.commonmark.node.AbstractVisitor;
import org.commonmark.node.Code;
import org.commonmark.node.FencedCodeBlock;
import org.commonmark.node.Heading;
import org.commonmark.node.Image;
import org.commonmark.node.Link;
import org.commonmark.node.Node;
import org.commonmark.node.Text;
import org.commonmark.parser.Parser;
import org.commonmark.renderer.html.DefaultUrlSanitizer;
import org.commonmark.renderer.html.HtmlRenderer;

/**
 * Reads Markdown (CommonMark 0.31 with the tables of GitHub) and writes it as HTML. HTML within it is shown as text, and addresses of
 * links are of the web or of mail or relative. Its objects are immutable and thread-safe.
 *
 * @param text the Markdown
 */
record Markdown(String text) {

    private static final Parser PARSER =
            Parser.builder().extensions(List.of(TablesExtension.create())).build();
    private static final List<String> SCHEMES = List.of("http", "https", "mailto");
    private static final int DEEPEST_HEADING = 6;

    /** A group of links under a heading of the second level. */
    record Group(String title, List<Entry> entries) {}

    /** A link in a list, and what it is called. */
    record Entry(String title, String destination) {}

    /** The text of the first heading; empty if there is none. */
    String title() {
        List<String> titles = new ArrayList<>(1);
        PARSER.parse(text).accept(new AbstractVisitor() {
            @Override
            public void visit(Heading heading) {
                titles.add(plain(heading));
            }
        });
        return titles.isEmpty() ? "" : titles.getFirst();
    }

    /** The destinations of all links and pictures, in the order in which they stand. */
    List<String> destinations() {
        List<String> destinations = new ArrayList<>();
        rewrite(PARSER.parse(text), destination -> {
            destinations.add(destination);
            return destination;
        });
        return destinations;
    }

    /** The links below each heading of the second level, which is what a table of contents has. */
    List<Group> groups() {
        List<Group> groups = new ArrayList<>();
        PARSER.parse(text).accept(new AbstractVisitor() {
            @Override
            public void visit(Heading heading) {
                if (heading.getLevel() == 2) {
                    groups.add(new Group(plain(heading), new ArrayList<>()));
                }
            }

            @Override
            public void visit(Link link) {
                if (!groups.isEmpty()) {
                    groups.getLast().entries().add(new Entry(plain(link), link.getDestination()));
                }
            }
        });
        return groups;
    }

    /**
     * The HTML of the text.
     *
     * @param destinations what becomes of the destination of each link and picture
     * @param idPrefix put before the ids of headings
     * @param lower by how many levels headings are lowered
     */
    String html(UnaryOperator<String> destinations, String idPrefix, int lower) {
        Node document = PARSER.parse(text);
        rewrite(document, destinations);
        document.accept(new AbstractVisitor() {
            @Override
            public void visit(Heading heading) {
                heading.setLevel(Math.min(DEEPEST_HEADING, heading.getLevel() + lower));
            }
        });
        List<Extension> extensions = List.of(
                TablesExtension.create(),
                HeadingAnchorExtension.builder().idPrefix(idPrefix).build());
        HtmlRenderer renderer = HtmlRenderer.builder()
                .escapeHtml(true)
                .sanitizeUrls(true)
                .urlSanitizer(new DefaultUrlSanitizer(SCHEMES))
                .extensions(extensions)
                .attributeProviderFactory(context -> Markdown::setAttributes)
                .build();
        return scrollable(renderer.render(document));
    }

    /** Long lines of code are scrolled to by keyboard too, heads of columns are said to be such, and our own links may be followed. */
    private static void setAttributes(Node node, String tag, Map<String, String> attributes) {
        if (node instanceof FencedCodeBlock && tag.equals("pre")) {
            attributes.put("tabindex", "0");
        } else if (node instanceof TableCell cell && cell.isHeader()) {
            attributes.put("scope", "col");
        } else if (node instanceof Link) {
            attributes.remove("rel");
        }
    }

    /** Wide tables scroll by themselves and not with the page. No text can hold these tags, for text is escaped. */
    private static String scrollable(String html) {
        return html.replace(
                        "<table>",
                        "<div class=\"scroll\" role=\"region\" aria-label=\"Table\" tabindex=\"0\"><table class=\"rows\">")
                .replace("</table>", "</table></div>");
    }

    private static void rewrite(Node document, UnaryOperator<String> destinations) {
        document.accept(new AbstractVisitor() {
            @Override
            public void visit(Link link) {
                link.setDestination(destinations.apply(link.getDestination()));
                visitChildren(link);
            }

            @Override
            public void visit(Image image) {
                image.setDestination(destinations.apply(image.getDestination()));
                visitChildren(image);
            }
        });
    }

    /** The words of a node without their markup. */
    private static String plain(Node node) {
        StringBuilder words = new StringBuilder();
        node.accept(new AbstractVisitor() {
            @Override
            public void visit(Text part) {
                words.append(part.getLiteral());
            }

            @Override
            public void visit(Code part) {
                words.append(part.getLiteral());
            }
        });
        return words.toString();
    }
}
