package org.strikemap.page;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonProperty;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.strikemap.actor.Actor;
import org.strikemap.actor.ActorNames;
import org.strikemap.actor.Actors;
import org.strikemap.snapshot.Dictionary;
import org.strikemap.snapshot.IncidentColumns;

/** Incidents by whom they are laid to, and for alliances those that are laid to their members alone. */
final class BelligerentTotals {

    private final IncidentColumns columns;
    private final Map<Integer, List<Mission>> missions = new HashMap<>();
    private final Map<String, Entry> entries = new LinkedHashMap<>();

    /**
     * The incidents that name a belligerent, and the civilians killed in those that count.
     *
     * @param nameFr in French; null for one that no table knows, and so in Arabic
     * @param byMembers for an alliance: how many more incidents name nobody but members of it, then and there
     * @param members for an alliance: in how many of these each member is named
     */
    record Blamed(
            String name,

            @JsonProperty("name_fr") @JsonInclude(JsonInclude.Include.NON_NULL) @Nullable
            String nameFr,

            @JsonProperty("name_ar") @JsonInclude(JsonInclude.Include.NON_NULL) @Nullable
            String nameAr,

            int incidents,
            long killed,

            @JsonProperty("by_members") @JsonInclude(JsonInclude.Include.NON_DEFAULT)
            int byMembers,

            @JsonInclude(JsonInclude.Include.NON_EMPTY) List<Member> members) {}

    /** How many incidents name a member of an alliance and not the alliance. */
    record Member(String name, int incidents) {}

    /** Somebody who is named, and an alliance that is not and that he may have struck for. */
    private record Mission(Actor alliance, Actor member) {}

    /** What is added up for one name. */
    private static final class Entry {
        private int incidents;
        private long killed;
        private int byMembers;
        private final Map<String, Integer> members = new LinkedHashMap<>();
    }

    BelligerentTotals(IncidentColumns columns) {
        this.columns = columns;
    }

    /** @param killed civilians killed; 0 where the incident does not count */
    void add(int row, int killed) {
        int code = columns.belligerents(row);
        for (String name : columns.belligerentValues().value(code)) {
            Entry entry = entry(name);
            entry.incidents++;
            entry.killed += killed;
        }
        List<Mission> possible = missions.computeIfAbsent(code, this::missions);
        if (!possible.isEmpty() && columns.country(row) != Dictionary.NONE) {
            addMissions(possible, columns.countryValues().value(columns.country(row)), row);
        }
    }

    private void addMissions(List<Mission> possible, String country, int row) {
        Set<Entry> found = new LinkedHashSet<>();
        for (Mission mission : possible) {
            if (mission.member().strikesFor(mission.alliance(), country, columns.startDay(row), columns.endDay(row))) {
                Entry entry = entry(mission.alliance().name());
                entry.members.merge(mission.member().name(), 1, Integer::sum);
                found.add(entry);
            }
        }
        found.forEach(entry -> entry.byMembers++);
    }

    private Entry entry(String name) {
        return entries.computeIfAbsent(name, any -> new Entry());
    }

    private List<Mission> missions(int code) {
        List<String> names = columns.belligerentValues().value(code);
        List<Mission> possible = new ArrayList<>();
        for (String name : names) {
            for (Actor member : Actors.bundled().findAll(name)) {
                Actors.bundled().listAlliances(member).stream()
                        .filter(alliance -> !names.contains(alliance.name()))
                        .forEach(alliance -> possible.add(new Mission(alliance, member)));
            }
        }
        return possible;
    }

    /** Those named most often first. */
    List<Blamed> list() {
        List<Blamed> all = new ArrayList<>();
        entries.forEach((name, entry) -> all.add(blamed(name, entry)));
        all.sort(Comparator.comparingInt(Blamed::incidents).reversed().thenComparing(Blamed::name));
        return all;
    }

    private static Blamed blamed(String name, Entry entry) {
        ActorNames names =
                Actors.bundled().find(name, LocalDate.EPOCH).map(Actor::names).orElse(null);
        List<Member> members = new ArrayList<>();
        entry.members.forEach((member, incidents) -> members.add(new Member(member, incidents)));
        members.sort(Comparator.comparingInt(Member::incidents).reversed().thenComparing(Member::name));
        return new Blamed(
                name,
                names == null ? null : names.french(),
                names == null ? null : names.arabic(),
                entry.incidents,
                entry.killed,
                entry.byMembers,
                members);
    }
}
