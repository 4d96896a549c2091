package org.rfldigest.store;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;

/** What the store holds of an entry to compare a new response with. */
record KnownEntry(
    long number,
    Optional<Long> keyHash,
    long titleHash,
    long textHash,
    Optional<String> link,
    Optional<String> author,
    Optional<Instant> published,
    Optional<Instant> updated,
    Instant firstSeen,
    Instant lastChanged) {

  private static final Duration OTHER_NEWS = Duration.ofDays(7);
  private static final Duration SAME_NEWS = Duration.ofDays(1);
  private static final Duration SAME_HOUR = Duration.ofHours(1);

  static final String COLUMNS =
      """
      id, key_hash, title_hash, text_hash, link, author, published, updated, first_seen,
      last_changed\
      """;

  static KnownEntry of(ResultSet row) throws SQLException {
    var keyHash = row.getLong("key_hash");
    return new KnownEntry(
        row.getLong("id"),
        row.wasNull() ? Optional.empty() : Optional.of(keyHash),
        row.getLong("title_hash"),
        row.getLong("text_hash"),
        Columns.optionalText(row, "link"),
        Columns.optionalText(row, "author"),
        Columns.optionalInstant(row, "published"),
        Columns.optionalInstant(row, "updated"),
        Columns.instant(row, "first_seen"),
        Columns.instant(row, "last_changed"));
  }

  /**
   * Whether the feed uses the id for something else now: another title, a week or more apart, or at
   * another address and not of the same hour.
   */
  boolean isOtherThan(Incoming incoming) {
    return titleHash != incoming.titleHash()
        && (apart(incoming, OTHER_NEWS) || isElsewhere(incoming) && apart(incoming, SAME_HOUR));
  }

  private boolean isElsewhere(Incoming incoming) {
    var before = link.map(CanonicalLink::of).map(Fingerprint::of);
    return before.isPresent()
        && incoming.linkHash().isPresent()
        && !before.equals(incoming.linkHash());
  }

  boolean isDaysFrom(Incoming incoming) {
    return apart(incoming, SAME_NEWS);
  }

  boolean sharesTitleOrDate(Incoming incoming) {
    return titleHash == incoming.titleHash()
        || published.isPresent() && published.equals(incoming.entry().published());
  }

  boolean hasSameDetails(Incoming incoming) {
    var entry = incoming.entry();
    return link.equals(entry.link())
        && author.equals(entry.author())
        && published.equals(entry.published())
        && updated.equals(entry.updated());
  }

  private boolean apart(Incoming incoming, Duration atLeast) {
    return published.isPresent()
        && incoming.entry().published().isPresent()
        && Duration.between(published.get(), incoming.entry().published().get())
                .abs()
                .compareTo(atLeast)
            > 0;
  }
}
