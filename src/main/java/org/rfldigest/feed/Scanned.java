package org.rfldigest.feed;

import java.util.Map;

/** What one pass over a body's markup found, before anything of it was parsed. */
sealed interface Scanned {

  /**
   * @param entities what the document may abbreviate
   */
  record Found(Layout layout, Map<String, String> entities) implements Scanned {}

  /**
   * @param element the first element's name; empty where there is none
   */
  record NotAFeed(String element, boolean html) implements Scanned {}

  /**
   * @param reason one sentence
   */
  record OverBounds(String reason) implements Scanned {}
}
