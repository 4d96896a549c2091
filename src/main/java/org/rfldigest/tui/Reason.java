package org.rfldigest.tui;

import java.util.Arrays;
import java.util.Optional;

/** The usual reasons for which something is rejected, each on its key. */
enum Reason {
  NOT_LINUX("n", "not Linux"),
  DUPLICATE("d", "duplicate"),
  TOO_SMALL("t", "too small");

  private final String key;
  private final String words;

  Reason(String key, String words) {
    this.key = key;
    this.words = words;
  }

  String key() {
    return key;
  }

  String words() {
    return words;
  }

  static Optional<Reason> of(String key) {
    return Arrays.stream(values()).filter(reason -> reason.key.equals(key)).findFirst();
  }
}
