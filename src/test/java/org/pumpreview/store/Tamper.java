package org.pumpreview.store;

import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;

/// What somebody does to a vault's database past the program, and covers up: the triggers that
/// refuse it are gone meanwhile and back afterwards.
final class Tamper implements AutoCloseable {
  private final Connection connection;
  private final List<String> triggers = new ArrayList<>();

  Tamper(Path folder) throws SQLException {
    connection = DriverManager.getConnection("jdbc:sqlite:" + folder.resolve("vault.db"));
    run("PRAGMA synchronous = OFF");
    List<String> names = new ArrayList<>();
    try (Statement statement = connection.createStatement();
        ResultSet rows =
            statement.executeQuery("SELECT name, sql FROM sqlite_schema WHERE type = 'trigger'")) {
      while (rows.next()) {
        names.add(rows.getString(1));
        triggers.add(rows.getString(2));
      }
    }
    for (String name : names) {
      run("DROP TRIGGER " + name);
    }
  }

  static void with(Path folder, String... statements) throws SQLException {
    try (Tamper tamper = new Tamper(folder)) {
      for (String sql : statements) {
        tamper.run(sql);
      }
    }
  }

  Tamper run(String sql, Object... values) throws SQLException {
    try (PreparedStatement statement = connection.prepareStatement(sql)) {
      for (int i = 0; i < values.length; i++) {
        statement.setObject(i + 1, values[i]);
      }
      statement.execute();
    }
    return this;
  }

  Object value(String sql) throws SQLException {
    try (Statement statement = connection.createStatement();
        ResultSet rows = statement.executeQuery(sql)) {
      rows.next();
      return rows.getObject(1);
    }
  }

  List<String> texts(String sql) throws SQLException {
    List<String> texts = new ArrayList<>();
    try (Statement statement = connection.createStatement();
        ResultSet rows = statement.executeQuery(sql)) {
      while (rows.next()) {
        texts.add(rows.getString(1));
      }
    }
    return texts;
  }

  @Override
  public void close() throws SQLException {
    for (String trigger : triggers) {
      run(trigger);
    }
    connection.close();
  }
}
