package org.rfldigest.fetch;

import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/**
 * What a robots.txt says to us, as RFC 9309 has it: of the rules that match, the longest counts,
 * and of two as long the one that allows.
 *
 * @param delay between two requests for pages, zero where none is asked for
 */
record RobotRules(List<Rule> rules, Duration delay) {

  /** A file that says nothing, or is not there. */
  static final RobotRules NONE = new RobotRules(List.of(), Duration.ZERO);

  private static final Duration LONGEST_DELAY = Duration.ofSeconds(60);
  private static final String ALL = "*";

  /** One line, {@code Allow} or {@code Disallow}. */
  record Rule(RobotPattern pattern, boolean allows) {}

  RobotRules {
    rules = List.copyOf(rules);
  }

  /**
   * Takes the groups that name the product; where none does, those for all.
   *
   * @param product the name of the program, compared whatever its case
   */
  static RobotRules read(byte[] file, String product) {
    var reading = new Reading(product);
    var text = new String(file, StandardCharsets.UTF_8);
    for (var line : text.replace("\ufeff", "").split("[\r\n]+")) {
      reading.line(line);
    }
    return reading.isNamed ? reading.own.rules() : reading.others.rules();
  }

  /**
   * @param path of an address, with its query
   */
  boolean allow(String path) {
    var asked = RobotPattern.path(path);
    if (asked.equals("/robots.txt")) {
      return true;
    }
    var longest = -1;
    var allows = true;
    for (var rule : rules) {
      var length = rule.pattern().length();
      var counts = length > longest || length == longest && rule.allows();
      if (counts && rule.pattern().matches(asked)) {
        longest = length;
        allows = rule.allows();
      }
    }
    return allows;
  }

  /** The rules of the groups for one kind of reader. */
  private static final class Group {
    private final List<Rule> rules = new ArrayList<>();
    private Duration delay = Duration.ZERO;

    RobotRules rules() {
      return new RobotRules(rules, delay);
    }
  }

  /** Goes through the lines; who is named by lines that follow each other shares what comes. */
  private static final class Reading {
    private final String product;
    private final Group own = new Group();
    private final Group others = new Group();
    private final List<Group> current = new ArrayList<>();
    private boolean isNamed;
    private boolean isNaming;

    Reading(String product) {
      this.product = product;
    }

    void line(String line) {
      var words = line.split("#", 2)[0];
      var colon = words.indexOf(':');
      if (colon < 0) {
        return;
      }
      var value = words.substring(colon + 1).strip();
      switch (words.substring(0, colon).strip().toLowerCase(Locale.ROOT)) {
        case "user-agent" -> name(value);
        case "allow" -> rule(value, true);
        case "disallow" -> rule(value, false);
        case "crawl-delay" -> delay(value);
        default -> {}
      }
    }

    private void name(String agent) {
      if (!isNaming) {
        current.clear();
        isNaming = true;
      }
      if (agent.equals(ALL)) {
        current.add(others);
      } else if (token(agent).equalsIgnoreCase(product)) {
        isNamed = true;
        current.add(own);
      }
    }

    /** A version, as in {@code name/1.0}, does not belong to the name. */
    private static String token(String agent) {
      var end = 0;
      while (end < agent.length() && isOfToken(agent.charAt(end))) {
        end++;
      }
      return agent.substring(0, end);
    }

    private static boolean isOfToken(char letter) {
      return letter >= 'a' && letter <= 'z'
          || letter >= 'A' && letter <= 'Z'
          || letter == '-'
          || letter == '_';
    }

    private void rule(String pattern, boolean allows) {
      isNaming = false;
      if (!pattern.isEmpty()) {
        var rule = new Rule(RobotPattern.of(pattern), allows);
        current.forEach(group -> group.rules.add(rule));
      }
    }

    private void delay(String value) {
      isNaming = false;
      seconds(value).ifPresent(delay -> current.forEach(group -> group.delay = delay));
    }

    private static Optional<Duration> seconds(String value) {
      try {
        var millis = Double.parseDouble(value) * 1000;
        return millis > 0
            ? Optional.of(Duration.ofMillis((long) Math.min(millis, LONGEST_DELAY.toMillis())))
            : Optional.empty();
      } catch (NumberFormatException unreadable) {
        return Optional.empty();
      }
    }
  }
}
