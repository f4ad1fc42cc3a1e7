package org.strikemap.geocode;

import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.apache.lucene.document.BinaryDocValuesField;
import org.apache.lucene.document.Document;
import org.apache.lucene.document.Field;
import org.apache.lucene.document.StringField;
import org.strikemap.gazetteer.Place;

/** The fields of the index of names: one document for each place of the gazetteer, in its order. */
final class IndexFields {

    /** The form of each reading of a name that is freely transliterated. */
    static final String FORM = "form";

    /**
     * The skeleton of each name, and what it becomes when any one of its letters is left out: two skeletons that differ by one letter
     * put in, left out, mistaken or swapped with the next share one of these (the deletion neighbourhood of Mor and Fraenkel 1982).
     */
    static final String NEAR = "near";

    /** The skeleton of each word of a name that is freely transliterated. */
    static final String WORD = "word";

    /** The folded letters of each name that is not freely transliterated. */
    static final String FOLDED = "folded";

    /** The form of each name from each of its words on: what somebody types who has not finished. */
    static final String BEGINNING = "beginning";

    /** The country's code. */
    static final String COUNTRY = "country";

    /** The place's {@link IndexedNames}. */
    static final String RECORD = "record";

    /** The shortest skeleton of a word that says enough to look it up. */
    static final int SHORTEST_WORD = 2;

    private static final int LONGEST_TERM = 120;
    private static final int SHORTEST_WITH_ERROR = 3;
    private static final int LONGEST_WITH_ERROR = 24;

    /** Where names stand in Arabic script, so that their Latin spelling is free; elsewhere another spelling is another name. */
    private static final Set<String> ARABIC_SCRIPT = Set.of(
            "AE", "AF", "BH", "DJ", "DZ", "EG", "EH", "IL", "IQ", "IR", "JO", "KM", "KW", "LB", "LY", "MA", "MR", "OM",
            "PK", "PS", "QA", "SA", "SD", "SO", "SY", "TD", "TN", "YE");

    private IndexFields() {}

    /** Whether names are freely transliterated in a country (ISO 3166-1 alpha-2). */
    static boolean isFree(String country) {
        return ARABIC_SCRIPT.contains(country);
    }

    /** The document for a place. */
    static Document documentOf(Place place, boolean builtIn) {
        boolean free = builtIn || isFree(place.country());
        List<List<Toponym.Reading>> names = place.listNames().stream()
                .map(name -> Toponym.ofGazetteer(name).readings())
                .toList();
        Document document = new Document();
        for (List<Toponym.Reading> readings : names) {
            for (Toponym.Reading reading : readings) {
                if (free) {
                    addFree(document, reading.key());
                } else if (reading.isWhole()) {
                    add(document, FOLDED, reading.key().folded());
                    nearOf(reading.key().skeleton()).forEach(near -> add(document, NEAR, near));
                }
            }
            readings.stream().limit(1).forEach(whole -> addBeginnings(document, whole.key()));
        }
        document.add(new StringField(COUNTRY, place.country(), Field.Store.NO));
        double standing = Prominence.of(place, builtIn);
        document.add(new BinaryDocValuesField(RECORD, IndexedNames.write(place, builtIn, free, standing, names)));
        return document;
    }

    private static void addFree(Document document, NameKey key) {
        add(document, FORM, key.form());
        nearOf(key.skeleton()).forEach(near -> add(document, NEAR, near));
        for (int word = 0; word < key.ends().size(); word++) {
            String skeleton = key.skeletonOfWord(word);
            if (skeleton.length() >= SHORTEST_WORD) {
                add(document, WORD, skeleton);
            }
        }
    }

    /** The terms of {@link #NEAR} for a skeleton; of one too short to bear an error itself alone. */
    static Set<String> nearOf(String skeleton) {
        Set<String> near = new LinkedHashSet<>();
        near.add(skeleton);
        if (skeleton.length() >= SHORTEST_WITH_ERROR && skeleton.length() <= LONGEST_WITH_ERROR) {
            for (int at = 0; at < skeleton.length(); at++) {
                near.add(skeleton.substring(0, at) + skeleton.substring(at + 1));
            }
        }
        return near;
    }

    private static void addBeginnings(Document document, NameKey key) {
        int from = 0;
        for (int end : key.ends()) {
            if (end > from) {
                add(document, BEGINNING, key.form().substring(from));
            }
            from = end;
        }
    }

    private static void add(Document document, String field, String term) {
        if (!term.isEmpty() && term.length() <= LONGEST_TERM) {
            document.add(new StringField(field, term, Field.Store.NO));
        }
    }
}
