package org.rfldigest.model;

import java.util.List;

/**
 * A matter on which sources differ.
 *
 * @param key the heading as a link anchor, such as "binder-merged-when"
 * @param sides what each source says
 * @param reading how to read it, in one line; empty where nobody wrote one
 */
public record Disagreement(
    String key, String title, List<Development> sides, String reading, Place place) {
  public Disagreement {
    sides = List.copyOf(sides);
  }
}
