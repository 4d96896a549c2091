package org.rfldigest.classify;

import java.util.regex.Pattern;

/** Mails that trees send by themselves: that a patch is in, or that what is in does not build. */
final class TreeNotice {

  private static final Pattern TAKEN =
      Pattern.compile(
          "\\[tip: [^\\]]{1,60}\\].*"
              + "|\\[merged [^\\]]{1,60}\\] .* removed from -mm tree"
              + "|Applied \".*\" to the .* tree"
              + "|.*patch.* added to .*(?:branch|tree)",
          Pattern.CASE_INSENSITIVE);

  private TreeNotice() {}

  /** Whether a subject says that a tree took a patch: {@code [tip: locking/core] rust: …}. */
  static boolean is(String subject) {
    return mayBe(subject) && TAKEN.matcher(subject).matches();
  }

  private static boolean mayBe(String subject) {
    return subject.startsWith("[tip: ")
        || subject.startsWith("[merged ")
        || subject.endsWith("tree")
        || subject.endsWith("branch");
  }

  /** Whether its tag is a tree's, of which a robot tells: {@code [linux-next:master 12/345]}. */
  static boolean isOfATree(String subject) {
    var open = subject.indexOf('[');
    var colon = subject.indexOf(':', Math.max(0, open));
    return open >= 0 && colon >= 0 && colon < subject.indexOf(']', open);
  }
}
