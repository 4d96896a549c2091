package org.rfldigest.store;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;

/** Whole copies of a store's file: made while others use it, and put in the place of another. */
public final class StoreCopy {

  private static final int BUSY = 5;
  private static final int CODE = 0xFF;

  private StoreCopy() {}

  /**
   * Copies the store as it is now into a new file that only its owner can read.
   *
   * @throws StoreLost where the store cannot be read or the copy not be written
   * @throws IOException where the file cannot be made
   */
  public static void make(Path store, Path copy) throws IOException {
    StoreFile.createPrivate(copy);
    try (var session = Database.openWriter(store, Patience.SILENT)) {
      session.change("VACUUM INTO ?", copy.toString());
    } catch (SQLException wrong) {
      throw StoreLost.of(copy, wrong);
    }
  }

  /** Makes a copy ready to be used by several processes, as a new store is. */
  public static void settle(Path copy) throws IOException {
    try (var session = Database.openWriter(copy, Patience.SILENT)) {
      session.run(Disk.REAL.journal(copy));
    } catch (SQLException wrong) {
      throw StoreLost.of(copy, wrong);
    }
  }

  /**
   * Whether no other process has the store open. What stood in its log then stands in its file; a
   * store that is damaged is left as it is.
   */
  public static boolean isFree(Path store) {
    if (Files.notExists(store)) {
      return true;
    }
    try (var session = Database.openUnwaiting(store)) {
      session.first(row -> row.getString(1), "PRAGMA journal_mode=DELETE");
      return true;
    } catch (SQLException wrong) {
      return (wrong.getErrorCode() & CODE) != BUSY;
    }
  }
}
