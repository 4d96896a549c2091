package org.rfldigest.tui;

import org.rfldigest.tui.terminal.Key;

/** Presses keys on a model; entries are read, what else they want done is left undone. */
final class Press {

  private Press() {}

  static Model keys(Model model, String... names) {
    var next = model;
    for (var name : names) {
      next = read(key(next, name));
    }
    return next;
  }

  /** The model after the entry that it asks for is read. */
  static Model read(Step step) {
    var next = step.model();
    for (var effect : step.effects()) {
      if (effect instanceof Effect.LoadEntry load) {
        next = Update.of(next, Sample.entryLoaded(load)).model();
      }
    }
    return next;
  }

  static Step key(Model model, String name) {
    return Update.of(model, new Message.KeyPressed(new Key(name)));
  }
}
