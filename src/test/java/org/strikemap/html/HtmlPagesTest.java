package org.strikemap.html;

import static org.assertj.core.api.Assertions.assertThat;
import static org.strikemap.html.PageLanguage.AR;
import static org.strikemap.html.PageLanguage.EN;
import static org.strikemap.html.PageLanguage.FR;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

class HtmlPagesTest {

    private interface Writer {
        void write(OutputStream out) throws IOException;
    }

    private static final Writer ITEMS = out -> HtmlPages.items(PageSamples.items(EN), out);
    private static final Writer ITEMS_IN_ARABIC = out -> HtmlPages.items(PageSamples.items(AR), out);
    private static final Writer ITEM = out -> HtmlPages.item(PageSamples.item(EN), out);
    private static final Writer LANDING = out -> HtmlPages.landing(PageSamples.landing(EN), out);
    private static final Writer COLLECTION = out -> HtmlPages.collection(PageSamples.collection(FR), out);
    private static final Writer QUERYABLES = out -> HtmlPages.properties(PageSamples.queryables(EN), out);

    /** What the tests in a browser open: it must be what the server would send. */
    private static final Map<String, Writer> KEPT = Map.of(
            "01-landing", LANDING,
            "02-collection", COLLECTION,
            "03-items", ITEMS,
            "04-items-in-arabic", ITEMS_IN_ARABIC,
            "05-item", ITEM,
            "06-queryables", QUERYABLES);

    private static final Path CASES = Path.of("src/test/resources/cases/html");

    @Test
    void theKeptPagesAreWhatIsWritten() throws IOException {
        for (Map.Entry<String, Writer> page : KEPT.entrySet()) {
            Path kept = CASES.resolve(page.getKey() + ".html");
            String written = html(page.getValue());
            if (System.getenv("STRIKEMAP_KEEP_PAGES") != null) {
                Files.writeString(kept, written);
            }
            assertThat(written)
                    .as("%s; run with STRIKEMAP_KEEP_PAGES=1 to keep it anew", kept)
                    .isEqualTo(Files.readString(kept));
        }
    }

    @Test
    void whatStrangersWroteIsTextAndNothingElse() throws IOException {
        assertThat(html(ITEMS))
                .contains("A \"name\" &amp; &lt;b&gt;markup&lt;/b&gt;")
                .contains("href=\"/ogc/collections/incidents/items/%3Cscript%3Ealert%281%29%3C%2Fscript%3E\"")
                .contains("href=\"/ogc/collections/incidents/items/nowhere%2Fat%20all\"")
                .contains("<bdi dir=\"auto\">javascript:alert(1)</bdi>")
                .doesNotContain("href=\"javascript:")
                .doesNotContain("<script>alert")
                .doesNotContain("<b>");
    }

    @Test
    void anUnknownValueIsNotZero() throws IOException {
        assertThat(html(ITEMS))
                .contains("<td class=\"number\"><span class=\"unknown\" title=\"unknown\">–</span></td>")
                .contains("<td class=\"number\"><bdi>0</bdi></td>");
    }

    @Test
    void onlyElementsThatHtmlHasWithoutAnEndAreClosedAtOnce() throws IOException {
        for (Writer page : KEPT.values()) {
            List<String> closed = new ArrayList<>();
            Matcher tags = Pattern.compile("<(\\w+)[^>]*/>").matcher(html(page));
            while (tags.find()) {
                closed.add(tags.group(1));
            }
            assertThat(closed).isNotEmpty().isSubsetOf("meta", "link");
        }
        assertThat(html(ITEMS))
                .startsWith("<!doctype html><html lang=\"en\" dir=\"ltr\">")
                .contains("<script type=\"module\" src=\"/ogc/map.js\"></script>");
    }

    @Test
    void thePolicyLetsThePagesOwnImportMapThrough() throws IOException, NoSuchAlgorithmException {
        Matcher script =
                Pattern.compile("<script type=\"importmap\">([^<]*)</script>").matcher(html(ITEMS));
        assertThat(script.find()).isTrue();
        byte[] hash =
                MessageDigest.getInstance("SHA-256").digest(script.group(1).getBytes(StandardCharsets.UTF_8));
        assertThat(html(ITEMS)).contains("'sha256-" + Base64.getEncoder().encodeToString(hash) + "'");
    }

    @Test
    void addressesOfThePagesPartsBeginWhereTheProgramIsServed() throws IOException {
        assertThat(html(out -> HtmlPages.items(PageSamples.nothing(FR), out)))
                .contains("href=\"/maps/style.css\"", "href=\"/maps/ogc/style.css\"", "href=\"/maps/\"")
                .contains("Rien n’a été trouvé.")
                .doesNotContain("<table", "map.js", "leaflet.css");
    }

    @Test
    void aRootThatIsNoPathIsNotBelieved() throws IOException {
        PageFrame strange = PageSamples.frame("/\"><script>", EN, "x", PageFrame.MapView.ofBox(1, 2, 3, 4));
        assertThat(html(out -> HtmlPages.conformance(new HtmlPages.Conformance(strange, List.of()), out)))
                .contains("href=\"/ogc/style.css\"")
                .contains("data-box=\"1.0,2.0,3.0,4.0\"")
                .doesNotContain("<script>");
    }

    @Test
    void aPageIsInOneLanguageAndRunsItsWay() throws IOException {
        assertThat(html(ITEMS_IN_ARABIC))
                .contains("<html lang=\"ar\" dir=\"rtl\">")
                .contains("<h1 dir=\"auto\">الحوادث</h1>")
                .contains("51 إلى 75 من 12,345");
    }

    @Test
    void everyPageHasItsContent() throws IOException {
        assertThat(html(LANDING)).contains("service-desc", "class=\"entries\"");
        assertThat(html(out -> HtmlPages.collections(PageSamples.collections(EN), out)))
                .contains("class=\"entries\"");
        assertThat(html(COLLECTION)).contains("class=\"lead\"", "2014-08-01 – ouverte", "36, 33, 44, 37", "CRS84");
        assertThat(html(out -> HtmlPages.conformance(PageSamples.conformance(EN), out)))
                .contains("conf/html");
        assertThat(html(ITEM)).contains("raqqa-jazra-2017-06-08", ">Claims</h2>", "/claims/items/made-up-0");
        assertThat(html(QUERYABLES)).contains("airstrike, drone_strike, artillery", "killed_low", "integer");
    }

    private static String html(Writer page) throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        page.write(out);
        return out.toString(StandardCharsets.UTF_8);
    }
}
