package org.strikemap.gazetteer;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.FileNotFoundException;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.Map;
import java.util.zip.GZIPOutputStream;

/** A gazetteer's files written in a test. */
public final class TestFiles implements GazetteerFiles {

    private static final String PLACES_HEADER = "id,name,kind,lat,lon,radius_m,country,parent_id,names,name_ar,basis\n";
    private static final String WORLD_HEADER = "id,name,lat,lon,country,admin1,population,names\n";

    private final Map<String, byte[]> files = new HashMap<>();

    public TestFiles() {
        places("");
        world("");
    }

    public TestFiles places(String rows) {
        return file(GazetteerReader.PLACES, utf8(PLACES_HEADER + rows));
    }

    public TestFiles world(String rows) {
        return file(GazetteerReader.WORLD, gzip(utf8(WORLD_HEADER + rows)));
    }

    TestFiles file(String name, byte[] bytes) {
        files.put(name, bytes);
        return this;
    }

    public static byte[] utf8(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }

    public static byte[] gzip(byte[] bytes) {
        ByteArrayOutputStream compressed = new ByteArrayOutputStream();
        try (OutputStream out = new GZIPOutputStream(compressed)) {
            out.write(bytes);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return compressed.toByteArray();
    }

    @Override
    public InputStream open(String name) throws IOException {
        byte[] bytes = files.get(name);
        if (bytes == null) {
            throw new FileNotFoundException(name);
        }
        return new ByteArrayInputStream(bytes);
    }
}
