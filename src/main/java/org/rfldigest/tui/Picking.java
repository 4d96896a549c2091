package org.rfldigest.tui;

import java.util.HashSet;

/** Picks entries of the inbox that are to be decided about together. */
final class Picking {

  private Picking() {}

  static Model of(Model model, Action action) {
    var inbox = model.inbox();
    if (inbox.chosen().isEmpty()) {
      return model;
    }
    return switch (action) {
      case PICK -> Moves.of(model.with(inbox.picking(toggled(inbox))), Action.DOWN);
      case PICK_RANGE -> model.with(inbox.picking(toHere(inbox)));
      default -> model.with(inbox.picking(allOrNone(inbox)));
    };
  }

  private static HashSet<Long> toggled(Inbox inbox) {
    var picked = new HashSet<>(inbox.picked());
    var number = inbox.chosen().orElseThrow().number();
    if (!picked.remove(number)) {
      picked.add(number);
    }
    return picked;
  }

  /** All between the nearest picked entry and the chosen one. */
  private static HashSet<Long> toHere(Inbox inbox) {
    var picked = new HashSet<>(inbox.picked());
    var at = inbox.list().at();
    var from = nearest(inbox, at);
    for (var row = Math.min(from, at); row <= Math.max(from, at); row++) {
      picked.add(inbox.shown().get(row).number());
    }
    return picked;
  }

  private static int nearest(Inbox inbox, int at) {
    for (var distance = 1; distance < inbox.shown().size(); distance++) {
      if (isPicked(inbox, at - distance)) {
        return at - distance;
      }
      if (isPicked(inbox, at + distance)) {
        return at + distance;
      }
    }
    return at;
  }

  private static boolean isPicked(Inbox inbox, int row) {
    return row >= 0
        && row < inbox.shown().size()
        && inbox.picked().contains(inbox.shown().get(row).number());
  }

  private static HashSet<Long> allOrNone(Inbox inbox) {
    var all = new HashSet<Long>();
    inbox.shown().stream().map(InboxRow::number).forEach(all::add);
    return inbox.picked().containsAll(all) ? new HashSet<>() : all;
  }
}
