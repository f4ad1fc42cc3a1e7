package org.strikemap;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.springframework.boot.test.web.server.LocalServerPort;

/** What the {@link Documentation} says one can type to ask a server, typed: each block of commands or of a script whose programs are installed. */
@ServerTest
class RecipesIT {

    private static final Pattern BLOCK = Pattern.compile("(?ms)^```(sh|python|r)\n(.*?)^```$");
    private static final Pattern COMMAND = Pattern.compile("(?m)^([^\\s#]\\S*)");
    private static final Pattern IMPORT = Pattern.compile("(?m)^(?:import|from) (\\w+)");

    private static final Map<String, ClientProgram> PROGRAMS = Map.of(
            "curl", ClientProgram.CURL,
            "ogrinfo", ClientProgram.GDAL,
            "ogr2ogr", ClientProgram.GDAL,
            "geopandas", ClientProgram.GEOPANDAS,
            "qgis", ClientProgram.QGIS);

    @LocalServerPort
    private int port;

    /**
     * A block of code of a document.
     *
     * @param language what its fence says: {@code sh}, {@code python} or {@code r}
     */
    record Recipe(String language, String text) {

        /** The commands that it calls, or the modules that it imports. */
        Set<String> words() {
            Set<String> words = new TreeSet<>();
            Matcher found = (language.equals("sh") ? COMMAND : IMPORT).matcher(text);
            while (found.find()) {
                words.add(found.group(1));
            }
            return words;
        }

        /** Whether all that it calls are programs which ask a server. */
        boolean asksAServer() {
            return text.contains("localhost:8080") && PROGRAMS.keySet().containsAll(words());
        }

        List<ClientProgram> programs() {
            return language.equals("r")
                    ? List.of(ClientProgram.R)
                    : words().stream().map(PROGRAMS::get).distinct().toList();
        }

        @Override
        public String toString() {
            return language + ": " + text.lines().findFirst().orElse("");
        }
    }

    static Stream<Recipe> recipes() throws IOException {
        return BLOCK.matcher(Documentation.text())
                .results()
                .map(block -> new Recipe(block.group(1), block.group(2)))
                .filter(Recipe::asksAServer);
    }

    @Test
    void thereIsARecipeForEveryProgram() throws IOException {
        assertThat(recipes().flatMap(recipe -> recipe.programs().stream()))
                .contains(
                        ClientProgram.CURL,
                        ClientProgram.GDAL,
                        ClientProgram.GEOPANDAS,
                        ClientProgram.QGIS,
                        ClientProgram.R);
    }

    @ParameterizedTest
    @MethodSource("recipes")
    void aRecipeWorks(Recipe recipe) throws IOException {
        for (ClientProgram program : recipe.programs()) {
            program.require();
        }
        String text = recipe.text().replace("localhost:8080", "127.0.0.1:" + port);
        Path file = Files.writeString(Files.createTempFile(Path.of("target"), "recipe", "." + recipe.language()), text)
                .toAbsolutePath();
        String output = switch (recipe.language()) {
            case "sh" -> ClientProgram.output("sh", "-eu", file.toString());
            case "r" -> ClientProgram.output("Rscript", file.toString());
            default -> ClientProgram.output(ClientProgram.PYTHON, file.toString());
        };
        assertThat(output).isNotBlank();
    }
}
