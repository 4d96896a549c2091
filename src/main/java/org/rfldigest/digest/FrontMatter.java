package org.rfldigest.digest;

import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.rfldigest.model.Place;
import org.rfldigest.model.Problem;

/**
 * The {@code key: value} lines between two {@code ---} at the head of a file.
 *
 * @param lineCount the lines it takes, markers included; 0 where there is none
 */
record FrontMatter(
    Map<String, String> values, Map<String, Integer> lines, int lineCount, List<Problem> problems) {

  static final String MARK = "---";

  static FrontMatter read(String file, List<String> text) {
    var values = new LinkedHashMap<String, String>();
    var lines = new LinkedHashMap<String, Integer>();
    var problems = new ArrayList<Problem>();
    if (text.isEmpty() || !text.getFirst().equals(MARK)) {
      return new FrontMatter(values, lines, 0, List.of());
    }
    for (var i = 1; i < text.size(); i++) {
      var line = text.get(i);
      if (line.equals(MARK)) {
        return new FrontMatter(values, lines, i + 1, problems);
      }
      var colon = line.indexOf(':');
      if (colon > 0) {
        values.put(line.substring(0, colon).strip(), line.substring(colon + 1).strip());
        lines.put(line.substring(0, colon).strip(), i + 1);
      } else if (!line.isBlank()) {
        problems.add(problem(file, i + 1, "expected 'key: value' in the front matter"));
      }
    }
    problems.add(problem(file, 1, "the front matter has no closing '---'"));
    return new FrontMatter(values, lines, text.size(), problems);
  }

  /** The date under the key; a wrong one is empty and noted in {@code found}. */
  Optional<LocalDate> date(String key, String file, List<Problem> found) {
    var value = values.get(key);
    if (value == null) {
      return Optional.empty();
    }
    try {
      return Optional.of(LocalDate.parse(value));
    } catch (DateTimeParseException wrong) {
      found.add(
          problem(
              file,
              lines.get(key),
              "'" + key + ": " + value + "' is no date, expected the form 2025-11-30"));
      return Optional.empty();
    }
  }

  private static Problem problem(String file, int line, String sentence) {
    return new Problem(new Place(file, line), sentence);
  }
}
