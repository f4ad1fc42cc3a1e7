package org.strikemap.geocode;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.strikemap.gazetteer.BundledFiles;
import org.strikemap.gazetteer.Gazetteer;

/**
 * Prints for each constant of the geocoder which value reported names ask for: {@code CalibrationRun DATA FILE...}, where DATA is a data
 * folder with gazetteers, or {@code -} for those of the program, and each FILE one that {@link ReportedName#readAll} reads; without any,
 * the names in the repository.
 */
public final class CalibrationRun {

    private CalibrationRun() {}

    public static void main(String[] args) throws IOException {
        List<ReportedName> names = new ArrayList<>();
        for (int i = 1; i < args.length; i++) {
            names.addAll(ReportedName.readAll(Path.of(args[i])));
        }
        if (names.isEmpty()) {
            names.addAll(ReportedName.readAll(ReportedName.OWN));
        }
        boolean own = args.length == 0 || args[0].equals("-");
        Gazetteer gazetteer =
                own ? Gazetteer.read(BundledFiles::open) : Gazetteer.read(BundledFiles::open, Path.of(args[0]));
        try (Geocoder geocoder = own
                ? Geocoder.inMemory(gazetteer)
                : Geocoder.keptIn(BenchmarkRun.indexIn(Path.of(args[0])), gazetteer)) {
            ProfileLikelihood likelihood = new ProfileLikelihood(geocoder, names);
            System.out.printf(
                    "%d names, log-likelihood %.2f%n", names.size(), likelihood.logLikelihood(GeocodeConstant.BUNDLED));
            for (GeocodeConstant constant : GeocodeConstant.values()) {
                System.out.println(likelihood.fit(GeocodeConstant.BUNDLED, constant, 2));
            }
        }
    }
}
