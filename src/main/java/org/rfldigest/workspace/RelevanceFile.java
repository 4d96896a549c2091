package org.rfldigest.workspace;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.IntPredicate;
import org.rfldigest.model.Component;
import org.rfldigest.model.Place;
import org.rfldigest.model.Problem;
import org.rfldigest.model.RelevanceRule;
import org.rfldigest.model.RelevanceRules;
import org.rfldigest.workspace.toml.FileTable;
import org.rfldigest.workspace.toml.TomlFile;

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
  private static final Set<String> COMPONENT = Set.of("key", "name", "aliases", "without");

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
    var read = TomlFile.read(file, toml);
    problems.addAll(read.problems());
    return problems.isEmpty() ? read(read.root()) : done(DEFAULT_THRESHOLD, List.of(), List.of());
  }

  private Read read(FileTable top) {
    unknownKeys(top, TOP);
    readWords(top);
    return done(threshold(top), rules(top), components(top));
  }

  private Read done(double threshold, List<RelevanceRule> rules, List<Component> components) {
    return new Read(new RelevanceRules(threshold, rules, components), List.copyOf(problems));
  }

  private double threshold(FileTable top) {
    return top.contains("threshold") ? number(top, "threshold") : DEFAULT_THRESHOLD;
  }

  private void readWords(FileTable top) {
    var table = top.get("words", FileTable.class);
    if (table.isPresent()) {
      table.get().keys().forEach(name -> words.put(name, strings(table.get(), name)));
    } else if (top.contains("words")) {
      report(top, "words", "expected a table [words] of lists");
    }
  }

  private List<RelevanceRule> rules(FileTable top) {
    var rules = new ArrayList<RelevanceRule>();
    for (var table : tables(top, "rule")) {
      unknownKeys(table, RULE);
      var any = phrases(table, "any");
      if (any.isEmpty()) {
        report(table.line(), "expected at least one phrase in \"any\"");
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
              phrases(table, "without")));
    }
    return rules;
  }

  private List<Component> components(FileTable top) {
    var components = new ArrayList<Component>();
    var keys = new HashSet<String>();
    for (var table : tables(top, "component")) {
      unknownKeys(table, COMPONENT);
      var key = required(table, "key");
      if (!key.isEmpty() && !keys.add(key)) {
        report(table, "key", "expected each component once, but \"" + key + "\" stands above");
      } else if (!key.isEmpty()) {
        components.add(
            new Component(
                key,
                required(table, "name"),
                phrases(table, "aliases"),
                phrases(table, "without")));
      }
    }
    return components;
  }

  private List<FileTable> tables(FileTable top, String key) {
    if (top.contains(key) && !top.isList(key)) {
      report(top, key, "expected [[" + key + "]] in double brackets");
    }
    var tables = new ArrayList<FileTable>();
    for (var one : top.list(key)) {
      if (one.value() instanceof FileTable table) {
        tables.add(table);
      } else {
        report(one.line(), "expected a table [[" + key + "]]");
      }
    }
    return tables;
  }

  /** The phrases of a list, with the words behind each {@code @name} in its place. */
  private List<String> phrases(FileTable table, String key) {
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

  private List<String> strings(FileTable table, String key) {
    if (table.contains(key) && !table.isList(key)) {
      report(table, key, "expected a list of phrases for " + key);
    }
    var strings = new ArrayList<String>();
    for (var one : table.list(key)) {
      if (!(one.value() instanceof String phrase)) {
        report(one.line(), "expected a phrase in quotation marks");
      } else if (isSafe(phrase, one.line())) {
        strings.add(phrase);
      }
    }
    return strings;
  }

  private boolean isSafe(String phrase, int line) {
    var bare = phrase.strip();
    var star = bare.indexOf('*');
    var lastWord = bare.substring(bare.lastIndexOf(' ') + 1);
    if (bare.length() > LONGEST_PHRASE || ++phrases > MOST_PHRASES) {
      report(line, "expected at most 200 characters a phrase and 20,000 phrases a file");
    } else if (holdsAny(bare, letter -> OF_EXPRESSIONS.indexOf(letter) >= 0)) {
      report(line, "expected plain words: there are no regular expressions here");
    } else if (!holdsAny(bare, Character::isLetterOrDigit)) {
      report(line, "expected a phrase with a letter or digit");
    } else if (star >= 0 && (star < bare.length() - 1 || lastWord.length() <= SHORTEST_OPEN_WORD)) {
      report(line, "expected * only at the end of a word of three letters or more");
    } else {
      return true;
    }
    return false;
  }

  /** A stream for each phrase would take longer than all the rest. */
  private static boolean holdsAny(String phrase, IntPredicate wanted) {
    for (var i = 0; i < phrase.length(); i++) {
      if (wanted.test(phrase.charAt(i))) {
        return true;
      }
    }
    return false;
  }

  private double number(FileTable table, String key) {
    var number = table.get(key, Number.class).filter(value -> Double.isFinite(value.doubleValue()));
    if (number.isEmpty()) {
      report(table, key, "expected a number for " + key);
    }
    return number.isPresent() ? number.get().doubleValue() : 0;
  }

  private String required(FileTable table, String key) {
    var value = optional(table, key);
    if (value.isBlank()) {
      report(table, key, "expected words in quotation marks for " + key);
    }
    return value;
  }

  private static String optional(FileTable table, String key) {
    return table.get(key, String.class).orElse("");
  }

  private void unknownKeys(FileTable table, Set<String> known) {
    for (var key : table.keys()) {
      if (!known.contains(key)) {
        var expected = String.join(", ", known.stream().sorted().toList());
        report(table, key, "expected one of " + expected + ", but found " + key);
      }
    }
  }

  private void report(FileTable table, String key, String expected) {
    report(table.contains(key) ? table.line(key) : table.line(), expected);
  }

  private void report(int line, String expected) {
    problems.add(new Problem(new Place(file, line), expected));
  }
}
