package org.rfldigest.store;

import java.io.IOException;
import java.nio.file.Path;
import java.sql.SQLException;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Properties;
import java.util.Set;
import java.util.concurrent.locks.ReentrantLock;
import java.util.function.Supplier;
import org.sqlite.BusyHandler;
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

  private final Path file;
  private final Patience patience;
  private final Busy busy;
  private final Session reader;
  private final ReentrantLock writing = new ReentrantLock();
  private Session writer;
  private boolean isClosed;

  Database(Path file, Patience patience) throws SQLException {
    this.file = file;
    this.patience = patience;
    this.busy = new Busy(patience);
    this.reader = openReader(file, patience);
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
    var since = System.nanoTime();
    writing.lock();
    try {
      return writing.getHoldCount() > 1 ? work.on(writer) : inTransaction(work, since);
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

  /** Tries until there is something, as long as a change waits for another process. */
  <T> T await(Supplier<Optional<T>> taken) {
    var waiting = new Busy(patience);
    var tries = 0;
    for (var there = taken.get(); ; there = taken.get()) {
      if (there.isPresent()) {
        return there.get();
      }
      if (!waiting.isWorthwhile(tries++)) {
        throw StoreLost.busy(file);
      }
    }
  }

  private <T> T inTransaction(Work<T> work, long since) throws SQLException {
    if (isClosed) {
      throw new SQLException("it was closed");
    }
    if (writer == null) {
      writer = openWriter(file, busy);
    }
    busy.since(since);
    writer.run("BEGIN IMMEDIATE");
    busy.over();
    var done = false;
    try {
      var result = work.on(writer);
      writer.run("COMMIT");
      done = true;
      return result;
    } finally {
      if (!done) {
        writer.rollBack();
      }
    }
  }

  int version() throws SQLException {
    return Migration.version(reader);
  }

  /** Backs the store up first. */
  void migrate(int version, List<String> versions) throws SQLException, IOException {
    try (var session = openWriter(file, new Busy(patience))) {
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

  static Session openReader(Path file, Patience patience) throws SQLException {
    return with(
        connect(file, new Busy(patience)), "PRAGMA query_only=ON; PRAGMA trusted_schema=OFF");
  }

  /** One that gives up at once where another process has the file. */
  static Session openUnwaiting(Path file) throws SQLException {
    return new Session(open(file));
  }

  /** An empty database that is gone when closed. */
  static Session openInMemory() throws SQLException {
    var address = ":memory:";
    return new Session(new JDBC4Connection("jdbc:sqlite:" + address, address, new Properties()));
  }

  static Session openWriter(Path file, Patience patience) throws SQLException {
    return openWriter(file, new Busy(patience));
  }

  private static Session openWriter(Path file, Busy busy) throws SQLException {
    return with(
        connect(file, busy),
        """
        PRAGMA trusted_schema=OFF; PRAGMA foreign_keys=ON; PRAGMA synchronous=FULL;
        PRAGMA journal_size_limit=16777216; PRAGMA wal_autocheckpoint=8000;
        PRAGMA cache_size=-32768\
        """);
  }

  private static Session with(Session session, String settings) throws SQLException {
    try {
      session.run(settings);
      return session;
    } catch (SQLException wrong) {
      session.close();
      throw wrong;
    }
  }

  private static Session connect(Path file, Busy busy) throws SQLException {
    var connection = open(file);
    BusyHandler.setHandler(connection, busy);
    return new Session(connection);
  }

  private static JDBC4Connection open(Path file) throws SQLException {
    var config = new SQLiteConfig();
    config.setBusyTimeout(0);
    config.setGetGeneratedKeys(false);
    config.resetOpenMode(SQLiteOpenMode.CREATE);
    config.setOpenMode(SQLiteOpenMode.OPEN_URI);
    var address = address(file);
    return new JDBC4Connection("jdbc:sqlite:" + address, address, config.toProperties());
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
    isClosed = true;
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
