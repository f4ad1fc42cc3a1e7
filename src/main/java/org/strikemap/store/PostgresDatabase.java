package org.strikemap.store;

import com.zaxxer.hikari.pool.HikariPool;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Properties;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.postgresql.Driver;
import org.postgresql.PGProperty;
import org.postgresql.ds.PGSimpleDataSource;

/** A database on a PostgreSQL server: how it is connected to, and what its faults are called. */
final class PostgresDatabase implements DatabaseConnector {

    /** The key of the advisory lock of the database that a commit holds: "strike" in ASCII. */
    static final long WRITING = 0x737472696b65L;

    private static final String SCHEMA = "strikemap";
    private static final Pattern PLAIN_NAME = Pattern.compile("[a-z_][a-z0-9_]{0,62}");

    /**
     * lock_timeout, statement_timeout and idle_in_transaction_session_timeout, for the answer to one statement, and for the
     * next statement of a transaction, which an import may take a while to make.
     */
    private static final String TIMEOUT_SETTINGS = """
            SET lock_timeout = '30s';
            SET statement_timeout = '2min';
            SET idle_in_transaction_session_timeout = '10min'
            """;

    private static final int CONNECT_SECONDS = 10;

    /** Socket timeout, longer than the statement timeout. */
    private static final int SOCKET_TIMEOUT_SECONDS = 150;

    /** So many rows are fetched at once, so that a whole table is never in memory twice. */
    private static final int ROWS_AT_ONCE = 2_000;

    private final Properties properties;
    private final String name;
    private final String schema;

    private PostgresDatabase(Properties properties) {
        this.properties = properties;
        this.name = nameOf(properties);
        this.schema =
                given(properties, PGProperty.CURRENT_SCHEMA).split(",", 2)[0].strip();
        if (!PLAIN_NAME.matcher(schema).matches()) {
            throw new StoreException(
                    name + ": currentSchema must begin with a name of small letters, digits and underscores");
        }
    }

    /**
     * A database by its address; nothing is connected to yet.
     *
     * @throws StoreException if the address is none
     */
    static PostgresDatabase at(String url, @Nullable String user, @Nullable String password) {
        Properties properties = url.startsWith("jdbc:postgresql:") ? Driver.parseURL(url, null) : null;
        if (properties == null) {
            // The address itself may hold a password.
            throw new StoreException("strikemap.store.url is not of the form jdbc:postgresql://host:port/database");
        }
        put(properties, PGProperty.USER, user);
        put(properties, PGProperty.PASSWORD, password);
        // A text is sent without a type, so that the server takes it for a day where a column holds days.
        put(properties, PGProperty.STRING_TYPE, "unspecified");
        // The number of rows that each row of a batch inserted is what tells new from known.
        put(properties, PGProperty.REWRITE_BATCHED_INSERTS, "false");
        suggest(properties, PGProperty.CURRENT_SCHEMA, SCHEMA);
        suggest(properties, PGProperty.APPLICATION_NAME, "strikemap");
        suggest(properties, PGProperty.CONNECT_TIMEOUT, String.valueOf(CONNECT_SECONDS));
        suggest(properties, PGProperty.SOCKET_TIMEOUT, String.valueOf(SOCKET_TIMEOUT_SECONDS));
        suggest(properties, PGProperty.TCP_KEEP_ALIVE, "true");
        suggest(properties, PGProperty.DEFAULT_ROW_FETCH_SIZE, String.valueOf(ROWS_AT_ONCE));
        return new PostgresDatabase(properties);
    }

    private static void put(Properties properties, PGProperty property, @Nullable String value) {
        if (value != null && !value.isEmpty()) {
            properties.setProperty(property.getName(), value);
        }
    }

    private static void suggest(Properties properties, PGProperty property, String value) {
        properties.putIfAbsent(property.getName(), value);
    }

    private static String given(Properties properties, PGProperty property) {
        return Objects.requireNonNullElse(property.getOrDefault(properties), "");
    }

    private static String nameOf(Properties properties) {
        String[] hosts = given(properties, PGProperty.PG_HOST).split(",", -1);
        String[] ports = given(properties, PGProperty.PG_PORT).split(",", -1);
        List<String> servers = new ArrayList<>();
        for (int i = 0; i < hosts.length; i++) {
            servers.add(hosts[i] + ":" + ports[Math.min(i, ports.length - 1)]);
        }
        return "PostgreSQL at " + String.join(",", servers) + "/" + given(properties, PGProperty.PG_DBNAME);
    }

    @Override
    public String name() {
        return name;
    }

    /** The schema of the tables. */
    String schema() {
        return schema;
    }

    /** The name of the database, as {@code pg_dump} takes it, without a password. */
    String address() {
        String user = given(properties, PGProperty.USER);
        return "host=%s port=%s dbname=%s%s"
                .formatted(
                        given(properties, PGProperty.PG_HOST),
                        given(properties, PGProperty.PG_PORT),
                        given(properties, PGProperty.PG_DBNAME),
                        user.isEmpty() ? "" : " user=" + user);
    }

    /** Where connections come from that commit each statement by itself. */
    PGSimpleDataSource dataSource() {
        PGSimpleDataSource source = new PGSimpleDataSource();
        try {
            for (String key : properties.stringPropertyNames()) {
                source.setProperty(key, properties.getProperty(key));
            }
        } catch (SQLException e) {
            throw new StoreException(name + ": strikemap.store.url: " + e.getMessage(), e);
        }
        return source;
    }

    @Override
    public Connection connect() {
        try {
            Connection connection = dataSource().getConnection();
            SqlExecutor.execute(connection, TIMEOUT_SETTINGS);
            // The driver sends BEGIN before a first statement, and fetches a large answer in parts.
            connection.setAutoCommit(false);
            return connection;
        } catch (SQLException e) {
            throw fault(e);
        }
    }

    @Override
    public ConnectionPool pool(String purpose, int size) {
        try {
            return new HikariConnections(dataSource(), "store-" + purpose, size, TIMEOUT_SETTINGS);
        } catch (HikariPool.PoolInitializationException e) {
            throw fault(e);
        }
    }

    @Override
    public String beginWriting() {
        return "SELECT pg_advisory_xact_lock(" + WRITING + ")";
    }

    @Override
    public String beginReading() {
        return "SET TRANSACTION ISOLATION LEVEL REPEATABLE READ, READ ONLY";
    }

    @Override
    public boolean isLost(Connection connection, SQLException fault) {
        String state = Objects.requireNonNullElse(fault.getSQLState(), "");
        try {
            return connection.isClosed() || state.startsWith("08") || state.startsWith("57P0");
        } catch (SQLException e) {
            return true;
        }
    }

    @Override
    public StoreException fault(Throwable cause) {
        SQLException fault = sqlFault(cause);
        return new StoreException(name + ": " + (fault == null ? cause.getMessage() : words(fault)), cause);
    }

    private static @Nullable SQLException sqlFault(Throwable cause) {
        for (Throwable one = cause; one != null; one = one.getCause()) {
            if (one instanceof SQLException fault) {
                return fault;
            }
        }
        return null;
    }

    private static String words(SQLException fault) {
        String said = fault.getMessage();
        String state = Objects.requireNonNullElse(fault.getSQLState(), "");
        return switch (state) {
            case "08001", "08003", "08006" -> "the server cannot be reached (" + said + ")";
            case "08004", "28000", "28P01" -> "the server does not let us in; look at user and password (" + said + ")";
            case "22021" -> "a text holds a character that PostgreSQL cannot keep (" + said + ")";
            case "3D000" -> "there is no such database; make it with createdb (" + said + ")";
            case "42501" -> "the user may not do this (" + said + ")";
            case "53100" -> "the disk of the server is full (" + said + ")";
            case "55P03" -> "another process is writing and did not end in time (" + said + ")";
            case "57014" -> "the server did not answer in time (" + said + ")";
            case "57P01", "57P02", "57P03" -> "the server is being stopped or started (" + said + ")";
            default -> String.valueOf(said);
        };
    }
}
