package org.rfldigest.feed;

import java.util.List;
import java.util.Optional;

/** What reading a feed body gave. */
public sealed interface Parsed {

  /**
   * @param feed without the entries that stood in the body before, where that is known
   * @param window what the next body is to be compared with; empty where something was wrong
   * @param standing how many entries stood in the body before, and so were not read again
   */
  record Readable(Feed feed, Optional<Window> window, int standing) implements Parsed {

    Readable(Feed feed) {
      this(feed, Optional.empty(), 0);
    }
  }

  /**
   * Nothing of the body may or can be used.
   *
   * @param reason one sentence
   * @param feedsOffered addresses of feeds that a web page sent instead offers
   */
  record Refused(String reason, List<String> feedsOffered) implements Parsed {}
}
