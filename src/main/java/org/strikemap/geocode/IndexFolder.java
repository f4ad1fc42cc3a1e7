package org.strikemap.geocode;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.AtomicMoveNotSupportedException;
import java.nio.file.DirectoryNotEmptyException;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;
import org.apache.lucene.index.IndexWriter;
import org.apache.lucene.index.IndexWriterConfig;
import org.apache.lucene.index.LogDocMergePolicy;
import org.apache.lucene.store.ByteBuffersDirectory;
import org.apache.lucene.store.Directory;
import org.apache.lucene.store.FSDirectory;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.strikemap.gazetteer.Gazetteer;
import org.strikemap.gazetteer.Place;

/**
 * Where the index of names is kept, so that it is built only when the gazetteer changes: a folder {@code names-} and the digest
 * of what it was built from. It is built in a temporary folder and renamed atomically, and several processes may build at once.
 */
final class IndexFolder {

    private static final Logger LOG = LoggerFactory.getLogger(IndexFolder.class);

    /** Part of the folder's name: to be raised whenever what is indexed changes. */
    private static final String VERSION = "2";

    private static final String PREFIX = "names-";
    private static final String UNFINISHED = "unfinished-";
    private static final int DIGEST_SHOWN = 16;
    private static final double BUFFER_MEGABYTES = 16;

    private IndexFolder() {}

    /**
     * The index of a gazetteer: the one that is kept, or a new one, which is kept from now on in place of older ones.
     *
     * @param folder where indexes are kept; made when it is missing
     * @throws UncheckedIOException if the folder cannot be written
     */
    static NameIndex open(Gazetteer gazetteer, Path folder) {
        String digest = gazetteer.digest().substring(0, DIGEST_SHOWN);
        Path kept = folder.resolve(PREFIX + VERSION + "-" + digest);
        try {
            if (Files.isDirectory(kept)) {
                try {
                    return new NameIndex(gazetteer, FSDirectory.open(kept));
                } catch (IOException e) {
                    LOG.warn("the index of names in {} is damaged and is built anew: {}", kept, e.getMessage());
                    delete(kept);
                }
            }
            Files.createDirectories(folder);
            build(gazetteer, folder, kept);
            return new NameIndex(gazetteer, FSDirectory.open(kept));
        } catch (IOException e) {
            throw new UncheckedIOException("the index of names in " + folder + " cannot be used: " + e.getMessage(), e);
        }
    }

    /** An index that is kept nowhere. */
    static NameIndex inMemory(Gazetteer gazetteer) {
        Directory directory = new ByteBuffersDirectory();
        try {
            write(gazetteer, directory);
            return new NameIndex(gazetteer, directory);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static void build(Gazetteer gazetteer, Path folder, Path kept) throws IOException {
        Path unfinished = Files.createTempDirectory(folder, UNFINISHED);
        try (Directory directory = FSDirectory.open(unfinished)) {
            write(gazetteer, directory);
        }
        List<Path> older = list(folder, PREFIX);
        try {
            Files.move(unfinished, kept, StandardCopyOption.ATOMIC_MOVE);
        } catch (FileAlreadyExistsException | DirectoryNotEmptyException | AtomicMoveNotSupportedException e) {
            delete(unfinished);
            if (!Files.isDirectory(kept)) {
                throw e;
            }
        }
        for (Path path : older) {
            if (!path.equals(kept)) {
                delete(path);
            }
        }
    }

    private static void write(Gazetteer gazetteer, Directory directory) throws IOException {
        IndexWriterConfig config = new IndexWriterConfig();
        config.setMergePolicy(new LogDocMergePolicy());
        config.setRAMBufferSizeMB(BUFFER_MEGABYTES);
        config.setUseCompoundFile(false);
        try (IndexWriter writer = new IndexWriter(directory, config)) {
            List<Place> places = gazetteer.listPlaces();
            for (int number = 0; number < places.size(); number++) {
                writer.addDocument(IndexFields.documentOf(places.get(number), number < gazetteer.builtInSize()));
            }
            writer.forceMerge(1);
        }
    }

    private static List<Path> list(Path folder, String prefix) throws IOException {
        try (Stream<Path> paths = Files.list(folder)) {
            return paths.filter(path -> String.valueOf(path.getFileName()).startsWith(prefix))
                    .toList();
        }
    }

    private static void delete(Path folder) throws IOException {
        try (Stream<Path> paths = Files.walk(folder)) {
            for (Path path : paths.sorted(Comparator.reverseOrder()).toList()) {
                Files.deleteIfExists(path);
            }
        }
    }
}
