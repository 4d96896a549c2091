package org.rfldigest.tui;

import java.util.Locale;
import java.util.Optional;
import org.rfldigest.tui.terminal.Key;

/** Why something cannot be done right now, in the words that the reader sees. */
final class Refusal {

  private static final int PLACES_NAMED = 3;

  private Refusal() {}

  static Optional<String> of(Action action, Model model) {
    return switch (action) {
      case ACCEPT, REJECT, REJECT_WITH_REASON, SNOOZE, EDIT ->
          when(!model.isAtInbox() || model.inbox().chosen().isEmpty(), nothing(model));
      case OPEN_LINK -> when(Links.of(model).isEmpty(), "This has no link.");
      case REFRESH -> when(model.progress().running(), "A refresh is running already.");
      case OPEN -> open(model);
      case COPY -> when(Links.of(model).isEmpty(), "There is no address here to copy.");
      case JOIN -> when(model.inbox().numbers().size() < 2, "Space picks the lines that are one.");
      case SET_APART, THREAD, CHANGE, ARTICLE, EXPLAIN ->
          when(Jump.entry(model).isEmpty(), "No entry is chosen here.");
      case TEST_FEED -> when(Update.feed(model).isEmpty(), "No feed is chosen here.");
      case HISTORY -> when(Histories.of(model).isEmpty(), "No component is chosen here.");
      case SHOW_DISAGREEMENTS ->
          when(
              model.releases().grounds().disagreements().isEmpty()
                  && model.releases().grounds().problems().isEmpty(),
              "No disagreement is recorded.");
      default -> Optional.empty();
    };
  }

  /** That a key means something on other screens only. */
  static String here(Binding binding, Key key, Keymap keys) {
    var scenes = binding.scenes().stream().sorted().limit(PLACES_NAMED).map(Scene::title).toList();
    var more = binding.scenes().size() > PLACES_NAMED ? " and others" : "";
    var help = keys.key(Action.HELP).map(shows -> " " + shows + " shows the keys of this one.");
    return "%s (%s) is for other screens: %s%s.%s"
        .formatted(
            key.name(),
            binding.label(),
            String.join(", ", scenes).toLowerCase(Locale.ROOT),
            more,
            help.orElse(""));
  }

  private static Optional<String> open(Model model) {
    if (model.screen().isPresent()) {
      var chosen = Screens.chosen(model.screen().get(), model.layout());
      return when(chosen.isEmpty(), "Nothing on this screen can be opened.");
    }
    return switch (model.here().scene()) {
      case RELEASES -> when(model.releases().chosen().isEmpty(), "There is no release yet.");
      case PAGE ->
          when(
              model.releases().isPageHere() && model.releases().development().isEmpty(),
              "Nothing on this page can be opened.");
      case INBOX -> when(model.inbox().chosen().isEmpty(), nothing(model));
      default -> Optional.empty();
    };
  }

  private static String nothing(Model model) {
    return model.isAtInbox() && Asking.isPlaceAwaited(model)
        ? "The inbox is still being read."
        : "Nothing is waiting here.";
  }

  private static Optional<String> when(boolean impossible, String why) {
    return impossible ? Optional.of(why) : Optional.empty();
  }
}
