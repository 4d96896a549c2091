package org.rfldigest.store;

import java.io.IOException;
import java.nio.file.Path;
import java.sql.SQLException;
import java.util.List;
import java.util.Optional;

/** Looks at a store's file, upgrades it where it is older, and opens it or says why not. */
final class StoreOpening {

  private final Path file;
  private final List<String> versions;
  private final Disk disk;
  private final Patience patience;

  private StoreOpening(Path file, List<String> versions, Disk disk, Patience patience) {
    this.file = file;
    this.versions = versions;
    this.disk = disk;
    this.patience = patience;
  }

  /**
   * @param patience how long a change waits while another process writes
   */
  static Opening of(Path file, List<String> versions, Disk disk, Patience patience) {
    try {
      var refusal = StoreFile.prepare(file, versions, disk);
      return refusal.isPresent()
          ? new Opening.Refused(refusal.get())
          : new StoreOpening(file, versions, disk, patience).examined();
    } catch (SQLException wrong) {
      return new Opening.Refused(sentence(file, wrong));
    } catch (IOException wrong) {
      return new Opening.Refused(
          "No backup of the store "
              + file
              + " could be made ("
              + StoreFile.reason(wrong)
              + "); it is left as it is.");
    } catch (LinkageError noLibrary) {
      return new Opening.Refused(withoutLibrary());
    }
  }

  private Opening examined() throws SQLException, IOException {
    var isRemote = disk.isRemote(file);
    if (isRemote) {
      makeSafe();
    }
    var database = new Database(file, patience);
    try {
      var version = database.version();
      if (version > versions.size()) {
        database.close();
        return new Opening.Refused(
            StoreFile.refusal(file, "was written by a newer rfl", "update rfl").orElseThrow());
      }
      if (version < versions.size()) {
        database.migrate(version, versions);
      }
      return new Opening.Opened(new Store(database), isRemote ? warning() : Optional.empty());
    } catch (SQLException | IOException wrong) {
      database.close();
      throw wrong;
    }
  }

  /** A store that was brought there must not count on memory that processes share. */
  private void makeSafe() throws SQLException {
    try (var session = Database.openWriter(file, patience)) {
      session.first(row -> row.getString(1), disk.journal(file));
    }
  }

  private Optional<String> warning() {
    return Optional.of(
        "The store "
            + file
            + " lies on another machine's disk; let one rfl at a time use it, or move the"
            + " workspace to a disk of this machine.");
  }

  private static String sentence(Path file, SQLException wrong) {
    for (Throwable cause = wrong; cause != null; cause = cause.getCause()) {
      if (cause instanceof LinkageError || cause.getClass().getName().contains("NativeLibrary")) {
        return withoutLibrary();
      }
    }
    return StoreLost.of(file, wrong).getMessage();
  }

  private static String withoutLibrary() {
    return "The SQLite library could not be unpacked to "
        + System.getProperty("org.sqlite.tmpdir", System.getProperty("java.io.tmpdir"))
        + "; name a folder with room that allows programs by"
        + " JDK_JAVA_OPTIONS=-Dorg.sqlite.tmpdir=FOLDER.";
  }
}
