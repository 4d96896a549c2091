package org.rfldigest.watch;

import com.github.difflib.DiffUtils;
import com.github.difflib.patch.AbstractDelta;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

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

  /** Texts of more than 20,000 words are compared line by line. */
  public static Change between(String before, String after) {
    var old = words(before);
    var now = words(after);
    if (old.size() + now.size() > MOST_WORDS) {
      old = lines(before);
      now = lines(after);
    }
    var hunks = new ArrayList<Hunk>();
    var at = 0;
    for (var delta : DiffUtils.diff(old, now).getDeltas()) {
      add(hunks, Kind.SAME, old.subList(at, delta.getSource().getPosition()));
      at = changed(hunks, delta);
    }
    add(hunks, Kind.SAME, old.subList(at, old.size()));
    return new Change(hunks);
  }

  private static int changed(List<Hunk> hunks, AbstractDelta<String> delta) {
    add(hunks, Kind.REMOVED, delta.getSource().getLines());
    add(hunks, Kind.ADDED, delta.getTarget().getLines());
    return delta.getSource().getPosition() + delta.getSource().size();
  }

  private static void add(List<Hunk> hunks, Kind kind, List<String> words) {
    var text = String.join(" ", words);
    if (!text.isEmpty()) {
      hunks.add(new Hunk(kind, text));
    }
  }

  public boolean isNone() {
    return hunks.stream().allMatch(hunk -> hunk.kind() == Kind.SAME);
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
  public int added() {
    return words(Kind.ADDED);
  }

  /** How many words went. */
  public int removed() {
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
