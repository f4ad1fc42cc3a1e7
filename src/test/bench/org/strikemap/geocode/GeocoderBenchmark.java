package org.strikemap.geocode;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Fork;
import org.openjdk.jmh.annotations.Level;
import org.openjdk.jmh.annotations.Measurement;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Param;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.TearDown;
import org.openjdk.jmh.annotations.Warmup;
import org.strikemap.gazetteer.BundledFiles;
import org.strikemap.gazetteer.Gazetteer;

/** Measures the geocoder on one thread: how fast it answers, and how long the index of names takes to build. */
@Fork(1)
@Warmup(iterations = 3, time = 2)
@Measurement(iterations = 5, time = 2)
@OutputTimeUnit(TimeUnit.SECONDS)
public class GeocoderBenchmark {

    /** A geocoder of the places in a folder of data, and questions that are asked in turn. */
    @State(Scope.Thread)
    public abstract static class Asked {

        /** The folder of data; {@link BenchmarkRun} makes one unless it is told of another. */
        @Param("")
        public String data = "";

        /** Whether the questions name the governorate too. */
        @Param({"false", "true"})
        public boolean within;

        private final BenchmarkQuery.Spelling spelling;
        private List<BenchmarkQuery> questions = List.of();
        private @Nullable Geocoder geocoder;
        private int next;

        Asked(BenchmarkQuery.Spelling spelling) {
            this.spelling = spelling;
        }

        /** Opens the index that is kept in the folder, or builds it. */
        @Setup
        public void open() {
            Gazetteer gazetteer = Gazetteer.read(BundledFiles::open, Path.of(data));
            geocoder = Geocoder.keptIn(BenchmarkRun.indexIn(Path.of(data)), gazetteer);
            questions = BenchmarkQuery.list(gazetteer, spelling, within);
        }

        @TearDown
        public void close() {
            if (geocoder != null) {
                geocoder.close();
            }
        }

        List<Match> ask() {
            next = (next + 1) % questions.size();
            return geocoder == null
                    ? List.of()
                    : geocoder.geocode(questions.get(next).query());
        }
    }

    /** Names as the gazetteer has them. */
    public static class Exact extends Asked {

        public Exact() {
            super(BenchmarkQuery.Spelling.EXACT);
        }
    }

    /** Names in another transliteration. */
    public static class Transliterated extends Asked {

        public Transliterated() {
            super(BenchmarkQuery.Spelling.TRANSLITERATED);
        }
    }

    /** Names with typing errors. */
    public static class Mistyped extends Asked {

        public Mistyped() {
            super(BenchmarkQuery.Spelling.MISTYPED);
        }
    }

    /** A gazetteer, and a folder for an index of it. */
    @State(Scope.Thread)
    public static class Unindexed {

        /** As above. */
        @Param("")
        public String data = "";

        private @Nullable Gazetteer gazetteer;
        private @Nullable Path folder;

        @Setup
        public void read() {
            gazetteer = Gazetteer.read(BundledFiles::open, Path.of(data));
        }

        @Setup(Level.Invocation)
        public void makeFolder() throws IOException {
            folder = Files.createTempDirectory("strikemap-index");
        }

        @TearDown(Level.Invocation)
        public void deleteFolder() throws IOException {
            if (folder != null) {
                BenchmarkRun.delete(folder);
            }
        }

        private void build() {
            if (gazetteer != null && folder != null) {
                Geocoder.keptIn(folder, gazetteer).close();
            }
        }
    }

    @Benchmark
    @BenchmarkMode(Mode.SingleShotTime)
    @Warmup(iterations = 0)
    @Measurement(iterations = 2)
    public void buildIndex(Unindexed unindexed) {
        unindexed.build();
    }

    @Benchmark
    @BenchmarkMode(Mode.Throughput)
    public List<Match> exact(Exact exact) {
        return exact.ask();
    }

    @Benchmark
    @BenchmarkMode(Mode.Throughput)
    public List<Match> transliterated(Transliterated transliterated) {
        return transliterated.ask();
    }

    @Benchmark
    @BenchmarkMode(Mode.SampleTime)
    @OutputTimeUnit(TimeUnit.MILLISECONDS)
    public List<Match> mistyped(Mistyped mistyped) {
        return mistyped.ask();
    }
}
