package org.rfldigest.tui;

import java.util.Optional;
import org.rfldigest.tui.screens.Query;

/** The component that is meant by what is chosen, to show its history. */
final class Histories {

  private Histories() {}

  /** A key, or a name as the digest writes it. */
  static Optional<String> of(Model model) {
    if (model.screen().isPresent()) {
      var screen = model.screen().get();
      return screen.query() instanceof Query.Components
          ? Matrix.component(screen)
          : Optional.empty();
    }
    return switch (model.here().scene()) {
      case PAGE, DEVELOPMENT ->
          model
              .releases()
              .development()
              .flatMap(development -> development.components().stream().findFirst());
      case INBOX, ENTRY ->
          model
              .inbox()
              .chosen()
              .flatMap(entry -> entry.verdict().components().stream().findFirst());
      default -> Optional.empty();
    };
  }
}
