package org.rfldigest.store;

import java.io.IOException;
import java.nio.file.Path;
import java.sql.SQLException;
import java.util.List;

/** Looks at a store's file, upgrades it where it is older, and opens it or says why not. */
final class StoreOpening {

  private StoreOpening() {}

  static Opening of(Path file, List<String> versions) {
    try {
      var refusal = StoreFile.prepare(file, versions);
      return refusal.isPresent()
          ? new Opening.Refused(refusal.get())
          : openExamined(file, versions);
    } catch (SQLException wrong) {
      return new Opening.Refused(sentence(file, wrong));
    } catch (IOException wrong) {
      return new Opening.Refused(
          "No backup of the store "
              + file
              + " could be made ("
              + wrong
              + "); it is left as it is.");
    } catch (LinkageError noLibrary) {
      return new Opening.Refused(withoutLibrary());
    }
  }

  private static Opening openExamined(Path file, List<String> versions)
      throws SQLException, IOException {
    var database = new Database(file);
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
      return new Opening.Opened(new Store(database));
    } catch (SQLException | IOException wrong) {
      database.close();
      throw wrong;
    }
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
