package org.rfldigest.tui.terminal;

import com.googlecode.lanterna.input.CharacterPattern;
import com.googlecode.lanterna.input.KeyStroke;
import com.googlecode.lanterna.input.KeyType;
import java.util.List;

/** What a terminal puts before and behind pasted text. */
final class PasteMark implements CharacterPattern {

  static final PasteMark BEGIN = new PasteMark("\u001B[200~");
  static final PasteMark END = new PasteMark("\u001B[201~");

  private final String mark;
  private final KeyStroke stroke = new KeyStroke(KeyType.Unknown, true, true, true);

  private PasteMark(String mark) {
    this.mark = mark;
  }

  /** Whether this very stroke came of the mark. */
  boolean made(KeyStroke other) {
    return other == stroke;
  }

  @Override
  public Matching match(List<Character> sequence) {
    if (sequence.size() > mark.length()) {
      return null;
    }
    for (var at = 0; at < sequence.size(); at++) {
      if (sequence.get(at) != mark.charAt(at)) {
        return null;
      }
    }
    return sequence.size() == mark.length() ? new Matching(stroke) : Matching.NOT_YET;
  }
}
