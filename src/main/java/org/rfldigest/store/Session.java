package org.rfldigest.store;

import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.sqlite.ProgressHandler;
import org.sqlite.SQLiteConnection;

/** One connection with its prepared statements, each prepared once. Not for two threads at once. */
final class Session implements AutoCloseable {

  /** Reads the value of the current row. */
  interface Row<T> {
    T of(ResultSet row) throws SQLException;
  }

  private final SQLiteConnection connection;
  private final Map<String, PreparedStatement> statements = new HashMap<>();

  Session(SQLiteConnection connection) {
    this.connection = connection;
  }

  <T> List<T> list(Row<T> row, String sql, Object... values) throws SQLException {
    var found = new ArrayList<T>();
    try (var rows = prepare(sql, values).executeQuery()) {
      while (rows.next()) {
        found.add(row.of(rows));
      }
    }
    return found;
  }

  <T> Optional<T> first(Row<T> row, String sql, Object... values) throws SQLException {
    try (var rows = prepare(sql, values).executeQuery()) {
      return rows.next() ? Optional.of(row.of(rows)) : Optional.empty();
    }
  }

  /** Numbers as one value, for {@code IN (SELECT value FROM json_each(?))}. */
  static String all(Collection<Long> numbers) {
    var all = new StringBuilder("[");
    for (var number : numbers) {
      all.append(all.length() > 1 ? "," : "").append(number.longValue());
    }
    return all.append(']').toString();
  }

  /** The number of rows changed. */
  int change(String sql, Object... values) throws SQLException {
    return prepare(sql, values).executeUpdate();
  }

  /** The id of the row inserted, by a statement that ends in RETURNING id. */
  long insert(String sql, Object... values) throws SQLException {
    return first(row -> row.getLong(1), sql, values).orElseThrow();
  }

  /** Runs a script or pragma that gives nothing back. */
  void run(String script) throws SQLException {
    var code = connection.getDatabase()._exec(script);
    if (code != 0) {
      throw new SQLException("SQLite code " + code, "", code);
    }
  }

  /** Has it called each time that SQLite has done so many steps: that tells what a query costs. */
  void everySteps(int steps, ProgressHandler called) throws SQLException {
    ProgressHandler.setHandler(connection, steps, called);
  }

  /** The texts of the statements prepared so far. */
  Set<String> prepared() {
    return Set.copyOf(statements.keySet());
  }

  @Override
  public void close() throws SQLException {
    connection.close();
  }

  private PreparedStatement prepare(String sql, Object... values) throws SQLException {
    var statement = statements.get(sql);
    if (statement == null) {
      statement = connection.prepareStatement(sql);
      statements.put(sql, statement);
    }
    for (var i = 0; i < values.length; i++) {
      bind(statement, i + 1, values[i]);
    }
    return statement;
  }

  private static void bind(PreparedStatement statement, int at, Object value) throws SQLException {
    switch (value) {
      case Optional<?> optional -> {
        if (optional.isPresent()) {
          bind(statement, at, optional.get());
        } else {
          statement.setObject(at, null);
        }
      }
      case Long number -> statement.setLong(at, number);
      case Integer number -> statement.setInt(at, number);
      case Double number -> statement.setDouble(at, number);
      case Boolean truth -> statement.setInt(at, truth ? 1 : 0);
      case Instant instant -> statement.setLong(at, Columns.millis(instant));
      case byte[] bytes -> statement.setBytes(at, bytes);
      default -> statement.setString(at, value.toString());
    }
  }
}
