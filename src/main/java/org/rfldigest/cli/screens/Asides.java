package org.rfldigest.cli.screens;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import org.rfldigest.tui.Message;

/**
 * What is said to the reader of the screens while something else is done; before there are screens
 * it is kept for them. Safe for several threads.
 */
final class Asides implements Consumer<String> {

  private final List<String> kept = new ArrayList<>();
  private Consumer<Message> screens;

  @Override
  public synchronized void accept(String sentence) {
    if (screens == null) {
      kept.add(sentence);
    } else {
      screens.accept(new Message.Said(sentence));
    }
  }

  /** From now on it goes there, and first what was kept. */
  synchronized void goTo(Consumer<Message> told) {
    screens = told;
    kept.forEach(this);
    kept.clear();
  }
}
