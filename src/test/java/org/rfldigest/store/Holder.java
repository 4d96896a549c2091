package org.rfldigest.store;

import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;

/** Another program that keeps a store locked from when it is made until it lets go. */
public final class Holder implements AutoCloseable {

  private final Connection connection;

  public Holder(Path file) {
    try {
      connection = DriverManager.getConnection("jdbc:sqlite:" + file);
      execute("BEGIN IMMEDIATE");
    } catch (SQLException broken) {
      throw new IllegalStateException(broken);
    }
  }

  public void letGo() {
    try {
      execute("COMMIT");
    } catch (SQLException broken) {
      throw new IllegalStateException(broken);
    }
  }

  private void execute(String sql) throws SQLException {
    try (var statement = connection.createStatement()) {
      statement.execute(sql);
    }
  }

  @Override
  public void close() {
    try {
      connection.close();
    } catch (SQLException broken) {
      throw new IllegalStateException(broken);
    }
  }

  /** A process that keeps the named store locked, says so, and lets go when it is told anything. */
  public static void main(String[] arguments) throws Exception {
    try (var holder = new Holder(Path.of(arguments[0]))) {
      System.out.println("locked");
      System.in.read();
      holder.letGo();
    }
  }
}
