package org.rfldigest.text;

import java.util.ArrayList;
import java.util.List;

/** Breaks text into lines by words. */
public final class Wrap {
  private Wrap() {}

  public static List<String> words(String text, int columns) {
    var lines = new ArrayList<String>();
    var line = new StringBuilder();
    for (var word : text.split(" ")) {
      if (line.length() + word.length() + 1 > columns && line.length() > 0) {
        lines.add(line.toString());
        line.setLength(0);
      }
      line.append(line.length() == 0 ? "" : " ").append(word);
    }
    lines.add(line.toString());
    return lines;
  }
}
