package org.rfldigest.feed;

import java.time.Instant;
import java.util.List;
import java.util.Optional;

/**
 * A feed to be written as Atom.
 *
 * @param id a URI that stays the same for ever
 * @param self where the feed will be found
 * @param page the page that shows the same
 */
public record AtomFeed(
    String id,
    String title,
    String subtitle,
    String author,
    Instant updated,
    Optional<String> self,
    Optional<String> page,
    List<AtomEntry> entries) {

  /**
   * One entry.
   *
   * @param id a URI that stays the same for ever
   * @param html the content, clean
   * @param page the page that shows the same
   */
  public record AtomEntry(
      String id,
      String title,
      Instant updated,
      Optional<String> page,
      List<String> categories,
      String html) {
    public AtomEntry {
      categories = List.copyOf(categories);
    }
  }

  public AtomFeed {
    entries = List.copyOf(entries);
  }
}
