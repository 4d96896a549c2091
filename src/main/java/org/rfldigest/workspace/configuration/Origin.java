package org.rfldigest.workspace.configuration;

import org.rfldigest.model.Place;

/** Where the value of a setting is from. */
public sealed interface Origin {

  Origin DEFAULT = new Default();

  /** Nobody set it. */
  record Default() implements Origin {
    @Override
    public String toString() {
      return "default";
    }
  }

  /**
   * A file says it.
   *
   * @param column in characters, counted from 1
   */
  record Line(Place place, int column) implements Origin {
    @Override
    public String toString() {
      return place.toString();
    }
  }

  /** An environment variable says it. */
  record Variable(String name) implements Origin {
    @Override
    public String toString() {
      return "$" + name;
    }
  }
}
