package org.rfldigest.model;

import java.time.Instant;
import java.util.Optional;

/**
 * One entry of a feed, as parsed.
 *
 * @param id the feed's own id, or a stable stand-in where it gave none; never empty
 * @param title plain text, never empty
 * @param link an absolute http or https address
 * @param author plain text
 * @param content HTML or plain text as the feed gave it, bounded in length; empty where there was
 *     none
 * @param messageId the Message-ID without angle brackets, where the entry is a mail
 * @param inReplyTo the Message-ID it answers, where the entry is a mail
 */
public record Entry(
    String id,
    String title,
    Optional<String> link,
    Optional<String> author,
    Optional<Instant> published,
    Optional<Instant> updated,
    String content,
    Optional<String> messageId,
    Optional<String> inReplyTo) {

  /** When it was published, or else updated. */
  public Optional<Instant> date() {
    return published.or(() -> updated);
  }
}
