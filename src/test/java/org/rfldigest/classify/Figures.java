package org.rfldigest.classify;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.IntPredicate;
import org.rfldigest.json.JsonValue.JsonObject;
import org.rfldigest.model.Verdict;

/** Verdicts on labelled lines compared with their labels, with the worst mistakes beside them. */
final class Figures {

  private static final int WORST = 12;

  private final String name;
  private final List<JsonObject> lines;
  private final List<Verdict> verdicts;

  Figures(String name, List<JsonObject> lines, List<Verdict> verdicts) {
    this.name = name;
    this.lines = lines;
    this.verdicts = verdicts;
  }

  static Figures of(String name, List<JsonObject> lines, Classifier classifier) {
    return new Figures(
        name, lines, classifier.classifyAll(lines.stream().map(LabelledFile::clue).toList()));
  }

  /** Shares of the labelled releases told rightly, and of all lines told a wrong one. */
  record Told(double right, double wrong) {}

  double precision() {
    return share("relevance, precision", this::isTold, this::isAbout);
  }

  double recall() {
    return share("relevance, recall", this::isAbout, this::isTold);
  }

  /** Of what concerns Rust for Linux and does not say so in its title, the share told. */
  double withoutTheWord() {
    return share(
        "positives without \"Rust\"", at -> isAbout(at) && !says(at, "\\brust"), this::isTold);
  }

  /** Of what does not, though its title says Rust and Linux or kernel, the share told. */
  double withBothWords() {
    return share(
        "negatives with \"Rust\" and \"Linux\" or \"kernel\"",
        at -> !isAbout(at) && says(at, "\\brust") && says(at, "linux|kernel"),
        at -> !isTold(at));
  }

  Told releases() {
    var labelled = 0;
    var right = 0;
    var wrong = new ArrayList<String>();
    for (var at = 0; at < lines.size(); at++) {
      var label = lines.get(at).text("release");
      var told = verdicts.get(at).release().map(Object::toString);
      labelled += label.isPresent() ? 1 : 0;
      right += label.isPresent() && told.equals(label) ? 1 : 0;
      if (told.isPresent() && !told.equals(label)) {
        wrong.add("wrong: " + told.get() + " for " + label.orElse("none") + ": " + title(at));
      } else if (!told.equals(label)) {
        wrong.add("not known: " + label.orElse("") + ": " + title(at));
      }
    }
    var mistaken = wrong.stream().filter(line -> line.startsWith("wrong")).count();
    print("release: %d of %d right, %d wrong", right, labelled, mistaken);
    wrong.stream().limit(WORST).forEach(line -> print("    %s", line));
    return new Told((double) right / labelled, (double) mistaken / lines.size());
  }

  Pairs series() {
    var given = new ArrayList<String>();
    var right = new ArrayList<String>();
    for (var at = 0; at < lines.size(); at++) {
      if (lines.get(at).text("series_key").isPresent()) {
        given.add(verdicts.get(at).series().orElse("none " + at));
        right.add(lines.get(at).text("series_key").get());
      }
    }
    return pairs("series", given, right);
  }

  Pairs stories() {
    var given = new ArrayList<String>();
    var right = new ArrayList<String>();
    for (var at = 0; at < lines.size(); at++) {
      given.add(verdicts.get(at).story().orElse("none " + at));
      right.add(lines.get(at).text("story_key").orElse("alone " + at));
    }
    var pairs = pairs("stories", given, right);
    mistakes(given, right).stream().limit(WORST).forEach(line -> print("    %s", line));
    return pairs;
  }

  void mistakesOfRelevance() {
    var told = new ArrayList<String>();
    for (var at = 0; at < lines.size(); at++) {
      if (counts(at) && isAbout(at) != isTold(at)) {
        var verdict = verdicts.get(at);
        told.add(
            "%s %.1f: %s %s"
                .formatted(
                    isAbout(at) ? "missed" : "false",
                    verdict.score(),
                    title(at),
                    verdict.reasons().stream().map(reason -> reason.sentence()).toList()));
      }
    }
    told.stream().limit(WORST).forEach(line -> print("    %s", line));
  }

  static void print(String format, Object... values) {
    if (Boolean.getBoolean("rfl.print")) {
      System.out.println(format.formatted(values));
    }
  }

  private Pairs pairs(String what, List<String> given, List<String> right) {
    var pairs = Pairs.of(given, right);
    print(
        "%s: %s: %d pairs put together rightly, precision %.4f, recall %.4f",
        name, what, pairs.together(), pairs.precision(), pairs.recall());
    return pairs;
  }

  /** Neighbouring pairs that were put together wrongly, or were not. */
  private List<String> mistakes(List<String> given, List<String> right) {
    var mistakes = new ArrayList<String>();
    compare(given, right, "together: ", mistakes);
    compare(right, given, "apart: ", mistakes);
    return mistakes;
  }

  private void compare(List<String> keys, List<String> others, String what, List<String> mistakes) {
    Map<String, Integer> last = new HashMap<>();
    for (var at = 0; at < keys.size(); at++) {
      var before = last.put(keys.get(at), at);
      if (before != null && !others.get(before).equals(others.get(at))) {
        mistakes.add(what + title(before) + " | " + title(at));
      }
    }
  }

  private double share(String what, IntPredicate of, IntPredicate that) {
    var whole = 0;
    var part = 0;
    for (var at = 0; at < lines.size(); at++) {
      if (counts(at) && of.test(at)) {
        whole++;
        part += that.test(at) ? 1 : 0;
      }
    }
    print("%s: %s: %d of %d", name, what, part, whole);
    return (double) part / whole;
  }

  private boolean says(int at, String pattern) {
    return title(at).toLowerCase(Locale.ROOT).matches(".*(" + pattern + ").*");
  }

  private String title(int at) {
    return LabelledFile.clue(lines.get(at)).title();
  }

  private boolean counts(int at) {
    return !LabelledFile.isTrue(lines.get(at), "doubtful");
  }

  private boolean isAbout(int at) {
    return LabelledFile.isTrue(lines.get(at), "about_rust_in_linux");
  }

  private boolean isTold(int at) {
    return verdicts.get(at).relevant();
  }
}
