package org.rfldigest.workspace.configuration;

import java.util.ArrayList;
import java.util.EnumSet;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.rfldigest.model.Problem;
import org.rfldigest.text.Nearest;
import org.rfldigest.workspace.configuration.Layer.Leaf;
import org.rfldigest.workspace.configuration.NotifyRule.Way;

/** Reads the {@code [[notify]]} tables. A rule with a mistake is left out as a whole. */
final class NotifyReading {

  private static final List<String> NAMES = List.of("when", "components", "run", "desktop", "mail");
  private static final String ADDRESS = "[A-Za-z0-9._+][A-Za-z0-9._+-]*(@[A-Za-z0-9.-]+)?";
  private static final String LEFT_OUT = "; the rule is left out";

  private final List<Problem> problems;
  private Set<Occasion> when = Set.of();
  private Set<String> components = Set.of();
  private final List<Way> ways = new ArrayList<>();
  private boolean wrong;

  private NotifyReading(List<Problem> problems) {
    this.problems = problems;
  }

  /** The rules of {@code notify}; what is wrong with them is added to the problems. */
  static List<NotifyRule> rules(Leaf notify, List<Problem> problems) {
    var rules = new ArrayList<NotifyRule>();
    if (!(notify.value() instanceof List<?> tables)
        || !tables.stream().allMatch(NotifyReading::isTable)) {
      problems.add(notify.problem("'notify' is no rule, expected [[notify]] tables"));
      return rules;
    }
    for (var table : tables) {
      new NotifyReading(problems).rule(notify, (List<?>) table).ifPresent(rules::add);
    }
    return rules;
  }

  private static boolean isTable(Object table) {
    return table instanceof List<?> leaves && leaves.stream().allMatch(Leaf.class::isInstance);
  }

  private Optional<NotifyRule> rule(Leaf notify, List<?> leaves) {
    var place = leaves.isEmpty() ? notify : (Leaf) leaves.getFirst();
    leaves.forEach(leaf -> one((Leaf) leaf));
    if (!wrong && when.isEmpty()) {
      problem(place, "the rule does not say when, expected when = [\"cve\"]");
    }
    if (!wrong && ways.size() != 1) {
      problem(place, "a rule tells in one way, expected run, desktop or mail");
    }
    return wrong
        ? Optional.empty()
        : Optional.of(new NotifyRule(when, components, ways.getFirst(), place.origin()));
  }

  private void one(Leaf leaf) {
    switch (leaf.name()) {
      case "when" -> when = occasions(leaf);
      case "components" -> components = new HashSet<>(words(leaf, "[\"binder\", \"nova\"]"));
      case "run" -> run(leaf);
      case "desktop" -> {
        if (leaf.value() instanceof Boolean flag) {
          ways.addAll(flag ? List.of(new Way.Desktop()) : List.of());
        } else {
          expected(leaf, "true or false");
        }
      }
      case "mail" -> mail(leaf);
      default ->
          problem(
              leaf,
              "'%s' is not known%s"
                  .formatted(
                      leaf.name(),
                      Nearest.within(leaf.name(), NAMES)
                          .map(near -> ", did you mean '" + near + "'?")
                          .orElse(", expected " + String.join(", ", NAMES))));
    }
  }

  private Set<Occasion> occasions(Leaf leaf) {
    var occasions = EnumSet.noneOf(Occasion.class);
    for (var word : words(leaf, "[\"cve\", \"merge\", \"release\"]")) {
      var occasion = Occasion.parse(word);
      if (occasion.isEmpty()) {
        problem(
            leaf, "'" + word + "' is no occasion, expected cve, merge, release, entry or digest");
      }
      occasion.ifPresent(occasions::add);
    }
    return occasions;
  }

  private void run(Leaf leaf) {
    var command = Forms.words(leaf.value()).filter(words -> !words.isEmpty());
    if (command.isEmpty()) {
      expected(leaf, "a program with its arguments, such as [\"/home/me/bin/tell\"]");
    }
    command.ifPresent(words -> ways.add(new Way.Program(words)));
  }

  private void mail(Leaf leaf) {
    if (leaf.value() instanceof String address && address.matches(ADDRESS)) {
      ways.add(new Way.Mail(address));
    } else {
      expected(leaf, "an address such as \"me@example.org\"");
    }
  }

  private List<String> words(Leaf leaf, String example) {
    var words = Forms.words(leaf.value());
    if (words.isEmpty()) {
      expected(leaf, "a list such as " + example);
    }
    return words.orElse(List.of());
  }

  private void expected(Leaf leaf, String what) {
    problem(leaf, "'%s' is %s, expected %s".formatted(leaf.name(), Written.of(leaf.value()), what));
  }

  private void problem(Leaf leaf, String sentence) {
    wrong = true;
    problems.add(leaf.problem(sentence + LEFT_OUT));
  }
}
