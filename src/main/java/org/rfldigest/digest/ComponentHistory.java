package org.rfldigest.digest;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.rfldigest.model.Component;
import org.rfldigest.model.Development;
import org.rfldigest.model.Page;
import org.rfldigest.model.Snapshot;

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
    var snapshots =
        digest.releases().stream().flatMap(release -> digest.snapshot(release).stream()).toList();
    var pages = digest.pages().stream().flatMap(key -> digest.page(key).stream()).toList();
    return all(snapshots, pages, components);
  }

  /** As above, of a digest that was read before; snapshots newest release first. */
  public static List<ComponentHistory> all(
      List<Snapshot> snapshots, List<Page> pages, List<Component> components) {
    var about = new ArrayList<Development>();
    var statements = new ArrayList<Development>();
    snapshots.reversed().forEach(snapshot -> statements.addAll(snapshot.developments()));
    for (var page : pages) {
      (page.key().equals(PAGE) ? about : statements).addAll(page.developments());
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
