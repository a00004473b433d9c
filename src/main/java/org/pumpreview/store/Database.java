package org.pumpreview.store;

import java.nio.file.Path;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;
import org.pumpreview.store.VaultException.Reason;
import org.sqlite.SQLiteConfig;
import org.sqlite.SQLiteOpenMode;

/// One connection to a vault's database. With [Schema] the only place that speaks words of SQLite.
///
/// Autocommit stays on and transactions are begun in words: with it off the driver begins the next
/// transaction at once after a commit, and an idle window would lock out every other writer.
final class Database implements AutoCloseable {
  private static final int BUSY_MILLIS = 5000;

  private final Connection connection;

  private Database(Connection connection) {
    this.connection = connection;
  }

  /// Work inside a transaction.
  interface Work<T> {
    T run() throws VaultException;
  }

  /// Reads one row.
  interface RowReader<T> {
    T read(ResultSet row) throws SQLException, VaultException;
  }

  /// Takes one row.
  interface RowTaker {
    void take(ResultSet row) throws SQLException, VaultException;
  }

  /// How a database is opened.
  enum Mode {
    /// Read and written by this program and others.
    SHARED,
    /// Only read, and nothing beside it is written: a backup.
    UNTOUCHED
  }

  /// Makes an empty database with all tables. It becomes one in a single transaction, so that a
  /// file left by a stopped program is never taken for a vault.
  static void create(Path file) throws VaultException {
    try (Connection connection = connect(file, new SQLiteConfig());
        Statement statement = connection.createStatement()) {
      statement.execute("PRAGMA journal_mode = DELETE");
      statement.execute("PRAGMA synchronous = FULL");
      statement.execute("BEGIN EXCLUSIVE");
      Schema.migrate(connection, 0);
      statement.execute("COMMIT");
    } catch (SQLException e) {
      throw failure(e);
    }
  }

  /// Opens the database of a vault after looking at its header, so that a file of somebody else is
  /// never changed.
  static Database open(Path file, Mode mode) throws VaultException {
    Header.read(file).requireVault();
    SQLiteConfig config = new SQLiteConfig();
    config.setBusyTimeout(BUSY_MILLIS);
    config.resetOpenMode(SQLiteOpenMode.CREATE);
    if (mode == Mode.UNTOUCHED) {
      config.setReadOnly(true);
    }
    Database database;
    try {
      database = new Database(connect(file, config));
    } catch (SQLException e) {
      throw failure(e);
    }
    try {
      database.prepare(mode);
      return database;
    } catch (VaultException e) {
      database.close();
      throw e;
    }
  }

  private static Connection connect(Path file, SQLiteConfig config) throws SQLException {
    return config.createConnection("jdbc:sqlite:" + file.toAbsolutePath());
  }

  private void prepare(Mode mode) throws VaultException {
    pragma("temp_store", "MEMORY");
    pragma("foreign_keys", "ON");
    pragma("trusted_schema", "OFF");
    pragma("cell_size_check", "ON");
    if (mode == Mode.SHARED) {
      if (!pragma("journal_mode", "WAL").equals(Optional.of("wal"))) {
        throw new VaultException(Reason.NETWORK_FOLDER);
      }
      pragma("synchronous", "FULL");
      pragma("secure_delete", "ON");
      migrate();
    }
    try {
      if (!Schema.isIntact(connection)) {
        throw new VaultException(Reason.ALTERED);
      }
    } catch (SQLException e) {
      throw failure(e);
    }
  }

  private void migrate() throws VaultException {
    int version = version();
    Header.requireVersion(version);
    if (version < Schema.VERSION) {
      write(() -> {
        try {
          Schema.migrate(connection, version());
        } catch (SQLException e) {
          throw failure(e);
        }
        return true;
      });
    }
  }

  private int version() throws VaultException {
    return pragma("user_version").map(Integer::parseInt).orElse(0);
  }

  /// Reads a pragma.
  Optional<String> pragma(String name) throws VaultException {
    return one("PRAGMA " + name, row -> row.getString(1));
  }

  /// Sets a pragma and says what it is then, where SQLite says so.
  Optional<String> pragma(String name, String value) throws VaultException {
    try (Statement statement = connection.createStatement()) {
      if (!statement.execute("PRAGMA " + name + " = " + value)) {
        return Optional.empty();
      }
      try (ResultSet rows = statement.getResultSet()) {
        return rows.next() ? Optional.of(rows.getString(1)) : Optional.empty();
      }
    } catch (SQLException e) {
      throw failure(e);
    }
  }

  /// Runs work that writes, all of it or none. The lock is taken before the first read: a
  /// transaction that reads first and writes later fails at once when another one wrote meanwhile.
  <T> T write(Work<T> work) throws VaultException {
    return write(work, result -> true);
  }

  /// Runs work that writes, and keeps what it wrote only when its result says so.
  <T> T write(Work<T> work, Predicate<T> kept) throws VaultException {
    return transact("BEGIN IMMEDIATE", work, kept);
  }

  /// Runs work that reads one unchanging state.
  <T> T read(Work<T> work) throws VaultException {
    return transact("BEGIN", work, result -> true);
  }

  private <T> T transact(String begin, Work<T> work, Predicate<T> kept) throws VaultException {
    execute(begin);
    boolean committed = false;
    try {
      T result = work.run();
      if (kept.test(result)) {
        execute("COMMIT");
        committed = true;
      }
      return result;
    } finally {
      if (!committed) {
        rollBack();
      }
    }
  }

  /// After a full disk SQLite has rolled back by itself, and there is nothing left to roll back.
  private void rollBack() {
    try (Statement statement = connection.createStatement()) {
      statement.execute("ROLLBACK");
    } catch (SQLException alreadyRolledBack) {
      return;
    }
  }

  void execute(String sql, @Nullable Object... values) throws VaultException {
    try (PreparedStatement statement = bind(sql, values)) {
      statement.execute();
    } catch (SQLException e) {
      throw failure(e);
    }
  }

  <T> Optional<T> one(String sql, RowReader<T> reader, @Nullable Object... values)
      throws VaultException {
    List<T> rows = all(sql, reader, values);
    return rows.isEmpty() ? Optional.empty() : Optional.of(rows.getFirst());
  }

  <T> List<T> all(String sql, RowReader<T> reader, @Nullable Object... values)
      throws VaultException {
    List<T> found = new ArrayList<>();
    each(sql, row -> found.add(reader.read(row)), values);
    return found;
  }

  /// Hands each row on as it comes, so that no number of rows fills the memory.
  void each(String sql, RowTaker taker, @Nullable Object... values) throws VaultException {
    try (PreparedStatement statement = bind(sql, values);
        ResultSet rows = statement.executeQuery()) {
      while (rows.next()) {
        taker.take(rows);
      }
    } catch (SQLException e) {
      throw failure(e);
    }
  }

  long number(String sql, @Nullable Object... values) throws VaultException {
    return one(sql, row -> row.getLong(1), values).orElse(0L);
  }

  private PreparedStatement bind(String sql, @Nullable Object... values) throws SQLException {
    PreparedStatement statement = connection.prepareStatement(sql);
    for (int i = 0; i < values.length; i++) {
      statement.setObject(i + 1, values[i]);
    }
    return statement;
  }

  /// Writes a copy of one unchanging state, beside busy writers, into a file that does not exist.
  void copyInto(Path file) throws VaultException {
    execute("VACUUM INTO ?", file.toAbsolutePath().toString());
  }

  /// What SQLite itself finds wrong; it does not see a changed byte inside a value.
  List<String> integrityFaults() throws VaultException {
    return all("PRAGMA integrity_check", row -> row.getString(1)).stream()
        .filter(line -> !line.equals("ok"))
        .toList();
  }

  @Override
  public void close() {
    try {
      connection.close();
    } catch (SQLException nothingLeftToDo) {
      return;
    }
  }

  /// SQLite's own message names tables and columns, never values: it may go along as the cause.
  private static VaultException failure(SQLException e) {
    return new VaultException(Storage.reason(e), e);
  }
}
