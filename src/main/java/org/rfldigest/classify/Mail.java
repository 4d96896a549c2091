package org.rfldigest.classify;

import java.util.Locale;
import java.util.OptionalInt;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.rfldigest.model.PatchSeries;

/** Reads the subject of a mail: {@code Re: [PATCH RFC v3 2/7] rust: pci: …}. */
final class Mail {

  private static final int MOST_TAGS = 8;
  private static final int LONGEST_TAG = 80;
  private static final int MOST_DIGITS = 5;
  private static final Pattern VERSION =
      Pattern.compile("(?:^|[^a-z0-9]|patch)v(\\d{1,3})(?![\\d.])");
  private static final String SUBSET = "(subset) ";

  private Mail() {}

  static PatchSeries read(String subject) {
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
      rest = rest.substring(close + 1).strip();
    }
    return series(rest, tags.toString().toLowerCase(Locale.ROOT), reply);
  }

  /** Whether a subject is that of a patch or a pull request. */
  static boolean isPosting(String subject) {
    var start = subject.substring(0, Math.min(subject.length(), LONGEST_TAG));
    return start.indexOf('[') >= 0
        && (start.contains("PATCH]")
            || start.contains("PATCH ")
            || start.contains("PULL]")
            || start.startsWith("[RFC")
            || start.contains("PATCHv")
            || start.contains("[patch ")
            || start.contains("[Patch "));
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
    var colon = subject.indexOf(':');
    if (colon < 1 || colon > 4) {
      return subject;
    }
    return switch (subject.substring(0, colon).strip().toLowerCase(Locale.ROOT)) {
      case "re", "aw", "fwd", "fw", "sv", "antw" -> subject.substring(colon + 1).strip();
      default -> subject;
    };
  }
}
