package org.strikemap.docs;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.function.UnaryOperator;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class MarkdownTest {

    private static String html(String text) {
        return new Markdown(text).html(UnaryOperator.identity(), "", 0);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "<script>alert(1)</script>",
                "text <img src=x onerror=alert(1)> text",
                "<!-- <b> -->",
                "[click](javascript:alert(1))",
                "![x](javascript:alert(1))",
                "[x](data:text/html;base64,PHNjcmlwdD4=)",
                "<javascript:alert(1)>",
                "# <script>alert(1)</script>",
                "| <script> |\n|---|\n| <b onclick=x> |",
                "`<script>`",
                "```\" onclick=\"x\n<script>\n```"
            })
    void whatIsNoTextOfOursRunsNothing(String text) {
        assertThat(html(text).replaceAll("class=\"(scroll|rows|language-[^\"]*)\"", ""))
                .doesNotContainPattern("<(script|img [^>]*onerror|b|!--)")
                .doesNotContainPattern("(href|src)=\"(javascript|data):")
                .doesNotContainPattern("<[^>]*\\son\\w+=");
    }

    @Test
    void headingsCanBeLinkedToAndLowered() {
        Markdown markdown = new Markdown("# Several servers on PostgreSQL\n\n## What `f` means, in short\n");
        assertThat(markdown.title()).isEqualTo("Several servers on PostgreSQL");
        assertThat(markdown.html(UnaryOperator.identity(), "", 0))
                .contains("<h1 id=\"several-servers-on-postgresql\">")
                .contains("<h2 id=\"what-f-means-in-short\">");
        assertThat(markdown.html(UnaryOperator.identity(), "tiles-", 1))
                .contains("<h2 id=\"tiles-several-servers-on-postgresql\">")
                .contains("<h3 id=\"tiles-what-f-means-in-short\">");
    }

    @Test
    void headingsAreLoweredToTheSixthLevelAtMost() {
        assertThat(new Markdown("###### Deep").html(UnaryOperator.identity(), "", 1))
                .contains("<h6 id=\"deep\">");
    }

    @Test
    void tablesHaveHeadsAndScrollByThemselves() {
        assertThat(html("| a | b |\n|---|---|\n| `x\\|y` | 2 |"))
                .contains(
                        "<div class=\"scroll\" role=\"region\" aria-label=\"Table\" tabindex=\"0\"><table class=\"rows\">")
                .contains("<th scope=\"col\">a</th>")
                .contains("<td><code>x|y</code></td>")
                .contains("</table></div>");
    }

    @Test
    void codeIsScrolledByKeyboard() {
        assertThat(html("```sh\nls\n```"))
                .contains("<pre tabindex=\"0\"><code class=\"language-sh\">ls\n</code></pre>");
    }

    @Test
    void everyDestinationCanBeExchanged() {
        Markdown markdown = new Markdown("[a](x.md#y) ![b](p.png) <http://localhost:8080/>");
        assertThat(markdown.destinations()).containsExactly("x.md#y", "p.png", "http://localhost:8080/");
        assertThat(markdown.html(link -> "z", "", 0))
                .isEqualTo(
                        "<p><a href=\"z\">a</a> <img src=\"z\" alt=\"b\" /> <a href=\"z\">http://localhost:8080/</a></p>\n");
    }

    @Test
    void aTableOfContentsHasGroups() {
        assertThat(new Markdown("# A\n[no](no.md)\n## One\n- [x](x.md): tells\n- [y](y.md)\n## Two\n- [z](z.md)\n")
                        .groups())
                .extracting(group -> group.title() + " " + group.entries().size())
                .containsExactly("One 2", "Two 1");
    }
}
