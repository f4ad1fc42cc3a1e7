package org.strikemap.gazetteer;

import java.io.FileNotFoundException;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import org.jspecify.annotations.Nullable;

/**
 * Where the files of {@code geodata} lie: in a folder, or in the program itself.
 *
 * @param folder the folder, or null for those in the program
 */
public record Geodata(@Nullable Path folder) implements GazetteerFiles {

    private static final String INSIDE = "/geodata/";

    @Override
    public InputStream open(String name) throws IOException {
        if (folder != null) {
            return Files.newInputStream(folder.resolve(name));
        }
        InputStream in = Geodata.class.getResourceAsStream(INSIDE + name);
        if (in == null) {
            throw new FileNotFoundException(name + " is not among the files in the program");
        }
        return in;
    }

    /** A folder below {@code geodata} as Spring addresses it, with a slash at its end. */
    public String location(String name) {
        return folder == null
                ? "classpath:" + INSIDE + name + "/"
                : folder.resolve(name).toUri().toString();
    }
}
