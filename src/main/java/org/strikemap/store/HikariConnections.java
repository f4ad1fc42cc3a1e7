package org.strikemap.store;

import com.zaxxer.hikari.HikariConfig;
import com.zaxxer.hikari.HikariDataSource;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Duration;
import javax.sql.DataSource;

/** A connection pool for a database server: HikariCP finds out which connections were lost, and opens others in their place. */
final class HikariConnections implements ConnectionPool {

    /** How long a transaction waits for a connection while the server cannot be reached. */
    private static final Duration TIMEOUT = Duration.ofSeconds(3);

    private final HikariDataSource pool;

    /**
     * Opens the first connection.
     *
     * @param name in log lines and thread names
     * @param initialSql what every new connection is set up with
     * @throws com.zaxxer.hikari.pool.HikariPool.PoolInitializationException if that cannot be opened; its cause tells why
     */
    HikariConnections(DataSource source, String name, int size, String initialSql) {
        HikariConfig config = new HikariConfig();
        config.setDataSource(source);
        config.setPoolName(name);
        config.setMaximumPoolSize(size);
        config.setConnectionInitSql(initialSql);
        // The driver sends BEGIN before a first statement, and fetches a large answer in parts.
        config.setAutoCommit(false);
        config.setConnectionTimeout(TIMEOUT.toMillis());
        pool = new HikariDataSource(config);
    }

    @Override
    public Connection borrow() throws SQLException {
        return pool.getConnection();
    }

    @Override
    public void release(Connection connection) throws SQLException {
        connection.close();
    }

    @Override
    public void close() {
        pool.close();
    }
}
