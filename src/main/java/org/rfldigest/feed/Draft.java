package org.rfldigest.feed;

import java.time.Instant;
import java.util.Optional;

/**
 * An entry as its format gave it, before it is trimmed, bounded and told apart from the others.
 *
 * @param title plain text, may be empty
 * @param inReplyTo the address of the mail it answers, may be empty
 */
record Draft(
    String id,
    String title,
    String link,
    String author,
    Optional<Instant> published,
    Optional<Instant> updated,
    String content,
    String inReplyTo) {}
