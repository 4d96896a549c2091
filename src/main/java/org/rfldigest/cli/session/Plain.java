package org.rfldigest.cli.session;

import org.rfldigest.text.Sanitizer;

/** Words that came from outside, made fit for a terminal's line. */
public final class Plain {

  private Plain() {}

  public static String clean(String foreign) {
    return Sanitizer.line(foreign);
  }
}
