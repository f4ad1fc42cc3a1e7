package org.strikemap.snapshot;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.NoSuchElementException;
import java.util.Objects;
import java.util.function.Function;
import org.strikemap.claim.HarmStatus;
import org.strikemap.incident.CountingRule;
import org.strikemap.incident.IncidentStatus;
import org.strikemap.table.Column;
import org.strikemap.table.RangeGroup;
import org.strikemap.table.Schema;
import org.strikemap.table.Table;

/** The incidents of a snapshot as a table: its rows are those of {@link IncidentColumns}, its ranges the blocks. */
public final class IncidentTable implements Table {

    /** What incidents are, whichever snapshot shows them. */
    public static final Schema SCHEMA = IncidentSchema.SCHEMA;

    private static final int BLOCKS_PER_GROUP = 16;

    private final Schema schema;
    private final IncidentColumns columns;
    private final List<Block> blocks;
    private final List<RangeGroup> groups;
    private final Map<String, Column> byName;

    private IncidentTable(
            Schema schema,
            IncidentColumns columns,
            List<Block> blocks,
            List<RangeGroup> groups,
            Map<String, Column> byName) {
        this.schema = schema;
        this.columns = columns;
        this.blocks = blocks;
        this.groups = groups;
        this.byName = byName;
    }

    private IncidentTable(IncidentColumns columns, List<Block> blocks, Map<String, Column> plain) {
        this(SCHEMA, columns, blocks, RangeGroup.allOf(blocks, BLOCKS_PER_GROUP), new HashMap<>(plain));
    }

    IncidentTable(IncidentColumns columns, Map<String, Column> plain) {
        this(columns, Block.allOf(columns), plain);
        words("place_id", columns.placeValues(), Function.identity());
        words("country", columns.countryValues(), Function.identity());
        words("belligerent", columns.belligerentValues(), names -> String.join("; ", names));
        words("strike_type", columns.strikeTypeValues(), types -> Objects.requireNonNullElse(types.text(), ""));
        words("harm_status", columns.harmStatusValues(), HarmStatus::word);
        words("status", columns.statusValues(), IncidentStatus::word);
        byName.put("conceded", statusOfNumber(CountingRule.CONCEDED, "figure"));
        byName.putAll(columns.numbers());
    }

    /** An empty text, as of an incident that nobody is blamed for, is an empty cell. */
    private <T> void words(String name, Dictionary<T> values, Function<T, String> word) {
        List<String> texts = values.values().stream().map(word).toList();
        Column.Numbers codes = Objects.requireNonNull(columns.codes().get(name));
        byName.put(name, new DictionaryColumn(codes, texts.indexOf(""), texts));
    }

    private DictionaryColumn statusOfNumber(CountingRule rule, String known) {
        return new DictionaryColumn(
                row -> switch (columns.killed(rule, row)) {
                    case IncidentColumns.UNKNOWN -> 1;
                    case IncidentColumns.NO_STATEMENT -> 2;
                    default -> 0;
                },
                List.of(known, "unknown", "no_statement"));
    }

    /** The same incidents, of which the sums of blocks count those that count in these columns, whose rows are the same. */
    IncidentTable counting(IncidentColumns others) {
        List<Block> counted = Block.allOf(others);
        return new IncidentTable(schema, others, counted, RangeGroup.allOf(counted, BLOCKS_PER_GROUP), byName);
    }

    /**
     * The same incidents with the number under a rule as two more properties: {@code killed}, null unless known, and
     * {@code killed_status}.
     */
    public IncidentTable under(CountingRule rule) {
        Map<String, Column> more = new HashMap<>(byName);
        more.put(IncidentSchema.KILLED.name(), (Column.Numbers) row -> {
            int killed = columns.killed(rule, row);
            return killed < 0 ? Column.NO_NUMBER : killed;
        });
        more.put(IncidentSchema.KILLED_STATUS.name(), statusOfNumber(rule, "known"));
        return new IncidentTable(IncidentSchema.WITH_KILLED, columns, blocks, groups, more);
    }

    @Override
    public Schema schema() {
        return schema;
    }

    @Override
    public int rows() {
        return columns.rows();
    }

    @Override
    public List<Block> ranges() {
        return blocks;
    }

    @Override
    public List<RangeGroup> groups() {
        return groups;
    }

    @Override
    public void readIdBytes(int row, Utf8Consumer to) {
        columns.readIdBytes(row, to);
    }

    @Override
    public int findRow(String id) {
        return columns.findRow(id);
    }

    @Override
    public String id(int row) {
        return columns.id(row);
    }

    @Override
    public boolean isPlaced(int row) {
        return columns.isPlaced(row);
    }

    @Override
    public double lon(int row) {
        return columns.lon(row);
    }

    @Override
    public double lat(int row) {
        return columns.lat(row);
    }

    @Override
    public int startDay(int row) {
        return columns.startDay(row);
    }

    @Override
    public int endDay(int row) {
        return columns.endDay(row);
    }

    @Override
    public Column column(String name) {
        Column column = byName.get(name);
        if (column == null) {
            throw new NoSuchElementException("incidents have no property " + name);
        }
        return column;
    }
}
