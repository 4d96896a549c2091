package org.rfldigest.model;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * What waits as one line of the inbox: a patch series over all its versions, the same news from
 * several feeds, the developments of a pull request, or one entry alone.
 *
 * @param number of the bundle, not of an entry
 * @param lead the entry that stands for all: of a series the newest version's first mail, of a
 *     story the one that is surest
 * @param others further entries of it that wait, newest first, perhaps not all
 * @param waiting how many entries of it wait, the lead perhaps among them
 * @param standing how far a series has come
 * @param news what changed in a series since the reader last looked, in words
 * @param before what was decided about other entries of it, where something was
 */
public record Bundle(
    long number,
    Kind kind,
    InboxEntry lead,
    List<InboxEntry> others,
    int waiting,
    Optional<Standing> standing,
    List<String> news,
    Optional<Decision> before) {

  /** Stands in the id of an entry that a pull request brings, between its id and a number. */
  public static final String BROUGHT = "#brought-";

  /** What holds a bundle together. */
  public enum Kind {
    SERIES,
    STORY,
    PULL
  }

  public Bundle {
    others = List.copyOf(others);
    news = List.copyOf(news);
  }

  /** An entry that waits alone. */
  public static Bundle of(InboxEntry entry) {
    return new Bundle(
        entry.number(),
        Kind.STORY,
        entry,
        List.of(),
        1,
        Optional.empty(),
        List.of(),
        Optional.empty());
  }

  /** Whether it is a development that a pull request brings, decided about by itself. */
  public static boolean isBrought(InboxEntry entry) {
    return entry.key().id().contains(BROUGHT);
  }

  public boolean isSeveral() {
    return !others.isEmpty() || waiting > 1;
  }

  /** The same with fewer others. */
  public Bundle holding(List<InboxEntry> fewer) {
    var left = Math.max(1, waiting - others.size() + fewer.size());
    return new Bundle(number, kind, lead, fewer, left, standing, news, before);
  }

  /** How many feeds brought what waits. */
  public long feeds() {
    return all().map(InboxEntry::feed).distinct().count();
  }

  /** The date of the newest of its entries, none later than it was first seen. */
  public Instant date() {
    return all().map(Bundle::date).max(Instant::compareTo).orElseThrow();
  }

  private Stream<InboxEntry> all() {
    return Stream.concat(Stream.of(lead), others.stream());
  }

  private static Instant date(InboxEntry entry) {
    return entry.date().isAfter(entry.firstSeen()) ? entry.firstSeen() : entry.date();
  }

  /** The release that the lead belongs to, or else another entry of it. */
  public Optional<Release> release() {
    return all().flatMap(entry -> entry.verdict().release().stream()).findFirst();
  }
}
