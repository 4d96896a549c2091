package org.rfldigest.tui;

import java.util.List;
import java.util.Optional;
import org.rfldigest.model.Disagreement;

/**
 * The place among the disagreements.
 *
 * @param open whether the chosen one has the keys
 * @param top the first row drawn of the chosen one
 */
record Disputes(Cursor list, boolean open, int top) {

  static final Disputes START = new Disputes(Cursor.START, false, 0);

  Optional<Disagreement> chosen(List<Disagreement> all) {
    return list.at() < all.size() ? Optional.of(all.get(list.at())) : Optional.empty();
  }

  Disputes with(Cursor next) {
    return new Disputes(next, open, next.at() == list.at() ? top : 0);
  }

  Disputes opened(boolean now) {
    return new Disputes(list, now, 0);
  }

  Disputes scrolled(int next) {
    return new Disputes(list, open, next);
  }
}
