package org.strikemap.store;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.strikemap.question.Question;
import org.strikemap.question.QuestionChanges;

/** The table of questions, which a GIS is not shown. It keeps no history: an import or decision tells in its own words what it did. */
final class QuestionRows {

    private static final TableDefinition TABLE = TableDefinition.of("questions", """
            id kind dataset line column_name value incident_id other_id score claims reason
            decision decided_version moved_claims moved_title
            """);

    private static final String SELECT = "SELECT %s FROM questions".formatted(String.join(", ", TABLE.columns()));

    private QuestionRows() {}

    /** Writes changes within the current transaction. */
    static void write(Connection connection, QuestionChanges changes) throws SQLException {
        try (var row = new StatementBinder(connection.prepareStatement(TABLE.upsert()));
                var gone = new StatementBinder(connection.prepareStatement("DELETE FROM questions WHERE id = ?"))) {
            for (String id : changes.dropped()) {
                gone.text(id).add();
            }
            gone.executeBatch();
            for (Question question : changes.put()) {
                bind(row, question);
            }
            row.executeBatch();
        }
    }

    private static void bind(StatementBinder row, Question question) throws SQLException {
        Question.Origin origin = question.origin();
        Question.Subject subject = question.subject();
        Question.Decision decision = question.decision();
        row.text(question.id()).word(question.kind()).text(origin.dataset());
        row.number(origin.line()).text(origin.column()).text(origin.value());
        row.text(subject.incident()).text(subject.other()).number(subject.score());
        row.names(subject.claims()).text(question.reason());
        row.text(decision == null ? null : decision.word());
        row.number(decision == null ? null : (Integer) Math.toIntExact(decision.version()));
        row.names(decision == null ? List.of() : decision.moved());
        row.text(decision == null ? null : decision.title()).add();
    }

    /** Every question, in no particular order. */
    static List<Question> readAll(Connection connection) throws SQLException {
        try (var statement = connection.prepareStatement(SELECT);
                var row = new RowReader(statement.executeQuery())) {
            return read(row);
        }
    }

    static Optional<Question> find(Connection connection, String id) throws SQLException {
        try (var statement = connection.prepareStatement(SELECT + " WHERE id = ?")) {
            statement.setString(1, id);
            try (var row = new RowReader(statement.executeQuery())) {
                return read(row).stream().findFirst();
            }
        }
    }

    private static List<Question> read(RowReader row) throws SQLException {
        List<Question> questions = new ArrayList<>();
        while (row.next()) {
            questions.add(new Question(
                    row.text(),
                    row.word(Question.Kind.class),
                    new Question.Origin(row.sharedOrNull(), row.number(), row.text(), row.text()),
                    new Question.Subject(row.textOrNull(), row.textOrNull(), row.numberOrNull(), row.names()),
                    row.text(),
                    null));
            String word = row.textOrNull();
            int version = row.number();
            List<String> moved = row.names();
            String title = row.textOrNull();
            if (word != null) {
                questions.add(questions.removeLast().with(new Question.Decision(word, version, moved, title)));
            }
        }
        return questions;
    }
}
