package org.strikemap.placelist;

import java.io.IOException;
import java.io.InputStream;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import org.strikemap.gazetteer.GazetteerException;
import org.strikemap.gazetteer.LanguageTaggedNames;
import org.strikemap.gazetteer.PlaceName;
import org.strikemap.gazetteer.PlaceRow;

/**
 * Reads GeoNames' {@code alternateNamesV2.txt}, names with their languages in 10 columns with tabs between them, for the places
 * that a file holds. Left out are names of history and what is no name: links, post codes, codes of airports and the like.
 */
final class AlternateNames {

    /** What is no name stands there with a word of four letters in place of a language. */
    private static final Pattern LANGUAGE = Pattern.compile("[a-z]{2,3}(-[A-Za-z0-9]{1,8})*");

    private static final int LEAST_COLUMNS = 4;
    private static final int HISTORIC = 7;
    private static final int PREFERRED = 4;

    private AlternateNames() {}

    /** Adds the names to the places they are of. How many names there were. */
    static int read(InputStream bytes, String file, PlaceCollector rows) throws IOException {
        Set<String> wanted = new HashSet<>();
        rows.places().forEach(place -> wanted.add(place.id()));
        Map<String, List<PlaceName>> names = new HashMap<>();
        BoundedLineReader lines = new BoundedLineReader(file, bytes);
        int read = 0;
        while (lines.next()) {
            Optional<String> text = lines.text();
            String[] fields = text.orElse("").split("\t", -1);
            if (fields.length < LEAST_COLUMNS && !text.orElse("x").isEmpty()) {
                throw new GazetteerException(
                        file, lines.number(), "isolanguage", "this is no file of GeoNames' alternate names");
            }
            if (isName(fields) && wanted.contains("gn" + fields[1])) {
                List<PlaceName> known = names.computeIfAbsent("gn" + fields[1], added -> new ArrayList<>());
                boolean preferred = fields.length > PREFERRED && fields[PREFERRED].equals("1");
                known.add(preferred ? 0 : known.size(), new PlaceName(fields[3], fields[2]));
                read++;
            }
        }
        List.copyOf(rows.places()).forEach(place -> addTo(place, names, rows));
        return read;
    }

    private static boolean isName(String[] fields) {
        return fields.length >= LEAST_COLUMNS
                && LANGUAGE.matcher(fields[2]).matches()
                && (fields.length <= HISTORIC || !fields[HISTORIC].equals("1"));
    }

    private static void addTo(PlaceRow place, Map<String, List<PlaceName>> names, PlaceCollector rows) {
        List<PlaceName> added = names.get(place.id());
        if (added == null) {
            return;
        }
        NameCollector all = new NameCollector(place.name());
        added.forEach(name -> all.add(name.text(), name.language()));
        LanguageTaggedNames.parse(place.names()).forEach(name -> all.add(name.text(), name.language()));
        rows.replace(place.named(all.cell(), all.nameArabic()));
    }
}
