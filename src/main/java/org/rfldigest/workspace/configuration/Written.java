package org.rfldigest.workspace.configuration;

import java.util.List;
import java.util.stream.Collectors;

/** A value as a file would hold it. */
public final class Written {

  private static final int LONGEST = 60;

  private Written() {}

  /**
   * @param value text, number, truth or a list of them
   */
  public static String of(Object value) {
    return switch (value) {
      case String text -> quoted(text);
      case List<?> list ->
          list.stream().map(Written::of).collect(Collectors.joining(", ", "[", "]"));
      case Layer.Leaf leaf -> leaf.name() + " = " + of(leaf.value());
      default -> value.toString();
    };
  }

  private static String quoted(String text) {
    var head = text.length() <= LONGEST ? text : text.substring(0, LONGEST) + "…";
    return '"' + head.replace("\\", "\\\\").replace("\"", "\\\"") + '"';
  }
}
