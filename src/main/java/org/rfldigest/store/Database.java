package org.rfldigest.store;

import java.io.IOException;
import java.nio.file.Path;
import java.sql.SQLException;
import java.time.Duration;
import java.util.HashSet;
import java.util.List;
import java.util.Properties;
import java.util.Set;
import java.util.concurrent.locks.ReentrantLock;
import org.sqlite.SQLiteConfig;
import org.sqlite.SQLiteOpenMode;
import org.sqlite.jdbc4.JDBC4Connection;

/**
 * The file with two connections: one reads, one writes and is opened at the first write, so a
 * screen never waits for a refresh. Safe for several threads.
 */
final class Database implements AutoCloseable {

  /** What is done with a connection. */
  interface Work<T> {
    T on(Session session) throws SQLException;
  }

  /** What is changed with a connection. */
  interface Change {
    void on(Session session) throws SQLException;
  }

  static final Duration WAIT = Duration.ofSeconds(10);

  private final Path file;
  private final Duration wait;
  private final Session reader;
  private final ReentrantLock writing = new ReentrantLock();
  private Session writer;

  /**
   * @param wait how long for another process that writes
   */
  Database(Path file, Duration wait) throws SQLException {
    this.file = file;
    this.wait = wait;
    this.reader = openReader(file);
  }

  /** Reads; inside a transaction of this thread it sees what the transaction wrote. */
  <T> T read(Work<T> work) {
    try {
      if (writing.isHeldByCurrentThread()) {
        return work.on(writer);
      }
      synchronized (reader) {
        return work.on(reader);
      }
    } catch (SQLException wrong) {
      throw StoreLost.of(file, wrong);
    }
  }

  /** Writes in one transaction, all or nothing; inside another of this thread it joins that. */
  <T> T write(Work<T> work) {
    writing.lock();
    try {
      return writing.getHoldCount() > 1 ? work.on(writer) : inTransaction(work);
    } catch (SQLException wrong) {
      throw StoreLost.of(file, wrong);
    } finally {
      writing.unlock();
    }
  }

  /** The same for what gives nothing back. */
  void change(Change change) {
    write(session -> {
      change.on(session);
      return true;
    });
  }

  private <T> T inTransaction(Work<T> work) throws SQLException {
    if (writer == null) {
      writer = openWriter(file, wait);
    }
    writer.run("BEGIN IMMEDIATE");
    var done = false;
    try {
      var result = work.on(writer);
      writer.run("COMMIT");
      done = true;
      return result;
    } finally {
      if (!done) {
        rollBack(writer);
      }
    }
  }

  /** SQLite may have rolled back already, which makes this one fail: that is fine. */
  private static void rollBack(Session session) {
    try {
      session.run("ROLLBACK");
    } catch (SQLException alreadyDone) {
      return;
    }
  }

  int version() throws SQLException {
    return Migration.version(reader);
  }

  /** Backs the store up first. */
  void migrate(int version, List<String> versions) throws SQLException, IOException {
    try (var session = openWriter(file, wait)) {
      Migration.backUp(session, file, version);
      Migration.apply(session, versions);
    }
  }

  /** The texts of the statements used so far. */
  Set<String> statements() {
    var all = new HashSet<>(reader.prepared());
    if (writer != null) {
      all.addAll(writer.prepared());
    }
    return all;
  }

  static Session openReader(Path file) throws SQLException {
    var session = connect(file, WAIT);
    try {
      session.run("PRAGMA query_only=ON; PRAGMA trusted_schema=OFF");
      return session;
    } catch (SQLException wrong) {
      session.close();
      throw wrong;
    }
  }

  /** One that gives up at once where another process has the file. */
  static Session openUnwaiting(Path file) throws SQLException {
    var session = connect(file, WAIT);
    session.run("PRAGMA busy_timeout=0");
    return session;
  }

  /** An empty database that is gone when closed. */
  static Session openInMemory() throws SQLException {
    var address = ":memory:";
    return new Session(new JDBC4Connection("jdbc:sqlite:" + address, address, new Properties()));
  }

  static Session openWriter(Path file) throws SQLException {
    return openWriter(file, WAIT);
  }

  static Session openWriter(Path file, Duration wait) throws SQLException {
    var session = connect(file, wait);
    session.run(
        """
        PRAGMA trusted_schema=OFF; PRAGMA foreign_keys=ON; PRAGMA synchronous=FULL;
        PRAGMA journal_size_limit=16777216; PRAGMA wal_autocheckpoint=16000;
        PRAGMA cache_size=-32768\
        """);
    return session;
  }

  private static Session connect(Path file, Duration wait) throws SQLException {
    var config = new SQLiteConfig();
    config.setBusyTimeout((int) wait.toMillis());
    config.setGetGeneratedKeys(false);
    config.resetOpenMode(SQLiteOpenMode.CREATE);
    config.setOpenMode(SQLiteOpenMode.OPEN_URI);
    var address = address(file);
    return new Session(
        new JDBC4Connection("jdbc:sqlite:" + address, address, config.toProperties()));
  }

  /** A file address, because the driver reads settings from a bare name with a question mark. */
  private static String address(Path file) {
    return "file:"
        + file.toAbsolutePath()
            .toString()
            .replace("%", "%25")
            .replace("?", "%3f")
            .replace("#", "%23");
  }

  @Override
  public void close() {
    writing.lock();
    try {
      synchronized (reader) {
        reader.close();
        if (writer != null) {
          writer.close();
        }
      }
    } catch (SQLException wrong) {
      throw StoreLost.of(file, wrong);
    } finally {
      writing.unlock();
    }
  }
}
