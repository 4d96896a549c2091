package org.rfldigest.store;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.rfldigest.model.Entry;

/**
 * An entry of a response, made storable, with the fingerprints by which it is found again. Made
 * before the transaction begins, for it is the costly part.
 */
record Incoming(
    Entry entry,
    long keyHash,
    Optional<Long> linkHash,
    long titleHash,
    long textHash,
    boolean isJudged) {

  /**
   * Entries of which those that are new are judged in the transaction that stores them.
   *
   * @param known the ids of those whose text is most likely stored already
   */
  static List<Incoming> of(List<Entry> entries, Set<String> known) {
    return entries.stream()
        .map(entry -> {
          var isKnown = known.contains(entry.id());
          return of(entry, !isKnown);
        })
        .toList();
  }

  /** The text as it is stored. */
  Object body() {
    return Deflated.column(entry.content());
  }

  static Incoming of(Entry entry) {
    return of(entry, false);
  }

  private static Incoming of(Entry entry, boolean isJudged) {
    var clean = clean(entry);
    return new Incoming(
        clean,
        Fingerprint.ofId(entry.id()),
        clean.link().map(link -> Fingerprint.of(CanonicalLink.of(link))),
        Fingerprint.ofTitle(clean.title()),
        Fingerprint.ofText(clean.title(), clean.content()),
        isJudged);
  }

  private static Entry clean(Entry entry) {
    return new Entry(
        StorableText.of(entry.id().strip(), StorableText.ID),
        StorableText.of(entry.title(), StorableText.TITLE),
        entry
            .link()
            .filter(link -> link.length() <= StorableText.LINK)
            .map(link -> StorableText.of(link, StorableText.LINK)),
        entry.author().map(author -> StorableText.of(author, StorableText.AUTHOR)),
        entry.published().map(Incoming::inMillis),
        entry.updated().map(Incoming::inMillis),
        StorableText.of(entry.content(), StorableText.CONTENT),
        entry.messageId().map(id -> StorableText.of(id, StorableText.ID)),
        entry.inReplyTo().map(id -> StorableText.of(id, StorableText.ID)));
  }

  private static Instant inMillis(Instant instant) {
    return Instant.ofEpochMilli(Columns.millis(instant));
  }
}
