package org.rfldigest.model;

import java.util.List;

/**
 * A driver, subsystem or tool that the digest follows.
 *
 * @param key the short name used in files and on the command line, such as {@code binder}
 * @param name the name as people write it, such as "Binder"
 * @param aliases other names and words by which texts mean it
 * @param without words that say that another thing of that name is meant
 */
public record Component(String key, String name, List<String> aliases, List<String> without) {
  public Component {
    aliases = List.copyOf(aliases);
    without = List.copyOf(without);
  }

  public Component(String key, String name, List<String> aliases) {
    this(key, name, aliases, List.of());
  }

  /** Whether the word is its key, its name or another name, in whatever case. */
  public boolean isCalled(String word) {
    return word.equalsIgnoreCase(key)
        || word.equalsIgnoreCase(name)
        || aliases.stream().anyMatch(word::equalsIgnoreCase);
  }
}
