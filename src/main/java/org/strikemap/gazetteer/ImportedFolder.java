package org.strikemap.gazetteer;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.channels.Channels;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.channels.OverlappingFileLockException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The folder of imported places while an import or a removal is at work: nobody else may write then. The file is written,
 * fsynced and renamed over the old one atomically, so that whoever reads sees the old places or the new ones, also after a
 * crash.
 */
public final class ImportedFolder implements AutoCloseable {

    private static final String LOCK = "lock";
    private static final String UNFINISHED = "places.csv.gz.new";

    private final Path file;
    private final Path unfinished;
    private final FileChannel lockFile;

    /**
     * What is kept.
     *
     * @param files the files that were imported
     * @param rows in the order in which lists are believed
     */
    public record Contents(List<ImportedFile> files, List<PlaceRow> rows) {

        public Contents {
            files = List.copyOf(files);
            rows = List.copyOf(rows);
        }
    }

    private ImportedFolder(Path file, FileChannel lockFile) {
        this.file = file;
        this.lockFile = lockFile;
        unfinished = file.resolveSibling(UNFINISHED);
    }

    /**
     * Opens the folder, makes it if need be, and clears away what an interrupted import left.
     *
     * @throws GazetteerException if another import is at work
     * @throws IOException if the folder cannot be written
     */
    public static ImportedFolder open(Path dataFolder) throws IOException {
        Path file = ImportedPlaces.fileIn(dataFolder);
        Path lock = file.resolveSibling(LOCK);
        Files.createDirectories(dataFolder.resolve("gazetteer"));
        FileChannel channel = FileChannel.open(lock, StandardOpenOption.CREATE, StandardOpenOption.WRITE);
        if (!tryLock(channel)) {
            channel.close();
            throw new GazetteerException(lock.toString(), "another import into this folder is at work");
        }
        ImportedFolder folder = new ImportedFolder(file, channel);
        Files.deleteIfExists(folder.unfinished);
        return folder;
    }

    private static boolean tryLock(FileChannel channel) throws IOException {
        try {
            @Nullable FileLock lock = channel.tryLock();
            return lock != null;
        } catch (OverlappingFileLockException e) {
            return false;
        }
    }

    /**
     * What the folder of this data holds.
     *
     * @throws GazetteerException if the file cannot be used
     */
    public static Contents read(Path dataFolder) throws IOException {
        return readFile(ImportedPlaces.fileIn(dataFolder));
    }

    /** What the folder holds. */
    public Contents read() throws IOException {
        return readFile(file);
    }

    private static Contents readFile(Path file) throws IOException {
        List<PlaceRow> rows = new ArrayList<>();
        try {
            List<ImportedFile> files = ImportedPlaces.read(Files.newInputStream(file), file.toString(), rows::add);
            return new Contents(files, rows);
        } catch (NoSuchFileException e) {
            return new Contents(List.of(), List.of());
        }
    }

    /** Puts new contents in place of the old. */
    public void write(Contents contents) throws IOException {
        try (FileChannel channel = FileChannel.open(
                        unfinished,
                        StandardOpenOption.CREATE,
                        StandardOpenOption.TRUNCATE_EXISTING,
                        StandardOpenOption.WRITE);
                OutputStream bytes = Channels.newOutputStream(channel)) {
            ImportedPlaces.write(bytes, contents.files(), contents.rows());
            channel.force(true);
        }
        Files.move(unfinished, file, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
        try (FileChannel folder = FileChannel.open(file.resolveSibling("."), StandardOpenOption.READ)) {
            folder.force(true);
        } catch (IOException e) {
            // some systems open no folders; the file itself is on the disk
        }
    }

    @Override
    public void close() throws IOException {
        lockFile.close();
    }
}
