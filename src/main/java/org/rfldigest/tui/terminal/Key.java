package org.rfldigest.tui.terminal;

/**
 * A key by its name: the character itself, or one of {@code Enter Esc Tab Shift-Tab Backspace
 * Delete Up Down Left Right Home End PgUp PgDn Space}, or {@code Ctrl-x} and {@code Alt-x}.
 */
public record Key(String name) {

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
