package org.rfldigest.cli;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.rfldigest.digest.ComponentHistory;
import org.rfldigest.model.Component;
import org.rfldigest.publish.DigestJson;
import org.rfldigest.publish.PlainText;
import org.rfldigest.text.Nearest;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.ParseResult;

/**
 * {@code rfl component binder}: what a component is and what happened to it, release by release.
 */
final class ComponentCommand implements Command {

  @Override
  public CommandSpec spec() {
    return Options.command("component")
        .addPositional(Options.parameter("COMPONENT", "1", "its key, name or another name"))
        .addOption(Options.json());
  }

  @Override
  public int run(ParseResult parsed, Session session) {
    var history = history(session, parsed.matchedPositionalValue(0, ""));
    if (parsed.hasMatchedOption("--json")) {
      json(history, session);
    } else {
      PlainText.of(history, session.surroundings().columns()).forEach(session.out()::println);
    }
    return Exit.OK;
  }

  /** The history of the component that is called so, or that there is none, and what is near. */
  static ComponentHistory history(Session session, String asked) {
    var component = find(Rules.components(session), asked);
    return ComponentHistory.all(session.digest(), List.of(component)).stream()
        .findFirst()
        .orElseThrow(() -> Stop.failed("the digest says nothing of " + component.name() + " yet."));
  }

  /** Keys and names come before other names, of which one may stand at several components. */
  private static Component find(List<Component> components, String asked) {
    var word = asked.toLowerCase(Locale.ROOT);
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
    var names = components.stream().flatMap(ComponentCommand::names).toList();
    return Stop.usage(
        "no component is called '" + word + "'" + Nearest.told(word, names, "rfl components"));
  }

  private static Stream<String> names(Component component) {
    return Stream.concat(Stream.of(component.key(), component.name()), component.aliases().stream())
        .map(ComponentCommand::lower);
  }

  private static String lower(String name) {
    return name.toLowerCase(Locale.ROOT);
  }

  private static void json(ComponentHistory history, Session session) {
    var json = new LinkedHashMap<String, Object>();
    json.put("key", history.component().key());
    json.put("name", history.component().name());
    json.put("aliases", history.component().aliases());
    json.put("about", DigestJson.developments(history.about()));
    json.put("developments", DigestJson.developments(history.developments()));
    session.json(json);
  }
}
