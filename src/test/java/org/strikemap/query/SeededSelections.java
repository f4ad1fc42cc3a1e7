package org.strikemap.query;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.strikemap.claim.HarmStatus;
import org.strikemap.claim.Location;
import org.strikemap.claim.StrikeType;
import org.strikemap.geo.Box;
import org.strikemap.geo.LonLat;
import org.strikemap.incident.CountingRule;
import org.strikemap.incident.Incident;
import org.strikemap.incident.IncidentStatus;
import org.strikemap.incident.SeededIncidents;

/** Selections of every shape over given incidents, the same ones for the same seed; edges are often those of an incident. */
final class SeededSelections {

    static final List<CountingRule> RULES = List.of(
            CountingRule.LOW,
            CountingRule.BEST,
            CountingRule.HIGH,
            CountingRule.CONCEDED,
            CountingRule.ofSource("sohr"),
            CountingRule.ofSource("coalition"),
            CountingRule.ofSource("nobody"));

    private final Random random;
    private final List<Incident> incidents;

    private SeededSelections(Random random, List<Incident> incidents) {
        this.random = random;
        this.incidents = incidents;
    }

    static List<Selection> of(long seed, List<Incident> incidents, int size) {
        SeededSelections seeded = new SeededSelections(new Random(seed), incidents);
        List<Selection> selections = new ArrayList<>();
        while (selections.size() < size) {
            // Place and time alone can be answered from whole blocks, so half of all ask for nothing else.
            selections.add(seeded.selection(selections.size() % 2 == 0 ? 0 : 30));
        }
        return selections;
    }

    private Selection selection(int percentOfOthers) {
        return new Selection(
                new TableSelection(chance(60) ? box() : null, chance(60) ? days() : null, Conditions.NONE),
                chance(percentOfOthers) ? any(SeededIncidents.BELLIGERENTS) : null,
                chance(percentOfOthers) ? any(List.of(StrikeType.values())) : null,
                chance(percentOfOthers) ? any(List.of(HarmStatus.values())) : null,
                null,
                chance(percentOfOthers) ? any(List.of("sana", "sohr", "gazette", "nobody")) : null,
                chance(percentOfOthers) ? random.nextInt(25) : null,
                chance(percentOfOthers) ? any(List.of(0, 400, 399, 15_000, Integer.MAX_VALUE)) : null,
                new Selection.Counted(any(RULES), random.nextBoolean(), Set.of(IncidentStatus.COUNTED), false));
    }

    private Box box() {
        LonLat corner = corner();
        return switch (random.nextInt(6)) {
            case 0 -> Box.WORLD;
            case 1 -> new Box(corner.lon(), corner.lat(), corner.lon(), corner.lat());
            case 2 -> new Box(179, -90, -179, 90);
            case 3 -> between(corner, corner());
            default -> {
                LonLat centre = any(SeededIncidents.CENTRES);
                double half = random.nextDouble() * 2;
                yield between(
                        new LonLat(wrapped(centre.lon() - half), Math.max(-90, centre.lat() - half)),
                        new LonLat(wrapped(centre.lon() + half), Math.min(90, centre.lat() + half)));
            }
        };
    }

    private static Box between(LonLat one, LonLat other) {
        return new Box(one.lon(), Math.min(one.lat(), other.lat()), other.lon(), Math.max(one.lat(), other.lat()));
    }

    private static double wrapped(double lon) {
        if (lon > 180) {
            return lon - 360;
        }
        return lon < -180 ? lon + 360 : lon;
    }

    private LonLat corner() {
        Location location = incidents.isEmpty() ? null : any(incidents).location();
        return location == null ? new LonLat(random.nextInt(361) - 180, random.nextInt(181) - 90) : location.point();
    }

    private DayRange days() {
        int one = day();
        int other = day();
        return switch (random.nextInt(6)) {
            case 0 -> new DayRange(one, one);
            case 1 -> new DayRange(Integer.MIN_VALUE, one);
            case 2 -> new DayRange(one, Integer.MAX_VALUE);
            case 3 -> new DayRange(-20_000, 40_000);
            default -> new DayRange(Math.min(one, other), Math.max(one, other));
        };
    }

    private int day() {
        if (incidents.isEmpty()) {
            return 17_000 + random.nextInt(1_000);
        }
        Incident incident = any(incidents);
        return Math.toIntExact(
                (chance(50) ? incident.when().first() : incident.when().last()).toEpochDay());
    }

    private boolean chance(int percent) {
        return random.nextInt(100) < percent;
    }

    private <T extends @Nullable Object> T any(List<T> values) {
        return values.get(random.nextInt(values.size()));
    }
}
