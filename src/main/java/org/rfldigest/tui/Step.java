package org.rfldigest.tui;

import java.util.ArrayList;
import java.util.List;

/** What a message makes of a model: the next model, and what it wants done. */
record Step(Model model, List<Effect> effects) {

  Step {
    effects = List.copyOf(effects);
  }

  static Step to(Model model, Effect... effects) {
    return new Step(model, List.of(effects));
  }

  /** The next model after this one, with one thing more to be done. */
  Step and(Model next, Effect effect) {
    var all = new ArrayList<>(effects);
    all.add(effect);
    return new Step(next, all);
  }
}
