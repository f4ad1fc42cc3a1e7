package org.strikemap.format;

import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.util.Arrays;
import org.strikemap.table.GeometryKind;

/**
 * FlatGeobuf 3 with a spatial index and typed columns, the id first; an empty cell is a value that is left out. The index stands before
 * the features and tells where each begins, so the features are made twice, first to learn their sizes: of each 6 bytes are
 * kept. Features without a place are in the file, and no box finds them.
 */
public final class FlatGeobufFormat implements FeatureFormat {

    private static final int BUFFER = 1 << 16;
    private static final int FIRST_SIZES = 1 << 8;

    @Override
    public String name() {
        return "fgb";
    }

    @Override
    public String mediaType() {
        return "application/flatgeobuf";
    }

    @Override
    public String fileExtension() {
        return "fgb";
    }

    @Override
    public void write(FeatureSelection features, OutputStream out) throws IOException {
        OutputStream buffered = new BufferedOutputStream(out, BUFFER);
        new FlatGeobufFile(features).write(buffered);
        buffered.flush();
    }

    /** One file while it is written. */
    private static final class FlatGeobufFile {

        private final FeatureSelection features;
        private final GeometryKind kind;
        private final FlatGeobufFeature feature;
        private final PackedRTree index = new PackedRTree();
        private final double[] box = new double[4];
        private int[] sizes = new int[FIRST_SIZES];

        FlatGeobufFile(FeatureSelection features) {
            this.features = features;
            this.kind = features.geometry() ? features.table().geometryKind() : GeometryKind.POINT;
            this.feature = new FlatGeobufFeature(features, kind);
        }

        void write(OutputStream out) throws IOException {
            features.rows().forEach(this::note);
            FlatGeobufHeader.write(features, kind, index, out);
            if (index.hasGeometries()) {
                writeIndex(out);
            }
            features.rows().<IOException>forEach(row -> {
                feature.make(row);
                feature.write(out);
            });
        }

        private void note(int row) throws IOException {
            int number = index.features();
            if (number == sizes.length) {
                sizes = Arrays.copyOf(sizes, 2 * number);
            }
            sizes[number] = feature.make(row);
            feature.boxOf(row, box);
            index.add(box[0], box[1], box[2], box[3]);
        }

        private void writeIndex(OutputStream out) throws IOException {
            LittleEndianBuffer nodes = new LittleEndianBuffer();
            index.writeParents(nodes);
            nodes.flushTo(out);
            FeatureOffsets leaves = new FeatureOffsets();
            features.rows().<IOException>forEach(row -> {
                feature.boxOf(row, box);
                leaves.put(nodes);
                nodes.flushTo(out);
            });
        }

        /** Where each feature begins. */
        private final class FeatureOffsets {

            private int number;
            private long firstByte;

            void put(LittleEndianBuffer nodes) {
                PackedRTree.writeLeaf(box, firstByte, nodes);
                firstByte += sizes[number++];
            }
        }
    }
}
