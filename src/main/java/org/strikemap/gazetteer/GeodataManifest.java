package org.strikemap.gazetteer;

import java.io.BufferedReader;
import java.io.FileNotFoundException;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.NoSuchFileException;
import java.security.DigestInputStream;
import java.security.MessageDigest;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.strikemap.file.Sha256;

/** The list of the files of {@code geodata} with their hashes, as its README gives it; it lies beside them, in the program too. */
public final class GeodataManifest {

    private static final String README = "README.md";
    private static final Pattern ROW = Pattern.compile("\\| `([^`]+)` \\|.*\\| `([0-9a-f]{64})` \\|");

    private final GazetteerFiles files;
    private final Map<String, String> hashes;

    private GeodataManifest(GazetteerFiles files, Map<String, String> hashes) {
        this.files = files;
        this.hashes = hashes;
    }

    /**
     * Reads the list.
     *
     * @throws IOException if it is not there or cannot be read
     */
    public static GeodataManifest read(GazetteerFiles files) throws IOException {
        Map<String, String> hashes = new TreeMap<>();
        try (BufferedReader lines =
                new BufferedReader(new InputStreamReader(files.open(README), StandardCharsets.UTF_8))) {
            for (String line = lines.readLine(); line != null; line = lines.readLine()) {
                Matcher row = ROW.matcher(line);
                if (row.matches()) {
                    hashes.put(row.group(1), row.group(2));
                }
            }
        }
        return new GeodataManifest(files, hashes);
    }

    /** The SHA-256 of each file, 64 lower-case hexadecimal digits, by its name below {@code geodata}. */
    public Map<String, String> hashes() {
        return Map.copyOf(hashes);
    }

    /** What is wrong with the files; empty if each is as the list has it. */
    public List<String> listMismatches() {
        List<String> faults = new ArrayList<>();
        if (hashes.isEmpty()) {
            faults.add("geodata/" + README + " lists no files");
        }
        hashes.forEach((name, hash) -> {
            try {
                if (!sha256(name).equals(hash)) {
                    faults.add(
                            "geodata/" + name + " is not the file that geodata/" + README + " lists: its hash differs");
                }
            } catch (FileNotFoundException | NoSuchFileException e) {
                faults.add("geodata/" + name + " is missing");
            } catch (IOException e) {
                faults.add("geodata/" + name + " cannot be read: " + e.getMessage());
            }
        });
        return faults;
    }

    private String sha256(String name) throws IOException {
        MessageDigest digest = Sha256.sha256();
        try (InputStream bytes = new DigestInputStream(files.open(name), digest)) {
            bytes.transferTo(OutputStream.nullOutputStream());
        }
        return HexFormat.of().formatHex(digest.digest());
    }
}
