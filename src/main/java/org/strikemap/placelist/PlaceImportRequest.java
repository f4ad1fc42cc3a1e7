package org.strikemap.placelist;

import java.nio.file.Path;
import org.jspecify.annotations.Nullable;
import org.strikemap.gazetteer.PlaceFormat;
import org.strikemap.gazetteer.PlaceKind;

/**
 * What is to be imported.
 *
 * @param source the list's name
 * @param credit the line that names the source and its licence
 * @param alternateNames GeoNames' names with their languages
 * @param country ISO 3166-1 alpha-2, in capitals, for places of which the file does not say
 * @param kind for places of which the file does not say
 */
record PlaceImportRequest(
        Path file,
        PlaceFormat format,
        String source,
        String credit,
        @Nullable Path alternateNames,
        @Nullable String country,
        @Nullable PlaceKind kind) {

    /** The file's name, without the folder. */
    String fileName() {
        Path name = file.getFileName();
        return NameCollector.inOneLine(name == null ? file.toString() : name.toString());
    }
}
