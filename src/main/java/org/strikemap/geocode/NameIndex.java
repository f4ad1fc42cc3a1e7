package org.strikemap.geocode;

import java.io.Closeable;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.PriorityQueue;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import org.apache.lucene.index.BinaryDocValues;
import org.apache.lucene.index.DirectoryReader;
import org.apache.lucene.index.LeafReader;
import org.apache.lucene.index.LeafReaderContext;
import org.apache.lucene.index.Term;
import org.apache.lucene.search.BooleanClause;
import org.apache.lucene.search.BooleanQuery;
import org.apache.lucene.search.DocIdSetIterator;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.search.MatchNoDocsQuery;
import org.apache.lucene.search.PrefixQuery;
import org.apache.lucene.search.Query;
import org.apache.lucene.search.ScoreMode;
import org.apache.lucene.search.Scorer;
import org.apache.lucene.search.TermQuery;
import org.apache.lucene.store.Directory;
import org.apache.lucene.util.BytesRef;
import org.jspecify.annotations.Nullable;
import org.strikemap.calibration.Calibration;
import org.strikemap.gazetteer.Gazetteer;
import org.strikemap.gazetteer.Place;
import org.strikemap.geo.Box;

/**
 * Which places may bear a name, from an index of one document a place ({@link IndexFields}). Thread-safe. The index is of the
 * gazetteer's own order; {@link IndexFolder} makes sure that the two belong together.
 */
final class NameIndex implements Closeable {

    /** The most places that are compared more closely. */
    private static final int MOST_CANDIDATES = 200;

    private static final int MOST_LIKE_DOCUMENTS = 2_000;
    private static final int MOST_PLACES_BY_WORDS = 1_500;
    private static final int LONGEST_KEPT = 2;
    private final Gazetteer gazetteer;
    private final List<Place> places;
    private final DirectoryReader reader;

    /** What names begin with that has one letter or two: so many places that it takes a while, and few such beginnings. */
    private final Map<String, List<Integer>> beginnings = new ConcurrentHashMap<>();

    private final Optional<LeafReaderContext> leaf;
    private final IndexSearcher searcher;
    private final Calibration<GeocodeConstant> constants;

    /**
     * Opens an index of this gazetteer.
     *
     * @throws IOException if it is damaged, or not one of so many places
     */
    NameIndex(Gazetteer gazetteer, Directory directory) throws IOException {
        this.gazetteer = gazetteer;
        places = gazetteer.listPlaces();
        reader = DirectoryReader.open(directory);
        if (reader.maxDoc() != places.size() || reader.leaves().size() > 1) {
            reader.close();
            throw new IOException("it has " + reader.maxDoc() + " places and the gazetteer " + places.size());
        }
        leaf = reader.leaves().stream().findFirst();
        searcher = new IndexSearcher(reader);
        searcher.setQueryCache(null);
        constants = GeocodeConstant.BUNDLED;
    }

    private NameIndex(NameIndex same, Calibration<GeocodeConstant> constants) {
        gazetteer = same.gazetteer;
        places = same.places;
        reader = same.reader;
        leaf = same.leaf;
        searcher = same.searcher;
        this.constants = constants;
    }

    /** The same index, whose names are compared with other constants; it is closed with this one. */
    NameIndex with(Calibration<GeocodeConstant> other) {
        return new NameIndex(this, other);
    }

    /** How a name is looked for, the nearer ways before the farther. */
    enum MatchStrategy {
        /** By its letters or its form. */
        DIRECT,
        /** By its consonants, or with a typing error. */
        LIKE,
        /** By one of its words. */
        WORDS
    }

    /**
     * Where places are looked for.
     *
     * @param boxes in any of these; none: anywhere
     * @param country ISO 3166-1 alpha-2, or null: in any
     */
    record Area(List<Box> boxes, @Nullable String country) {

        static final Area ANYWHERE = new Area(List.of(), null);

        Area {
            boxes = List.copyOf(boxes);
        }

        boolean isAnywhere() {
            return boxes.isEmpty() && country == null;
        }

        /** This area, and where it names no boxes or no country, those of another. */
        Area orIn(Area other) {
            return new Area(boxes.isEmpty() ? other.boxes : boxes, country == null ? other.country : country);
        }

        boolean holds(Gazetteer gazetteer, int number) {
            for (Box box : boxes) {
                if (gazetteer.isIn(number, box)) {
                    return true;
                }
            }
            return boxes.isEmpty();
        }
    }

    /**
     * The places in an area that a name may stand for, the closest first and at most {@link #MOST_CANDIDATES}.
     *
     * @param least how closely the names must agree, from {@link GeocodeConstant#MIN_CLOSENESS} to 1
     */
    List<Candidate> find(Toponym asked, MatchStrategy way, Area area, double least) {
        return find(asked, way, area, new NameMatcher(asked, false, way == MatchStrategy.WORDS, least, constants));
    }

    /** Larger places that a name may stand for; areas may leave out their own kind word: {@code Homs} for Homs Governorate. */
    List<Candidate> findOuter(Toponym asked, MatchStrategy way, Area area, double least) {
        return find(asked, way, area, new NameMatcher(asked, true, false, least, constants));
    }

    private List<Candidate> find(Toponym asked, MatchStrategy way, Area area, NameMatcher comparison) {
        BooleanQuery.Builder names = new BooleanQuery.Builder();
        for (Query query : queries(asked, way)) {
            names.add(query, BooleanClause.Occur.SHOULD);
        }
        PriorityQueue<Hit> closest = new PriorityQueue<>(Hit.WORST_FIRST);
        visit(limited(names.build(), area), area, MOST_LIKE_DOCUMENTS, (number, bytes) -> {
            IndexedNames.IndexedPlace known = IndexedNames.read(bytes);
            NameMatcher.Agreement agreement = comparison.bestAgreement(known);
            if (agreement != null) {
                closest.add(new Hit(number, known.builtIn(), known.standing(), agreement));
                if (closest.size() > MOST_CANDIDATES) {
                    closest.poll();
                }
            }
        });
        return closest.stream()
                .sorted(Hit.WORST_FIRST.reversed())
                .map(found -> candidate(found, asked))
                .toList();
    }

    private record Hit(int number, boolean builtIn, double standing, NameMatcher.Agreement agreement) {

        static final Comparator<Hit> WORST_FIRST = Comparator.<Hit>comparingDouble(found -> found.agreement.worth())
                .thenComparingDouble(Hit::standing)
                .thenComparing(Hit::number, Comparator.reverseOrder());
    }

    private Candidate candidate(Hit found, Toponym asked) {
        Place place = places.get(found.number);
        List<String> names = place.listNames();
        NameMatcher.Agreement agreement = found.agreement;
        String matched = names.get(Math.min(agreement.name(), names.size() - 1));
        MatchLevel level = agreement.level();
        double closeness = agreement.closeness();
        if (level == MatchLevel.FOLDED) {
            Optional<String> same = names.stream()
                    .filter(name -> name.equalsIgnoreCase(asked.text()))
                    .findFirst();
            if (same.isPresent()) {
                matched = same.get();
                level = MatchLevel.EXACT;
                closeness = 1;
            }
        }
        return new Candidate(place, found.builtIn, matched, level, closeness, agreement.kindAgrees(), found.standing);
    }

    private Set<Query> queries(Toponym asked, MatchStrategy way) {
        Set<Query> queries = new LinkedHashSet<>();
        for (Toponym.Reading reading : asked.readings()) {
            NameKey key = reading.key();
            switch (way) {
                case DIRECT -> {
                    queries.add(term(IndexFields.FORM, key.form()));
                    queries.add(term(IndexFields.FOLDED, key.folded()));
                }
                case LIKE ->
                    IndexFields.nearOf(key.skeleton()).forEach(near -> queries.add(term(IndexFields.NEAR, near)));
                case WORDS -> queries.addAll(rareWords(key));
            }
        }
        return queries;
    }

    /** The words of a name, the rarest first, without those that would bring more than so many places. */
    private List<Query> rareWords(NameKey key) {
        record Word(String skeleton, int places) {}
        List<Word> words = new ArrayList<>();
        for (int word = 0; word < key.ends().size(); word++) {
            String skeleton = key.skeletonOfWord(word);
            if (skeleton.length() >= IndexFields.SHORTEST_WORD) {
                words.add(new Word(skeleton, placesOf(skeleton)));
            }
        }
        words.sort(Comparator.comparingInt(Word::places));
        List<Query> queries = new ArrayList<>();
        int places = 0;
        for (Word word : words) {
            places += word.places();
            if (places <= MOST_PLACES_BY_WORDS) {
                queries.add(term(IndexFields.WORD, word.skeleton()));
            }
        }
        return queries;
    }

    private int placesOf(String word) {
        try {
            return reader.docFreq(new Term(IndexFields.WORD, word));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static Query term(String field, String text) {
        return new TermQuery(new Term(field, text));
    }

    private static Query limited(Query names, Area area) {
        return area.country() == null
                ? names
                : new BooleanQuery.Builder()
                        .add(names, BooleanClause.Occur.MUST)
                        .add(term(IndexFields.COUNTRY, area.country()), BooleanClause.Occur.FILTER)
                        .build();
    }

    /** What is done with a place that was found: its number in the gazetteer and its record, which is overwritten afterwards. */
    private interface Visitor {
        void visit(int number, BytesRef bytes);
    }

    private void visit(Query query, Area area, int most, Visitor visitor) {
        if (leaf.isEmpty()) {
            return;
        }
        try {
            Query rewritten = searcher.rewrite(query);
            if (rewritten instanceof MatchNoDocsQuery) {
                return;
            }
            LeafReader segment = leaf.get().reader();
            Scorer scorer = searcher.createWeight(rewritten, ScoreMode.COMPLETE_NO_SCORES, 1)
                    .scorer(leaf.get());
            if (scorer == null) {
                return;
            }
            BinaryDocValues records = segment.getBinaryDocValues(IndexFields.RECORD);
            DocIdSetIterator documents = scorer.iterator();
            int seen = 0;
            for (int number = documents.nextDoc();
                    number != DocIdSetIterator.NO_MORE_DOCS && seen < most;
                    number = documents.nextDoc()) {
                if (area.holds(gazetteer, number)) {
                    records.advanceExact(number);
                    visitor.visit(number, records.binaryValue());
                    seen++;
                }
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** The places that a name may stand for once it is finished, the most prominent first, 200 at most. */
    List<Place> findByPrefix(String form, int limit) {
        List<Integer> numbers = beginnings.get(form);
        if (numbers == null) {
            numbers = beginning(form, MOST_CANDIDATES);
            if (form.length() <= LONGEST_KEPT && !numbers.isEmpty()) {
                beginnings.put(form, numbers);
            }
        }
        return numbers.stream().limit(limit).map(places::get).toList();
    }

    private List<Integer> beginning(String form, int most) {
        Query query = new PrefixQuery(new Term(IndexFields.BEGINNING, form));
        record PrefixMatch(int number, double standing) {}
        Comparator<PrefixMatch> worstFirst = Comparator.comparingDouble(PrefixMatch::standing)
                .thenComparing(PrefixMatch::number, Comparator.reverseOrder());
        PriorityQueue<PrefixMatch> first = new PriorityQueue<>(worstFirst);
        visit(query, Area.ANYWHERE, places.size(), (number, bytes) -> {
            first.add(new PrefixMatch(number, IndexedNames.standingOf(bytes)));
            if (first.size() > most) {
                first.poll();
            }
        });
        return first.stream()
                .sorted(worstFirst.reversed())
                .map(PrefixMatch::number)
                .toList();
    }

    @Override
    public void close() {
        try {
            reader.close();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
