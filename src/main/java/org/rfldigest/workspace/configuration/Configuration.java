package org.rfldigest.workspace.configuration;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.rfldigest.model.Problem;

/**
 * All that can be set, each value with where it is from: the person's file over the workspace's
 * over the defaults. Immutable.
 */
public final class Configuration {

  private final Map<String, Valued<?>> values;
  private final Map<String, Valued<List<String>>> keys;
  private final Map<String, Map<String, Valued<String>>> themes;
  private final List<NotifyRule> notify;
  private final List<Problem> problems;

  Configuration(
      Map<String, Valued<?>> values,
      Map<String, Valued<List<String>>> keys,
      Map<String, Map<String, Valued<String>>> themes,
      List<NotifyRule> notify,
      List<Problem> problems) {
    this.values = Map.copyOf(values);
    this.keys = Collections.unmodifiableMap(new LinkedHashMap<>(keys));
    this.themes = Collections.unmodifiableMap(new LinkedHashMap<>(themes));
    this.notify = List.copyOf(notify);
    this.problems = List.copyOf(problems);
  }

  /**
   * Reads what is there of the two files; where there is none, nothing is read. A wrong value is
   * told and does not hold; what would hold without it holds.
   *
   * @param person the person's own file
   * @param workspace the file of the workspace; it may have come from others
   */
  public static Configuration read(Path person, Path workspace, Map<String, String> environment) {
    var layers = new ArrayList<Layer>();
    if (Files.exists(workspace)) {
      layers.add(TomlLayer.read(workspace, "feeds/" + workspace.getFileName(), false));
    }
    if (Files.exists(person)) {
      layers.add(TomlLayer.read(person, person.toString(), true));
    }
    return new Reading(environment).all(layers);
  }

  public <T> T get(Setting<T> setting) {
    return valued(setting).value();
  }

  /** The value, and where it is from. */
  @SuppressWarnings("unchecked") // a setting's name is its own, and its form made the value
  public <T> Valued<T> valued(Setting<T> setting) {
    var value = values.get(setting.name());
    return value == null ? new Valued<>(setting.fallback(), Origin.DEFAULT) : (Valued<T>) value;
  }

  /** The keys a person gave to actions, by the action's name as it is written, in file order. */
  public Map<String, Valued<List<String>>> keys() {
    return keys;
  }

  /** The colours of roles as they are written, by theme and role. */
  public Map<String, Map<String, Valued<String>>> themes() {
    return themes;
  }

  /** Who is told of what arrives. */
  public List<NotifyRule> notifyRules() {
    return notify;
  }

  /** What is wrong, each with its place, what was expected and what holds instead. */
  public List<Problem> problems() {
    return problems;
  }
}
