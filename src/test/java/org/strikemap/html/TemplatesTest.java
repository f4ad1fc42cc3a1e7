package org.strikemap.html;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.io.StringReader;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import javax.xml.parsers.DocumentBuilderFactory;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.strikemap.format.FeatureSelection;
import org.strikemap.format.XmlText;
import org.strikemap.html.PageFrame.Breadcrumb;
import org.strikemap.html.PageFrame.MapView;
import org.strikemap.http.Link;
import org.strikemap.source.ReportReference;
import org.strikemap.table.ListTable;
import org.strikemap.table.Property;
import org.strikemap.table.PropertyType;
import org.strikemap.table.Schema;
import org.w3c.dom.Element;
import org.xml.sax.InputSource;

/** Every template with what strangers may have written in every place that takes text. */
class TemplatesTest {

    private static final Path TEMPLATES = Path.of("src/main/jte");
    private static final Pattern CALL = Pattern.compile("@template\\.(\\w+)\\(");
    private static final String HARMLESS = "harmless";
    private static final String SAFE = "<p>safe</p>";

    private interface Writer {
        void write(OutputStream out) throws IOException;
    }

    static Stream<String> hostileWords() {
        return Stream.of(
                "<script>alert(1)</script>",
                "\"><img src=x onerror=alert(1)>",
                "' onmouseover='alert(1)",
                "\" onfocus=\"alert(1)\" autofocus=\"",
                "</title></script></main><svg onload=alert(1)>",
                "javascript:alert(1)",
                "data:text/html,<script>alert(1)</script>",
                "https://example.org/\"><script>alert(1)</script>",
                "&lt;b&gt; &amp;amp; &#60;i&#62;",
                "]]> <![CDATA[ <!-- --> <?x ?>",
                "${1 + 1} @if(true) {{ }} `${alert(1)}`",
                "\u202ereversed\u202c \u2067isolated\u2069",
                "\u0000 \u0001 \u001b \u007f \uffff",
                "\ud800 high \udc00 low \ud83d\udca5 pair");
    }

    /** Every page, with a word in each place that takes text, by the template's name. */
    private static Map<String, Writer> pages(String word) {
        PageFrame frame = frame(word);
        ListTable table = table(word);
        FeatureSelection features = FeatureSelection.page(table, new int[] {0, 1});
        List<HtmlPages.Entry> entries = List.of(new HtmlPages.Entry("/x?q=" + word, word, word, "/x?q=" + word));
        Map<String, Writer> pages = new TreeMap<>();
        pages.put("landing", out -> HtmlPages.landing(new HtmlPages.Landing(frame, entries, links(word)), out));
        pages.put(
                "conformance",
                out -> HtmlPages.conformance(new HtmlPages.Conformance(frame, List.of(word, word)), out));
        pages.put("collections", out -> HtmlPages.collections(new HtmlPages.Collections(frame, entries), out));
        pages.put(
                "collection",
                out -> HtmlPages.collection(
                        new HtmlPages.Collection(frame, word, word, word, List.of(word), links(word), links(word)),
                        out));
        pages.put(
                "items",
                out -> HtmlPages.items(
                        new HtmlPages.Items(
                                frame, features, "/items", 0, 2, 9, "/x?q=" + word, "/x?q=" + word, links(word)),
                        out));
        pages.put(
                "item",
                out -> HtmlPages.item(
                        new HtmlPages.Item(
                                frame,
                                table,
                                0,
                                List.of(
                                        new ReportReference(word, word, null, "https://example.org/", true, null),
                                        new ReportReference(word, null, null, word, false, null)),
                                List.of(new HtmlPages.Related(word, features, "/claims")),
                                links(word)),
                        out));
        pages.put(
                "properties",
                out -> HtmlPages.properties(new HtmlPages.Properties(frame, List.of(property(word, word))), out));
        pages.put(
                "documentation",
                out -> HtmlPages.documentation(
                        new HtmlPages.Documentation(
                                "../",
                                word,
                                SAFE,
                                List.of(new HtmlPages.Contents(
                                        word, List.of(new HtmlPages.ContentsEntry(word, "/x?q=" + word, true))))),
                        out));
        return pages;
    }

    private static PageFrame frame(String word) {
        return new PageFrame(
                "",
                PageLanguage.EN,
                word,
                word,
                List.of(new Breadcrumb("/x?q=" + word, word)),
                links(word),
                new MapView("/x?q=" + word, word));
    }

    private static List<Link> links(String word) {
        return List.of(new Link("/x?q=" + word, word, word, word));
    }

    private static Property property(String name, String word) {
        return Property.of(name, PropertyType.TEXT, word, word).withWords(List.of(word, word));
    }

    private static ListTable table(String word) {
        Schema schema = new Schema("x", Map.of(), word, "x", false, List.of(property("name", word)));
        return new ListTable(
                schema,
                8,
                List.of(ListTable.Item.nowhere(word, Map.of("name", word)), ListTable.Item.nowhere("2", Map.of())));
    }

    @ParameterizedTest
    @MethodSource("hostileWords")
    void whatStrangersWroteStaysTextInEveryPlace(String word) throws Exception {
        Map<String, Writer> harmless = pages(HARMLESS);
        for (Map.Entry<String, Writer> page : pages(word).entrySet()) {
            List<String> expected = new ArrayList<>();
            add(expected, parse(html(Objects.requireNonNull(harmless.get(page.getKey())))), HARMLESS);
            List<String> found = new ArrayList<>();
            add(found, parse(html(page.getValue())), word);
            assertThat(found).as(page.getKey()).isEqualTo(expected);
        }
    }

    @Test
    void nothingOnAPageRunsButItsOwnModule() throws Exception {
        for (Map.Entry<String, Writer> page : pages(HARMLESS).entrySet()) {
            List<String> lines = new ArrayList<>();
            add(lines, parse(html(page.getValue())), HARMLESS);
            assertThat(lines).filteredOn(HARMLESS::equals).as(page.getKey()).isNotEmpty();
            assertThat(lines).noneMatch(line -> line.matches("@(on.*|style|srcdoc)=.*"));
            assertThat(lines)
                    .filteredOn("script"::equals)
                    .as(page.getKey())
                    .hasSize(page.getKey().equals("documentation") ? 0 : 2);
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"javascript:alert(1)", "JavaScript:alert(1)", "  javascript:alert(1)"})
    void noLinkRunsAScript(String address) throws Exception {
        PageFrame frame =
                new PageFrame("", PageLanguage.EN, "x", null, List.of(new Breadcrumb(address, "x")), List.of(), null);
        HtmlPages.Entry entry = new HtmlPages.Entry(address, "x", "x", address);
        List<Link> links = List.of(new Link(address, "x", "x", "x"));
        HtmlPages.Landing page = new HtmlPages.Landing(frame, List.of(entry), links);
        assertThat(html(out -> HtmlPages.landing(page, out))).doesNotContainIgnoringCase("javascript:");
    }

    @Test
    void everyTemplateIsAPageOrAPartOfOne() throws IOException {
        Set<String> names = new TreeSet<>();
        Set<String> called = new TreeSet<>(pages(HARMLESS).keySet());
        try (Stream<Path> files = Files.list(TEMPLATES)) {
            for (Path file : files.toList()) {
                names.add(file.getFileName().toString().replaceFirst("\\.jte$", ""));
                CALL.matcher(Files.readString(file)).results().forEach(call -> called.add(call.group(1)));
            }
        }
        assertThat(names).isEqualTo(called);
    }

    @Test
    void aPageIsSentWhileItIsRendered() throws IOException {
        int[] rows = IntStream.generate(() -> 0).limit(2_000).toArray();
        HtmlPages.Items page = new HtmlPages.Items(
                frame("x"), FeatureSelection.page(table("x"), rows), "/items", 0, 2_000, 2_000, null, null, List.of());
        List<Integer> lengths = new ArrayList<>();
        HtmlPages.items(page, new OutputStream() {
            @Override
            public void write(int b) {
                lengths.add(1);
            }

            @Override
            public void write(byte[] bytes, int offset, int length) {
                lengths.add(length);
            }
        });
        assertThat(lengths).hasSizeGreaterThan(20).allMatch(length -> length <= 32_768);
    }

    @Test
    void aConnectionThatIsClosedEndsAPageWithItsOwnException() {
        IOException closed = new IOException("closed");
        OutputStream out = new OutputStream() {
            @Override
            public void write(int b) throws IOException {
                throw closed;
            }
        };
        for (Writer page : pages("x".repeat(20_000)).values()) {
            assertThatThrownBy(() -> page.write(out)).isSameAs(closed);
        }
    }

    private static String html(Writer page) throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        page.write(out);
        return out.toString(StandardCharsets.UTF_8);
    }

    /** Our pages are well-formed XML but for the document type and, in the documentation, elements without an end. */
    private static Element parse(String html) throws Exception {
        String xml = html.replaceFirst("<!doctype html>\\s*", "")
                .replaceAll("<((?:meta|link)(?: [\\w-]+=\"[^\"]*\")*)>", "<$1/>");
        return DocumentBuilderFactory.newDefaultInstance()
                .newDocumentBuilder()
                .parse(new InputSource(new StringReader(xml)))
                .getDocumentElement();
    }

    /** Adds names, attributes and texts in order, in which the word is replaced by the harmless one. */
    private static void add(List<String> lines, Element element, String word) {
        lines.add(element.getTagName());
        var attributes = element.getAttributes();
        for (int i = 0; i < attributes.getLength(); i++) {
            var attribute = attributes.item(i);
            lines.add("@" + attribute.getNodeName() + "=" + replaced(attribute.getNodeValue(), word));
        }
        var children = element.getChildNodes();
        for (int i = 0; i < children.getLength(); i++) {
            if (children.item(i) instanceof Element child) {
                add(lines, child, word);
            } else {
                lines.add(replaced(children.item(i).getNodeValue(), word).strip());
            }
        }
    }

    private static String replaced(String text, String word) {
        String encoded = URLEncoder.encode(word, StandardCharsets.UTF_8).replace("+", "%20");
        return text.replace(XmlText.of(word), HARMLESS).replace("/" + encoded, "/" + HARMLESS);
    }
}
