package org.rfldigest.cli.manual;

import java.util.List;

/**
 * What there is to say of a command.
 *
 * @param parameters what stands behind the options, in order
 */
public record Described(
    String name, String summary, List<Choice> options, List<Parameter> parameters) {

  /**
   * An option.
   *
   * @param label names its value; empty where it takes none
   * @param values those it can have, where they can be told
   */
  public record Choice(List<String> names, String label, List<String> values, String meaning) {
    boolean takesValue() {
      return !label.isEmpty();
    }
  }

  /**
   * A word or several behind the options.
   *
   * @param synopsis its label with brackets and dots as they are usual
   * @param values those it can have, where they can be told
   */
  public record Parameter(String label, String synopsis, List<String> values, String meaning) {}
}
