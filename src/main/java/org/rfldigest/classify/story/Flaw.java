package org.rfldigest.classify.story;

import java.util.Optional;
import org.rfldigest.classify.words.Words;

/** The one flaw that a title names by its number. */
final class Flaw {

  private Flaw() {}

  /** Such as "CVE-2025-68260"; empty where there are none or several. */
  static Optional<String> in(Words title) {
    var found = Optional.<String>empty();
    for (var at = 0; at < title.size(); at++) {
      if (title.word(at).equals("cve")
          && title.isJoined(at + 1, '-')
          && title.isJoined(at + 2, '-')) {
        if (found.isPresent()) {
          return Optional.empty();
        }
        found = Optional.of("CVE-" + title.word(at + 1) + "-" + title.word(at + 2));
      }
    }
    return found;
  }
}
