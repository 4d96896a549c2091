package org.rfldigest.workspace.configuration;

import java.util.List;

/**
 * One thing that can be set.
 *
 * @param name as in the file, a dot between table and key
 * @param meaning what it is for, in a few words
 * @param fallback what holds where nobody set it
 * @param reach who may set it
 * @param variables the environment variables that set it, too
 */
public record Setting<T>(
    String name,
    String meaning,
    T fallback,
    Form<T> form,
    Reach reach,
    List<EnvironmentVariable<T>> variables) {

  public Setting {
    variables = List.copyOf(variables);
  }

  /** The names of the environment variables that set it, too. */
  public List<String> variableNames() {
    return variables.stream().map(EnvironmentVariable::name).toList();
  }

  /** Who may set it. */
  public enum Reach {
    /** Whoever writes the workspace, and the person. */
    SHARED,
    /** The person only: it starts programs or names files, and a workspace may come from others. */
    PERSONAL
  }
}
