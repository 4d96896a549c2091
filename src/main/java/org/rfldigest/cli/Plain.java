package org.rfldigest.cli;

import org.rfldigest.text.Sanitizer;

/** Words that came from outside, made fit for a terminal's line. */
final class Plain {

  private Plain() {}

  static String clean(String foreign) {
    return Sanitizer.line(foreign);
  }
}
