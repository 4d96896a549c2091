package org.rfldigest.classify.words;

import java.util.Arrays;

/**
 * A text as lower-case words of letters and digits; all else only separates, so that {@code
 * rust_binder}, "Rust Binder" and {@code rust/binder} are the same two words. Most words are only
 * looked at, so that a word becomes a string of its own when it is asked for.
 */
public final class Words {

  public static final Words NONE = new Words("");

  /**
   * Where the scripts begin that are written without spaces: a word ends between one of their
   * letters and another, as in "Linux" before kana or hanzi.
   */
  private static final char EASTERN = '\u2e80';

  /** The letters that tell how a word begins. */
  static final int HEAD = 3;

  private static final int LETTERS_A_WORD = 5;

  /** What stands for each of the first letters in a word; 0 for those that separate. */
  private static final char[] IN_WORD = new char[128];

  static {
    for (var letter = 0; letter < IN_WORD.length; letter++) {
      IN_WORD[letter] =
          Character.isLetterOrDigit(letter) ? (char) Character.toLowerCase(letter) : 0;
    }
  }

  private final String text;
  private final char[] letters;
  private int[] starts;
  private int[] ends;
  private int[] hashes;
  private String[] words;
  private int size;

  public Words(String text) {
    this.text = text;
    letters = text.toCharArray();
    var most = letters.length / LETTERS_A_WORD + 4;
    starts = new int[most];
    ends = new int[most];
    hashes = new int[most];
    split();
    words = new String[size];
  }

  private void split() {
    var start = -1;
    var hash = 0;
    var wasEastern = false;
    for (var at = 0; at < letters.length; at++) {
      var letter = letters[at];
      var lower = letter < 128 ? IN_WORD[letter] : inWord(letter);
      var isEastern = letter >= EASTERN;
      if (start >= 0 && (lower == 0 || isEastern != wasEastern)) {
        add(start, at, hash);
        start = -1;
      }
      wasEastern = isEastern;
      if (lower != 0) {
        if (start < 0) {
          start = at;
          hash = 0;
        }
        letters[at] = lower;
        hash = hash * 31 + lower;
      }
    }
    if (start >= 0) {
      add(start, letters.length, hash);
    }
  }

  private static char inWord(char letter) {
    return Character.isLetterOrDigit(letter) ? Character.toLowerCase(letter) : 0;
  }

  public int size() {
    return size;
  }

  public String word(int index) {
    var word = words[index];
    if (word == null) {
      word = new String(letters, starts[index], ends[index] - starts[index]);
      words[index] = word;
    }
    return word;
  }

  /** The same as that of the word as a string. */
  int hash(int index) {
    return hashes[index];
  }

  public int length(int index) {
    return ends[index] - starts[index];
  }

  /** A number for how the word begins; 0 for one that is shorter. */
  int head(int index) {
    var at = starts[index];
    return ends[index] - at < HEAD
        ? 0
        : (letters[at] * 31 + letters[at + 1]) * 31 + letters[at + 2];
  }

  /** A letter of the word. */
  public char letter(int index, int at) {
    return letters[starts[index] + at];
  }

  boolean is(int index, char[] word) {
    return length(index) == word.length && startsWith(index, word);
  }

  boolean startsWith(int index, char[] beginning) {
    var start = starts[index];
    if (ends[index] - start < beginning.length) {
      return false;
    }
    for (var at = 0; at < beginning.length; at++) {
      if (letters[start + at] != beginning[at]) {
        return false;
      }
    }
    return true;
  }

  /** Whether the word begins with a capital letter. */
  public boolean isCapital(int index) {
    return Character.isUpperCase(text.charAt(starts[index]));
  }

  /** Where the word ends in the text. */
  int end(int index) {
    return ends[index];
  }

  /** Whether only this one character stands between the word and the one before. */
  public boolean isJoined(int index, char by) {
    return index > 0
        && index < size
        && starts[index] == end(index - 1) + 1
        && text.charAt(starts[index] - 1) == by;
  }

  /** Whether this character stands right before the word. */
  public boolean isAfter(int index, char mark) {
    return starts[index] > 0 && text.charAt(starts[index] - 1) == mark;
  }

  /** Whether this character stands right behind the word. */
  public boolean isBefore(int index, char mark) {
    return ends[index] < text.length() && text.charAt(ends[index]) == mark;
  }

  /** Whether the words before this one head it, as in "rust: file" or "rust / file". */
  boolean isHeaded(int index) {
    var from = ends[index - 1];
    var to = index < size ? starts[index] : letters.length;
    for (var at = from; at < to; at++) {
      if (letters[at] == ':' || letters[at] == '/') {
        return true;
      }
    }
    return index == 1 && size == 1;
  }

  /** The word, or an empty one beyond either end. */
  public String around(int index) {
    return index < 0 || index >= size ? "" : word(index);
  }

  /** The text from one word to another, both included, as it is written. */
  public String written(int first, int last) {
    return text.substring(starts[first], ends[last]);
  }

  public boolean hasAny(WordSet others) {
    for (var at = 0; at < size; at++) {
      if (others.has(this, at)) {
        return true;
      }
    }
    return false;
  }

  private void add(int start, int end, int hash) {
    if (size == starts.length) {
      starts = Arrays.copyOf(starts, size * 2);
      ends = Arrays.copyOf(ends, size * 2);
      hashes = Arrays.copyOf(hashes, size * 2);
    }
    starts[size] = start;
    ends[size] = end;
    hashes[size++] = hash;
  }
}
