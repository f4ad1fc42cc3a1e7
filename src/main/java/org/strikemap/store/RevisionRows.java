package org.strikemap.store;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.strikemap.incident.IncidentStatus;

/** What a version did to incidents, told from the rows that ended and that began with it. */
final class RevisionRows {

    private static final String STATES = """
            SELECT id, true AS ended, title, status FROM incident_history WHERE until_version = ? AND id > ?
            UNION ALL SELECT id, false, title, status FROM incidents WHERE version = ? AND id > ?
            UNION ALL SELECT id, false, title, status FROM incident_history WHERE version = ? AND id > ?
            ORDER BY 1 LIMIT ?
            """;

    private RevisionRows() {}

    /** How an incident was called, and whether it was withdrawn. */
    private record State(String title, boolean withdrawn) {}

    /** How it was before and is since the version. */
    private static final class StateChange {
        private @Nullable State before;
        private @Nullable State after;
    }

    /** The revisions of a version in the order of the incidents' ids, so many of those after an id. */
    static List<Revision> read(Connection connection, long version, String afterId, int limit) throws SQLException {
        Map<String, StateChange> turns = new LinkedHashMap<>();
        try (var statement = connection.prepareStatement(STATES)) {
            StatementBinder asked = new StatementBinder(statement);
            for (int part = 0; part < 3; part++) {
                asked.fid(version).text(afterId);
            }
            asked.fid(2L * limit); // an incident has two rows at most
            try (RowReader row = new RowReader(statement.executeQuery())) {
                while (row.next()) {
                    StateChange turn = turns.computeIfAbsent(row.text(), id -> new StateChange());
                    boolean ended = row.flag();
                    State state = new State(row.text(), row.word(IncidentStatus.class) == IncidentStatus.WITHDRAWN);
                    if (ended) {
                        turn.before = state;
                    } else {
                        turn.after = state;
                    }
                }
            }
        }
        return turns.entrySet().stream()
                .limit(limit)
                .map(turn -> revision(turn.getKey(), turn.getValue().before, turn.getValue().after))
                .toList();
    }

    private static Revision revision(String id, @Nullable State before, @Nullable State after) {
        if (after == null) {
            return new Revision(id, before == null ? id : before.title, Revision.Kind.GONE);
        }
        if (before == null) {
            return new Revision(id, after.title, Revision.Kind.ADDED);
        }
        boolean withdrawn = after.withdrawn && !before.withdrawn;
        return new Revision(id, after.title, withdrawn ? Revision.Kind.WITHDRAWN : Revision.Kind.CHANGED);
    }
}
