package org.rfldigest.store;

import java.time.Instant;
import java.util.Optional;

/**
 * What is remembered of the reader: drafts, the last look, the place on the screen. Safe for
 * several threads.
 */
public final class ReaderMemory {

  private final Database database;

  ReaderMemory(Database database) {
    this.database = database;
  }

  public Optional<Draft> draft(long number) {
    return database.read(session -> Memory.draft(session, number));
  }

  public void keepDraft(long number, Draft draft) {
    database.change(session -> Memory.keepDraft(session, number, draft));
  }

  public void dropDraft(long number) {
    database.change(session -> Memory.dropDraft(session, number));
  }

  public Optional<Instant> lastLooked() {
    return database.read(Memory::lastLooked);
  }

  /** What was kept under a name, such as where the reader was. */
  public Optional<String> remembered(String name) {
    return database.read(session -> Memory.remembered(session, name));
  }

  public void remember(String name, String value) {
    database.change(session -> Memory.remember(session, name, value));
  }

  public void looked(Instant at) {
    database.change(session -> Memory.looked(session, at));
  }
}
