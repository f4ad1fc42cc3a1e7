package org.strikemap.intake;

import java.nio.charset.Charset;
import java.nio.file.Path;
import java.util.function.LongConsumer;
import org.jspecify.annotations.Nullable;
import org.strikemap.reader.ClaimFileReader;

/**
 * What is to be imported, and how.
 *
 * @param file where it lies
 * @param name what it is called in the account
 * @param encoding what its bytes mean, or null to tell it from them
 * @param manner how it is read
 * @param edition how it stands to what was taken in before
 * @param dryRun whether only the account is wanted, and nothing is to be stored
 * @param progress is told how many bytes of the file have been read
 */
public record ClaimImportRequest(
        Path file,
        String name,
        @Nullable Charset encoding,
        ClaimFileReader.ReadOptions manner,
        Edition.EditionPolicy edition,
        boolean dryRun,
        LongConsumer progress) {

    /** A file of whatever format its beginning tells, and of whatever data set its claims tell. */
    public static ClaimImportRequest of(Path file) {
        Path name = file.getFileName();
        return new ClaimImportRequest(
                file,
                name == null ? file.toString() : name.toString(),
                null,
                ClaimFileReader.ReadOptions.GUESSED,
                Edition.EditionPolicy.UNSTATED,
                false,
                read -> {});
    }
}
