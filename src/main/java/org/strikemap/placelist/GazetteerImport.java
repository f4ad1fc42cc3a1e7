package org.strikemap.placelist;

import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.CharacterCodingException;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.LongConsumer;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import java.util.zip.ZipException;
import org.strikemap.file.CompressedFile;
import org.strikemap.file.Sha256;
import org.strikemap.gazetteer.GazetteerException;
import org.strikemap.gazetteer.GazetteerFiles;
import org.strikemap.gazetteer.GazetteerReader;
import org.strikemap.gazetteer.ImportedFile;
import org.strikemap.gazetteer.ImportedFolder;
import org.strikemap.gazetteer.Linkage;
import org.strikemap.gazetteer.Place;
import org.strikemap.gazetteer.PlaceFormat;
import org.strikemap.gazetteer.PlaceMatches;
import org.strikemap.gazetteer.PlaceRow;
import org.strikemap.gazetteer.PlaceTable;
import org.strikemap.gazetteer.ProximityIndex;
import org.strikemap.gazetteer.UnmergedPlaces;
import org.strikemap.geo.LonLat;

/**
 * Takes lists of places in beside the built-in ones. Whatever is wrong with a file, what was imported before stays as it is: a
 * file is taken in whole, but for the rows that cannot be used, or not at all.
 */
public final class GazetteerImport {

    private static final double DEGREES_TO_UNITS = 1e6;
    private static final Pattern OTHERS_ID = Pattern.compile("(gn|wof)\\d+");

    private final GazetteerFiles builtIn;
    private final Path dataFolder;
    private final Clock clock;

    /**
     * An import into a folder of data.
     *
     * @param builtIn where the built-in lists lie
     */
    public GazetteerImport(GazetteerFiles builtIn, Path dataFolder) {
        this(builtIn, dataFolder, Clock.systemUTC());
    }

    GazetteerImport(GazetteerFiles builtIn, Path dataFolder, Clock clock) {
        this.builtIn = builtIn;
        this.dataFolder = dataFolder;
        this.clock = clock;
    }

    /** The files that were imported. */
    List<ImportedFile> listFiles() throws IOException {
        return ImportedFolder.read(dataFolder).files();
    }

    /**
     * Takes a file in.
     *
     * @param progress is told how many bytes of the file have been read
     * @throws GazetteerException if the file cannot be used, or another import is at work
     */
    PlaceImportResult take(PlaceImportRequest request, LongConsumer progress) throws IOException {
        try (ImportedFolder folder = ImportedFolder.open(dataFolder)) {
            ImportedFolder.Contents old = folder.read();
            requireFormat(request, old.files());
            PlaceCollector rows = new PlaceCollector(request.fileName());
            int alternateNames = read(request, rows, progress);
            Merge merge = new Merge(old.rows());
            List.copyOf(rows.places()).forEach(place -> merge.take(place, rows));
            ImportedFile file = new ImportedFile(
                    request.source(),
                    request.format(),
                    request.fileName(),
                    Sha256.sha256(request.file()),
                    Instant.now(clock).truncatedTo(ChronoUnit.SECONDS),
                    merge.accepted(),
                    NameCollector.inOneLine(request.credit()));
            List<ImportedFile> files = rows.places().isEmpty() ? old.files() : with(file, old.files());
            Resolution resolution = resolve(files, merge.places());
            boolean kept = !resolution.rows().equals(old.rows()) || !isSame(files, old.files());
            if (kept) {
                folder.write(new ImportedFolder.Contents(files, resolution.rows()));
            }
            return account(rows, merge, resolution, alternateNames, kept);
        }
    }

    private static void requireFormat(PlaceImportRequest request, List<ImportedFile> files) {
        for (ImportedFile file : files) {
            if (file.source().equals(request.source()) && file.format() != request.format()) {
                throw new GazetteerException(
                        request.fileName(),
                        "the source '" + file.source() + "' was imported as "
                                + file.format().word() + "; choose another --source");
            }
        }
    }

    private static int read(PlaceImportRequest request, PlaceCollector rows, LongConsumer progress) throws IOException {
        PlaceReader reader = switch (request.format()) {
            case CSV -> new PlaceCsvReader();
            case GEOJSON -> new GeojsonReader();
            case OPENSYRIA -> new OpenSyriaReader();
            case WOF -> new WofReader();
            case GEONAMES -> new GeonamesReader();
        };
        readFile(request.file(), request.fileName(), progress, bytes -> {
            reader.read(bytes, request, rows);
            return 0;
        });
        Path names = request.alternateNames();
        return names == null
                ? 0
                : readFile(
                        names,
                        names.toString(),
                        read -> {},
                        bytes -> AlternateNames.read(bytes, names.toString(), rows));
    }

    /** What is done with an opened file. */
    @FunctionalInterface
    private interface FileReading {

        int read(InputStream bytes) throws IOException;
    }

    private static int readFile(Path file, String name, LongConsumer progress, FileReading reading) {
        try (InputStream bytes = CompressedFile.open(file, progress)) {
            return reading.read(bytes);
        } catch (EOFException e) {
            throw new GazetteerException(name, "is cut short", e);
        } catch (ZipException e) {
            throw new GazetteerException(name, "is packed with faults: " + e.getMessage(), e);
        } catch (CharacterCodingException e) {
            throw new GazetteerException(name, "is not UTF-8", e);
        } catch (IOException e) {
            throw new GazetteerException(name, "cannot be read: " + e.getMessage(), e);
        }
    }

    private static List<ImportedFile> with(ImportedFile file, List<ImportedFile> old) {
        List<ImportedFile> files = new ArrayList<>(old);
        files.removeIf(other -> isSameFile(file, other));
        files.add(file);
        files.sort(Comparator.comparing(ImportedFile::format)
                .thenComparing(ImportedFile::source)
                .thenComparing(ImportedFile::file));
        return files;
    }

    private static boolean isSameFile(ImportedFile one, ImportedFile other) {
        return one.source().equals(other.source()) && one.file().equals(other.file());
    }

    /** Whether two lists of files differ in nothing but dates. */
    private static boolean isSame(List<ImportedFile> files, List<ImportedFile> old) {
        return files.stream()
                .map(ImportedFile::undated)
                .toList()
                .equals(old.stream().map(ImportedFile::undated).toList());
    }

    /**
     * Takes a list out.
     *
     * @return how many places went
     */
    int remove(String source) throws IOException {
        try (ImportedFolder folder = ImportedFolder.open(dataFolder)) {
            ImportedFolder.Contents old = folder.read();
            List<ImportedFile> files = old.files().stream()
                    .filter(file -> !file.source().equals(source))
                    .toList();
            List<PlaceRow> rows = old.rows().stream()
                    .filter(row -> !row.source().equals(source))
                    .toList();
            if (files.size() < old.files().size()) {
                folder.write(
                        new ImportedFolder.Contents(files, resolve(files, rows).rows()));
            }
            return old.rows().size() - rows.size();
        }
    }

    /**
     * Imported places with their parents and links.
     *
     * @param bases what told of the parent, by the place's id
     * @param linked the ids of those that other lists know
     */
    private record Resolution(List<PlaceRow> rows, Map<String, Hierarchy.Basis> bases, Set<String> linked) {}

    private Resolution resolve(List<ImportedFile> files, List<PlaceRow> places) {
        GazetteerReader reader = new GazetteerReader(builtIn);
        List<Place> own = reader.readPlaces();
        List<PlaceRow> sorted = sorted(files, places);
        PlaceTable.Builder table = new PlaceTable.Builder();
        sorted.forEach(row -> table.add(row.resolved(null, List.of())));
        reader.readWorld(table);
        UnmergedPlaces lists = new UnmergedPlaces(own, table.build());
        PlaceMatches same = link(lists, sorted);
        Hierarchy hierarchy = new Hierarchy(lists, same, sorted);
        List<PlaceRow> rows = new ArrayList<>(sorted.size());
        Map<String, Hierarchy.Basis> bases = new HashMap<>();
        Set<String> linked = new HashSet<>();
        for (int i = 0; i < sorted.size(); i++) {
            int number = i + own.size();
            PlaceRow row = sorted.get(i);
            String parent = hierarchy
                    .findParent(number, row)
                    .map(found -> {
                        bases.put(row.id(), found.basis());
                        return found.id();
                    })
                    .orElse(null);
            List<String> links = same.listMembers(number)
                    .mapToObj(lists::idOf)
                    .filter(id -> !id.equals(row.id()))
                    .distinct()
                    .toList();
            rows.add(row.resolved(parent, links));
            if (!same.isAlone(number)) {
                linked.add(row.id());
            }
        }
        return new Resolution(rows, bases, linked);
    }

    private static List<PlaceRow> sorted(List<ImportedFile> files, List<PlaceRow> places) {
        Map<String, PlaceFormat> formats = new HashMap<>();
        files.forEach(file -> formats.put(file.source(), file.format()));
        return places.stream()
                .sorted(Comparator.comparing((PlaceRow row) -> formats.getOrDefault(row.source(), PlaceFormat.CSV))
                        .thenComparing(PlaceRow::source)
                        .thenComparing(PlaceRow::id))
                .toList();
    }

    private static PlaceMatches link(UnmergedPlaces lists, List<PlaceRow> imported) {
        Linkage linkage = new Linkage(lists, ProximityIndex.of(lists));
        int first = lists.builtInSize();
        linkage.linkSameIds();
        linkage.linkByBasis();
        for (int row = 0; row < imported.size(); row++) {
            linkage.linkByIds(row + first, imported.get(row).sameAs());
        }
        linkage.linkAreas();
        linkage.linkByName(IntStream.range(0, first + imported.size()));
        return linkage.same();
    }

    private static PlaceImportResult account(
            PlaceCollector rows, Merge merge, Resolution resolution, int alternateNames, boolean kept) {
        Set<String> accepted = new HashSet<>();
        rows.places().forEach(place -> accepted.add(place.id()));
        Map<Hierarchy.Basis, Integer> parents = new EnumMap<>(Hierarchy.Basis.class);
        resolution.bases().forEach((id, basis) -> {
            if (accepted.contains(id)) {
                parents.merge(basis, 1, Integer::sum);
            }
        });
        int linked =
                (int) accepted.stream().filter(resolution.linked()::contains).count();
        return new PlaceImportResult(
                new PlaceImportResult.Accepted(merge.added, merge.changed, merge.same),
                rows.skipped(),
                rows.rejected(),
                rows.rejections(),
                linked,
                parents,
                alternateNames,
                resolution.rows().size(),
                kept);
    }

    /** Old and new places of all lists, each under its id. */
    private final class Merge {

        private final Map<String, PlaceRow> byId = new HashMap<>();
        private final Set<String> builtInIds = new HashSet<>();
        private int added;
        private int changed;
        private int same;

        Merge(List<PlaceRow> old) {
            old.forEach(row -> byId.put(row.id(), row));
            new GazetteerReader(builtIn).readPlaces().forEach(place -> builtInIds.add(place.id()));
        }

        void take(PlaceRow place, PlaceCollector rows) {
            PlaceRow old = byId.get(place.id());
            boolean reserved = OTHERS_ID.matcher(place.id()).matches() && !isNumbering(place.source());
            if (reserved
                    || builtInIds.contains(place.id())
                    || (old != null && !old.source().equals(place.source()))) {
                rows.withdraw(
                        place.id(),
                        "'" + place.id() + "' is an id of another list; name it in same_as if it is the same");
                return;
            }
            PlaceRow rounded = rounded(place);
            if (old == null) {
                added++;
            } else if (rounded.equals(old.resolved(null, List.of()))) {
                same++;
            } else {
                changed++;
            }
            byId.put(place.id(), rounded);
        }

        private static boolean isNumbering(String source) {
            return source.equals(GazetteerReader.GEONAMES) || source.equals(WofReader.SOURCE);
        }

        int accepted() {
            return added + changed + same;
        }

        List<PlaceRow> places() {
            return List.copyOf(byId.values());
        }

        private static PlaceRow rounded(PlaceRow row) {
            LonLat point = row.point();
            return row.at(new LonLat(
                    Math.round(point.lon() * DEGREES_TO_UNITS) / DEGREES_TO_UNITS,
                    Math.round(point.lat() * DEGREES_TO_UNITS) / DEGREES_TO_UNITS));
        }
    }
}
