package org.strikemap.geocode;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.strikemap.gazetteer.Containment;
import org.strikemap.gazetteer.Gazetteer;
import org.strikemap.gazetteer.Place;
import org.strikemap.gazetteer.PlaceKind;
import org.strikemap.gazetteer.PlaceNames;
import org.strikemap.gazetteer.Position;
import org.strikemap.geo.LonLat;
import org.strikemap.geo.PlaceId;

class IndexFolderTest {

    @TempDir
    private Path folder = Path.of("");

    private static Gazetteer gazetteer(String name) {
        LonLat point = new LonLat(39, 36);
        return Gazetteer.of(List.of(new Place(
                new PlaceId("a"),
                PlaceKind.VILLAGE,
                new PlaceNames(name, null, List.of()),
                new Position(point, 700, "a test"),
                Containment.in("SY"),
                null,
                List.of())));
    }

    private List<Path> kept() throws IOException {
        try (Stream<Path> paths = Files.list(folder)) {
            return paths.toList();
        }
    }

    private static List<Candidate> find(NameIndex index, String name) {
        return index.find(
                Toponym.of(name),
                NameIndex.MatchStrategy.DIRECT,
                NameIndex.Area.ANYWHERE,
                GeocodeConstant.BUNDLED.get(GeocodeConstant.MIN_CLOSENESS));
    }

    @Test
    void isBuiltOnceForAGazetteer() throws IOException {
        IndexFolder.open(gazetteer("Jazra"), folder).close();
        Path first = kept().getFirst();
        FileTime built = Files.getLastModifiedTime(first);
        try (NameIndex again = IndexFolder.open(gazetteer("Jazra"), folder)) {
            assertThat(find(again, "jazrah")).hasSize(1);
        }
        assertThat(kept()).containsExactly(first);
        assertThat(Files.getLastModifiedTime(first)).isEqualTo(built);
    }

    @Test
    void isBuiltAnewForAnotherAndTheOlderGoes() throws IOException {
        NameIndex old = IndexFolder.open(gazetteer("Jazra"), folder);
        try (NameIndex index = IndexFolder.open(gazetteer("Tabqa"), folder)) {
            assertThat(find(index, "Tabqa")).hasSize(1);
            assertThat(find(index, "Jazra")).isEmpty();
        }
        assertThat(kept()).hasSize(1);
        assertThat(find(old, "Jazra"))
                .as("who has the older one open may go on")
                .hasSize(1);
        old.close();
    }

    @Test
    void isNeverOpenedUnfinished() throws IOException {
        Path unfinished = Files.createDirectory(folder.resolve("unfinished-1"));
        Files.writeString(unfinished.resolve("segments_1"), "torn");
        try (NameIndex index = IndexFolder.open(gazetteer("Jazra"), folder)) {
            assertThat(find(index, "Jazra")).hasSize(1);
        }
    }

    @Test
    void isBuiltAnewWhereItIsDamaged() throws IOException {
        IndexFolder.open(gazetteer("Jazra"), folder).close();
        try (Stream<Path> files = Files.list(kept().getFirst())) {
            for (Path file : files.toList()) {
                Files.writeString(file, "torn");
            }
        }
        try (NameIndex index = IndexFolder.open(gazetteer("Jazra"), folder)) {
            assertThat(find(index, "Jazra")).hasSize(1);
        }
    }

    @Test
    void mayBeBuiltBySeveralAtOnce() throws IOException {
        List<CompletableFuture<NameIndex>> all = new ArrayList<>();
        for (int i = 0; i < 4; i++) {
            all.add(CompletableFuture.supplyAsync(() -> IndexFolder.open(TestPlaces.GAZETTEER, folder)));
        }
        for (CompletableFuture<NameIndex> index : all) {
            assertThat(find(index.join(), "Jazra")).isNotEmpty();
            index.join().close();
        }
        assertThat(kept()).hasSize(1);
    }

    @Test
    void saysThatItCannotBeWritten() throws IOException {
        Path file = Files.writeString(folder.resolve("file"), "");
        assertThatThrownBy(() -> IndexFolder.open(gazetteer("Jazra"), file))
                .isInstanceOf(UncheckedIOException.class)
                .hasMessageContaining("the index of names in " + file);
    }
}
