package org.rfldigest.classify;

import java.util.OptionalInt;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.rfldigest.model.PatchSeries;

/** Reads the subject of a mail: {@code Re: [PATCH RFC v3 2/7] rust: pci: …}. */
final class Mail {

  private static final int MOST_TAGS = 8;
  private static final int LONGEST_TAG = 80;
  private static final Pattern VERSION = Pattern.compile("(?:^|[^a-z0-9])v(\\d{1,3})(?![\\d.])");
  private static final Pattern PART = Pattern.compile("(\\d{1,5})/(\\d{1,5})");

  private Mail() {}

  static PatchSeries read(String subject) {
    var rest = subject.strip();
    var reply = false;
    var tags = new StringBuilder();
    for (var round = 0; round < 2 * MOST_TAGS; round++) {
      var bare = withoutAnswerWord(rest);
      reply |= bare.length() < rest.length();
      if (bare.length() < rest.length()) {
        rest = bare;
        continue;
      }
      var close = rest.startsWith("[") ? rest.indexOf(']') : -1;
      if (close < 0 || close > LONGEST_TAG) {
        break;
      }
      tags.append(' ').append(rest, 1, close);
      rest = rest.substring(close + 1).strip();
    }
    return series(rest, tags.toString().toLowerCase(java.util.Locale.ROOT), reply);
  }

  /** Whether a subject is that of a patch or a pull request. */
  static boolean isPosting(String subject) {
    var start = subject.substring(0, Math.min(subject.length(), LONGEST_TAG));
    return start.contains("PATCH]")
        || start.contains("PATCH ") && start.indexOf('[') >= 0
        || start.contains("PULL]")
        || start.startsWith("[RFC");
  }

  private static PatchSeries series(String title, String tags, boolean reply) {
    var version = last(VERSION.matcher(tags));
    var part = PART.matcher(tags);
    var hasPart = part.find();
    return new PatchSeries(
        title,
        version.orElse(1),
        hasPart ? OptionalInt.of(Integer.parseInt(part.group(1))) : OptionalInt.empty(),
        hasPart ? OptionalInt.of(Integer.parseInt(part.group(2))) : OptionalInt.empty(),
        reply,
        tags.contains("rfc"),
        tags.contains("pull"));
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
    return switch (subject.substring(0, colon).strip().toLowerCase(java.util.Locale.ROOT)) {
      case "re", "aw", "fwd", "fw", "sv", "antw" -> subject.substring(colon + 1).strip();
      default -> subject;
    };
  }
}
