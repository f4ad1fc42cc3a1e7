package org.strikemap.query;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.IntFunction;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.strikemap.actor.Actor;
import org.strikemap.actor.Actors;
import org.strikemap.table.Column;
import org.strikemap.table.Coverage;
import org.strikemap.table.RowPredicate;
import org.strikemap.table.RowRange;
import org.strikemap.table.Table;

/**
 * Whether a row of incidents or claims names a belligerent among its alternatives; where that is an alliance, also whether it names
 * somebody who struck for it then and there. Not thread-safe: create one per request.
 */
final class BelligerentPredicate implements RowPredicate {

    private static final Pattern BETWEEN = Pattern.compile("; ");

    private final String given;
    private final Set<Actor> asked;
    private final Table table;
    private final Column countries;
    private final IntFunction<Verdict> verdicts;

    /**
     * What a list of names says by itself.
     *
     * @param named whether it names whoever is asked for
     * @param members those named who struck for an alliance asked for at some time
     */
    private record Verdict(boolean named, List<Actor> members) {
        private static final Verdict NOBODY = new Verdict(false, List.of());
    }

    /**
     * @param given a name by any publisher, in any language; one that no table knows is looked for as it stands
     * @param table has the properties {@code belligerent} and {@code country}
     */
    BelligerentPredicate(String given, Table table) {
        this.given = given;
        this.asked = Actors.bundled().findAll(given);
        this.table = table;
        this.countries = table.column("country");
        this.verdicts = verdicts(table.column("belligerent"));
    }

    /** What each row's names say; worked out once for each list of names. */
    private IntFunction<Verdict> verdicts(Column belligerents) {
        if (belligerents instanceof Column.DictionaryTexts words) {
            Verdict[] byCode = words.values().stream().map(this::verdict).toArray(Verdict[]::new);
            return row -> words.at(row) == Column.NO_CODE ? Verdict.NOBODY : byCode[words.at(row)];
        }
        Map<String, Verdict> byText = new HashMap<>();
        return row -> {
            String names = text(belligerents, row);
            return names == null ? Verdict.NOBODY : byText.computeIfAbsent(names, this::verdict);
        };
    }

    @Override
    public Coverage coverage(RowRange range) {
        return Coverage.SOME;
    }

    @Override
    public boolean test(int row) {
        Verdict verdict = verdicts.apply(row);
        return verdict.named() || (!verdict.members().isEmpty() && struckFor(verdict.members(), row));
    }

    private boolean struckFor(List<Actor> members, int row) {
        String country = text(countries, row);
        return members.stream()
                .anyMatch(member -> asked.stream()
                        .anyMatch(alliance ->
                                member.strikesFor(alliance, country, table.startDay(row), table.endDay(row))));
    }

    private Verdict verdict(String joined) {
        List<Actor> members = new ArrayList<>();
        boolean named = joined.equals(given);
        for (String name : Arrays.asList(BETWEEN.split(joined))) {
            Set<Actor> actors = Actors.bundled().findAll(name);
            named |= name.equals(given) || actors.stream().anyMatch(asked::contains);
            actors.stream()
                    .filter(actor ->
                            Actors.bundled().listAlliances(actor).stream().anyMatch(asked::contains))
                    .forEach(members::add);
        }
        return new Verdict(named, members);
    }

    private static @Nullable String text(Column column, int row) {
        return switch (column) {
            case Column.DictionaryTexts words -> {
                int code = words.at(row);
                yield code == Column.NO_CODE ? null : words.values().get(code);
            }
            case Column.Texts texts -> texts.at(row);
            default -> throw new IllegalStateException("not a property of texts: " + column);
        };
    }
}
