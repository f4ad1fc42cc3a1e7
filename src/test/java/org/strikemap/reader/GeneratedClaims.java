package org.strikemap.reader;

import de.siegmar.fastcsv.writer.CsvWriter;
import java.io.IOException;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.Locale;
import java.util.Random;

/**
 * Invents incidents in the columns of our own CSV, the same ones for the same seed: in some hundred clusters around towns, most of them
 * in waves of a few weeks, with tolls that are mostly small and seldom very large (Pareto, exponent 1.7), and one to six claims each, two
 * on average, which differ as accounts do. Run it to write a file: {@code GeneratedClaims FILE INCIDENTS [SEED]}.
 */
public final class GeneratedClaims {

    private static final int CLUSTERS = 120;
    private static final int DAYS = 3_650;
    private static final LocalDate FIRST = LocalDate.of(2012, 1, 1);
    private static final double EXPONENT = 1.7;
    private static final int MOST_KILLED = 500;
    private static final String[] SOURCES = {
        "sohr", "airwars", "sana", "afp", "reuters", "white-helmets", "anadolu", "rudaw", "us-led-coalition", "hrw"
    };
    private static final String[] BELLIGERENTS = {
        "Russia", "Syria (government)", "US-led Coalition", "Turkey", "Saudi-led coalition", ""
    };
    private static final String[] TYPES = {"airstrike", "airstrike", "airstrike", "drone_strike", "artillery", ""};
    private static final int[] RADII = {50, 100, 400, 1_000, 2_000, 4_000};
    private static final double SPREAD_DEGREES = 0.08;
    private static final double SPREAD_DAYS = 20;

    private final Random random;
    private final double[] lons = new double[CLUSTERS];
    private final double[] lats = new double[CLUSTERS];
    private final double[] middles = new double[CLUSTERS];

    private GeneratedClaims(long seed) {
        random = new Random(seed);
        for (int i = 0; i < CLUSTERS; i++) {
            lons[i] = 36 + 9 * random.nextDouble();
            lats[i] = 31 + 6 * random.nextDouble();
            middles[i] = DAYS * random.nextDouble();
        }
    }

    /**
     * Writes a file of claims.
     *
     * @param incidents how many incidents they speak of
     * @return how many claims there are
     */
    public static long write(Path file, int incidents, long seed) throws IOException {
        GeneratedClaims generated = new GeneratedClaims(seed);
        long claims = 0;
        try (CsvWriter csv = CsvWriter.builder().build(file)) {
            csv.writeRecord(
                    "claim_id",
                    "incident_key",
                    "date",
                    "lat",
                    "lon",
                    "accuracy_m",
                    "strike_type",
                    "belligerent",
                    "source",
                    "place",
                    "country",
                    "killed_min",
                    "killed_max",
                    "injured_min",
                    "injured_max");
            for (int i = 0; i < incidents; i++) {
                claims += generated.writeIncident(csv, i);
            }
        }
        return claims;
    }

    private int writeIncident(CsvWriter csv, int number) {
        int cluster = (int) (CLUSTERS * Math.pow(random.nextDouble(), 2));
        boolean wave = random.nextInt(4) > 0;
        double day = wave ? middles[cluster] + SPREAD_DAYS * random.nextGaussian() : DAYS * random.nextDouble();
        LocalDate date = FIRST.plusDays((long) Math.clamp(day, 0, DAYS));
        double lon = lons[cluster] + SPREAD_DEGREES * random.nextGaussian();
        double lat = lats[cluster] + SPREAD_DEGREES * random.nextGaussian();
        int killed = (int) Math.min(MOST_KILLED, Math.pow(1 - random.nextDouble(), -1 / EXPONENT) - 1);
        String belligerent = BELLIGERENTS[random.nextInt(BELLIGERENTS.length)];
        String type = TYPES[random.nextInt(TYPES.length)];
        int claims = 1;
        while (claims < 6 && random.nextBoolean()) {
            claims++;
        }
        for (int i = 0; i < claims; i++) {
            int least = Math.max(0, killed + (int) Math.round(killed / 4.0 * random.nextGaussian()));
            boolean told = random.nextInt(8) > 0;
            int injured = (int) (2 * killed * random.nextDouble());
            csv.writeRecord(
                    "g" + number + "-" + i,
                    "g" + number,
                    date.toString(),
                    degrees(lat),
                    degrees(lon),
                    Integer.toString(RADII[random.nextInt(RADII.length)]),
                    type,
                    belligerent,
                    SOURCES[(number + 3 * i) % SOURCES.length],
                    "Place " + cluster,
                    "SY",
                    told ? Integer.toString(least) : "",
                    told && random.nextBoolean() ? Integer.toString(least + random.nextInt(1 + killed / 2)) : "",
                    injured == 0 ? "" : Integer.toString(injured),
                    "");
        }
        return claims;
    }

    private static String degrees(double value) {
        return String.format(Locale.ROOT, "%.5f", value);
    }

    /** Writes {@code FILE INCIDENTS [SEED]}. */
    public static void main(String[] arguments) throws IOException {
        long seed = arguments.length > 2 ? Long.parseLong(arguments[2]) : 1;
        long claims = write(Path.of(arguments[0]), Integer.parseInt(arguments[1]), seed);
        System.out.println(arguments[0] + ": " + arguments[1] + " incidents, " + claims + " claims");
    }
}
