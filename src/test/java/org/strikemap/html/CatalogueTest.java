package org.strikemap.html;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.ibm.icu.text.PluralRules;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** The words of pages; {@code catalogue.test.mjs} has the same rules for the words of the map, and that each is used. */
class CatalogueTest {

    private static final Pattern PLACEHOLDER = Pattern.compile("\\{\\w+}");
    private static final Pattern KEY = Pattern.compile("\"(title|unknown|(?:page|docs)(?:\\.\\w+)+)\"");
    private static final Pattern WORD = Pattern.compile("\\bword\\(\\s*\"([^\"]+)\"");

    private static JsonNode read(PageLanguage language) throws IOException {
        return new JsonMapper().readTree(Files.readString(Path.of("static/i18n/" + language.tag() + ".json")));
    }

    private static Set<String> keys(JsonNode messages) {
        return new TreeSet<>(messages.propertyNames());
    }

    @ParameterizedTest
    @EnumSource
    void everyLanguageHasEveryKey(PageLanguage language) throws IOException {
        assertThat(keys(read(language))).hasSizeGreaterThan(200).isEqualTo(keys(read(PageLanguage.EN)));
    }

    @ParameterizedTest
    @EnumSource
    void aMessageTakesTheSameParametersInEveryLanguage(PageLanguage language) throws IOException {
        JsonNode english = read(PageLanguage.EN);
        read(language)
                .properties()
                .forEach(message -> assertThat(placeholders(message.getValue()))
                        .as(message.getKey())
                        .isEqualTo(placeholders(english.get(message.getKey()))));
    }

    private static Set<String> placeholders(JsonNode message) {
        return PLACEHOLDER
                .matcher(message.toString())
                .results()
                .map(MatchResult::group)
                .collect(Collectors.toCollection(TreeSet::new));
    }

    @ParameterizedTest
    @EnumSource
    void pluralFormsAreThoseOfTheLanguage(PageLanguage language) throws IOException {
        Set<String> categories =
                PluralRules.forLocale(Locale.of(language.tag())).getKeywords();
        List<JsonNode> withForms =
                read(language).valueStream().filter(JsonNode::isObject).toList();
        assertThat(withForms)
                .isNotEmpty()
                .allSatisfy(forms -> assertThat(keys(forms)).isEqualTo(new TreeSet<>(categories)));
    }

    @Test
    void everyTextThatPagesSayIsThere() throws IOException {
        Set<String> keys = new TreeSet<>();
        for (String source : sources()) {
            WORD.matcher(source).results().map(word -> word.group(1)).forEach(keys::add);
            KEY.matcher(source).results().map(word -> word.group(1)).forEach(keys::add);
        }
        assertThat(keys).contains("unknown", "page.range", "page.queryables");
        for (PageLanguage language : PageLanguage.values()) {
            assertThat(keys).allSatisfy(key -> assertThat(language.word(key)).isNotBlank());
        }
    }

    private static List<String> sources() throws IOException {
        try (Stream<Path> files = Files.walk(Path.of("src/main"))) {
            return files.filter(file -> file.toString().matches(".*(collection|docs|html)/[^/]*\\.java|.*\\.jte"))
                    .map(CatalogueTest::text)
                    .toList();
        }
    }

    private static String text(Path file) {
        try {
            return Files.readString(file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @Test
    void parametersAreFilledIn() {
        Map<String, String> parameters = Map.of("first", "1", "last", "25", "total", "12 345");
        assertThat(Catalogue.of(PageLanguage.FR).text("page.range", parameters)).isEqualTo("1 à 25 sur 12 345");
        assertThat(Catalogue.of(PageLanguage.AR).text("page.range", parameters)).isEqualTo("1 إلى 25 من 12 345");
    }

    @Test
    void whatIsNoTextIsAFault() {
        assertThatThrownBy(() -> PageLanguage.AR.word("page.none"))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("no text 'page.none' in AR");
        assertThatThrownBy(() -> PageLanguage.EN.word("count.incidents")).isInstanceOf(IllegalArgumentException.class);
    }
}
