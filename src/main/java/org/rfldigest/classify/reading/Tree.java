package org.rfldigest.classify.reading;

import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * The tree or branch to which a mail says that patches were applied, or the release that they were
 * queued for; quoted lines do not count.
 */
public final class Tree {

  private static final Pattern APPLIED =
      Pattern.compile(
          "\\b(?:applied|queued(?: up)?|pushed|added|merged|taken)"
              + "(?:,? thanks,?| and pushed|(?: this| these| both| all| them| it)(?: two)?(?: up)?)?"
              + " (?:to|into|in|on|for)(?: the| my)?(?: -mm)?:?"
              + "\\s{1,4}[`'\"]?(?:https?://\\S{1,200}\\s{1,4})?([\\w./-]{2,60})",
          Pattern.CASE_INSENSITIVE);
  private static final Pattern NAME =
      Pattern.compile("(?:[\\w.-]{1,40}/)?[\\w.]{1,30}(?:[-/][\\w.]{1,30}){1,4}");
  private static final Pattern RELEASE = Pattern.compile("v?\\d{1,2}\\.\\d{1,3}(?:-rc\\d{1,2})?");
  private static final String MERGED = "has been merged into torvalds/linux";

  private Tree() {}

  /** The name as the maintainer wrote it, such as "rust-next" or "6.19". */
  public static Optional<String> appliedTo(String text) {
    var applied = APPLIED.matcher(text).useTransparentBounds(true);
    for (var at = verb(text, 0); at >= 0; at = verb(text, at + 1)) {
      if (applied.region(at, text.length()).lookingAt()) {
        var name = withoutStop(applied.group(1));
        if ((isTree(name) || isQueue(text, at) && RELEASE.matcher(name).matches())
            && !isQuoted(text, at)
            && !Unsaid.at(text, at)) {
          return Optional.of(name);
        }
      }
    }
    return Optional.empty();
  }

  /** Whether a text or its markup has any of the words that a tree follows. */
  public static boolean mayBeApplied(String text) {
    return verb(text, 0) >= 0;
  }

  /** Where the next of the verbs begins, or -1; the pattern alone would try at each letter. */
  private static int verb(String text, int from) {
    for (var at = from; at < text.length(); at++) {
      var verb =
          switch (text.charAt(at)) {
            case 'a', 'A' -> isAt(text, at, "applied") ? "applied" : "added";
            case 'q', 'Q' -> "queued";
            case 'p', 'P' -> "pushed";
            case 'm', 'M' -> "merged";
            case 't', 'T' -> "taken";
            default -> "";
          };
      if (!verb.isEmpty() && isAt(text, at, verb)) {
        return at;
      }
    }
    return -1;
  }

  private static boolean isAt(String text, int at, String verb) {
    return text.regionMatches(true, at, verb, 0, verb.length());
  }

  /** Whether the verb is of what is yet to go there: all that was merged in 6.12 is not. */
  private static boolean isQueue(String text, int verb) {
    return isAt(text, verb, "applied") || isAt(text, verb, "queued");
  }

  /** Whether a bot or person says that it is in Linus's tree. */
  public static boolean isMerged(String text) {
    return text.contains(MERGED);
  }

  public static boolean isForNext(String tree) {
    return tree.contains("next") || tree.endsWith("/core");
  }

  /** The same of a tree of its own, not of linux-next, where all is tried. */
  public static boolean isOfNext(String tree) {
    return isForNext(tree) && !tree.contains("linux-next");
  }

  public static boolean isForFixes(String tree) {
    return tree.contains("fixes") || tree.contains("linus") || tree.contains("urgent");
  }

  /** Whether it goes by way of the DRM tree, which closes before the others do. */
  public static boolean isOfGraphics(String tree) {
    return tree.startsWith("drm") || tree.startsWith("nova") || tree.startsWith("tyr");
  }

  /** A branch has a dash or a slash in its name; a word alone may be anything. */
  private static boolean isTree(String name) {
    var lower = name.toLowerCase(Locale.ROOT);
    return NAME.matcher(lower).matches() && !lower.startsWith("torvalds") && !lower.contains("//");
  }

  private static boolean isQuoted(String text, int at) {
    var line = text.lastIndexOf('\n', at) + 1;
    return text.startsWith(">", line);
  }

  private static String withoutStop(String name) {
    var end = name.length();
    while (end > 0 && (name.charAt(end - 1) == '.' || name.charAt(end - 1) == '-')) {
      end--;
    }
    return name.substring(0, end);
  }
}
