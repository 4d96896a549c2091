package org.rfldigest.store;

import java.sql.SQLException;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * Gives out all that is remembered of entries and decisions, a page at a time, and takes it into
 * another store: what that one says already stays, so that taking in twice changes nothing. One for
 * each time: it remembers which numbers became others. Not for two threads at once.
 */
public final class Exchange {

  private final Database database;
  private final Map<Long, Long> entries = new HashMap<>();
  private final Map<Long, Long> steps = new HashMap<>();

  Exchange(Database database) {
    this.database = database;
  }

  /** The title of each subscription by its key, in the order of the keys. */
  public Map<String, String> feeds() {
    return database.read(session -> {
      var titles = new LinkedHashMap<String, String>();
      session.list(
          row -> titles.put(row.getString(1), row.getString(2)),
          "SELECT key, title FROM subscription ORDER BY key");
      return titles;
    });
  }

  /** The entries with the next higher numbers. */
  public List<WholeEntry> entriesAfter(long number, int limit) {
    return database.read(session -> WholeEntries.after(session, number, limit));
  }

  /** The steps of the journal with the next higher numbers. */
  public List<WholeStep> stepsAfter(long step, int limit) {
    return database.read(session -> WholeSteps.after(session, step, limit));
  }

  /** Makes the subscription known; a title that it has stays. */
  public void takeFeed(String key, String title) {
    database.write(session -> takeFeed(session, key, title));
  }

  /**
   * The entry keeps its number where the store has not given it to another one.
   *
   * @param names those under which later entries find it
   */
  public Taken take(WholeEntry entry, Set<String> names) {
    return database.write(session -> WholeEntries.take(session, entry, names, entries));
  }

  public Taken take(WholeStep step) {
    return database.write(session -> WholeSteps.take(session, step, steps));
  }

  private static int takeFeed(Session session, String key, String title) throws SQLException {
    return session.change(
        "UPDATE subscription SET title = ? WHERE id = ? AND title = ''",
        StorableText.of(title, StorableText.TITLE),
        Subscriptions.id(session, key));
  }
}
