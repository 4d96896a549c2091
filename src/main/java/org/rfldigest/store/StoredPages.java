package org.rfldigest.store;

import java.time.Instant;
import java.util.List;
import java.util.Optional;

/**
 * The texts of watched pages, and against which of them a change is told. Safe for several threads.
 */
public final class StoredPages {

  private final Database database;

  StoredPages(Database database) {
    this.database = database;
  }

  /** The text of a watched page that a person has decided about last, or else the first. */
  public Optional<PageText> baseline(String subscription) {
    return database.read(session -> WatchedPages.baseline(session, subscription));
  }

  /** The texts of a watched page that are kept, newest first. */
  public List<PageText> texts(String subscription) {
    return database.read(session -> WatchedPages.of(session, subscription));
  }

  /** All watched pages as they were fetched last. */
  public List<WatchedPage> newest() {
    return database.read(WatchedPages::newest);
  }

  /** The text of a watched page as it was fetched last. */
  public Optional<PageText> newest(String subscription) {
    return database.read(session -> WatchedPages.newest(session, subscription));
  }

  /** Keeps a text as the newest of a watched page; the first one is its baseline. */
  public PageText keep(String subscription, String text, Instant seen) {
    return database.write(session -> WatchedPages.keep(session, subscription, text, seen));
  }

  /** Lets later changes of the page be told against this text. */
  public void settle(String subscription, long text) {
    database.change(session -> WatchedPages.settle(session, subscription, text));
  }
}
