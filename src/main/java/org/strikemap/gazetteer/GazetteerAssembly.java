package org.strikemap.gazetteer;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.security.DigestInputStream;
import java.security.MessageDigest;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.strikemap.file.Sha256;

/** Makes a gazetteer of its files: reads the lists and links the places that stand in several. */
final class GazetteerAssembly {

    private final GazetteerFiles files;
    private final MessageDigest digest = Sha256.sha256();
    private final PlaceTable.Builder table = new PlaceTable.Builder();
    private final List<String> credits = new ArrayList<>();
    private final List<List<String>> knownIds = new ArrayList<>();
    private final List<AreaOutlines.ImportedOutline> outlines = new ArrayList<>();

    GazetteerAssembly(GazetteerFiles files) {
        this.files = files;
    }

    /**
     * Reads all lists.
     *
     * @param dataFolder where imported places lie; null for none
     */
    Gazetteer read(@Nullable Path dataFolder) {
        GazetteerReader reader = new GazetteerReader(name -> new DigestInputStream(files.open(name), digest));
        List<Place> builtIn = reader.readPlaces();
        FolderStamp stamp = FolderStamp.NONE;
        if (dataFolder != null) {
            stamp = FolderStamp.of(dataFolder);
            readImported(ImportedPlaces.fileIn(dataFolder));
        }
        PlaceTable all = readWorld(reader);
        return assemble(builtIn, all, stamp);
    }

    private PlaceTable readWorld(GazetteerReader reader) {
        int imported = table.size();
        reader.readWorld(table);
        if (table.size() > imported) {
            credits.add(Attribution.GEONAMES.credit());
        }
        PlaceTable all = table.build();
        all.forEachDuplicateId((earlier, later) -> {
            if (earlier >= imported) {
                throw new GazetteerException(
                        GazetteerReader.WORLD, "the id " + all.idOf(later) + " stands in two rows");
            }
        });
        return all;
    }

    private void readImported(Path file) {
        try (InputStream bytes = new DigestInputStream(Files.newInputStream(file), digest)) {
            ImportedPlaces.read(bytes, file.toString(), row -> {
                        List<String> ids = new ArrayList<>(row.sameAs());
                        ids.addAll(row.links());
                        knownIds.add(ids);
                        table.add(row);
                        if (row.area() != null && row.kind().isAdministrative()) {
                            outlines.add(new AreaOutlines.ImportedOutline(row.id(), row.area()));
                        }
                    })
                    .forEach(imported -> credits.add(imported.credit()));
        } catch (NoSuchFileException e) {
            // nothing was imported yet
        } catch (IOException e) {
            throw new GazetteerException(file.toString(), "cannot be read: " + e.getMessage(), e);
        }
    }

    /** A gazetteer of built-in places alone. */
    static Gazetteer of(List<Place> builtIn) {
        GazetteerAssembly assembly = new GazetteerAssembly(name -> InputStream.nullInputStream());
        assembly.digest.update(builtIn.toString().getBytes(StandardCharsets.UTF_8));
        return assembly.assemble(builtIn, assembly.table.build(), FolderStamp.NONE);
    }

    private Gazetteer assemble(List<Place> builtIn, PlaceTable all, FolderStamp stamp) {
        UnmergedPlaces lists = new UnmergedPlaces(builtIn, all);
        Linkage linkage = new Linkage(lists, ProximityIndex.nearBuiltIn(lists));
        linkage.linkSameIds();
        for (int row = 0; row < knownIds.size(); row++) {
            linkage.linkAgain(row + builtIn.size(), knownIds.get(row));
        }
        linkage.linkByBasis();
        linkage.linkByName(IntStream.range(0, builtIn.size()));
        return new Gazetteer(
                lists,
                linkage.same(),
                Attribution.list(builtIn, credits),
                HexFormat.of().formatHex(digest.digest()),
                stamp,
                outlines);
    }
}
