package org.rfldigest.digest;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import org.rfldigest.model.Development;

/**
 * The numbers that statements of the digest give of one unit, such as lines. A statement counts
 * only where there is no doubt which of its numbers is meant.
 */
public final class Figures {

  /** A part of a whole, such as "Of the 900 lines 300 (33.3 %) are in rust/". */
  private static final Pattern PART = Pattern.compile("^Of the [\\d,.]+ \\w+ ([\\d,]+) \\(");

  private static final Pattern NUMBER =
      Pattern.compile("(?<![\\w.,-])\\d[\\d,]*(?:\\.\\d+)?(?![\\w-])");

  /**
   * @param statement the statement that gives it
   */
  public record Figure(double value, Development statement) {}

  private static final Pattern CVE = Pattern.compile("CVE-\\d{4}-\\d{4,}");

  private Figures() {}

  /** The numbers of CVEs that a text names. */
  public static List<String> cves(String text) {
    return CVE.matcher(text).results().map(found -> found.group()).distinct().toList();
  }

  /**
   * @param unit the word behind the number, such as "lines" or "%"
   */
  public static List<Figure> of(List<Development> statements, String unit) {
    var figures = new ArrayList<Figure>();
    var given = Pattern.compile("(?<![\\w.,–-])(\\d[\\d,]*(?:\\.\\d+)?) " + Pattern.quote(unit));
    for (var statement : statements) {
      var text = statement.text();
      var part = PART.matcher(text);
      if (part.find()) {
        figures.add(new Figure(value(part.group(1)), statement));
        continue;
      }
      var numbers = given.matcher(text).results().map(found -> found.group(1)).toList();
      if (numbers.size() == 1 && only(text, numbers.getFirst())) {
        figures.add(new Figure(value(numbers.getFirst()), statement));
      }
    }
    return figures;
  }

  /** Whether no other number of the size of a count stands in the text. */
  private static boolean only(String text, String number) {
    return NUMBER
        .matcher(text)
        .results()
        .map(found -> found.group())
        .noneMatch(other -> !other.equals(number) && value(other) > 99 && !isYear(other));
  }

  private static boolean isYear(String number) {
    return number.length() == 4 && (number.startsWith("19") || number.startsWith("20"));
  }

  private static double value(String number) {
    return Double.parseDouble(number.replace(",", ""));
  }
}
