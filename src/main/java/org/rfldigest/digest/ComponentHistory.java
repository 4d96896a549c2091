package org.rfldigest.digest;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
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
    return all(digest.snapshots(), digest.everyPage(), components);
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
    var byName = byName(components);
    var aboutEach = byKey(about, Development::section, byName);
    var ofEach = byKey(statements, Development::components, byName);
    return components.stream()
        .map(component -> of(component, aboutEach, ofEach))
        .filter(history -> !history.about.isEmpty() || !history.developments.isEmpty())
        .toList();
  }

  private static ComponentHistory of(
      Component component,
      Map<String, List<Development>> about,
      Map<String, List<Development>> statements) {
    var key = component.key();
    return new ComponentHistory(
        component, about.getOrDefault(key, List.of()), statements.getOrDefault(key, List.of()));
  }

  /** The keys of the components that a word means, by the word in lower case. */
  private static Map<String, Set<String>> byName(List<Component> components) {
    var keys = new HashMap<String, Set<String>>();
    for (var component : components) {
      for (var name : List.of(lower(component.name()), component.key())) {
        keys.computeIfAbsent(name, _ -> new LinkedHashSet<>()).add(component.key());
      }
    }
    return keys;
  }

  /** The statements of each component, in their order. */
  private static Map<String, List<Development>> byKey(
      List<Development> statements,
      Function<Development, List<String>> words,
      Map<String, Set<String>> byName) {
    var ofEach = new HashMap<String, List<Development>>();
    for (var statement : statements) {
      var meant = new LinkedHashSet<String>();
      for (var word : words.apply(statement)) {
        meant.addAll(byName.getOrDefault(lower(word), Set.of()));
      }
      for (var key : meant) {
        ofEach.computeIfAbsent(key, _ -> new ArrayList<>()).add(statement);
      }
    }
    return ofEach;
  }

  private static String lower(String word) {
    return word.toLowerCase(Locale.ROOT);
  }
}
