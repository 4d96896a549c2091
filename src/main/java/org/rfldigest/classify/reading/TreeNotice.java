package org.rfldigest.classify.reading;

import java.util.Optional;
import java.util.regex.Pattern;

/** Mails that trees send by themselves: that a patch is in, or that what is in does not build. */
public final class TreeNotice {

  private static final Pattern TAKEN =
      Pattern.compile(
          "\\[tip: [^\\]]{1,60}\\].*"
              + "|\\[merged [^\\]]{1,60}\\] .* removed from -mm tree"
              + "|Applied \".*\" to the .* tree"
              + "|.*patch.* added to .*(?:branch|tree)",
          Pattern.CASE_INSENSITIVE);

  private static final Pattern FAILED =
      Pattern.compile("FAILED: patch \".*\" failed to apply to .* tree", Pattern.CASE_INSENSITIVE);
  private static final String FILE = ".patch";

  private TreeNotice() {}

  /** Whether a subject says that a tree took a patch: {@code [tip: locking/core] rust: …}. */
  public static boolean is(String subject) {
    return mayBe(subject) && TAKEN.matcher(subject).matches();
  }

  /** The name of the patch that a notice is on, in words only, as its own mail has it. */
  public static Optional<String> patch(String subject) {
    if (!mayBe(subject) || !is(subject) && !FAILED.matcher(subject).matches()) {
      return Optional.empty();
    }
    var open = subject.indexOf('"');
    var close = subject.lastIndexOf('"');
    if (open >= 0 && close > open) {
      return Optional.of(name(subject.substring(open + 1, close)));
    }
    var file = subject.indexOf(FILE);
    return Optional.of(name(file < 0 ? subject : subject.substring(0, file)));
  }

  private static String name(String subject) {
    return Mail.name(Mail.read(subject).title());
  }

  private static boolean mayBe(String subject) {
    return subject.startsWith("[tip: ")
        || subject.startsWith("[merged ")
        || subject.endsWith("tree")
        || subject.endsWith("branch");
  }

  /** Whether its tag is a tree's, of which a robot tells: {@code [linux-next:master 12/345]}. */
  public static boolean isOfATree(String subject) {
    var open = subject.indexOf('[');
    var colon = subject.indexOf(':', Math.max(0, open));
    return open >= 0 && colon >= 0 && colon < subject.indexOf(']', open);
  }
}
