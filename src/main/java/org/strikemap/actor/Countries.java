package org.strikemap.actor;

import de.siegmar.fastcsv.reader.NamedCsvRecord;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * Countries by every name: as the Unicode CLDR of the running Java has them in English, French, German and Arabic, and as
 * {@code geodata/countries.csv} has them beside. Immutable and thread-safe.
 */
public final class Countries {

    private static final List<Locale> LANGUAGES =
            List.of(Locale.ENGLISH, Locale.FRENCH, Locale.of("ar"), Locale.GERMAN);

    private static final List<String> PUBLISHERS = List.of("acled", "ucdp", "others");
    private static final Pattern BRACKETS = Pattern.compile("\\([^)]*\\)");

    private final Map<String, ActorNames> names = new LinkedHashMap<>();
    private final Map<String, String> codes = new HashMap<>();
    private final Map<String, String> adjectives = new HashMap<>();

    /** Made when the first name is looked up: the CLDR takes some tens of milliseconds to load. */
    private static final class Bundled {
        private static final Countries COUNTRIES = new Countries();
    }

    private Countries() {
        ActorFile.read("countries.csv", this::addRow);
        for (String code : Locale.getISOCountries()) {
            Locale country = Locale.of("", code);
            List<String> written =
                    LANGUAGES.stream().map(country::getDisplayCountry).toList();
            names.putIfAbsent(code, new ActorNames(written.get(0), written.get(1), written.get(2)));
            for (String name : written) {
                codes.putIfAbsent(PlainName.of(name), code);
                codes.putIfAbsent(PlainName.of(withoutBrackets(name)), code);
            }
        }
    }

    private void addRow(NamedCsvRecord row) {
        String code = row.getField("code");
        Locale country = Locale.of("", code);
        ActorNames own = new ActorNames(
                orElse(row.getField("name_en"), country.getDisplayCountry(Locale.ENGLISH)),
                orElse(row.getField("name_fr"), country.getDisplayCountry(Locale.FRENCH)),
                orElse(row.getField("name_ar"), country.getDisplayCountry(Locale.of("ar"))));
        if (names.put(code, own) != null) {
            throw new IllegalArgumentException(code + " stands twice");
        }
        List<String> more = new ArrayList<>(List.of(own.english(), own.french(), own.arabic()));
        PUBLISHERS.forEach(publisher -> more.addAll(ActorFile.list(row.getField(publisher))));
        more.forEach(name -> put(codes, name, code));
        ActorFile.list(row.getField("adjectives")).forEach(word -> put(adjectives, word, code));
    }

    private static void put(Map<String, String> codes, String name, String code) {
        String before = codes.put(PlainName.of(name), code);
        if (before != null && !before.equals(code)) {
            throw new IllegalArgumentException("'" + name + "' is " + before + " too");
        }
    }

    private static String orElse(String cell, String otherwise) {
        return cell.isEmpty() ? otherwise : cell;
    }

    /** Those in the program. */
    public static Countries bundled() {
        return Bundled.COUNTRIES;
    }

    /**
     * The ISO 3166-1 alpha-2 code of a country by any publisher's name. A second name in brackets is left out, and so is what stands
     * before the last comma: {@code Yemen (North Yemen)}, {@code Tikrit, Iraq}.
     */
    public Optional<String> findCode(String name) {
        return findNamed(name).or(() -> {
            int comma = name.lastIndexOf(',');
            return comma < 0 ? Optional.empty() : findExactly(name.substring(comma + 1));
        });
    }

    /** The same for a text that names a country and nothing else but its second name in brackets. */
    Optional<String> findNamed(String name) {
        return findExactly(name).or(() -> findExactly(withoutBrackets(name)));
    }

    /** The same for a name as it stands. */
    Optional<String> findExactly(String name) {
        return Optional.ofNullable(codes.get(PlainName.of(name)));
    }

    private static String withoutBrackets(String name) {
        return name.indexOf('(') < 0 ? name : BRACKETS.matcher(name).replaceAll(" ");
    }

    /** The code of the country that an adjective says something is of, such as {@code Turkish}. */
    Optional<String> findByAdjective(String adjective) {
        return Optional.ofNullable(adjectives.get(PlainName.of(adjective)));
    }

    /** The names of a country in three languages. */
    ActorNames names(String code) {
        return Objects.requireNonNull(names.get(code), code);
    }

    /** Every ISO 3166-1 alpha-2 code. */
    List<String> codes() {
        return List.copyOf(names.keySet());
    }
}
