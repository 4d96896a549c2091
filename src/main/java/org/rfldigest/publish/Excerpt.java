package org.rfldigest.publish;

import org.rfldigest.text.Sanitizer;

/** The beginning of a text, cut between words. */
final class Excerpt {

  private Excerpt() {}

  /** At most so many characters, on one line, ending in "…" where something is left out. */
  static String of(String text, int longest) {
    var line = Sanitizer.line(text).strip();
    if (line.length() <= longest) {
      return line;
    }
    var end = line.lastIndexOf(' ', longest - 1);
    var cut = end > longest / 2 ? end : longest - 1;
    var whole = Character.isHighSurrogate(line.charAt(cut - 1)) ? cut - 1 : cut;
    return line.substring(0, whole).stripTrailing() + "…";
  }
}
