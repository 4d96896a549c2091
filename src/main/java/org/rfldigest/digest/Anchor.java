package org.rfldigest.digest;

import java.util.Locale;

/** The anchor that a forge gives a heading: lower case, punctuation gone, spaces as hyphens. */
final class Anchor {

  private Anchor() {}

  static String of(String heading) {
    var anchor = new StringBuilder(heading.length());
    heading
        .strip()
        .toLowerCase(Locale.ROOT)
        .codePoints()
        .forEach(point -> {
          if (point == ' ') {
            anchor.append('-');
          } else if (Character.isLetterOrDigit(point) || point == '-' || point == '_') {
            anchor.appendCodePoint(point);
          }
        });
    return anchor.toString();
  }
}
