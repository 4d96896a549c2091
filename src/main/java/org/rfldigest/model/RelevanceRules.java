package org.rfldigest.model;

import java.util.List;

/**
 * How entries are judged: the content of {@code feeds/relevance.toml}.
 *
 * @param threshold the score from which on an entry is relevant
 * @param rules in the file's order
 * @param components what the digest follows, in the file's order
 */
public record RelevanceRules(
    double threshold, List<RelevanceRule> rules, List<Component> components) {

  public RelevanceRules {
    rules = List.copyOf(rules);
    components = List.copyOf(components);
  }
}
