package org.strikemap.gazetteer;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.strikemap.geo.LonLat;

/**
 * The unmerged places of all lists, by row number: the built-in ones, then those of a table. A place that several lists know
 * stands here several times. Immutable and thread-safe.
 */
public final class UnmergedPlaces implements PlaceGrid.Points {

    private static final String BUILT_IN = "built in";

    private final List<Place> builtIn;
    private final Map<String, Integer> builtInById;
    private final PlaceTable table;

    public UnmergedPlaces(List<Place> builtIn, PlaceTable table) {
        this.builtIn = List.copyOf(builtIn);
        this.table = table;
        builtInById = HashMap.newHashMap(builtIn.size());
        for (int number = 0; number < builtIn.size(); number++) {
            builtInById.put(builtIn.get(number).id(), number);
        }
    }

    @Override
    public int size() {
        return builtIn.size() + table.size();
    }

    public int builtInSize() {
        return builtIn.size();
    }

    Place get(int number) {
        int row = number - builtIn.size();
        return row < 0 ? builtIn.get(number) : table.get(row);
    }

    /** The places with this id: none, one, or the same place of lists that count alike. */
    public IntStream numbersOf(String id) {
        Integer number = builtInById.get(id);
        IntStream others = table.rowsOf(id).map(row -> row + builtIn.size());
        return number == null ? others : IntStream.concat(IntStream.of(number), others);
    }

    /** Tells of every two places, the built-in ones apart, that have the same id. */
    void forEachDuplicateId(PlaceTable.DuplicateIdConsumer twins) {
        table.forEachDuplicateId((earlier, later) -> twins.accept(earlier + builtIn.size(), later + builtIn.size()));
    }

    public String idOf(int number) {
        int row = number - builtIn.size();
        return row < 0 ? builtIn.get(number).id() : table.idOf(row);
    }

    @Override
    public double lonOf(int number) {
        int row = number - builtIn.size();
        return row < 0 ? builtIn.get(number).point().lon() : table.lonOf(row);
    }

    @Override
    public double latOf(int number) {
        int row = number - builtIn.size();
        return row < 0 ? builtIn.get(number).point().lat() : table.latOf(row);
    }

    LonLat pointOf(int number) {
        return new LonLat(lonOf(number), latOf(number));
    }

    @Override
    public int reachOf(int number) {
        return kindOf(number).isAdministrative() ? 0 : radiusOf(number);
    }

    /** Metres. */
    int radiusOf(int number) {
        int row = number - builtIn.size();
        return row < 0 ? builtIn.get(number).radiusMetres() : table.radiusOf(row);
    }

    public PlaceKind kindOf(int number) {
        int row = number - builtIn.size();
        return row < 0 ? builtIn.get(number).kind() : table.kindOf(row);
    }

    /** Whether the list says how many people live there. */
    boolean knowsPopulation(int number) {
        int row = number - builtIn.size();
        return row < 0 ? builtIn.get(number).population() != null : table.populationOf(row) != PlaceRow.UNKNOWN;
    }

    /** The id of the place that the list has it lie in. */
    @Nullable
    String parentOf(int number) {
        int row = number - builtIn.size();
        return row < 0 ? builtIn.get(number).parentId() : table.parentOf(row);
    }

    public String countryOf(int number) {
        int row = number - builtIn.size();
        return row < 0 ? builtIn.get(number).country() : table.countryOf(row);
    }

    /** The list that the place stands in. */
    String sourceOf(int number) {
        int row = number - builtIn.size();
        return row < 0 ? BUILT_IN : table.sourceOf(row);
    }
}
