package org.rfldigest.digest;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import org.rfldigest.model.Component;
import org.rfldigest.model.Development;

/**
 * What the digest says of one component.
 *
 * @param about what it is, from its part of {@code components.md}
 * @param developments what happened to it, oldest release first, then what belongs to no release
 */
public record ComponentHistory(
    Component component, List<Development> about, List<Development> developments) {

  private static final String PAGE = "components";

  public ComponentHistory {
    about = List.copyOf(about);
    developments = List.copyOf(developments);
  }

  /**
   * The history of each component that the digest speaks of, in the order of {@code components}.
   */
  public static List<ComponentHistory> all(Digest digest, List<Component> components) {
    var about = digest.page(PAGE).map(page -> page.developments()).orElse(List.of());
    var statements = new ArrayList<Development>();
    digest.releases().stream()
        .sorted(Comparator.naturalOrder())
        .forEach(
            release -> statements.addAll(digest.snapshot(release).orElseThrow().developments()));
    for (var key : digest.pages()) {
      if (!key.equals(PAGE)) {
        statements.addAll(digest.page(key).orElseThrow().developments());
      }
    }
    return components.stream()
        .map(component -> of(component, about, statements))
        .filter(history -> !history.about.isEmpty() || !history.developments.isEmpty())
        .toList();
  }

  private static ComponentHistory of(
      Component component, List<Development> about, List<Development> statements) {
    return new ComponentHistory(
        component,
        about.stream()
            .filter(statement ->
                statement.section().stream().anyMatch(heading -> names(component, heading)))
            .toList(),
        statements.stream()
            .filter(statement ->
                statement.components().stream().anyMatch(name -> names(component, name)))
            .toList());
  }

  private static boolean names(Component component, String word) {
    var lower = word.toLowerCase(Locale.ROOT);
    return lower.equals(component.name().toLowerCase(Locale.ROOT)) || lower.equals(component.key());
  }
}
