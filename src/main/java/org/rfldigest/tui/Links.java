package org.rfldigest.tui;

import java.util.Optional;

/** The address that belongs to what is chosen. */
final class Links {

  private Links() {}

  static Optional<String> of(Model model) {
    if (model.screen().isPresent()) {
      return Screens.chosen(model.screen().get(), model.layout()).flatMap(item -> item.link());
    }
    return switch (model.here().scene()) {
      case PAGE, DEVELOPMENT ->
          model.releases().development().flatMap(development -> development.link());
      case INBOX, ENTRY -> model.inbox().chosen().flatMap(entry -> entry.entry().link());
      default -> Optional.empty();
    };
  }
}
