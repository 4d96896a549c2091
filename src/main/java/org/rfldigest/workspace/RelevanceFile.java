package org.rfldigest.workspace;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.rfldigest.model.Component;
import org.rfldigest.model.Place;
import org.rfldigest.model.Problem;
import org.rfldigest.model.RelevanceRule;
import org.rfldigest.model.RelevanceRules;
import org.tomlj.Toml;
import org.tomlj.TomlPosition;
import org.tomlj.TomlTable;

/**
 * Reads {@code feeds/relevance.toml}. What can be read is in the rules; each thing that cannot is a
 * problem with file, line and what was expected.
 */
public final class RelevanceFile {

  /** The rules, and what was wrong in the file; without problems the rules are the whole file. */
  public record Read(RelevanceRules rules, List<Problem> problems) {}

  private static final double DEFAULT_THRESHOLD = 4;
  private static final int MOST_PHRASES = 20_000;
  private static final String OF_EXPRESSIONS = "\\^$|[](){}";
  private static final int LONGEST_PHRASE = 200;
  private static final int SHORTEST_OPEN_WORD = 3;
  private static final Set<String> TOP = Set.of("threshold", "words", "rule", "component");
  private static final Set<String> RULE =
      Set.of("say", "points", "family", "any", "with", "and", "without");
  private static final Set<String> COMPONENT = Set.of("key", "name", "aliases");

  private final String file;
  private final List<Problem> problems = new ArrayList<>();
  private final Map<String, List<String>> words = new HashMap<>();
  private int phrases;

  private RelevanceFile(String file) {
    this.file = file;
  }

  /**
   * Reads the file's text.
   *
   * @param name the file's path as a person would type it, for the problems
   */
  public static Read read(String toml, String name) {
    return new RelevanceFile(name).read(toml);
  }

  private Read read(String toml) {
    var parsed = Toml.parse(toml);
    parsed.errors().forEach(error -> report(error.position(), error.getMessage()));
    if (!problems.isEmpty()) {
      return done(DEFAULT_THRESHOLD, List.of(), List.of());
    }
    unknownKeys(parsed, TOP);
    readWords(parsed);
    return done(threshold(parsed), rules(parsed), components(parsed));
  }

  private Read done(double threshold, List<RelevanceRule> rules, List<Component> components) {
    return new Read(new RelevanceRules(threshold, rules, components), List.copyOf(problems));
  }

  private double threshold(TomlTable top) {
    return top.contains("threshold") ? number(top, "threshold") : DEFAULT_THRESHOLD;
  }

  private void readWords(TomlTable top) {
    if (top.contains("words") && !top.isTable("words")) {
      report(top, "words", "expected a table [words] of lists");
      return;
    }
    var table = top.getTableOrEmpty("words");
    for (var name : table.keySet()) {
      words.put(name, strings(table, name));
    }
  }

  private List<RelevanceRule> rules(TomlTable top) {
    var rules = new ArrayList<RelevanceRule>();
    for (var table : tables(top, "rule")) {
      unknownKeys(table, RULE);
      var any = phrases(table, "any");
      if (any.isEmpty()) {
        report(at(table), "expected at least one phrase in \"any\"");
        continue;
      }
      rules.add(
          new RelevanceRule(
              required(table, "say"),
              number(table, "points"),
              optional(table, "family"),
              any,
              phrases(table, "with"),
              phrases(table, "and"),
              phrases(table, "without"),
              new Place(file, at(table).line())));
    }
    return rules;
  }

  private List<Component> components(TomlTable top) {
    var components = new ArrayList<Component>();
    var keys = new HashSet<String>();
    for (var table : tables(top, "component")) {
      unknownKeys(table, COMPONENT);
      var key = required(table, "key");
      if (!key.isEmpty() && !keys.add(key)) {
        report(table, "key", "expected each component once, but \"" + key + "\" stands above");
      } else if (!key.isEmpty()) {
        components.add(new Component(key, required(table, "name"), phrases(table, "aliases")));
      }
    }
    return components;
  }

  private List<TomlTable> tables(TomlTable top, String key) {
    if (top.contains(key) && !top.isArray(key)) {
      report(top, key, "expected [[" + key + "]] in double brackets");
      return List.of();
    }
    var tables = new ArrayList<TomlTable>();
    var array = top.getArrayOrEmpty(key);
    for (var at = 0; at < array.size(); at++) {
      if (array.get(at) instanceof TomlTable table) {
        tables.add(table);
      } else {
        report(array.inputPositionOf(at), "expected a table [[" + key + "]]");
      }
    }
    return tables;
  }

  /** The phrases of a list, with the words behind each {@code @name} in its place. */
  private List<String> phrases(TomlTable table, String key) {
    var all = new LinkedHashSet<String>();
    for (var phrase : strings(table, key)) {
      var at = phrase.indexOf('@');
      var name = phrase.substring(at + 1).strip();
      if (at < 0) {
        all.add(phrase);
      } else if (words.containsKey(name)) {
        var place = phrase.substring(0, at);
        words.get(name).forEach(word -> all.add(place + word));
      } else {
        report(table, key, "expected a list under [words], but there is no " + name);
      }
    }
    return List.copyOf(all);
  }

  private List<String> strings(TomlTable table, String key) {
    if (!table.contains(key)) {
      return List.of();
    }
    if (!table.isArray(key)) {
      report(table, key, "expected a list of phrases for " + key);
      return List.of();
    }
    var array = table.getArrayOrEmpty(key);
    var strings = new ArrayList<String>();
    for (var at = 0; at < array.size(); at++) {
      if (array.get(at) instanceof String phrase && isSafe(phrase, array.inputPositionOf(at))) {
        strings.add(phrase);
      } else if (!(array.get(at) instanceof String)) {
        report(array.inputPositionOf(at), "expected a phrase in quotation marks");
      }
    }
    return strings;
  }

  private boolean isSafe(String phrase, TomlPosition position) {
    var bare = phrase.strip();
    var star = bare.indexOf('*');
    var lastWord = bare.substring(bare.lastIndexOf(' ') + 1);
    if (bare.length() > LONGEST_PHRASE || ++phrases > MOST_PHRASES) {
      report(position, "expected at most 200 characters a phrase and 20,000 phrases a file");
    } else if (bare.chars().anyMatch(letter -> OF_EXPRESSIONS.indexOf(letter) >= 0)) {
      report(position, "expected plain words: there are no regular expressions here");
    } else if (bare.chars().noneMatch(Character::isLetterOrDigit)) {
      report(position, "expected a phrase with a letter or digit");
    } else if (star >= 0 && (star < bare.length() - 1 || lastWord.length() <= SHORTEST_OPEN_WORD)) {
      report(position, "expected * only at the end of a word of three letters or more");
    } else {
      return true;
    }
    return false;
  }

  private double number(TomlTable table, String key) {
    if (table.get(key) instanceof Number number) {
      return number.doubleValue();
    }
    report(table, key, "expected a number for " + key);
    return 0;
  }

  private String required(TomlTable table, String key) {
    var value = optional(table, key);
    if (value.isBlank()) {
      report(table, key, "expected words in quotation marks for " + key);
    }
    return value;
  }

  private static String optional(TomlTable table, String key) {
    return table.get(key) instanceof String value ? value : "";
  }

  private void unknownKeys(TomlTable table, Set<String> known) {
    for (var key : table.keySet()) {
      if (!known.contains(key)) {
        var expected = String.join(", ", known.stream().sorted().toList());
        report(table, key, "expected one of " + expected + ", but found " + key);
      }
    }
  }

  private void report(TomlTable table, String key, String expected) {
    var position = table.contains(key) ? table.inputPositionOf(List.of(key)) : at(table);
    report(position, expected);
  }

  private void report(TomlPosition position, String expected) {
    problems.add(new Problem(new Place(file, position == null ? 1 : position.line()), expected));
  }

  /** Where a table starts: the position of its first key. */
  private static TomlPosition at(TomlTable table) {
    return table.keySet().stream()
        .map(key -> table.inputPositionOf(List.of(key)))
        .min((one, other) -> Integer.compare(one.line(), other.line()))
        .orElse(TomlPosition.positionAt(1, 1));
  }
}
