package org.strikemap.actor;

import de.siegmar.fastcsv.reader.NamedCsvRecord;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import org.jspecify.annotations.Nullable;
import org.strikemap.actor.Actor.Membership;

/**
 * The actors of {@code geodata/actors.csv} by the names of {@code geodata/actor-names.csv}, and every state by the names of its
 * country and by publishers' ways to name a state's forces. Thread-safe.
 */
public final class Actors {

    /** How many names are remembered that had to be worked out; any more are worked out each time. */
    private static final int MOST_REMEMBERED = 20_000;

    private final Countries countries = Countries.bundled();
    private final Map<String, Actor> byId = new LinkedHashMap<>();
    private final Map<String, Actor> byEnglishName = new HashMap<>();
    private final Map<String, List<NamedActor>> byName = new HashMap<>();
    private final Map<String, List<NamedActor>> byCountry = new HashMap<>();
    private final Map<String, List<NamedActor>> remembered = new ConcurrentHashMap<>();

    /** An actor, and the days on which a name means it. */
    private record NamedActor(Actor actor, DayPeriod period) {}

    /** Made when the first name is looked up. */
    private static final class Bundled {
        private static final Actors ACTORS = new Actors();
    }

    private Actors() {
        ActorFile.read("actors.csv", this::addActor);
        for (String code : countries.codes()) {
            byCountry.computeIfAbsent(code, country -> List.of(new NamedActor(addState(country), DayPeriod.ALWAYS)));
        }
        ActorFile.read("actor-names.csv", this::addName);
        for (Actor actor : byId.values()) {
            for (Membership membership : actor.memberships()) {
                if (get(membership.allianceId()).area().isEmpty()) {
                    throw new IllegalArgumentException(membership.allianceId() + " has members and no area");
                }
            }
        }
    }

    /** Those in the program. */
    public static Actors bundled() {
        return Bundled.ACTORS;
    }

    private void addActor(NamedCsvRecord row) {
        String code = row.getField("country");
        DayPeriod period = DayPeriod.parse(row.getField("first_day"), row.getField("last_day"));
        ActorNames names = row.getField("name_en").isEmpty()
                ? countries.names(code)
                : new ActorNames(row.getField("name_en"), row.getField("name_fr"), row.getField("name_ar"));
        if (row.getField("source").isEmpty()) {
            throw new IllegalArgumentException(row.getField("id") + " names no source");
        }
        Actor actor = new Actor(
                row.getField("id"),
                names,
                code.isEmpty() ? null : code,
                period,
                ActorFile.list(row.getField("member_of")).stream()
                        .map(Actors::membership)
                        .toList(),
                ActorFile.list(row.getField("area")));
        add(actor);
        if (!code.isEmpty()) {
            byCountry.computeIfAbsent(code, country -> new ArrayList<>()).add(new NamedActor(actor, period));
        }
    }

    /** Reads an alliance's id, a blank, and a period with a slash between its ends. */
    private static Membership membership(String text) {
        String[] parts = text.split("[ /]", -1);
        if (parts.length != 3) {
            throw new IllegalArgumentException("'" + text + "' is not an alliance and a period");
        }
        return new Membership(parts[0], DayPeriod.parse(parts[1], parts[2]));
    }

    private Actor addState(String code) {
        Actor state = new Actor("state-" + code, countries.names(code), code, DayPeriod.ALWAYS, List.of(), List.of());
        add(state);
        return state;
    }

    private void add(Actor actor) {
        if (byId.put(actor.id(), actor) != null) {
            throw new IllegalArgumentException(actor.id() + " stands twice");
        }
        byEnglishName.put(actor.name(), actor);
        put(actor.names().english(), actor, DayPeriod.ALWAYS);
        put(actor.names().french(), actor, DayPeriod.ALWAYS);
        put(actor.names().arabic(), actor, DayPeriod.ALWAYS);
    }

    private void addName(NamedCsvRecord row) {
        put(
                row.getField("name"),
                get(row.getField("actor")),
                DayPeriod.parse(row.getField("first_day"), row.getField("last_day")));
    }

    private void put(String name, Actor actor, DayPeriod period) {
        List<NamedActor> known = byName.computeIfAbsent(PlainName.of(name), plain -> new ArrayList<>());
        if (known.stream()
                .anyMatch(
                        other -> !other.actor().equals(actor) && other.period().equals(period))) {
            throw new IllegalArgumentException("'" + name + "' is another actor's name too");
        }
        known.add(new NamedActor(actor, period));
    }

    /** The actor of an id. */
    private Actor get(String id) {
        return Objects.requireNonNull(byId.get(id), id);
    }

    /**
     * Whom a name means on a day.
     *
     * @param name any publisher's, in any of the three languages
     * @return empty for a name that no table knows
     */
    public Optional<Actor> find(String name, LocalDate day) {
        return Optional.ofNullable(named(name, day));
    }

    /** Without an object for each name: every claim that is read comes by here. */
    private @Nullable Actor named(String name, LocalDate day) {
        Actor named = byEnglishName.get(name);
        if (named != null) {
            return named;
        }
        for (NamedActor candidate : lookUp(name)) {
            if (candidate.period().contains(day)) {
                return candidate.actor();
            }
        }
        return null;
    }

    /** Everybody whom a name means on some day; empty for a name that no table knows. */
    public Set<Actor> findAll(String name) {
        Actor named = byEnglishName.get(name);
        if (named != null) {
            return Set.of(named);
        }
        Set<Actor> all = new LinkedHashSet<>();
        lookUp(name).forEach(candidate -> all.add(candidate.actor()));
        return all;
    }

    /** The names that the map uses for those whom others mean on a day, each once; one that no table knows stands as it is. */
    public List<String> rename(List<String> names, LocalDate day) {
        List<String> ours = new ArrayList<>(names.size());
        for (String name : names) {
            Actor actor = named(name, day);
            String renamed = actor == null ? name : actor.name();
            if (!ours.contains(renamed)) {
                ours.add(renamed);
            }
        }
        return List.copyOf(ours);
    }

    /** The alliances that somebody struck for at some time. */
    public List<Actor> listAlliances(Actor member) {
        return member.memberships().stream()
                .map(membership -> get(membership.allianceId()))
                .distinct()
                .toList();
    }

    private List<NamedActor> lookUp(String name) {
        List<NamedActor> known = remembered.get(name);
        if (known == null) {
            known = workOut(name.strip());
            if (remembered.size() < MOST_REMEMBERED) {
                remembered.put(name, known);
            }
        }
        return known;
    }

    private List<NamedActor> workOut(String name) {
        List<NamedActor> listed = byName.get(PlainName.of(name));
        if (listed != null) {
            return List.copyOf(listed);
        }
        Optional<List<NamedActor>> state = countries.findExactly(name).map(this::governments);
        if (state.isPresent()) {
            return state.get();
        }
        int colon = name.indexOf(": ");
        List<NamedActor> inFull = colon < 0 ? null : byName.get(PlainName.of(name.substring(colon + 1)));
        if (inFull != null) {
            return List.copyOf(inFull);
        }
        return StateForce.parse(name, countries).map(this::actorsOf).orElse(List.of());
    }

    private List<NamedActor> actorsOf(StateForce force) {
        List<NamedActor> ofItsOwn = byName.get(PlainName.of(force.branch()));
        if (ofItsOwn != null) {
            return List.copyOf(ofItsOwn);
        }
        List<NamedActor> governments = governments(force.country());
        LocalDate day = force.day();
        return day == null
                ? governments
                : governments.stream()
                        .filter(government -> government.period().contains(day))
                        .map(government -> new NamedActor(government.actor(), DayPeriod.ALWAYS))
                        .toList();
    }

    private List<NamedActor> governments(String code) {
        return List.copyOf(Objects.requireNonNull(byCountry.get(code)));
    }
}
