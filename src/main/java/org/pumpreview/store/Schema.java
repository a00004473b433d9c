package org.pumpreview.store;

import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;

/// The tables of a vault. Each version is one step on top of the one before it; a released step
/// never changes.
final class Schema {
  /// `PRAGMA application_id` of a vault: "PRvt".
  static final int APPLICATION_ID = 0x50527674;

  private static final List<List<String>> STEPS = List.of(first(), recognized());

  /// `PRAGMA user_version` of a vault as this program writes it.
  static final int VERSION = STEPS.size();

  private Schema() {}

  private static List<String> first() {
    return List.of(
        """
        CREATE TABLE vault (
          id TEXT NOT NULL PRIMARY KEY,
          authority BLOB NOT NULL,
          recovery BLOB NOT NULL,
          founded_at INTEGER NOT NULL,
          mac BLOB NOT NULL
        ) STRICT\
        """,
        """
        CREATE TABLE account (
          user_id TEXT NOT NULL PRIMARY KEY,
          name TEXT NOT NULL,
          credential TEXT NOT NULL,
          license_number TEXT,
          license_state TEXT,
          roles TEXT NOT NULL,
          certificate TEXT NOT NULL REFERENCES certificate (serial),
          kdf TEXT NOT NULL,
          salt BLOB NOT NULL,
          wrapped_key BLOB,
          sealed_signing_key BLOB NOT NULL,
          sealed_authority_key BLOB,
          disabled_at INTEGER,
          mac BLOB NOT NULL
        ) STRICT\
        """,
        """
        CREATE TABLE certificate (
          serial TEXT NOT NULL PRIMARY KEY,
          der BLOB NOT NULL
        ) STRICT\
        """,
        """
        CREATE TABLE journal (
          n INTEGER NOT NULL PRIMARY KEY,
          case_id TEXT NOT NULL,
          seq INTEGER NOT NULL,
          at INTEGER NOT NULL,
          actor TEXT NOT NULL,
          key_id INTEGER NOT NULL,
          body BLOB NOT NULL,
          prev_hash BLOB NOT NULL,
          hash BLOB NOT NULL,
          vault_prev BLOB NOT NULL,
          vault_hash BLOB NOT NULL,
          UNIQUE (case_id, seq)
        ) STRICT\
        """,
        """
        CREATE TABLE card (
          case_id TEXT NOT NULL PRIMARY KEY,
          seq INTEGER NOT NULL,
          office_seq INTEGER NOT NULL,
          body BLOB NOT NULL
        ) STRICT\
        """,
        """
        CREATE TABLE attachment (
          id TEXT NOT NULL PRIMARY KEY,
          at INTEGER NOT NULL,
          body BLOB NOT NULL
        ) STRICT\
        """,
        """
        CREATE TABLE attempt (
          user_id TEXT NOT NULL PRIMARY KEY,
          failures INTEGER NOT NULL,
          at INTEGER NOT NULL
        ) STRICT\
        """,
        refuse("journal", "UPDATE"),
        refuse("journal", "DELETE"),
        refuse("certificate", "UPDATE"),
        refuse("certificate", "DELETE"));
  }

  /// The words in pictures of pages.
  private static List<String> recognized() {
    return List.of(
        """
        CREATE TABLE recognized (
          attachment TEXT NOT NULL,
          page INTEGER NOT NULL,
          body BLOB NOT NULL,
          PRIMARY KEY (attachment, page)
        ) STRICT\
        """);
  }

  private static String refuse(String table, String act) {
    return "CREATE TRIGGER %1$s_refuses_%2$s BEFORE %2$s ON %1$s BEGIN SELECT RAISE(ABORT, '%1$s is append-only'); END"
        .formatted(table, act);
  }

  /// Brings a vault from its version to this program's. Runs inside a transaction.
  static void migrate(Connection connection, int from) throws SQLException {
    try (Statement statement = connection.createStatement()) {
      for (List<String> step : STEPS.subList(from, VERSION)) {
        for (String sql : step) {
          statement.execute(sql);
        }
      }
      statement.execute("PRAGMA application_id = " + APPLICATION_ID);
      statement.execute("PRAGMA user_version = " + VERSION);
    }
  }

  /// Whether the tables, indexes and triggers are exactly those that this program makes. A planted
  /// trigger could take back what the program calls saved; a dropped one could let rows go.
  static boolean isIntact(Connection connection) throws SQLException {
    try (Connection fresh = DriverManager.getConnection("jdbc:sqlite::memory:")) {
      migrate(fresh, 0);
      return objects(fresh).equals(objects(connection));
    }
  }

  private static List<String> objects(Connection connection) throws SQLException {
    List<String> objects = new ArrayList<>();
    String sql = "SELECT type, name, tbl_name, coalesce(sql, '') FROM sqlite_schema ORDER BY 1, 2";
    try (Statement statement = connection.createStatement();
        ResultSet rows = statement.executeQuery(sql)) {
      while (rows.next()) {
        objects.add(
            String.join(
                "\n", rows.getString(1), rows.getString(2), rows.getString(3), rows.getString(4)));
      }
    }
    return objects;
  }
}
