package org.strikemap.snapshot;

import static org.strikemap.table.Column.NO_NUMBER;

import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.NoSuchElementException;
import java.util.Objects;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.strikemap.claim.Claim;
import org.strikemap.claim.DetailColumn;
import org.strikemap.claim.DetailColumn.IntegerColumn;
import org.strikemap.claim.DetailColumn.TextColumn;
import org.strikemap.claim.DetailColumn.WordColumn;
import org.strikemap.claim.Details;
import org.strikemap.claim.Details.FigureSeen;
import org.strikemap.claim.Location;
import org.strikemap.claim.Range;
import org.strikemap.claim.Toll;
import org.strikemap.geo.Accuracy;
import org.strikemap.geo.AccuracyCategory;
import org.strikemap.geo.ArabicName;
import org.strikemap.geo.CountryCode;
import org.strikemap.geo.LonLat;
import org.strikemap.geo.PlaceId;
import org.strikemap.source.ReportReference;
import org.strikemap.source.ReportedDate;
import org.strikemap.table.Column;
import org.strikemap.table.RowRange;
import org.strikemap.table.Schema;
import org.strikemap.table.Table;

/**
 * The claims of a snapshot as a table: those about its first incident, then those about the next. They are unpacked one
 * incident at a time, the last one of which is kept: not thread-safe: create one per request.
 */
public final class ClaimTable implements Table {

    private final Snapshot snapshot;
    private final Map<String, Column> byName = new HashMap<>();
    private List<Claim> claims = List.of();
    private int incidentRow = -1;
    private int firstRow;

    public ClaimTable(Snapshot snapshot) {
        this.snapshot = snapshot;
        addAccount();
        addFigures();
        addReport();
    }

    private void addAccount() {
        byName.put("incident", (Column.Texts) row -> snapshot.columns().id(incidentRow(row)));
        text("source", claim -> claim.source().id());
        text("source_name", claim -> claim.source().name());
        text("source_type", claim -> claim.source().type().word());
        text("source_country", claim -> claim.source().country());
        text("attributed_to", Claim::attributedTo);
        text("stance", claim -> claim.stance().word());
        number("published", claim -> day(claim.report().published()));
        text("place", claim -> claim.place().written());
        text(
                "country",
                claim -> claim.location() == null ? null : claim.location().country());
        number(
                "accuracy_m",
                claim -> claim.location() == null
                        ? null
                        : (Integer) claim.location().accuracy().radiusMetres());
        byName.put("start", (Column.Numbers) this::startDay);
        byName.put("end", (Column.Numbers) this::endDay);
        text("date_precision", claim -> claim.when().precision().word());
        text("time_of_day", Claim::timeOfDay);
        text("strike_type", claim -> claim.strikeTypes().text());
        text("belligerent", claim -> claim.belligerents().isEmpty() ? null : String.join("; ", claim.belligerents()));
    }

    private void addFigures() {
        range("killed", Toll::killed);
        number("killed_best", claim -> claim.toll().killedBest());
        range("injured", Toll::injured);
        range("children_killed", Toll::childrenKilled);
        range("women_killed", Toll::womenKilled);
        range("combatants_killed", Toll::combatantsKilled);
    }

    private void addReport() {
        text("url", claim -> claim.report().url());
        text("archive_url", claim -> claim.report().archiveUrl());
        text("language", claim -> claim.report().language());
        text("repeats", claim -> claim.originId().equals(claim.source().id()) ? null : claim.originId());
        Details.COLUMNS.forEach(this::detail);
        number("withdrawn", claim -> claim.withdrawn() ? 1 : 0);
    }

    private void detail(DetailColumn<?> column) {
        switch (column) {
            case TextColumn text -> text(text.name(), claim -> claim.detail(text));
            case IntegerColumn number -> number(number.name(), claim -> claim.detail(number));
            case WordColumn<?> word ->
                text(word.name(), claim -> claim.details().findWord(word));
        }
    }

    private void text(String name, Function<Claim, @Nullable String> value) {
        byName.put(name, (Column.Texts) row -> value.apply(claim(row)));
    }

    private void number(String name, Function<Claim, @Nullable Integer> value) {
        byName.put(name, (Column.Numbers) row -> {
            Integer number = value.apply(claim(row));
            return number == null ? NO_NUMBER : number;
        });
    }

    private void range(String name, Function<Toll, Range> group) {
        number(name + "_min", claim -> group.apply(claim.toll()).min());
        number(name + "_max", claim -> group.apply(claim.toll()).max());
    }

    private static @Nullable Integer day(@Nullable ReportedDate date) {
        return date == null ? null : (Integer) day(date.first());
    }

    private static int day(LocalDate date) {
        return Math.toIntExact(date.toEpochDay());
    }

    /** Where the report can be read in which the row's claim stands. */
    public ReportReference report(int row) {
        Claim claim = claim(row);
        return new ReportReference(
                claim.source().name(),
                claim.detail(Details.VIA),
                claim.report().published(),
                claim.report().url(),
                claim.detail(Details.FIGURE_SEEN) == FigureSeen.NO,
                claim.details().findWord(Details.NO_ADDRESS));
    }

    /** The row's claim. */
    Claim claim(int row) {
        if (row < firstRow || row >= firstRow + claims.size()) {
            incidentRow = snapshot.claims().incidentOf(row);
            firstRow = snapshot.claims().firstClaim(incidentRow);
            claims = snapshot.claims().list(incidentRow, location(incidentRow));
        }
        return claims.get(row - firstRow);
    }

    private int incidentRow(int row) {
        claim(row);
        return incidentRow;
    }

    private @Nullable Location location(int incident) {
        IncidentColumns columns = snapshot.columns();
        if (!columns.isPlaced(incident)) {
            return null;
        }
        AccuracyCategory category = AccuracyCategory.valueOf(
                Objects.requireNonNull(word("accuracy", incident)).toUpperCase(java.util.Locale.ROOT));
        return new Location(
                new LonLat(columns.lon(incident), columns.lat(incident)),
                new Accuracy(category, columns.accuracyMetres(incident)),
                PlaceId.ofNullable(word("place_id", incident)),
                word("place", incident),
                ArabicName.ofNullable(word("place_ar", incident)),
                CountryCode.ofNullable(word("country", incident)));
    }

    private @Nullable String word(String name, int incident) {
        Column.DictionaryTexts words =
                (Column.DictionaryTexts) snapshot.incidents().column(name);
        int code = words.at(incident);
        return code == Column.NO_CODE ? null : words.values().get(code);
    }

    @Override
    public Schema schema() {
        return ClaimSchema.SCHEMA;
    }

    @Override
    public int rows() {
        return snapshot.claims().total();
    }

    @Override
    public List<? extends RowRange> ranges() {
        return snapshot.claimIndex().ranges();
    }

    @Override
    public int findRow(String id) {
        return snapshot.claimIndex().findRow(id, this);
    }

    @Override
    public String id(int row) {
        return claim(row).id();
    }

    @Override
    public boolean isPlaced(int row) {
        return claim(row).location() != null;
    }

    @Override
    public double lon(int row) {
        Location location = claim(row).location();
        return location == null ? Double.NaN : location.point().lon();
    }

    @Override
    public double lat(int row) {
        Location location = claim(row).location();
        return location == null ? Double.NaN : location.point().lat();
    }

    @Override
    public int startDay(int row) {
        return day(claim(row).when().first());
    }

    @Override
    public int endDay(int row) {
        return day(claim(row).when().last());
    }

    @Override
    public Column column(String name) {
        Column column = byName.get(name);
        if (column == null) {
            throw new NoSuchElementException("claims have no property " + name);
        }
        return column;
    }
}
