package org.rfldigest.workspace.configuration;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.rfldigest.model.Problem;
import org.rfldigest.text.Nearest;
import org.rfldigest.workspace.configuration.Layer.Leaf;
import org.rfldigest.workspace.configuration.Setting.Reach;

/** One reading of the layers, the weakest first: each lays its values over those before. */
final class Reading {

  private final Map<String, String> environment;
  private final Map<String, Valued<?>> values = new LinkedHashMap<>();
  private final Map<String, Valued<List<String>>> keys = new LinkedHashMap<>();
  private final Map<String, Map<String, Valued<String>>> themes = new LinkedHashMap<>();
  private final List<NotifyRule> notify = new ArrayList<>();
  private final List<Problem> problems = new ArrayList<>();

  Reading(Map<String, String> environment) {
    this.environment = environment;
  }

  Configuration all(List<Layer> layers) {
    Settings.all().forEach(setting -> variables(setting, false));
    for (var layer : layers) {
      problems.addAll(layer.problems());
      layer.leaves().forEach(leaf -> one(leaf, layer));
    }
    Settings.all().forEach(setting -> variables(setting, true));
    return new Configuration(values, keys, themes, notify, problems);
  }

  private <T> void variables(Setting<T> setting, boolean ours) {
    for (var variable : setting.variables()) {
      var word = environment.getOrDefault(variable.name(), "");
      if (variable.isOurs() == ours && !word.isBlank()) {
        var value = variable.read().apply(word);
        if (value.isPresent()) {
          values.put(
              setting.name(), new Valued<>(value.get(), new Origin.Variable(variable.name())));
          return;
        }
      }
    }
  }

  private void one(Leaf leaf, Layer layer) {
    var path = leaf.path();
    if (path.getFirst().equals("keys") && path.size() == 2) {
      key(leaf);
    } else if (path.getFirst().equals("themes") && path.size() == 3) {
      colour(leaf);
    } else if (leaf.name().equals("notify")) {
      rules(leaf, layer);
    } else {
      Settings.named(leaf.name())
          .ifPresentOrElse(setting -> value(setting, leaf, layer), () -> unknown(leaf));
    }
  }

  private void key(Leaf leaf) {
    var words =
        leaf.value() instanceof String word
            ? Optional.of(List.of(word))
            : Forms.words(leaf.value());
    words.ifPresentOrElse(
        list -> keys.put(leaf.path().get(1), new Valued<>(list, leaf.origin())),
        () ->
            problems.add(
                leaf.problem(
                    "'%s' is %s, expected keys such as [\"j\", \"Down\"]; its usual keys are used instead"
                        .formatted(leaf.name(), Written.of(leaf.value())))));
  }

  private void colour(Leaf leaf) {
    if (leaf.value() instanceof String colour) {
      themes
          .computeIfAbsent(leaf.path().get(1), _ -> new LinkedHashMap<>())
          .put(leaf.path().get(2), new Valued<>(colour, leaf.origin()));
    } else {
      problems.add(
          leaf.problem(
              "'%s' is %s, expected a colour in quotes; the usual one is used instead"
                  .formatted(leaf.name(), Written.of(leaf.value()))));
    }
  }

  private void rules(Leaf leaf, Layer layer) {
    refusal(layer)
        .ifPresentOrElse(
            why ->
                problems.add(
                    leaf.problem("'notify' is not taken: " + why + "; nobody is told by it")),
            () -> notify.addAll(NotifyReading.rules(leaf, problems)));
  }

  private <T> void value(Setting<T> setting, Leaf leaf, Layer layer) {
    var refusal = setting.reach() == Reach.PERSONAL ? refusal(layer) : Optional.<String>empty();
    var value = setting.form().read().apply(leaf.value());
    if (refusal.isPresent()) {
      problems.add(
          leaf.problem(
              "'%s' is not taken: %s; %s is used instead"
                  .formatted(leaf.name(), refusal.get(), instead(setting))));
    } else if (value.isEmpty()) {
      problems.add(
          leaf.problem(
              "'%s' is %s, expected %s; %s is used instead"
                  .formatted(
                      leaf.name(),
                      Written.of(leaf.value()),
                      setting.form().expected(),
                      instead(setting))));
    } else {
      values.put(setting.name(), new Valued<>(value.get(), leaf.origin()));
    }
  }

  /** Why the layer's commands and files are not used, in a few words. */
  private static Optional<String> refusal(Layer layer) {
    return layer.isPersonal()
        ? layer.distrust()
        : Optional.of("a workspace may come from others, only your own file can say it");
  }

  @SuppressWarnings("unchecked") // a setting's name is its own, and its form made the value
  private <T> String instead(Setting<T> setting) {
    var before = (Valued<T>) values.get(setting.name());
    var value = before == null ? setting.fallback() : before.value();
    var origin = before == null ? Origin.DEFAULT : before.origin();
    return Written.of(setting.form().write().apply(value)) + " (" + origin + ")";
  }

  private void unknown(Leaf leaf) {
    var known =
        Stream.concat(
                Settings.all().stream().map(Setting::name),
                Stream.of("keys.ACTION", "themes.NAME.ROLE", "notify"))
            .toList();
    problems.add(
        leaf.problem(
            "'%s' is not known%s It is left out"
                .formatted(
                    leaf.name(),
                    Nearest.within(leaf.name(), known)
                        .map(near -> ", did you mean '" + near + "'?")
                        .orElse("; rfl config lists what is."))));
  }
}
