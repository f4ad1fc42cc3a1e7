package org.strikemap.format;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/**
 * Packed (static) Hilbert R-tree of FlatGeobuf, which in our tables is that of a Hilbert curve or near to it. Sixteen
 * neighbours have one parent, sixteen parents the next, up to a single root; the file has the root first and the features' own
 * boxes last.
 *
 * <p>Of the features themselves only the boxes of sixteen at a time are kept: 2 bytes a feature.
 */
final class PackedRTree {

    static final int NODE_SIZE = 16;

    /** Of a node: four ordinates of its box, and where its first child or its feature begins. */
    static final int NODE_BYTES = 4 * Double.BYTES + Long.BYTES;

    /** From the parents of the features to the root. */
    private final List<LevelBoxes> levels = new ArrayList<>();

    private int features;

    PackedRTree() {
        levels.add(new LevelBoxes());
    }

    /** Notes the next feature, by its least and greatest ordinates; one without a place has an empty box and is never found. */
    void add(double west, double south, double east, double north) {
        levels.getFirst().expand(features / NODE_SIZE, west, south, east, north);
        features++;
    }

    int features() {
        return features;
    }

    /** Whether any feature has a place; otherwise there is nothing to find, and no index. */
    boolean hasGeometries() {
        double[] extent = extent();
        return extent[0] <= extent[2];
    }

    /** The box of everything: west, south, east, north; infinite and inside out where nothing has a place. */
    double[] extent() {
        double[] extent = LevelBoxes.nothing();
        LevelBoxes parents = levels.getFirst();
        for (int i = 0; i < parents.size; i++) {
            extent[0] = Math.min(extent[0], parents.ordinates[4 * i]);
            extent[1] = Math.min(extent[1], parents.ordinates[4 * i + 1]);
            extent[2] = Math.max(extent[2], parents.ordinates[4 * i + 2]);
            extent[3] = Math.max(extent[3], parents.ordinates[4 * i + 3]);
        }
        return extent;
    }

    /** Writes all nodes but those of the features, once all were noted; there is at least one. */
    void writeParents(LittleEndianBuffer out) {
        while (levels.getLast().size > 1) {
            levels.add(levels.getLast().parents());
        }
        int firstChild = 0;
        for (LevelBoxes level : levels.reversed()) {
            firstChild += level.size;
            level.write(firstChild, out);
        }
    }

    /** Writes the node of a feature. */
    static void writeLeaf(double[] box, long firstByte, LittleEndianBuffer out) {
        for (double ordinate : box) {
            out.putDouble(ordinate);
        }
        out.putLong(firstByte);
    }

    /** The boxes of one level, four ordinates each. */
    private static final class LevelBoxes {

        private double[] ordinates = new double[64];
        private int size;

        static double[] nothing() {
            return new double[] {
                Double.POSITIVE_INFINITY, Double.POSITIVE_INFINITY, Double.NEGATIVE_INFINITY, Double.NEGATIVE_INFINITY
            };
        }

        /** Makes a box reach over another; it is the next one or one that there is. */
        void expand(int index, double west, double south, double east, double north) {
            int at = 4 * index;
            if (index == size) {
                if (at == ordinates.length) {
                    ordinates = Arrays.copyOf(ordinates, 2 * at);
                }
                System.arraycopy(nothing(), 0, ordinates, at, 4);
                size++;
            }
            ordinates[at] = Math.min(ordinates[at], west);
            ordinates[at + 1] = Math.min(ordinates[at + 1], south);
            ordinates[at + 2] = Math.max(ordinates[at + 2], east);
            ordinates[at + 3] = Math.max(ordinates[at + 3], north);
        }

        LevelBoxes parents() {
            LevelBoxes parents = new LevelBoxes();
            for (int i = 0; i < size; i++) {
                int at = 4 * i;
                parents.expand(i / NODE_SIZE, ordinates[at], ordinates[at + 1], ordinates[at + 2], ordinates[at + 3]);
            }
            return parents;
        }

        /** @param firstChild the number of the first node of the level below */
        void write(int firstChild, LittleEndianBuffer out) {
            for (int i = 0; i < size; i++) {
                for (int ordinate = 0; ordinate < 4; ordinate++) {
                    out.putDouble(ordinates[4 * i + ordinate]);
                }
                out.putLong(firstChild + (long) i * NODE_SIZE);
            }
        }
    }
}
