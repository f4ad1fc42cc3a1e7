package org.strikemap.placelist;

import java.util.Arrays;
import java.util.List;
import org.strikemap.gazetteer.PlaceFormat;
import org.strikemap.gazetteer.PlaceRowCsv;
import picocli.CommandLine.Model.CommandSpec;

/** What the README must say of the formats of gazetteers. */
public final class GazetteerFormats {

    private GazetteerFormats() {}

    public static List<String> words() {
        return Arrays.stream(PlaceFormat.values()).map(PlaceFormat::word).toList();
    }

    public static CommandSpec importCommand() {
        return CommandSpec.forAnnotatedObject(new ImportPlacesCommand(() -> {
            throw new IllegalStateException("nothing is imported here");
        }));
    }

    public static List<String> columns() {
        return PlaceRowCsv.COLUMNS;
    }
}
