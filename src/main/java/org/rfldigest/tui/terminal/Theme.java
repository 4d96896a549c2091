package org.rfldigest.tui.terminal;

import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.rfldigest.text.Style;

/**
 * How each role looks. The default takes few of the terminal's own sixteen colours, so that it fits
 * whatever its owner chose; light and dark bring colours of their own for such a ground.
 */
public final class Theme {

  public static final Theme DEFAULT =
      new Theme(
          "default",
          "plain",
          "bold",
          "bold yellow",
          "bold",
          "dim",
          "dim",
          "cyan",
          "underline",
          "green",
          "yellow",
          "bold red",
          "reverse",
          "bold cyan",
          "underline");

  private static final Theme MONO =
      new Theme(
          "mono",
          "plain",
          "bold",
          "bold",
          "bold",
          "dim",
          "dim",
          "plain",
          "underline",
          "plain",
          "bold",
          "bold",
          "reverse",
          "bold",
          "underline");

  private static final Theme LIGHT =
      new Theme(
          "light",
          "plain",
          "bold #1f2328",
          "bold #8a5a00",
          "bold",
          "#59636e",
          "#8c959f",
          "#0a6c74",
          "underline #0550ae",
          "#1a7f37",
          "#8a5a00",
          "bold #b3202a",
          "reverse #0a6c74",
          "bold #0a6c74",
          "underline #0550ae");

  private static final Theme DARK =
      new Theme(
          "dark",
          "plain",
          "bold #f0f3f6",
          "bold #dcb35c",
          "bold",
          "#8b949e",
          "#5d6673",
          "#56c2cd",
          "underline #79b8ff",
          "#7ec77b",
          "#dcb35c",
          "bold #ff7b86",
          "reverse #56c2cd",
          "bold #56c2cd",
          "underline #79b8ff");

  /** Those that the program brings, the usual one first. */
  public static final List<Theme> BUILT_IN = List.of(DEFAULT, LIGHT, DARK, MONO);

  private final String name;
  private final EnumMap<Style, Look> looks;

  private Theme(String name, String... words) {
    this.name = name;
    this.looks = new EnumMap<>(Style.class);
    for (var style : Style.values()) {
      looks.put(style, Look.of(words[style.ordinal()]).orElseThrow());
    }
  }

  private Theme(String name, EnumMap<Style, Look> looks) {
    this.name = name;
    this.looks = looks;
  }

  public String name() {
    return name;
  }

  /** The same under another name, to be changed. */
  public Theme named(String other) {
    return new Theme(other, looks);
  }

  /** With another look of a role; empty where the words say none. */
  public Optional<Theme> with(Style role, String words) {
    return Look.of(words)
        .map(look -> {
          var others = new EnumMap<>(looks);
          others.put(role, look);
          return new Theme(name, others);
        });
  }

  /** What {@link #with} takes, in a few words. */
  public static String expected() {
    return Look.EXPECTED;
  }

  /** The roles by the names under which they are set. */
  public static Map<String, Style> roles() {
    var roles = new LinkedHashMap<String, Style>();
    for (var style : Style.values()) {
      roles.put(style.name().toLowerCase(Locale.ROOT), style);
    }
    return roles;
  }

  Look look(Style style) {
    return looks.get(style);
  }

  /** Without colours what the roles differ in is told by weight and lines alone. */
  Theme at(Depth depth) {
    return depth == Depth.NONE ? MONO : this;
  }
}
