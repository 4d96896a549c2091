package org.rfldigest.classify.reading;

import java.util.List;
import java.util.Locale;
import java.util.OptionalInt;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.rfldigest.model.PatchSeries;

/** Reads the subject of a mail: {@code Re: [PATCH RFC v3 2/7] rust: pci: …}. */
public final class Mail {

  private static final int MOST_TAGS = 8;
  private static final int LONGEST_TAG = 80;
  private static final int MOST_DIGITS = 5;
  private static final Pattern VERSION =
      Pattern.compile("(?:^|[^a-z0-9]|patch)v(\\d{1,3})(?![\\d.])");
  private static final String SUBSET = "(subset) ";

  /** In characters. */
  private static final int LONGEST_ANSWER_WORD = 20;

  private static final int LONGEST_USUAL = 5;
  private static final char FIRST_IDEOGRAPH = 0x2E80;
  private static final String FOREIGN = "in other letters";

  /** Where a subject begins to quote another one. */
  private static final List<String> QUOTES = List.of("(was", "\"");

  private Mail() {}

  public static PatchSeries read(String subject) {
    var rest = subject.strip();
    var reply = false;
    var tags = new StringBuilder();
    for (var round = 0; round < 2 * MOST_TAGS; round++) {
      var bare = withoutAnswerWord(rest);
      reply |= bare.length() < rest.length();
      if (bare.length() < rest.length()) {
        rest = bare.startsWith(SUBSET) ? bare.substring(SUBSET.length()) : bare;
        continue;
      }
      var close = rest.startsWith("[") ? rest.indexOf(']') : -1;
      if (close < 0 || close > LONGEST_TAG) {
        break;
      }
      tags.append(' ').append(rest, 1, close);
      var after = rest.substring(close + 1).strip();
      rest = after.startsWith(":") ? after.substring(1).strip() : after;
    }
    return series(rest, tags.toString().toLowerCase(Locale.ROOT), reply);
  }

  /** Words only, so that quotes, case and punctuation may change from version to version. */
  public static String name(String title) {
    var lower = title.toLowerCase(Locale.ROOT);
    var words = new StringBuilder(lower.length());
    var space = false;
    for (var at = 0; at < lower.length(); ) {
      var letter = lower.codePointAt(at);
      at += Character.charCount(letter);
      if (!isOfWord(letter)) {
        space = !words.isEmpty();
        continue;
      }
      if (space) {
        words.append(' ');
        space = false;
      }
      words.appendCodePoint(letter);
    }
    return words.toString();
  }

  private static boolean isOfWord(int letter) {
    if (letter < 128) {
      return letter >= 'a' && letter <= 'z' || letter >= '0' && letter <= '9';
    }
    return switch (Character.getType(letter)) {
      case Character.LETTER_NUMBER, Character.OTHER_NUMBER -> true;
      default -> Character.isLetterOrDigit(letter);
    };
  }

  /** Whether a subject is that of a patch or a pull request. */
  public static boolean isPosting(String subject) {
    var start = unquoted(subject.substring(0, Math.min(subject.length(), LONGEST_TAG)));
    return start.indexOf('[') >= 0
        && (start.contains("PATCH]")
            || start.contains("PATCH ")
            || start.contains("PULL]")
            || start.startsWith("[RFC")
            || start.contains("PATCHv")
            || start.contains("[patch ")
            || start.contains("[Patch "));
  }

  private static String unquoted(String start) {
    var end = start.length();
    for (var quote : QUOTES) {
      var at = start.indexOf(quote);
      end = at < 0 ? end : Math.min(end, at);
    }
    return start.substring(0, end);
  }

  private static PatchSeries series(String title, String tags, boolean reply) {
    var version = tags.indexOf('v') < 0 ? OptionalInt.empty() : last(VERSION.matcher(tags));
    var slash = part(tags);
    return new PatchSeries(
        title,
        version.orElse(1),
        slash < 0 ? OptionalInt.empty() : OptionalInt.of(before(tags, slash)),
        slash < 0 ? OptionalInt.empty() : OptionalInt.of(after(tags, slash)),
        reply,
        tags.contains("rfc"),
        tags.contains("pull"));
  }

  /** Where the slash of "3/12" stands; -1 where there is no part. */
  private static int part(String tags) {
    for (var at = tags.indexOf('/'); at >= 0; at = tags.indexOf('/', at + 1)) {
      if (at > 0
          && isDigit(tags.charAt(at - 1))
          && at + 1 < tags.length()
          && isDigit(tags.charAt(at + 1))) {
        return at;
      }
    }
    return -1;
  }

  private static int before(String tags, int end) {
    var from = end;
    while (from > 0 && end - from < MOST_DIGITS && isDigit(tags.charAt(from - 1))) {
      from--;
    }
    return Integer.parseInt(tags, from, end, 10);
  }

  private static int after(String tags, int slash) {
    var to = slash + 1;
    while (to < tags.length() && to - slash <= MOST_DIGITS && isDigit(tags.charAt(to))) {
      to++;
    }
    return Integer.parseInt(tags, slash + 1, to, 10);
  }

  private static boolean isDigit(char letter) {
    return letter >= '0' && letter <= '9';
  }

  private static OptionalInt last(Matcher matcher) {
    var found = OptionalInt.empty();
    while (matcher.find()) {
      found = OptionalInt.of(Integer.parseInt(matcher.group(1)));
    }
    return found;
  }

  private static String withoutAnswerWord(String subject) {
    var colon = colon(subject);
    if (colon < 1) {
      return subject;
    }
    var rest = subject.substring(colon + 1).strip();
    if (colon > LONGEST_USUAL && !rest.startsWith("[")) {
      return subject;
    }
    return switch (answerWord(subject.substring(0, colon).strip())) {
      case "re", "aw", "fwd", "fw", "sv", "antw" -> rest;
      case "antwort",
          "wg",
          "res",
          "enc",
          "odp",
          "pd",
          "vs",
          "ynt",
          "ilt",
          "tr",
          "rv",
          "vl",
          "r",
          "automatic reply",
          "auto reply",
          "out of office",
          FOREIGN ->
          rest.startsWith("[") && isPosting(rest) ? rest : subject;
      default -> subject;
    };
  }

  private static int colon(String subject) {
    for (var at = 0; at < Math.min(subject.length(), LONGEST_ANSWER_WORD); at++) {
      if (subject.charAt(at) == ':' || subject.charAt(at) == '：') {
        return at;
      }
    }
    return -1;
  }

  /** In lower case and without a number, as in {@code Re[2]}. */
  private static String answerWord(String word) {
    if (word.isEmpty() || word.charAt(0) > FIRST_IDEOGRAPH) {
      return FOREIGN;
    }
    var number = word.endsWith("]") ? word.indexOf('[') : -1;
    return (number > 0 ? word.substring(0, number) : word).toLowerCase(Locale.ROOT);
  }
}
