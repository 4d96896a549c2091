package org.rfldigest.store;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.sql.SQLException;
import java.util.List;

/** Leads a store from its version to the newest, after a backup, in one transaction. */
final class Migration {

  private Migration() {}

  static int version(Session session) throws SQLException {
    return session.first(row -> row.getInt(1), "PRAGMA user_version").orElseThrow();
  }

  /** Does nothing where another process has migrated meanwhile. */
  static void apply(Session session, List<String> versions) throws SQLException {
    session.run("BEGIN IMMEDIATE");
    try {
      for (var next = version(session); next < versions.size(); next++) {
        session.run(versions.get(next));
        session.run("PRAGMA user_version=" + (next + 1));
      }
      session.run("COMMIT");
    } catch (SQLException wrong) {
      session.rollBack();
      throw wrong;
    }
  }

  /** Keeps the whole store as it is in a file next to it, such as {@code store.db.version-1}. */
  static Path backUp(Session session, Path file, int version) throws SQLException, IOException {
    var backup = Path.of(file + ".version-" + version);
    var draft = Path.of(backup + ".new-" + ProcessHandle.current().pid());
    removeLeftovers(file);
    Leftovers.discard(draft);
    StoreFile.createPrivate(draft);
    try {
      session.change("VACUUM INTO ?", draft.toString());
      Files.move(
          draft, backup, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
    } finally {
      Leftovers.discard(draft);
    }
    return backup;
  }

  /** What a killed one left, of whichever version, and what a store left that was half made. */
  private static void removeLeftovers(Path file) {
    Leftovers.remove(file.getParent(), file.getFileName() + ".new-", "");
    for (var version = 0; version <= Schema.VERSIONS.size(); version++) {
      Leftovers.remove(file.getParent(), file.getFileName() + ".version-" + version + ".new-", "");
    }
  }
}
