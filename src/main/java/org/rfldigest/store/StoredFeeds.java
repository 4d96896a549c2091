package org.rfldigest.store;

import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * What is remembered of the feeds themselves: how fetching stands, and what their servers asked
 * for. Safe for several threads.
 */
public final class StoredFeeds {

  private final Database database;

  StoredFeeds(Database database) {
    this.database = database;
  }

  /** Keeps the title that people see for the subscription. */
  public void name(String subscription, String title) {
    database.change(session -> Subscriptions.name(session, subscription, title));
  }

  public FetchState state(String subscription) {
    return database.read(session -> Subscriptions.state(session, subscription));
  }

  /** The keys of the subscriptions that failed last, or are gone, or are the same as another. */
  public Set<String> troubled() {
    return database.read(Subscriptions::troubled);
  }

  /** By subscription key. */
  public Map<String, FetchState> states() {
    return database.read(Subscriptions::states);
  }

  /** Takes the next fetch; false where another process took it since the state was seen. */
  public boolean claim(String subscription, FetchState seen, Instant now, Instant nextDue) {
    return database.write(
        session -> Subscriptions.claim(session, subscription, seen, now, nextDue));
  }

  public void keep(String subscription, FetchState state) {
    database.change(session -> Subscriptions.keep(session, subscription, state));
  }

  public FeedMark mark(String subscription) {
    return database.read(session -> FeedMarks.of(session, subscription));
  }

  /** By subscription key. */
  public Map<String, FeedMark> marks() {
    return database.read(FeedMarks::all);
  }

  public void keep(String subscription, FeedMark mark) {
    database.change(session -> FeedMarks.keep(session, subscription, mark));
  }

  /** What the feed's last body was made of, where all of it was read well. */
  public Optional<KnownWindow> window(String subscription) {
    return database.read(session -> Windows.of(session, subscription));
  }

  /** Whether the store has all entries of a window. */
  public boolean hasAll(String subscription, KnownWindow window) {
    return database.read(session -> Windows.isStored(session, subscription, window));
  }

  public void keep(String subscription, KnownWindow window) {
    database.change(session -> Windows.keep(session, subscription, window));
  }

  public void forgetWindow(String subscription) {
    database.change(session -> Windows.forget(session, subscription));
  }

  /** Another subscription whose last body was the same. */
  public Optional<String> withBody(String hash, String subscription) {
    return database.read(session -> Subscriptions.withBody(session, hash, subscription));
  }

  /** Lets a feed be asked again that is gone or was retired. */
  public void revive(String subscription) {
    database.change(session -> Subscriptions.revive(session, subscription));
  }

  public void hold(String host, Instant until) {
    database.change(session -> Subscriptions.hold(session, host, until));
  }

  /** The hosts that must not be asked yet, and until when. */
  public Map<String, Instant> holds(Instant now) {
    return database.read(session -> Subscriptions.holds(session, now));
  }
}
