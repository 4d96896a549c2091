package org.rfldigest.store;

import java.nio.file.Path;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * What a look into a store's file finds, without changing it.
 *
 * @param version of its tables
 * @param newest the version that this program writes
 * @param faults what is wrong with it, in a few words each
 */
public record Inspection(int version, int newest, List<String> faults) {

  private static final int FAULTS_TOLD = 5;

  /** Whether a newer program wrote it. */
  public boolean isNewer() {
    return version > newest;
  }

  /** Checks that all pages can be read and fit together; takes seconds where it is large. */
  public static Inspection quick(Path file) {
    return of(file, "PRAGMA quick_check(" + FAULTS_TOLD + ")", false);
  }

  /** Checks the indexes, too, and that it holds no table, view or trigger but the program's own. */
  public static Inspection thorough(Path file) {
    return of(file, "PRAGMA integrity_check(" + FAULTS_TOLD + ")", true);
  }

  private static Inspection of(Path file, String check, boolean withSchema) {
    var newest = Schema.VERSIONS.size();
    var foreign = StoreFile.foreign(file);
    if (foreign.isPresent()) {
      return new Inspection(0, newest, List.of(foreign.get()));
    }
    try (var session = Database.openReader(file)) {
      var version = Migration.version(session);
      var faults = new ArrayList<>(session.list(row -> row.getString(1), check));
      faults.remove("ok");
      if (withSchema && version > 0 && version <= newest) {
        difference(session, version).ifPresent(faults::add);
      }
      return new Inspection(version, newest, List.copyOf(faults));
    } catch (SQLException wrong) {
      var why = wrong.getMessage() == null ? "it cannot be read" : wrong.getMessage();
      return new Inspection(0, newest, List.of(why.lines().findFirst().orElse(why)));
    }
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
