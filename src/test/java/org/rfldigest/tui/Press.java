package org.rfldigest.tui;

import org.rfldigest.tui.terminal.Key;

/** Presses keys on a model; what they want done is left undone. */
final class Press {

  private Press() {}

  static Model keys(Model model, String... names) {
    var next = model;
    for (var name : names) {
      next = key(next, name).model();
    }
    return next;
  }

  static Step key(Model model, String name) {
    return Update.of(model, new Message.KeyPressed(new Key(name)));
  }
}
