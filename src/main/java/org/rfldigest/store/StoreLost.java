package org.rfldigest.store;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;

/** The store cannot be read or written any more; what was committed before stays. */
public final class StoreLost extends RuntimeException {

  /** Why it cannot. */
  public enum Why {
    /** Another process kept it locked for longer than we wait; trying again is sensible. */
    BUSY,
    /** The disk is full. */
    FULL,
    /** The file is damaged. */
    DAMAGED,
    /** Anything else, such as a disk that fails or a file that was taken away. */
    UNUSABLE
  }

  private static final int PRIMARY_CODE = 0xFF;
  private static final int LOCKED = 5;
  private static final int IO_ERROR = 10;
  private static final long LEAST_ROOM = 64 << 10;

  private final transient Why why;

  private StoreLost(String sentence, Why why, Throwable cause) {
    super(sentence, cause);
    this.why = why;
  }

  public Why why() {
    return why;
  }

  static StoreLost of(Path file, SQLException wrong) {
    var why = why(file, wrong);
    return new StoreLost(sentence(file, why, wrong), why, wrong);
  }

  /** Another process was waited for in vain. */
  static StoreLost busy(Path file) {
    var locked = new SQLException("locked", "", LOCKED);
    return new StoreLost(sentence(file, Why.BUSY, locked), Why.BUSY, locked);
  }

  private static Why why(Path file, SQLException wrong) {
    return switch (wrong.getErrorCode() & PRIMARY_CODE) {
      case LOCKED, 6 -> Why.BUSY;
      case 13 -> Why.FULL;
      case IO_ERROR -> isFull(file) ? Why.FULL : Why.UNUSABLE;
      case 11, 26 -> Why.DAMAGED;
      default -> Why.UNUSABLE;
    };
  }

  /** Not all that SQLite writes is told as a full disk where it is one. */
  private static boolean isFull(Path file) {
    try {
      return Files.getFileStore(file.toAbsolutePath().getParent()).getUsableSpace() < LEAST_ROOM;
    } catch (IOException unknown) {
      return false;
    }
  }

  private static String sentence(Path file, Why why, SQLException wrong) {
    return switch (why) {
      case BUSY ->
          "The store " + file + " is locked by another program; nothing was changed, try again.";
      case FULL ->
          "The disk is full, so the store "
              + file
              + " could not be written; what was there before is kept, make room and try again.";
      case DAMAGED ->
          "The store "
              + file
              + " is damaged; copy it to a safe place, then recover it with `sqlite3 "
              + file
              + " .recover` or put a backup in its place.";
      case UNUSABLE ->
          "The store "
              + file
              + " cannot be used ("
              + firstLine(wrong.getMessage())
              + "); what was there before is kept, check the disk and the folder's permissions.";
    };
  }

  private static String firstLine(String message) {
    return message == null ? "no reason given" : message.lines().findFirst().orElse("no reason");
  }
}
