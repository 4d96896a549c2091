package org.rfldigest.fetch;

import org.rfldigest.text.Sanitizer;

/** Makes a server's words fit for a sentence: one line through the gate, and not long. */
final class Plain {

  private static final int LONGEST = 200;

  private Plain() {}

  static String text(String foreign) {
    var end = Math.min(foreign.length(), LONGEST);
    return Sanitizer.line(foreign.substring(0, end)).strip().replaceAll(" {2,}", " ");
  }
}
