package org.strikemap.tile;

import static org.strikemap.incident.ClaimMaker.claim;

import java.time.LocalDate;
import java.util.List;
import java.util.Random;
import org.strikemap.claim.StrikeType;
import org.strikemap.incident.ClaimMaker;
import org.strikemap.snapshot.Snapshot;
import org.strikemap.snapshot.SnapshotBuilder;

/** Invented incidents of one claim each, spread in place, time and toll as those of {@code GeneratedClaims} are. */
final class GeneratedSnapshot {

    private static final int CLUSTERS = 120;
    private static final int DAYS = 3_650;
    private static final double SPREAD_DEGREES = 0.08;
    private static final double SPREAD_DAYS = 20;
    private static final double EXPONENT = 1.7;
    private static final List<String> BELLIGERENTS = List.of("Russia", "Syria (government)", "US-led Coalition");

    private GeneratedSnapshot() {}

    static Snapshot of(int incidents, long seed) {
        Random random = new Random(seed);
        double[][] centres = new double[CLUSTERS][];
        for (int i = 0; i < CLUSTERS; i++) {
            centres[i] =
                    new double[] {36 + 9 * random.nextDouble(), 31 + 6 * random.nextDouble(), DAYS * random.nextDouble()
                    };
        }
        SnapshotBuilder builder = new SnapshotBuilder();
        for (int i = 0; i < incidents; i++) {
            double[] centre = centres[(int) (CLUSTERS * Math.pow(random.nextDouble(), 2))];
            boolean wave = random.nextInt(4) > 0;
            double day = wave ? centre[2] + SPREAD_DAYS * random.nextGaussian() : DAYS * random.nextDouble();
            int killed = (int) Math.min(500, Math.pow(1 - random.nextDouble(), -1 / EXPONENT) - 1);
            ClaimMaker maker = claim("g" + i)
                    .on(LocalDate.of(2012, 1, 1)
                            .plusDays((long) Math.clamp(day, 0, DAYS))
                            .toString())
                    .at(
                            centre[0] + SPREAD_DEGREES * random.nextGaussian(),
                            centre[1] + SPREAD_DEGREES * random.nextGaussian(),
                            100)
                    .by(StrikeType.AIRSTRIKE)
                    .blaming(BELLIGERENTS.get(random.nextInt(BELLIGERENTS.size())));
            if (random.nextInt(8) > 0) {
                maker.killed(killed, killed + random.nextInt(1 + killed / 2))
                        .injured((int) (2 * killed * random.nextDouble()), null);
            }
            builder.add(maker.incident());
        }
        return builder.build(1);
    }
}
