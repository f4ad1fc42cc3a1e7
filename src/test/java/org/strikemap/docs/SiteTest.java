package org.strikemap.docs;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class SiteTest {

    private static final Map<String, String> FILES = Map.of(
            Site.INDEX,
            "# All\n\n## Use\n\n- [Start & go](start.md)\n- [Why](decisions/why.md)\n- [Guide](../../../.github/GUIDE.md)\n",
            "src/site/markdown/start.md",
            "# Start\n\n![a picture](../page.png)\n\n[why](decisions/why.md#context) [here](#steps) [out](https://example.org/)\n\n## Steps\n",
            "src/site/markdown/decisions/why.md",
            "# Why\n\n## Context\n\n[start](../start.md) [readme](../../../../README.md)\n",
            ".github/GUIDE.md",
            "# Guide\n\n[licence](../LICENSE)\n",
            "README.md",
            "# Read me\n\n[data](geodata/README.md)\n",
            "geodata/README.md",
            "# Data\n",
            "LICENSE",
            "1. <You> may\n   copy\n");

    private static String page(String path) {
        return new Site(FILES::get, null).find(path).orElseThrow().text();
    }

    @ParameterizedTest
    @CsvSource({
        "src/site/markdown/index.md,         docs",
        "src/site/markdown/tiles.md,         docs/tiles",
        "src/site/markdown/decisions/why.md, docs/decisions/why",
        ".github/CONTRIBUTING.md,            docs/contributing",
        "README.md,                          docs/readme",
        "geodata/README.md,                  docs/geodata",
        "LICENSE,                            docs/license",
        "META-INF/THIRD-PARTY.md,            docs/third-party"
    })
    void everyFileHasItsPath(String file, String path) {
        assertThat(RepositoryPath.served(file)).isEqualTo(path);
    }

    @Test
    void linksBetweenPagesAreRelative() {
        assertThat(page("docs")).contains("<a href=\"docs/start\">").contains("<a href=\"docs/guide\">");
        assertThat(page("docs/start"))
                .contains("<img src=\"../docs/page.png\" alt=\"a picture\" />")
                .contains("<a href=\"../docs/decisions/why#context\">why</a>")
                .contains("<a href=\"#steps\">here</a>")
                .contains("<a href=\"https://example.org/\">out</a>");
        assertThat(page("docs/decisions/why")).contains("<a href=\"../../docs/start\">start</a>");
    }

    @Test
    void whatIsLinkedIsAPageWhereverItLies() {
        assertThat(page("docs/guide")).contains("<a href=\"../docs/license\">");
        assertThat(page("docs/geodata")).contains("<h1 id=\"data\">Data</h1>");
        assertThat(page("docs/license")).contains("1. &lt;You&gt; may\n   copy");
    }

    @Test
    void everyPageListsAllPagesOfTheIndexAndMarksItself() {
        assertThat(page("docs/start"))
                .contains("<h2>Use</h2>")
                .contains("<li><a href=\"../docs/start\" aria-current=\"page\">Start &amp; go</a></li>")
                .contains("<li><a href=\"../docs/decisions/why\">Why</a></li>")
                .contains("<title>Start – Strike map</title>");
    }

    @Test
    void onePageHasAll() {
        assertThat(page(Site.ALL))
                .contains("<article id=\"docs-start\">")
                .contains("<h2 id=\"docs-start-start\">Start</h2>")
                .contains("<a href=\"#docs-decisions-why-context\">why</a>")
                .contains("<a href=\"#docs-start-steps\">here</a>")
                .contains("<a href=\"#docs-start\">start</a>")
                .contains("<img src=\"../docs/page.png\"");
    }

    @Test
    void whatTheBuildMadeIsListedWhereItIsThere() {
        assertThat(page("docs")).doesNotContain("Libraries");
        Site built = new Site(file -> file.equals(Site.NOTICES) ? "# Notices\n" : FILES.get(file), "docs/sbom.json");
        assertThat(built.find("docs").orElseThrow().text())
                .contains("<h2>Libraries</h2>")
                .contains("<a href=\"docs/third-party\">")
                .contains("<a href=\"docs/sbom.json\">");
        assertThat(built.find("docs/third-party")).isPresent();
    }

    @Test
    void aPageHasAStateOfItsText() {
        Site site = new Site(FILES::get, null);
        assertThat(site.find("docs/start").orElseThrow().state())
                .matches("[0-9a-f]{24}")
                .isEqualTo(new Site(FILES::get, null)
                        .find("docs/start")
                        .orElseThrow()
                        .state())
                .isNotEqualTo(site.find("docs").orElseThrow().state());
    }

    @Test
    void aLinkToNothingIsAFault() {
        assertThatThrownBy(() ->
                        new Site(file -> file.equals(Site.INDEX) ? "# All\n\n## Use\n\n[x](none.md)" : null, null))
                .hasMessageContaining("src/site/markdown/none.md, which the program does not hold");
        assertThatThrownBy(() -> new Site(file -> null, null)).hasMessageContaining("has no " + Site.INDEX);
    }
}
