package org.rfldigest.tui.terminal;

import com.googlecode.lanterna.input.CharacterPattern;
import com.googlecode.lanterna.input.KeyStroke;
import com.googlecode.lanterna.input.KeyType;
import java.util.List;

/**
 * Any control sequence, whole: what no other pattern knows is swallowed, so that none of its
 * characters is taken for a key. A mouse's report becomes what it reports.
 */
final class ControlPattern implements CharacterPattern {

  private static final int LONGEST = 64;
  private static final KeyStroke UNKNOWN = new KeyStroke(KeyType.Unknown);

  /** A stroke that stands for something that no key does. */
  static final class Report extends KeyStroke {

    final Input input;

    private Report(Input input) {
      super(KeyType.Unknown);
      this.input = input;
    }
  }

  @Override
  public Matching match(List<Character> sequence) {
    if (sequence.get(0) != 0x1B || sequence.size() > 1 && sequence.get(1) != '[') {
      return null;
    }
    for (var at = 2; at < sequence.size(); at++) {
      var character = sequence.get(at);
      if (character < 0x20 || character > 0x3F || at == LONGEST) {
        return at + 1 == sequence.size() ? new Matching(stroke(sequence)) : null;
      }
    }
    return Matching.NOT_YET;
  }

  private static KeyStroke stroke(List<Character> sequence) {
    var last = sequence.get(sequence.size() - 1);
    if (sequence.get(2) != '<' || last != 'M') {
      return UNKNOWN;
    }
    var text = new StringBuilder();
    sequence.subList(3, sequence.size() - 1).forEach(text::append);
    return MouseReport.of(text.toString()).<KeyStroke>map(Report::new).orElse(UNKNOWN);
  }
}
