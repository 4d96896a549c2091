package org.rfldigest.store;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * What a look into a store's file finds, without changing it.
 *
 * @param version of its tables
 * @param current the version that this program writes
 * @param bytes the file's size
 * @param entries how many it holds
 * @param newest when the last one was fetched
 * @param isRemote whether it lies on another machine's disk
 * @param isUnseen whether it could not be looked into, as where the disk is full; it may be whole
 * @param faults what is wrong with it, or why it could not be looked into, in a few words each
 */
public record Inspection(
    int version,
    int current,
    long bytes,
    long entries,
    Optional<Instant> newest,
    boolean isRemote,
    boolean isUnseen,
    List<String> faults) {

  private static final int CURRENT = Schema.VERSIONS.size();
  private static final int FAULTS_TOLD = 5;

  /** Whether a newer program wrote it. */
  public boolean isNewer() {
    return version > current;
  }

  /** Checks that all pages can be read and fit together; takes seconds where it is large. */
  public static Inspection quick(Path file) {
    return of(file, "PRAGMA quick_check(" + FAULTS_TOLD + ")", false);
  }

  /** Checks the indexes, too, and that it holds no table, view or trigger but the program's own. */
  public static Inspection thorough(Path file) {
    return of(file, "PRAGMA integrity_check(" + FAULTS_TOLD + ")", true);
  }

  /** Whether another process is in the midst of writing to it. */
  public static boolean isBeingWritten(Path file) {
    try (var session = Database.openUnwaiting(file)) {
      session.run("BEGIN IMMEDIATE");
      session.run("ROLLBACK");
      return false;
    } catch (SQLException wrong) {
      return StoreLost.of(file, wrong).why() == StoreLost.Why.BUSY;
    }
  }

  private static Inspection of(Path file, String check, boolean withSchema) {
    var foreign = StoreFile.foreign(file);
    if (foreign.isPresent()) {
      return broken(file, false, foreign.get());
    }
    try (var session = Database.openReader(file, Patience.SILENT)) {
      var version = Migration.version(session);
      var faults = new ArrayList<>(session.list(row -> row.getString(1), check));
      faults.remove("ok");
      if (withSchema && version > 0 && version <= CURRENT) {
        difference(session, version).ifPresent(faults::add);
      }
      var last = "SELECT first_seen FROM entry ORDER BY id DESC LIMIT 1";
      return new Inspection(
          version,
          CURRENT,
          Files.size(file),
          session.first(row -> row.getLong(1), "SELECT count(*) FROM entry").orElse(0L),
          session.first(row -> Columns.instant(row, "first_seen"), last),
          Disk.REAL.isRemote(file),
          false,
          List.copyOf(faults));
    } catch (SQLException wrong) {
      var isDamaged = StoreLost.of(file, wrong).why() == StoreLost.Why.DAMAGED;
      return broken(file, !isDamaged, wrong.getMessage());
    } catch (IOException unreadable) {
      return broken(file, true, unreadable.getMessage());
    }
  }

  private static Inspection broken(Path file, boolean isUnseen, String whyOrNull) {
    var why = whyOrNull == null ? "it cannot be read" : whyOrNull;
    var fault = why.lines().findFirst().orElse(why);
    var bytes = file.toFile().length();
    return new Inspection(0, CURRENT, bytes, 0, Optional.empty(), false, isUnseen, List.of(fault));
  }

  private static Optional<String> difference(Session session, int version) throws SQLException {
    try (var model = Database.openInMemory()) {
      Migration.apply(model, Schema.VERSIONS.subList(0, version));
      var expected = schema(model);
      var found = schema(session);
      for (var name : found.keySet()) {
        if (!found.get(name).equals(expected.remove(name))) {
          return Optional.of("it holds the " + name + ", which no rfl has made");
        }
      }
      return expected.keySet().stream().findFirst().map(name -> "it lacks the " + name);
    }
  }

  /** The script of each table, index, view and trigger by kind and name. */
  private static Map<String, String> schema(Session session) throws SQLException {
    var scripts = new LinkedHashMap<String, String>();
    session.list(
        row -> scripts.put(row.getString(1) + " " + row.getString(2), row.getString(3)),
        """
        SELECT type, name, coalesce(sql, '') FROM sqlite_schema
        WHERE name NOT LIKE 'sqlite\\_%' ESCAPE '\\' ORDER BY rowid\
        """);
    return scripts;
  }
}
