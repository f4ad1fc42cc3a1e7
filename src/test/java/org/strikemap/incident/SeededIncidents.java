package org.strikemap.incident;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.strikemap.claim.Claim;
import org.strikemap.claim.HarmStatus;
import org.strikemap.claim.Location;
import org.strikemap.claim.Stance;
import org.strikemap.claim.StrikeType;
import org.strikemap.geo.LonLat;
import org.strikemap.source.ReportedDate;
import org.strikemap.source.Source;
import org.strikemap.source.SourceType;

/**
 * Incidents of every shape that the program must bear, the same ones for the same seed: clustered and on the edges of the
 * world, unplaced, of many days, told by several sources that agree, differ, revise and repeat one another.
 */
public final class SeededIncidents {

    private static final List<IncidentStatus> DECIDED =
            List.of(IncidentStatus.COUNTED, IncidentStatus.DUPLICATE, IncidentStatus.AGGREGATE);

    public static final List<String> BELLIGERENTS =
            List.of("US-led Coalition", "Netherlands", "Syria (government)", "Kızıl Hareket");

    public static final List<Source> SOURCES = List.of(
            new Source("sana", "SANA", SourceType.STATE_MEDIA, "SY", null),
            new Source("afp", "AFP", SourceType.NEWS_AGENCY, "FR", null),
            new Source("sohr", "SOHR", SourceType.MONITOR, "GB", null),
            new Source("gazette", "The Gazette", SourceType.NEWSPAPER, null, "afp"),
            new Source("yearbook", "Yearbook", SourceType.DATASET, "SE", null),
            new Source("coalition", "US-led Coalition", SourceType.MILITARY, null, null));

    /** Two lie on either side of the 180th meridian, two on the edges of the world. */
    public static final List<LonLat> CENTRES = List.of(
            new LonLat(38.98, 35.95),
            new LonLat(44.37, 33.31),
            new LonLat(179.99, -16.8),
            new LonLat(-179.99, -16.9),
            new LonLat(180, 0),
            new LonLat(-180, 90));

    private static final int[] RADII = {0, 25, 400, 1_200, 15_000, 250_000};
    private static final Stance[] STANCES = {
        Stance.REPORTS,
        Stance.REPORTS,
        Stance.REPORTS,
        Stance.REPORTS,
        Stance.ADMITS,
        Stance.DENIES,
        Stance.DISPUTES,
        Stance.NO_STATEMENT
    };

    private final Random random;

    private SeededIncidents(Random random) {
        this.random = random;
    }

    public static List<Incident> of(long seed, int size) {
        SeededIncidents seeded = new SeededIncidents(new Random(seed));
        return IntStream.range(0, size)
                .mapToObj(number -> seeded.incident("incident-" + number))
                .toList();
    }

    /** Claims of one incident. */
    public static List<Claim> claims(long seed) {
        Random random = new Random(seed);
        return new SeededIncidents(random).claims("incident-of-" + seed, 1 + random.nextInt(12));
    }

    private Incident incident(String key) {
        IncidentStatus status = chance(80) ? IncidentStatus.COUNTED : any(DECIDED);
        String title = chance(50) ? null : "Title of " + key;
        String of = status == IncidentStatus.COUNTED ? null : "incident-0";
        return Corroboration.corroborate(new IncidentMark(key, title, status, of), claims(key, 1 + random.nextInt(6)));
    }

    private List<Claim> claims(String key, int size) {
        Location location = chance(12) ? null : location();
        ReportedDate when = date();
        List<Claim> claims = new ArrayList<>();
        for (int i = 0; i < size; i++) {
            ClaimMaker maker = ClaimMaker.claim(key)
                    .id(key + "/" + i)
                    .from(any(SOURCES))
                    .at(chance(70) ? location : null)
                    .on(chance(85) ? when : date())
                    .published(chance(40) ? null : day().toString())
                    .by(chance(30) ? null : any(List.of(StrikeType.values())))
                    .stance(STANCES[random.nextInt(STANCES.length)])
                    .repeating(chance(10) ? "sohr" : null);
            blame(maker);
            putToll(maker);
            if (chance(10)) {
                maker.withdrawn();
            }
            if (chance(10)) {
                maker.graded(any(List.of(HarmStatus.values()))).ofStrikes(1 + random.nextInt(9));
            }
            claims.add(maker.make());
        }
        return claims;
    }

    private void blame(ClaimMaker maker) {
        String one = any(BELLIGERENTS);
        String other = any(BELLIGERENTS);
        if (chance(60)) {
            maker.blaming(one);
        } else if (chance(50) && !one.equals(other)) {
            maker.blaming(one, other);
        }
    }

    private void putToll(ClaimMaker maker) {
        int least = random.nextInt(30);
        int greatest = least + random.nextInt(20);
        switch (random.nextInt(7)) {
            case 0 -> maker.killed(null, null);
            case 1 -> maker.killed(least);
            case 2 -> maker.killed(least, null).injured(null, greatest);
            case 3 -> maker.killed(null, greatest);
            case 4 -> maker.killed(least, greatest).injured(least, null);
            case 5 -> maker.killed(least, greatest).best((least + greatest + 1) / 2);
            default -> maker.best(least).injured(least, greatest);
        }
    }

    private Location location() {
        LonLat centre = any(CENTRES);
        double spread = chance(15) ? 0 : 0.3;
        double lon = wrapped(centre.lon() + spread * random.nextGaussian());
        double lat = Math.clamp(centre.lat() + spread * random.nextGaussian(), -90, 90);
        return ClaimMaker.location(lon, lat, RADII[random.nextInt(RADII.length)]);
    }

    private static double wrapped(double lon) {
        if (lon > 180) {
            return lon - 360;
        }
        return lon < -180 ? lon + 360 : lon;
    }

    private ReportedDate date() {
        LocalDate first = day();
        return switch (random.nextInt(10)) {
            case 0 -> ReportedDate.parse(first.toString().substring(0, 7));
            case 1 -> ReportedDate.parse(first.toString().substring(0, 4));
            case 2 -> ReportedDate.ofDay(first).until(ReportedDate.ofDay(first.plusDays(random.nextInt(40))));
            default -> ReportedDate.ofDay(first);
        };
    }

    private LocalDate day() {
        return chance(3)
                ? LocalDate.of(1950, 1, 1).plusDays(random.nextInt(9_000))
                : LocalDate.of(2016, 1, 1).plusDays(random.nextInt(900));
    }

    private boolean chance(int percent) {
        return random.nextInt(100) < percent;
    }

    private <T extends @Nullable Object> T any(List<T> values) {
        return values.get(random.nextInt(values.size()));
    }
}
