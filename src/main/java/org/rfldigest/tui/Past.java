package org.rfldigest.tui;

import java.util.Optional;

/**
 * A place that was left for another one, to come back to.
 *
 * @param landed the scene that was gone to: leaving that one leads back
 */
record Past(
    Model.Tab tab,
    Optional<Screen> screen,
    Releases releases,
    Inbox inbox,
    Disputes disputes,
    Scene landed) {

  static Past of(Model model, Scene landed) {
    return new Past(
        model.tab(), model.screen(), model.releases(), model.inbox(), model.disputes(), landed);
  }

  Past landedAt(Scene scene) {
    return new Past(tab, screen, releases, inbox, disputes, scene);
  }

  /** The same place, over what is known by now. */
  Model again(Model model) {
    return Moves.settled(
        model
            .with(tab)
            .with(screen.map(Screen::stale))
            .with(model.releases().placedLike(releases))
            .with(model.inbox().placedLike(inbox))
            .with(disputes));
  }
}
