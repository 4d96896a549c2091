package org.rfldigest.cli.digest;

import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.rfldigest.cli.session.Rules;
import org.rfldigest.cli.session.Session;
import org.rfldigest.cli.session.Stop;
import org.rfldigest.digest.ComponentHistory;
import org.rfldigest.digest.Digest;
import org.rfldigest.model.Component;
import org.rfldigest.model.Release;
import org.rfldigest.model.Snapshot;
import org.rfldigest.text.Nearest;

/** Finds what a person named in the digest, or says what is near it. */
public final class Ask {

  private static final int NEAR = 3;

  private Ask() {}

  static Snapshot snapshot(Digest digest, String name) {
    return Release.parse(name)
        .flatMap(digest::snapshot)
        .orElseThrow(() ->
            Stop.usage(
                "the digest has no release '"
                    + name
                    + "', the nearest are "
                    + nearest(digest.releases(), name)
                    + "."));
  }

  /** Whether it begins as a release does. */
  static boolean isReleaseLike(String name) {
    return name.matches("v?\\d.*");
  }

  /** That nothing of the digest has the name, and what is meant by it perhaps. */
  public static Stop noPage(Digest digest, String name, List<Component> components) {
    var word = lower(name);
    var component =
        components.stream()
            .filter(one -> one.key().equals(word) || lower(one.name()).equals(word))
            .map(one -> ", but a component: rfl component " + one.key() + " shows it.")
            .findFirst();
    var page = Nearest.within(word, digest.pages()).map(near -> ", did you mean '" + near + "'?");
    return Stop.usage(
        "the digest has no release and no page '"
            + name
            + "'"
            + component.or(() -> page).orElse("; rfl releases and rfl pages list them."));
  }

  /** The history of the component that is called so, or that there is none, and what is near. */
  public static ComponentHistory history(Session session, String asked) {
    var component = find(Rules.components(session), asked);
    return ComponentHistory.all(session.digest(), List.of(component)).stream()
        .findFirst()
        .orElseThrow(() -> Stop.failed("the digest says nothing of " + component.name() + " yet."));
  }

  /** Keys and names come before other names, of which one may stand at several components. */
  private static Component find(List<Component> components, String asked) {
    var word = lower(asked);
    return first(components, component -> word.equals(component.key()))
        .or(() -> first(components, component -> word.equals(lower(component.name()))))
        .or(() -> first(components, component -> component.isCalled(word)))
        .or(() -> first(components, component -> lower(component.name()).startsWith(word + " ")))
        .orElseThrow(() -> unknown(components, word));
  }

  private static Optional<Component> first(List<Component> components, Predicate<Component> test) {
    return components.stream().filter(test).findFirst();
  }

  private static Stop unknown(List<Component> components, String word) {
    var names = components.stream().flatMap(Ask::names).toList();
    return Stop.usage(
        "no component is called '" + word + "'" + Nearest.told(word, names, "rfl components"));
  }

  private static Stream<String> names(Component component) {
    return Stream.concat(Stream.of(component.key(), component.name()), component.aliases().stream())
        .map(Ask::lower);
  }

  private static String lower(String name) {
    return name.toLowerCase(Locale.ROOT);
  }

  private static String nearest(List<Release> known, String name) {
    var asked = Release.parse(name.replaceFirst("^(v?\\d+\\.\\d+).*", "$1"));
    var order =
        asked
            .map(release ->
                Comparator.comparingInt((Release other) -> distance(release, known, other)))
            .orElse(Comparator.comparingInt(known::indexOf));
    return known.stream()
        .sorted(order)
        .limit(NEAR)
        .sorted()
        .map(Release::toString)
        .collect(Collectors.joining(", "));
  }

  /** How many releases of the digest lie between the two. */
  private static int distance(Release asked, List<Release> known, Release other) {
    var between = 0;
    for (var release : known) {
      var above = release.compareTo(asked) > 0 && release.compareTo(other) <= 0;
      var below = release.compareTo(asked) < 0 && release.compareTo(other) >= 0;
      between += above || below ? 1 : 0;
    }
    return between;
  }
}
