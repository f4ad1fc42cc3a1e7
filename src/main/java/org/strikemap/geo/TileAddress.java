package org.strikemap.geo;

import java.util.Optional;
import java.util.OptionalInt;

/**
 * Which tile.
 *
 * @param set the set that the tile belongs to
 * @param level 0 to {@link TileMatrixSet#MAX_LEVEL}
 * @param row from the north, below {@link TileMatrixSet#rows}
 * @param column from the west, below {@link TileMatrixSet#columns}
 */
public record TileAddress(TileMatrixSet set, int level, int row, int column) {

    private static final int MOST_DIGITS = 9;

    /** @throws IllegalArgumentException if the set has no such tile */
    public TileAddress {
        if (level < 0 || level > TileMatrixSet.MAX_LEVEL) {
            throw new IllegalArgumentException("level " + level + " is not between 0 and " + TileMatrixSet.MAX_LEVEL);
        }
        if (row < 0 || row >= set.rows(level) || column < 0 || column >= set.columns(level)) {
            throw new IllegalArgumentException("level " + level + " has no row " + row + " and column " + column);
        }
    }

    /** The tile that three texts of an address mean, if the set has it. */
    public static Optional<TileAddress> find(TileMatrixSet set, String level, String row, String column) {
        OptionalInt z = number(level);
        OptionalInt y = number(row);
        OptionalInt x = number(column);
        boolean there = z.isPresent()
                && y.isPresent()
                && x.isPresent()
                && z.getAsInt() <= TileMatrixSet.MAX_LEVEL
                && y.getAsInt() < set.rows(z.getAsInt())
                && x.getAsInt() < set.columns(z.getAsInt());
        return there ? Optional.of(new TileAddress(set, z.getAsInt(), y.getAsInt(), x.getAsInt())) : Optional.empty();
    }

    private static OptionalInt number(String text) {
        boolean digits =
                !text.isEmpty() && text.length() <= MOST_DIGITS && text.chars().allMatch(c -> c >= '0' && c <= '9');
        return digits ? OptionalInt.of(Integer.parseInt(text)) : OptionalInt.empty();
    }

    /** The tile of a level in which a point lies; none for a latitude that the set does not show. */
    public static Optional<TileAddress> around(TileMatrixSet set, int level, double lon, double lat) {
        if (!set.box().contains(lon, lat)) {
            return Optional.empty();
        }
        int column = (int) Math.min(set.xFraction(lon) * set.columns(level), set.columns(level) - 1);
        int row = (int) Math.clamp(set.yFraction(lat) * set.rows(level), 0, set.rows(level) - 1);
        return Optional.of(new TileAddress(set, level, row, column));
    }

    /** What the tile shows, in degrees, without a buffer. */
    Box box() {
        double columns = set.columns(level);
        double rows = set.rows(level);
        return new Box(
                set.lonAt(column / columns),
                set.latAt((row + 1) / rows),
                set.lonAt((column + 1) / columns),
                set.latAt(row / rows));
    }
}
