package org.rfldigest.tui.terminal;

import java.util.Optional;
import java.util.Set;

/**
 * A key by its name: the character itself, or one of {@code Enter Esc Tab Shift-Tab Backspace
 * Delete Insert Up Down Left Right Home End PgUp PgDn Space}, {@code F1} to {@code F12}, or {@code
 * Ctrl-x} and {@code Alt-x}.
 */
public record Key(String name) {

  private static final String ALT = "Alt-";
  private static final Set<String> TYPED = Set.of("Enter", "Esc", "Tab", "Backspace");
  private static final Set<String> NAMED =
      Set.of(
          "Enter",
          "Esc",
          "Tab",
          "Shift-Tab",
          "Backspace",
          "Delete",
          "Insert",
          "Up",
          "Down",
          "Left",
          "Right",
          "Home",
          "End",
          "PgUp",
          "PgDn",
          "Space",
          "F1",
          "F2",
          "F3",
          "F4",
          "F5",
          "F6",
          "F7",
          "F8",
          "F9",
          "F10",
          "F11",
          "F12");

  /** Whether a key can have that name. */
  public static boolean isName(String name) {
    if (name.startsWith("Ctrl-") && name.length() == 6) {
      var letter = name.charAt(5);
      return letter >= 'a' && letter <= 'z' || "\\]^_".indexOf(letter) >= 0;
    }
    if (name.startsWith(ALT)) {
      return name.length() == 5 && name.charAt(4) > ' ';
    }
    return NAMED.contains(name)
        || name.codePointCount(0, name.length()) == 1 && name.codePointAt(0) > ' ';
  }

  /** The key that was typed with Alt, or right behind Esc; an arrow tells which of both itself. */
  public Optional<Key> behindEsc() {
    if (!name.startsWith(ALT)) {
      return Optional.empty();
    }
    var key = new Key(name.substring(ALT.length()));
    return TYPED.contains(key.name) || !key.text().isEmpty() ? Optional.of(key) : Optional.empty();
  }

  /** The text that it writes into a field; empty where it writes none. */
  public String text() {
    if (name.equals("Space")) {
      return " ";
    }
    return name.codePointCount(0, name.length()) == 1 ? name : "";
  }

  @Override
  public String toString() {
    return name;
  }
}
