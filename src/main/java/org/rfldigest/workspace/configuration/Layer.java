package org.rfldigest.workspace.configuration;

import java.util.List;
import java.util.Optional;
import org.rfldigest.model.Problem;

/**
 * What one file says.
 *
 * @param isPersonal whether it is the person's own
 * @param distrust why its commands are not run, in a few words, where that is so
 */
record Layer(
    List<Leaf> leaves, boolean isPersonal, Optional<String> distrust, List<Problem> problems) {

  Layer {
    leaves = List.copyOf(leaves);
    problems = List.copyOf(problems);
  }

  /**
   * One value of the file.
   *
   * @param path the names that lead to it
   * @param value text, number, truth, a list of values, or a list of tables as lists of leaves
   */
  record Leaf(List<String> path, Object value, Origin.Line origin) {
    String name() {
      return String.join(".", path);
    }

    Problem problem(String sentence) {
      return new Problem(origin.place(), "column " + origin.column() + ": " + sentence);
    }
  }
}
