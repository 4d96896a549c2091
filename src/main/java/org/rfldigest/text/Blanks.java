package org.rfldigest.text;

/** Blanks in a row, made once for each length that a screen needs. */
public final class Blanks {

  private static final String[] KNOWN = new String[512];

  private Blanks() {}

  /**
   * @param columns none where it is less than 1
   */
  public static String of(int columns) {
    if (columns < 1) {
      return "";
    }
    if (columns >= KNOWN.length) {
      return " ".repeat(columns);
    }
    var known = KNOWN[columns];
    if (known == null) {
      known = " ".repeat(columns);
      KNOWN[columns] = known;
    }
    return known;
  }
}
