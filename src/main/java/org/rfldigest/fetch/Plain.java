package org.rfldigest.fetch;

/** Makes a server's words fit for a sentence: one line, no control characters, not long. */
final class Plain {

  private static final int LONGEST = 200;

  private Plain() {}

  static String text(String foreign) {
    var text = new StringBuilder();
    foreign
        .codePoints()
        .limit(LONGEST)
        .map(point -> isVisible(point) ? point : ' ')
        .forEach(text::appendCodePoint);
    return text.toString().strip().replaceAll(" {2,}", " ");
  }

  private static boolean isVisible(int point) {
    return switch (Character.getType(point)) {
      case Character.CONTROL,
          Character.FORMAT,
          Character.SURROGATE,
          Character.PRIVATE_USE,
          Character.UNASSIGNED,
          Character.LINE_SEPARATOR,
          Character.PARAGRAPH_SEPARATOR ->
          false;
      default -> true;
    };
  }
}
