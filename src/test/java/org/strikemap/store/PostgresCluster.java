package org.strikemap.store;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.PrintStream;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.concurrent.atomic.AtomicInteger;
import org.jspecify.annotations.Nullable;
import org.strikemap.Tools;

/**
 * A PostgreSQL server for the tests of one run, started by the first that needs it. {@code private-cluster.sh} stops it when its input
 * ends, which it does with this process, however that ends.
 */
final class PostgresCluster {

    static final String USER = "postgres";
    static final String PASSWORD = "secret";
    private static final String TABLES =
            "claims, incidents, tallies, sources, imports, claim_history, incident_history";

    /** What {@code private-cluster.sh} ends with where the packages are not installed. */
    private static final int NOT_INSTALLED = 3;

    private static final AtomicInteger SCHEMAS = new AtomicInteger();
    private static @Nullable PostgresCluster started;

    private final int port;
    private boolean migrated;
    private final BufferedReader answers;
    private final PrintStream orders;
    private final @Nullable String reason;

    private PostgresCluster() throws IOException {
        try (ServerSocket free = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            port = free.getLocalPort();
        }
        Path script = Path.of("src/test/scripts/private-cluster.sh").toAbsolutePath();
        Process process = new ProcessBuilder("sh", script.toString(), String.valueOf(port))
                .redirectErrorStream(true)
                .start();
        answers = process.inputReader(StandardCharsets.UTF_8);
        orders = new PrintStream(process.getOutputStream(), true, StandardCharsets.UTF_8);
        reason = awaitReady();
        if (reason != null) {
            // Any other reason than the packages is a fault, and no reason to skip.
            assertThat(process.onExit().join().exitValue()).as(reason).isEqualTo(NOT_INSTALLED);
        }
    }

    /** The server; the test is skipped where there is none. */
    static synchronized PostgresCluster running() {
        try {
            PostgresCluster cluster = started == null ? new PostgresCluster() : started;
            started = cluster;
            Tools.require(cluster.reason == null, "PostgreSQL with PostGIS", "postgresql");
            return cluster;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** The server with a store that holds nothing, always the same one: to make the tables takes longer than to empty them. */
    PostgresDatabase emptyStore() {
        PostgresDatabase server = schema("emptied");
        try {
            if (!migrated) {
                PostgresMigrations.apply(server);
                migrated = true;
            }
            alter("postgres", "SET search_path = emptied; TRUNCATE " + TABLES + " RESTART IDENTITY");
        } catch (SQLException e) {
            throw server.fault(e);
        }
        return server;
    }

    /** A schema in which there is nothing yet. */
    PostgresDatabase emptySchema() {
        return schema("s" + SCHEMAS.incrementAndGet());
    }

    PostgresDatabase schema(String name) {
        return PostgresDatabase.at(url("postgres") + "?currentSchema=" + name, USER, PASSWORD);
    }

    /** The address of a database, without user and password. */
    String url(String database) {
        return "jdbc:postgresql://127.0.0.1:" + port + "/" + database;
    }

    /** Executes statements as the superuser. */
    void alter(String database, String... statements) throws SQLException {
        try (Connection connection =
                PostgresDatabase.at(url(database), USER, PASSWORD).dataSource().getConnection()) {
            for (String sql : statements) {
                SqlExecutor.execute(connection, sql);
            }
        }
    }

    /** Stops the server and starts it again. */
    void restart() throws IOException {
        orders.println("restart");
        String fault = awaitReady();
        if (fault != null) {
            throw new IOException(fault);
        }
    }

    private @Nullable String awaitReady() throws IOException {
        StringBuilder said = new StringBuilder();
        for (String line = answers.readLine(); line != null; line = answers.readLine()) {
            if (line.equals("ready")) {
                return null;
            }
            said.append(line).append('\n');
        }
        return said.isEmpty() ? "private-cluster.sh ended" : said.toString().strip();
    }
}
