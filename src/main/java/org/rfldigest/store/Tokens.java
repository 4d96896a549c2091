package org.rfldigest.store;

import java.text.Normalizer;
import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;

/**
 * Words as the search index keeps them: lower case, without accents, cut at everything that is
 * neither letter nor figure; of the scripts without spaces each letter is a word. The index splits
 * at ASCII only, so it never splits them again.
 */
final class Tokens {

  private static final int LONGEST = 40;
  private static final int MOST = 3_000;

  /** A letter for private use, so that no text can hold a mark. */
  private static final char MARK = '\uE000';

  private static final char ELSE = '\uE001';

  private final Set<String> tokens = new LinkedHashSet<>();
  private final StringBuilder token = new StringBuilder();

  private Tokens() {}

  /** Each once. */
  static Set<String> of(String text) {
    var tokens = new Tokens();
    tokens.take(folded(text));
    return tokens.tokens;
  }

  /** Writes them with blanks between them; one that comes again may stand there again. */
  static void write(String text, StringBuilder into) {
    var length = 0;
    var plain = folded(text);
    for (var i = 0; i < plain.length(); i++) {
      var letter = plain.charAt(i);
      if (!isOfAWord(letter)) {
        length = 0;
      } else if (isAWord(letter)) {
        into.append(' ').append(letter);
        length = 0;
      } else if (length++ < LONGEST) {
        into.append(length == 1 ? " " : "").append(letter);
      }
    }
  }

  /** What stands for a value of a field, such as the component "pin-init". */
  static String mark(Mark field, String value) {
    var mark = new StringBuilder().append(MARK).append(field.letter);
    for (var letter : value.toLowerCase(Locale.ROOT).toCharArray()) {
      var isPlain = letter >= 'a' && letter <= 'z' || letter >= '0' && letter <= '9';
      mark.append(isPlain || letter > 127 ? letter : ELSE);
    }
    return mark.toString();
  }

  /** The fields that a search can name. */
  enum Mark {
    COMPONENT('c'),
    RELEASE('r'),
    FEED('f'),
    STATUS('s');

    private final char letter;

    Mark(char letter) {
      this.letter = letter;
    }
  }

  /** An expression that all of these must be met. */
  static String all(Collection<String> tokens) {
    var parts = List.copyOf(tokens).stream().map(token -> '"' + token + '"').toList();
    return String.join(" AND ", parts);
  }

  private void take(String text) {
    for (var i = 0; i < text.length() && tokens.size() < MOST; i++) {
      var letter = text.charAt(i);
      if (!isOfAWord(letter)) {
        end();
      } else if (isAWord(letter)) {
        end();
        tokens.add(String.valueOf(letter));
      } else if (token.length() < LONGEST) {
        token.append(letter);
      }
    }
    end();
  }

  private void end() {
    if (!token.isEmpty()) {
      tokens.add(token.toString());
      token.setLength(0);
    }
  }

  private static boolean isOfAWord(char letter) {
    return letter < 128
        ? letter >= 'a' && letter <= 'z' || letter >= '0' && letter <= '9'
        : Character.isLetterOrDigit(letter) || Character.isSurrogate(letter);
  }

  /** Of the scripts that put no spaces between words. */
  private static boolean isAWord(char letter) {
    return letter > 0x0E00
        && switch (Character.UnicodeScript.of(letter)) {
          case HAN, HIRAGANA, KATAKANA, THAI, LAO, KHMER, MYANMAR -> true;
          default -> false;
        };
  }

  private static String folded(String text) {
    for (var i = 0; i < text.length(); i++) {
      if (text.charAt(i) > 127) {
        return Normalizer.normalize(text, Normalizer.Form.NFKD)
            .replaceAll("\\p{M}+", "")
            .toLowerCase(Locale.ROOT);
      }
    }
    return text.toLowerCase(Locale.ROOT);
  }
}
