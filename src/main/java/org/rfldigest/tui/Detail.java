package org.rfldigest.tui;

import org.rfldigest.html.Readable;
import org.rfldigest.review.Proposal;

/** What is known of an entry beyond its row in the list. */
sealed interface Detail {

  /** The entry that it is about. */
  long number();

  record None() implements Detail {
    @Override
    public long number() {
      return -1;
    }
  }

  /**
   * @param text the entry's content
   * @param proposal what would be written if the entry were accepted now
   */
  record Read(long number, Readable text, Proposal proposal) implements Detail {}

  record Unreadable(long number, String why) implements Detail {}
}
