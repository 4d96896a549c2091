package org.rfldigest.feed;

import java.util.List;
import java.util.Optional;
import org.rfldigest.model.Entry;
import org.rfldigest.model.Quiet;

/**
 * A feed document as parsed.
 *
 * @param format such as "rss_2.0", "atom_1.0", "rdf_1.0" or "json_1.1"
 * @param link the page the feed belongs to
 * @param entries in the document's order, at most 5,000
 * @param quiet when the document itself asks not to be fetched (ttl, sy:, skipHours, skipDays)
 * @param problems what was wrong or repaired, each in one sentence; empty for a clean feed
 */
public record Feed(
    String format,
    String title,
    Optional<String> link,
    List<Entry> entries,
    Quiet quiet,
    List<String> problems) {
  public Feed {
    entries = List.copyOf(entries);
    problems = List.copyOf(problems);
  }
}
