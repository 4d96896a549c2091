package org.rfldigest.store;

import org.rfldigest.model.Bundle;
import org.rfldigest.model.Entry;
import org.rfldigest.model.Verdict;

/**
 * A development that a pull request brings, proposed for the digest.
 *
 * @param entry with an id of {@link #id}
 */
public record Proposed(Entry entry, Verdict verdict) {

  /** The id of what a pull request with that id brings; the same for the same text. */
  public static String id(String pull, String text) {
    return pull + Bundle.BROUGHT + Long.toHexString(Fingerprint.ofTitle(text));
  }
}
