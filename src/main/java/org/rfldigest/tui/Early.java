package org.rfldigest.tui;

/**
 * Tells keys that were typed before what they are meant for was read: they wait for it, so that
 * nothing is lost of what somebody types ahead.
 */
final class Early {

  private Early() {}

  static boolean is(Model model, Message message) {
    return message instanceof Message.KeyPressed pressed
        && (isForTheForm(model, pressed) || isForThePlace(model, pressed));
  }

  /** What is typed while a form is on its way goes into it, or comes after it. */
  private static boolean isForTheForm(Model model, Message.KeyPressed pressed) {
    return isOnItsWay(model.sheet())
        && !pressed.key().name().equals("Esc")
        && model
            .keys()
            .action(model.here().scene(), pressed.key())
            .filter(action -> action == Action.INTERRUPT || action == Action.SUSPEND)
            .isEmpty();
  }

  private static boolean isOnItsWay(Sheet sheet) {
    return sheet instanceof Sheet.Opening
        || sheet instanceof Sheet.Snooze snooze && snooze.isAsked();
  }

  private static boolean isForThePlace(Model model, Message.KeyPressed pressed) {
    return model.scene() == model.here().scene()
        && model
            .keys()
            .action(model.scene(), pressed.key())
            .filter(action -> isAwaited(model, action))
            .isPresent();
  }

  /** What leads elsewhere or concerns the program as a whole never waits. */
  private static boolean isAwaited(Model model, Action action) {
    return switch (action) {
      case BACK, LEAVE, QUIT, INTERRUPT, SUSPEND, REDRAW, HELP -> false;
      case COMMAND, SEARCH, FILTER, ADD_FEED, REFRESH, UNDO, SWITCH -> false;
      case SHOW_TODAY, SHOW_RELEASES, SHOW_INBOX, SHOW_COMPONENTS -> false;
      case SHOW_PAGES, SHOW_FEEDS, SHOW_CHARTS, SHOW_LOG -> false;
      case SHOW_DISAGREEMENTS -> Asking.areGroundsAwaited(model);
      default -> Asking.isPlaceAwaited(model);
    };
  }
}
