package org.rfldigest.store;

/** Text that SQLite keeps as it is: no U+0000, no lone surrogate, bounded in length. */
final class StorableText {

  static final int ID = 2_000;
  static final int TITLE = 4_000;
  static final int AUTHOR = 500;
  static final int LINK = 4_000;
  static final int CONTENT = 400_000;

  private static final char REPLACEMENT = '\uFFFD';

  private StorableText() {}

  /** At most {@code bound} chars of it. */
  static String of(String text, int bound) {
    var cut = text.length() <= bound ? text : text.substring(0, bound);
    for (int i = 0, length = cut.length(); i < length; i++) {
      var letter = cut.charAt(i);
      if (letter == 0 || letter >= Character.MIN_SURROGATE && Character.isSurrogate(letter)) {
        return repaired(cut);
      }
    }
    return cut;
  }

  private static String repaired(String text) {
    var repaired = new StringBuilder(text.length());
    for (var i = 0; i < text.length(); i++) {
      var letter = text.charAt(i);
      var pair =
          Character.isHighSurrogate(letter)
              && i + 1 < text.length()
              && Character.isLowSurrogate(text.charAt(i + 1));
      if (pair) {
        repaired.append(letter).append(text.charAt(++i));
      } else {
        repaired.append(letter == 0 || Character.isSurrogate(letter) ? REPLACEMENT : letter);
      }
    }
    return repaired.toString();
  }
}
