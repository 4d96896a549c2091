package org.rfldigest.feed;

import java.util.List;

/** What reading a feed body gave. */
public sealed interface Parsed {

  record Readable(Feed feed) implements Parsed {}

  /**
   * Nothing of the body may or can be used.
   *
   * @param reason one sentence
   * @param feedsOffered addresses of feeds that a web page sent instead offers
   */
  record Refused(String reason, List<String> feedsOffered) implements Parsed {}
}
