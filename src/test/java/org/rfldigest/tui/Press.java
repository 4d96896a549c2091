package org.rfldigest.tui;

import org.rfldigest.tui.screens.Facts;
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

  /** The screen, answered with these facts. */
  static Model answered(Model there, Facts facts) {
    var asked = Asking.wanted(Step.to(there));
    var query = there.screen().orElseThrow().query();
    for (var effect : asked.effects()) {
      if (effect instanceof Effect.Ask ask) {
        return Update.of(asked.model(), new Message.Answered(ask.id(), query, facts)).model();
      }
    }
    throw new IllegalStateException("Nothing was asked.");
  }

  /** The screen, told that its facts cannot be had. */
  static Model failed(Model there) {
    var asked = Asking.wanted(Step.to(there));
    var ask = (Effect.Ask) asked.effects().getLast();
    var sentence = "The store cannot be read: the disk is full; the digest is whole.";
    return Update.of(asked.model(), new Message.Failed(ask.id(), sentence)).model();
  }
}
