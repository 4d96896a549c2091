package org.rfldigest.watch;

import java.text.Normalizer;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * What became of a watched page between two of its texts, told by lines, counted by words. Marks
 * before and after a word, such as quotes and commas, do not count, nor how its apostrophes are
 * written.
 *
 * @param wordsAdded how many words came
 * @param wordsRemoved how many went
 * @param html the lines that came and went, in their order, as plain HTML
 * @param firstAdded the first line that came or was changed
 */
public record PageChange(
    int wordsAdded, int wordsRemoved, String html, Optional<String> firstAdded) {

  private static final int LONGEST = 100_000;
  private static final Pattern UNSEEN = Pattern.compile("\\p{Cf}");
  private static final Pattern MARKS =
      Pattern.compile(
          "(?<!\\S)[^\\p{L}\\p{N}\\s]++|(?<![^\\p{L}\\p{N}\\s])[^\\p{L}\\p{N}\\s]++(?!\\S)");

  /**
   * @param before a line for each block of text
   */
  public static PageChange between(String before, String after) {
    var words = Change.between(words(before), words(after));
    var html = new StringBuilder();
    var first = Optional.<String>empty();
    var old = lines(before);
    var now = lines(after);
    var moved = 0;
    for (var difference : Difference.ofAll(words(old), words(now))) {
      var at = difference.at() + moved;
      var added = now.subList(at, at + difference.added().size());
      tell(html, "Removed", old.subList(difference.at(), difference.end()));
      tell(html, "Added", added);
      if (first.isEmpty() && !added.isEmpty()) {
        first = Optional.of(added.getFirst());
      }
      moved += added.size() - difference.removed().size();
    }
    return new PageChange(words.added(), words.removed(), html.toString(), first);
  }

  /** In a few words, such as "12 words added, 3 removed". */
  public String summary() {
    if (wordsAdded == 0 && wordsRemoved == 0) {
      return "no words changed";
    }
    if (wordsRemoved == 0) {
      return words(wordsAdded) + " added";
    }
    return wordsAdded == 0
        ? words(wordsRemoved) + " removed"
        : words(wordsAdded) + " added, " + wordsRemoved + " removed";
  }

  private static String words(int count) {
    return count == 1 ? "1 word" : count + " words";
  }

  private static List<String> words(List<String> lines) {
    return lines.stream().map(PageChange::words).toList();
  }

  private static String words(String text) {
    return MARKS.matcher(plain(text)).replaceAll("");
  }

  /** In one of the spellings that look alike: of accents, apostrophes, hyphens, and unseen. */
  private static String plain(String text) {
    return UNSEEN
        .matcher(Normalizer.normalize(text, Normalizer.Form.NFC))
        .replaceAll("")
        .replace('\u2019', '\'')
        .replace('\u02BC', '\'')
        .replace('\u2010', '-')
        .replace('\u2011', '-')
        .replace('\u00A0', ' ');
  }

  private static void tell(StringBuilder html, String what, List<String> lines) {
    if (lines.isEmpty() || html.length() >= LONGEST) {
      return;
    }
    html.append("<p>").append(what).append(":</p><ul>");
    for (var line : lines) {
      if (html.length() < LONGEST) {
        html.append("<li>").append(escaped(line)).append("</li>");
      }
    }
    html.append("</ul>");
  }

  private static String escaped(String text) {
    return text.replace("&", "&amp;").replace("<", "&lt;").replace(">", "&gt;");
  }

  private static List<String> lines(String text) {
    return text.lines().filter(line -> !line.isBlank()).toList();
  }
}
