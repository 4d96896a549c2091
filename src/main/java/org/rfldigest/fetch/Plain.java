package org.rfldigest.fetch;

import org.rfldigest.text.Sanitizer;

/** Makes a server's words fit for a sentence: one line through the gate, and not long. */
final class Plain {

  private static final int LONGEST = 200;

  private Plain() {}

  static String text(String foreign) {
    if (isPlain(foreign)) {
      return foreign;
    }
    var end = Math.min(foreign.length(), LONGEST);
    return Sanitizer.line(foreign.substring(0, end)).strip().replaceAll(" {2,}", " ");
  }

  /** Nothing but visible ASCII with single blanks between, and short. */
  private static boolean isPlain(String text) {
    var before = ' ';
    for (var i = 0; i < text.length(); i++) {
      var letter = text.charAt(i);
      if (letter < ' ' || letter > '~' || letter == ' ' && before == ' ') {
        return false;
      }
      before = letter;
    }
    return text.length() <= LONGEST && (before != ' ' || text.isEmpty());
  }
}
