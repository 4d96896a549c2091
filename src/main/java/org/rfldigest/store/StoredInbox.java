package org.rfldigest.store;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.rfldigest.model.Bundle;
import org.rfldigest.model.InboxEntry;
import org.rfldigest.model.Release;

/** What waits for a decision, and how it lies in the inbox. Safe for several threads. */
public final class StoredInbox {

  private final Database database;

  StoredInbox(Database database) {
    this.database = database;
  }

  /** What waits for a decision, a line for each bundle, newest first, without content. */
  public List<Bundle> lines(Instant now, int limit) {
    return database.read(session -> InboxLines.page(session, now, limit));
  }

  /** What waits and came of watched pages, newest first. */
  public List<InboxEntry> ofPages(Instant now) {
    return database.read(session -> Inbox.ofPages(session, now));
  }

  /** How many of the first lines of {@link #lines} belong to each release; or to none known. */
  public Map<Optional<Release>, Integer> waiting(Instant now, int limit) {
    return database.read(session -> InboxLines.releases(session, now, limit));
  }

  /** How many lines {@link #lines} has. */
  public long count(Instant now) {
    return database.read(session -> InboxLines.count(session, now));
  }

  /** Any judged entry with its content, whether it waits or is decided. */
  public Optional<InboxEntry> entry(long number) {
    return database.read(session -> Inbox.one(session, number));
  }

  /** What waits or is snoozed and leads to the same page as the link. */
  public List<InboxEntry> withLink(String link) {
    return database.read(session -> Inbox.withLink(session, link));
  }
}
