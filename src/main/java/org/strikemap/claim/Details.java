package org.strikemap.claim;

import java.util.Arrays;
import java.util.List;
import java.util.StringJoiner;
import org.jspecify.annotations.Nullable;
import org.strikemap.claim.DetailColumn.IntegerColumn;
import org.strikemap.claim.DetailColumn.TextColumn;
import org.strikemap.claim.DetailColumn.WordColumn;

/**
 * What a claim tells in the columns listed here. Files, edits, the store, the snapshot and the answers go through the list, so that a
 * column that is added to its end is one everywhere once a migration has added it to the store. Immutable.
 */
public final class Details {

    public static final DetailColumn<Integer> CERTAINTY = new IntegerColumn(
            "certainty", "Certainty", "1: figure and source confirmed; 2: one of them was not seen", 1, 2);

    public static final DetailColumn<Integer> STRIKES =
            new IntegerColumn("strikes", "Strikes", "Of how many strikes it tells", 1, 100_000);

    public static final DetailColumn<HarmStatus> GRADING =
            new WordColumn<>("grading", "Grading", "How a monitor grades the harm itself", HarmStatus.class);

    public static final DetailColumn<String> NOTE = new TextColumn("note", "Note", "What else is to be said of it");

    public static final DetailColumn<String> VIA = new TextColumn(
            "via",
            "Via",
            "Who relays or reprints the report at the address; empty where the address is the source's own");

    public static final WordColumn<FigureSeen> FIGURE_SEEN = new WordColumn<>(
            "figure_seen",
            "Figure seen",
            "Whether the figure was read at the address; empty: not checked",
            FigureSeen.class);

    public static final WordColumn<NoAddress> NO_ADDRESS =
            new WordColumn<>("no_address", "No address", "Why there is no address", NoAddress.class);

    public static final WordColumn<Assessment> ASSESSMENT = new WordColumn<>(
            "assessment",
            "Assessment",
            "How the accused assesses the allegation, as a monitor tells it",
            Assessment.class);

    public static final DetailColumn<String> CODES = new TextColumn(
            "codes",
            "Codes",
            "Publishers' codes of the incident, former ones too, or of those that the source cites, such as airwars:CS933");

    /** All columns, in the order in which files and answers have them. */
    public static final List<DetailColumn<?>> COLUMNS =
            List.of(CERTAINTY, STRIKES, GRADING, NOTE, VIA, FIGURE_SEEN, NO_ADDRESS, ASSESSMENT, CODES);

    /** Whether a figure, or where there is none the statement, was read at the address that the report has. */
    public enum FigureSeen {
        /** Read there. */
        YES,
        /** The page was read and does not have it. */
        NO;
    }

    /** What came of an allegation that was put to the accused. */
    public enum Assessment {
        /** It is accepted: more likely than not civilians were harmed. */
        CREDIBLE,
        /** It is not accepted. */
        NON_CREDIBLE,
        /** It is held to be another one told again. */
        DUPLICATE,
        /** It is being looked into. */
        OPEN_INCIDENT,
        /** Nothing came of it so far. */
        NOT_YET_ASSESSED;
    }

    /** Why a report has no address. */
    public enum NoAddress {
        /** It was searched for and not found. */
        NOT_FOUND,
        /** There is no report: the source kept silent, which others tell. */
        NOT_PUBLISHED;
    }

    /** Nothing told in any of them. */
    public static final Details NONE = new Details(new Object[COLUMNS.size()]);

    /** In the order of the columns. */
    private final @Nullable Object[] values;

    private Details(@Nullable Object[] values) {
        this.values = values;
    }

    /**
     * What stands in a column, or null.
     *
     * @throws IllegalArgumentException if the column is not listed
     */
    @SuppressWarnings("unchecked") // the builder takes nothing else for the column
    public <T> @Nullable T get(DetailColumn<T> column) {
        return (T) values[indexOf(column)];
    }

    /**
     * The word that stands in a column, or null.
     *
     * @throws IllegalArgumentException if the column is not listed
     */
    public @Nullable String findWord(WordColumn<?> column) {
        Enum<?> constant = get(column);
        return constant == null ? null : WordColumn.word(constant);
    }

    /** The names of all columns, in order. */
    public static List<String> names() {
        return COLUMNS.stream().<String>map(DetailColumn::name).toList();
    }

    private static int indexOf(DetailColumn<?> column) {
        int index = COLUMNS.indexOf(column);
        if (index < 0) {
            throw new IllegalArgumentException(column.name() + " is not listed");
        }
        return index;
    }

    @Override
    public boolean equals(@Nullable Object other) {
        return other instanceof Details details && Arrays.equals(values, details.values);
    }

    @Override
    public int hashCode() {
        return Arrays.hashCode(values);
    }

    @Override
    public String toString() {
        StringJoiner told = new StringJoiner(", ", "Details[", "]");
        for (DetailColumn<?> column : COLUMNS) {
            told.add(column.name() + "=" + get(column));
        }
        return told.toString();
    }

    /** Collects what stands in the columns; a column that is not put is empty. For one thread. */
    public static final class Builder {

        private @Nullable Object @Nullable [] values;

        /**
         * Puts a value, or null, into a column.
         *
         * @throws IllegalArgumentException if the column is not listed
         */
        public <T> Builder put(DetailColumn<T> column, @Nullable T value) {
            if (value != null) {
                if (values == null) {
                    values = new Object[COLUMNS.size()];
                }
                values[indexOf(column)] = value;
            }
            return this;
        }

        /** What was put; {@link #NONE} itself if nothing was. The builder begins anew. */
        public Details build() {
            Details built = values == null ? NONE : new Details(values);
            values = null;
            return built;
        }
    }
}
