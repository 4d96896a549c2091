package org.rfldigest.tui;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * The way back.
 *
 * @param places the last at the end
 */
record Trail(List<Past> places) {

  private static final int LONGEST = 50;

  static final Trail NONE = new Trail(List.of());

  /**
   * A place that was left for another one.
   *
   * @param landed the scene that was gone to: leaving that one leads back
   */
  record Past(Here there, Scene landed) {}

  Trail {
    places = List.copyOf(places.subList(Math.max(0, places.size() - LONGEST), places.size()));
  }

  boolean isEmpty() {
    return places.isEmpty();
  }

  Optional<Here> last() {
    return isEmpty() ? Optional.empty() : Optional.of(places.getLast().there());
  }

  /** Whether a scene is the one that was last gone to. */
  boolean leadsTo(Scene scene) {
    return !isEmpty() && places.getLast().landed() == scene;
  }

  Trail leaving(Here there, Scene landed) {
    var longer = new ArrayList<>(places);
    longer.add(new Past(there, landed));
    return new Trail(longer);
  }

  /** The same, with its last place left for another scene. */
  Trail landing(Scene scene) {
    return last().map(there -> withoutLast().leaving(there, scene)).orElse(this);
  }

  Trail withoutLast() {
    return new Trail(places.subList(0, places.size() - 1));
  }
}
