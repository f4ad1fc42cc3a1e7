package org.strikemap.geopackage;

import java.nio.ByteBuffer;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import org.locationtech.jts.geom.Envelope;
import org.strikemap.text.QuotedIdentifier;

/**
 * Bulk loads (packs) an R*Tree of SQLite, by writing the three tables that it is kept in as its documentation describes them
 * (sqlite.org/rtree.html, 3.2 and 3.4): full leaves in the order of the rows, then full nodes of them, up to one root. To
 * insert row by row takes many times as long, and neighbouring rows lie near to one another already.
 */
final class BoxTree implements AutoCloseable {

    /** As many as SQLite puts into one node; each is a number and four ordinates of 32 bits. */
    private static final int CELLS = 51;

    /** So many rows are handed to SQLite together. */
    private static final int AT_ONCE = 256;

    private static final int CELL_BYTES = Long.BYTES + 4 * Float.BYTES;
    private static final int NODE_BYTES = 4 + CELLS * CELL_BYTES;
    private static final long ROOT = 1;

    private final Connection connection;
    private final String table;
    private final PreparedStatement nodes;
    private final PreparedStatement leafOf;
    private final PreparedStatement parentOf;

    /** From leaves to the root, the node of each level that is not yet full. */
    private final List<Node> open = new ArrayList<>();

    private long lastNode = ROOT;

    /** @param table name of the virtual table, which is new and empty */
    BoxTree(Connection connection, String table) throws SQLException {
        this.connection = connection;
        this.table = QuotedIdentifier.escaped(table);
        this.nodes = connection.prepareStatement("INSERT INTO \"%s_node\" VALUES (?, ?)".formatted(this.table));
        this.leafOf = connection.prepareStatement("INSERT INTO \"%s_rowid\" VALUES (?, ?)".formatted(this.table));
        this.parentOf = connection.prepareStatement("INSERT INTO \"%s_parent\" VALUES (?, ?)".formatted(this.table));
    }

    /** Adds a row; rows come in the order of their numbers. */
    void add(long row, Envelope box) throws SQLException {
        add(0, row, box);
    }

    /** Writes what is not yet written. Nothing can be added afterwards. */
    void writeOpenNodes() throws SQLException {
        for (int level = 0; level < open.size(); level++) {
            Node node = open.get(level);
            if (level == open.size() - 1) {
                leafOf.executeBatch();
                parentOf.executeBatch();
                makeRoot(level, node);
                return;
            }
            write(node);
            add(level + 1, node.number, node.box);
        }
    }

    private void add(int level, long child, Envelope box) throws SQLException {
        if (level == open.size()) {
            open.add(new Node(++lastNode));
        }
        Node node = open.get(level);
        if (node.cells == CELLS) {
            write(node);
            add(level + 1, node.number, node.box);
            node = new Node(++lastNode);
            open.set(level, node);
        }
        node.add(child, box);
        PreparedStatement above = level == 0 ? leafOf : parentOf;
        above.setLong(1, child);
        above.setLong(2, node.number);
        above.addBatch();
        if (child % AT_ONCE == 0) {
            above.executeBatch();
        }
    }

    private void write(Node node) throws SQLException {
        nodes.setLong(1, node.number);
        nodes.setBytes(2, node.bytes(0));
        nodes.executeUpdate();
    }

    /** The topmost node takes the place of the empty root that a new table has. */
    private void makeRoot(int depth, Node node) throws SQLException {
        String children = depth == 0
                ? "UPDATE \"%s_rowid\" SET nodeno = ? WHERE nodeno = ?"
                : "UPDATE \"%s_parent\" SET parentnode = ? WHERE parentnode = ?";
        try (PreparedStatement root = connection.prepareStatement(
                        "UPDATE \"%s_node\" SET data = ? WHERE nodeno = ?".formatted(table));
                PreparedStatement moved = connection.prepareStatement(children.formatted(table))) {
            root.setBytes(1, node.bytes(depth));
            root.setLong(2, ROOT);
            root.executeUpdate();
            moved.setLong(1, ROOT);
            moved.setLong(2, node.number);
            moved.executeUpdate();
        }
    }

    @Override
    public void close() throws SQLException {
        nodes.close();
        leafOf.close();
        parentOf.close();
    }

    /** Up to so many boxes and what they belong to, most significant bytes first. */
    private static final class Node {

        private final long number;
        private final Envelope box = new Envelope();
        private final ByteBuffer bytes = ByteBuffer.allocate(NODE_BYTES).position(4);
        private int cells;

        Node(long number) {
            this.number = number;
        }

        void add(long child, Envelope part) {
            box.expandToInclude(part);
            bytes.putLong(child)
                    .putFloat(down(part.getMinX()))
                    .putFloat(up(part.getMaxX()))
                    .putFloat(down(part.getMinY()))
                    .putFloat(up(part.getMaxY()));
            cells++;
        }

        byte[] bytes(int depth) {
            return bytes.putShort(0, (short) depth).putShort(2, (short) cells).array();
        }

        private static float down(double ordinate) {
            float near = (float) ordinate;
            return near > ordinate ? Math.nextDown(near) : near;
        }

        private static float up(double ordinate) {
            float near = (float) ordinate;
            return near < ordinate ? Math.nextUp(near) : near;
        }
    }
}
