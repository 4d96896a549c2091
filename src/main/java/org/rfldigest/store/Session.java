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
import org.sqlite.core.CoreStatement;

/** One connection with its prepared statements, each prepared once. Not for two threads at once. */
final class Session implements AutoCloseable {

  /** Reads the value of the current row. */
  interface Row<T> {
    T of(ResultSet row) throws SQLException;
  }

  private final SQLiteConnection connection;
  private final Map<String, PreparedStatement> statements = new HashMap<>();
  private Optional<Texts.Inflated> lastTexts = Optional.empty();

  Session(SQLiteConnection connection) {
    this.connection = connection;
    // Else the driver tries after each statement whether a transaction can begin.
    connection.getConnectionConfig().setAutoCommit(false);
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
    for (var i = 0; i < values.length; i++) {
      values[i] = column(values[i]);
    }
    var statement = (CoreStatement) prepared(sql);
    return (int) connection.getDatabase().executeUpdate(statement, values);
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

  /** SQLite may have done so already, which makes this one fail: that is fine. */
  void rollBack() {
    try {
      run("ROLLBACK");
    } catch (SQLException alreadyDone) {
      return;
    }
  }

  /** Has it called each time that SQLite has done so many steps: that tells what a query costs. */
  void everySteps(int steps, ProgressHandler called) throws SQLException {
    ProgressHandler.setHandler(connection, steps, called);
  }

  /** The texts that were read last, however long ago. */
  Optional<Texts.Inflated> lastTexts() {
    return lastTexts;
  }

  void keepLast(Texts.Inflated texts) {
    lastTexts = Optional.of(texts);
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
    var statement = prepared(sql);
    for (var i = 0; i < values.length; i++) {
      statement.setObject(i + 1, column(values[i]));
    }
    return statement;
  }

  private PreparedStatement prepared(String sql) throws SQLException {
    var statement = statements.get(sql);
    if (statement == null) {
      statement = connection.prepareStatement(sql);
      statements.put(sql, statement);
    }
    return statement;
  }

  /** The value as the driver knows it: a number, a text, bytes, or null. */
  private static Object column(Object value) {
    return switch (value) {
      case String text -> text;
      case Long number -> number;
      case Integer number -> number;
      case Optional<?> optional -> optional.isPresent() ? column(optional.get()) : null;
      case Instant instant -> Columns.millis(instant);
      case Boolean truth -> truth ? 1 : 0;
      case Double number -> number;
      case byte[] bytes -> bytes;
      default -> value.toString();
    };
  }
}
