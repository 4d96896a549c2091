package org.rfldigest.store;

import java.util.List;
import java.util.Map;

/** Finds entries by their words. Safe for several threads. */
public final class StoredWords {

  private final Database database;

  StoredWords(Database database) {
    this.database = database;
  }

  /** Judged entries, newest first; titles are found at once, texts once they are indexed. */
  public Found search(Wanted wanted, int limit) {
    return database.read(session -> WordIndex.search(session, wanted, limit));
  }

  /** Whether there are judged entries whose text cannot be found yet. */
  public boolean isBehind() {
    return database.read(WordIndex::isBehind);
  }

  /** Judged entries whose text cannot be found yet. */
  public List<StoredEntry> unindexed(int limit) {
    return database.read(session -> WordIndex.unindexed(session, limit));
  }

  /** Makes texts searchable, plain ones, by entry number. */
  public void index(Map<Long, String> texts) {
    database.change(session -> WordIndex.index(session, texts));
  }
}
