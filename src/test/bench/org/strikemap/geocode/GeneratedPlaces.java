package org.strikemap.geocode;

import de.siegmar.fastcsv.writer.CsvWriter;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Random;
import java.util.Set;

/**
 * Invents places in the columns of a gazetteer, the same ones every time: most of them in countries of Arabic script, in
 * governorates, with names in Latin and Arabic letters and other spellings. About one place in five shares its main name with others,
 * a few names with some twenty, as in Who's On First.
 */
final class GeneratedPlaces {

    private static final long SEED = 20170608;
    private static final int GOVERNORATES = 14;
    private static final double SHARE_OF_COMMON_NAMES = 0.15;
    private static final int COMMON_NAMES = 1_200;

    private static final String[] CONSONANTS = "b t j h kh d r z s sh t q k l m n f gh h w y dh th".split(" ", -1);
    private static final String[] ARABIC_CONSONANTS = "ب ت ج ح خ د ر ز س ش ط ق ك ل م ن ف غ ه و ي ذ ث".split(" ", -1);
    private static final String[] VOWELS = "a a a i i u u aa ii uu ay".split(" ", -1);
    private static final String[] ARABIC_VOWELS = {"", "", "", "", "", "", "", "ا", "ي", "و", "ي"};
    private static final String[] ENDS = {"", "", "", "ah", "iyah"};
    private static final String[] ARABIC_ENDS = {"", "", "", "ة", "ية"};
    private static final String[] FIRST_WORDS = {
        "Tall", "Khirbat", "Umm", "Abu", "Bayt", "Wadi", "Ayn", "Dayr", "Qaryat", "Kafr"
    };
    private static final String[] ARABIC_FIRST_WORDS = {
        "تل", "خربة", "أم", "أبو", "بيت", "وادي", "عين", "دير", "قرية", "كفر"
    };
    private static final String[] LATIN_SYLLABLES =
            "ber lin mar ton ville wa sel bo ro ny ka sto grad lo vi en har der mon te ri fels dor po an os tu lem bri ga so"
                    .split(" ", -1);

    private final Random random = new Random(SEED);
    private final Set<String> used = new HashSet<>();

    /** A country: its code, whether its script is Arabic, how many hundredths of the places it has, and where its middle lies. */
    private record Land(String code, boolean arabic, int hundredths, double lon, double lat) {}

    private static final List<Land> LANDS = List.of(
            new Land("SY", true, 20, 38.5, 35),
            new Land("IQ", true, 25, 43.7, 33),
            new Land("YE", true, 20, 47, 15.5),
            new Land("LY", true, 8, 17, 28),
            new Land("LB", true, 4, 35.9, 33.9),
            new Land("PS", true, 3, 34.8, 31.6),
            new Land("TR", false, 10, 35, 39),
            new Land("FR", false, 5, 2.5, 46.5),
            new Land("US", false, 5, -98, 39));

    /** A name in Latin letters, and in Arabic ones where there is such a name. */
    private record Name(String latin, String arabic) {}

    /** Writes so many places, and the governorates that they lie in, as CSV. */
    static void write(Path file, int places) throws IOException {
        GeneratedPlaces generated = new GeneratedPlaces();
        try (CsvWriter csv = CsvWriter.builder().build(file)) {
            csv.writeRecord(
                    "id", "name", "kind", "lat", "lon", "country", "parent_id", "population", "names", "name_ar");
            for (Land land : LANDS) {
                generated.write(csv, land, places * land.hundredths / 100);
            }
        }
    }

    private void write(CsvWriter csv, Land land, int places) {
        List<double[]> middles = new ArrayList<>();
        for (int i = 0; i < GOVERNORATES; i++) {
            double[] middle = {around(land.lon, 2.5), around(land.lat, 2.5)};
            middles.add(middle);
            Name name = fresh(land.arabic, true);
            String id = land.code + "-" + i;
            String parent = land.code.equals("SY") || land.code.equals("IQ") ? land.code.toLowerCase(Locale.ROOT) : "";
            csv.writeRecord(
                    id,
                    name.latin,
                    "governorate",
                    degrees(middle[1]),
                    degrees(middle[0]),
                    land.code,
                    parent,
                    "",
                    "",
                    name.arabic);
        }
        List<Name> common = new ArrayList<>();
        while (common.size() < COMMON_NAMES) {
            common.add(fresh(land.arabic, false));
        }
        for (int i = 0; i < places; i++) {
            int governorate = random.nextInt(GOVERNORATES);
            double[] middle = middles.get(governorate);
            Name name = random.nextDouble() < SHARE_OF_COMMON_NAMES
                    ? common.get((int) (COMMON_NAMES * Math.pow(random.nextDouble(), 2)))
                    : fresh(land.arabic, false);
            int population = random.nextInt(10) > 0 ? 0 : (int) Math.pow(10, 2 + 4 * random.nextDouble());
            csv.writeRecord(
                    land.code + "-" + governorate + "-" + i,
                    name.latin,
                    population > 20_000 ? "town" : "village",
                    degrees(around(middle[1], 0.5)),
                    degrees(around(middle[0], 0.5)),
                    land.code,
                    land.code + "-" + governorate,
                    population == 0 ? "" : String.valueOf(population),
                    land.arabic ? otherSpellings(name.latin) : "",
                    name.arabic);
        }
    }

    private double around(double middle, double most) {
        return middle + (2 * random.nextDouble() - 1) * most;
    }

    private static String degrees(double value) {
        return String.format(Locale.ROOT, "%.5f", value);
    }

    private String otherSpellings(String latin) {
        List<String> others = new ArrayList<>();
        for (int i = random.nextInt(3); i > 0; i--) {
            others.add(Misspelling.transliterate(latin, random));
        }
        return String.join("|", others);
    }

    private Name fresh(boolean arabic, boolean one) {
        while (true) {
            Name name = arabic ? arabicName(one) : latinName();
            if (used.add(name.latin)) {
                return name;
            }
        }
    }

    private Name latinName() {
        StringBuilder name = new StringBuilder();
        for (int i = 2 + random.nextInt(3); i > 0; i--) {
            name.append(LATIN_SYLLABLES[random.nextInt(LATIN_SYLLABLES.length)]);
        }
        return new Name(capital(name.toString()), "");
    }

    /** A name of one word or two, with or without the article. */
    private Name arabicName(boolean one) {
        Name word = arabicWord();
        int shape = one ? 0 : random.nextInt(10);
        if (shape < 4) {
            return word;
        }
        Name defined = new Name("Al " + word.latin, "ال" + word.arabic);
        if (shape < 6) {
            return defined;
        }
        Name second = shape < 8 ? word : defined;
        if (random.nextInt(3) == 0) {
            Name first = arabicWord();
            return new Name(first.latin + " " + second.latin, first.arabic + " " + second.arabic);
        }
        int first = random.nextInt(FIRST_WORDS.length);
        return new Name(FIRST_WORDS[first] + " " + second.latin, ARABIC_FIRST_WORDS[first] + " " + second.arabic);
    }

    private Name arabicWord() {
        StringBuilder latin = new StringBuilder();
        StringBuilder arabic = new StringBuilder();
        int syllables = 2 + random.nextInt(2);
        for (int i = 0; i < syllables; i++) {
            int consonant = random.nextInt(CONSONANTS.length);
            int vowel = random.nextInt(VOWELS.length);
            latin.append(CONSONANTS[consonant]).append(VOWELS[vowel]);
            arabic.append(ARABIC_CONSONANTS[consonant]).append(ARABIC_VOWELS[vowel]);
        }
        int last = random.nextInt(CONSONANTS.length);
        int end = random.nextInt(ENDS.length);
        latin.append(CONSONANTS[last]).append(ENDS[end]);
        arabic.append(ARABIC_CONSONANTS[last]).append(ARABIC_ENDS[end]);
        return new Name(capital(latin.toString()), arabic.toString());
    }

    private static String capital(String word) {
        return word.substring(0, 1).toUpperCase(Locale.ROOT) + word.substring(1);
    }
}
