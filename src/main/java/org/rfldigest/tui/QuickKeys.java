package org.rfldigest.tui;

import org.rfldigest.tui.terminal.Input;
import org.rfldigest.tui.terminal.Key;
import org.rfldigest.tui.terminal.Terminal;

/**
 * What is typed, one at a time. A key right behind Esc comes from a terminal as that key with Alt:
 * where that means nothing, both were typed in haste, or while the program was busy.
 */
final class QuickKeys {

  private final Terminal terminal;
  private final Keymap keys;
  private Key behind;

  QuickKeys(Terminal terminal, Keymap keys) {
    this.terminal = terminal;
    this.keys = keys;
  }

  Input read() {
    if (behind != null) {
      var next = new Input.Pressed(behind);
      behind = null;
      return next;
    }
    var input = terminal.read();
    if (input instanceof Input.Pressed(var key) && keys.elsewhere(key).isEmpty()) {
      behind = key.behindEsc().orElse(null);
    }
    return behind == null ? input : new Input.Pressed(new Key("Esc"));
  }
}
