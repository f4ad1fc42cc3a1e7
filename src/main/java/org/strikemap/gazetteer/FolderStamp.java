package org.strikemap.gazetteer;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.BasicFileAttributes;
import java.util.Objects;

/**
 * Change stamp (size, mtime, inode) of the file of imported places: two stamps of a folder differ if an import was taken in
 * between them. It costs one look at the folder, and no reading.
 *
 * @param file size, time of change and number of the file as the file system has them; empty if there is none
 */
public record FolderStamp(String file) {

    /** The stamp of a folder without imported places. */
    public static final FolderStamp NONE = new FolderStamp("");

    /** The stamp of this folder of data as it is now. */
    public static FolderStamp of(Path dataFolder) {
        try {
            BasicFileAttributes attributes =
                    Files.readAttributes(ImportedPlaces.fileIn(dataFolder), BasicFileAttributes.class);
            return new FolderStamp(attributes.size() + " " + attributes.lastModifiedTime() + " "
                    + Objects.toString(attributes.fileKey(), ""));
        } catch (IOException e) {
            return NONE;
        }
    }
}
