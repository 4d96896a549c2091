package org.rfldigest.classify.reading;

import java.time.Instant;
import java.util.List;
import java.util.Optional;

/**
 * What the rules may look at.
 *
 * @param id names the entry among those classified together
 * @param text the summary or body as plain text
 * @param source the title or key of where it came from, such as "LWN" or "mail:rust-for-linux"
 * @param trust points that the subscription adds
 * @param tags the subscription's tags
 */
public record Clue(
    String id,
    String title,
    String text,
    Optional<String> url,
    Optional<Instant> date,
    String source,
    Optional<String> author,
    double trust,
    List<String> tags,
    Optional<String> messageId,
    Optional<String> inReplyTo) {
  public Clue {
    tags = List.copyOf(tags);
  }

  Clue withoutText() {
    return new Clue(id, title, "", url, date, source, author, trust, tags, messageId, inReplyTo);
  }
}
