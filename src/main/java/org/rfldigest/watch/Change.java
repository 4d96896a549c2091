package org.rfldigest.watch;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;

/**
 * What became of a text, word by word. White space alone is no change.
 *
 * @param hunks all of both texts in order: what stayed, what went, what came
 */
public record Change(List<Hunk> hunks) {

  private static final int MOST_WORDS = 20_000;

  public Change {
    hunks = List.copyOf(hunks);
  }

  /** What happened to the words of a hunk. */
  public enum Kind {
    SAME,
    REMOVED,
    ADDED
  }

  /**
   * @param text its words, one blank between them
   */
  public record Hunk(Kind kind, String text) {}

  /**
   * Texts of more than 20,000 words, and those that have little in common, are compared line by
   * line; where those have little in common, too, one change is told.
   */
  public static Change between(String before, String after) {
    var old = words(before);
    var now = words(after);
    var differences =
        old.size() + now.size() > MOST_WORDS
            ? Optional.<List<Difference>>empty()
            : Difference.between(old, now);
    return differences.isPresent() ? of(old, differences.get()) : byLines(before, after);
  }

  private static Change byLines(String before, String after) {
    var old = lines(before);
    return of(old, Difference.ofAll(old, lines(after)));
  }

  private static Change of(List<String> before, List<Difference> differences) {
    var hunks = new ArrayList<Hunk>();
    var at = 0;
    for (var difference : differences) {
      add(hunks, Kind.SAME, before.subList(at, difference.at()));
      add(hunks, Kind.REMOVED, difference.removed());
      add(hunks, Kind.ADDED, difference.added());
      at = difference.end();
    }
    add(hunks, Kind.SAME, before.subList(at, before.size()));
    return new Change(hunks);
  }

  private static void add(List<Hunk> hunks, Kind kind, List<String> words) {
    var text = String.join(" ", words);
    if (!text.isEmpty()) {
      hunks.add(new Hunk(kind, text));
    }
  }

  /** The same where of what stayed only so many words are left next to what changed. */
  public Change near(int words) {
    var near = new ArrayList<Hunk>();
    for (var at = 0; at < hunks.size(); at++) {
      var hunk = hunks.get(at);
      near.add(
          hunk.kind() == Kind.SAME
              ? cut(hunk, at == 0 ? 0 : words, at == hunks.size() - 1 ? 0 : words)
              : hunk);
    }
    return new Change(near);
  }

  private static Hunk cut(Hunk hunk, int first, int last) {
    var words = words(hunk.text());
    if (words.size() <= first + last + 1) {
      return hunk;
    }
    var head = String.join(" ", words.subList(0, first));
    var tail = String.join(" ", words.subList(words.size() - last, words.size()));
    return new Hunk(Kind.SAME, (head + " … " + tail).strip());
  }

  /** How many words came. */
  int added() {
    return words(Kind.ADDED);
  }

  /** How many words went. */
  int removed() {
    return words(Kind.REMOVED);
  }

  private int words(Kind kind) {
    return hunks.stream()
        .filter(hunk -> hunk.kind() == kind)
        .mapToInt(hunk -> words(hunk.text()).size())
        .sum();
  }

  private static List<String> words(String text) {
    var words = new ArrayList<String>();
    for (var word : text.strip().split("\\s+")) {
      if (!word.isEmpty()) {
        words.add(word);
      }
    }
    return words;
  }

  private static List<String> lines(String text) {
    return Arrays.stream(text.split("\n"))
        .map(String::strip)
        .filter(line -> !line.isEmpty())
        .toList();
  }
}
