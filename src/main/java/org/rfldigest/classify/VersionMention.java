package org.rfldigest.classify;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.rfldigest.model.Release;

/**
 * A kernel version in a text, and how surely it is one.
 *
 * @param first the index of its first word
 * @param last the index of its last word
 * @param weight how the words around it speak
 */
record VersionMention(Release release, int first, int last, Weight weight) {

  /** How surely a version is a kernel's, and the one that the text is about. */
  enum Weight {
    /** It is called a kernel's: "Linux 6.19", "v6.19", "6.19-rc3", "6.19 merge window". */
    NAMED,
    /** It may be a kernel's: "in 7.2", "for 6.4". */
    LIKELY,
    /** Another thing's version, a point release, or one that is only looked back at. */
    OTHER
  }

  private static final Set<String> KERNEL_BEFORE = Set.of("linux", "kernel", "kernels", "v");
  private static final Set<String> KERNEL_AFTER =
      Set.of("kernel", "kernels", "merge", "release", "development", "statistics", "cycle");

  /** What an older release is called that fixes are carried to. */
  private static final Set<String> OLD_TREES = Set.of("stable", "lts", "longterm");

  private static final Set<String> LIKELY_BEFORE = Set.of("for", "in", "into", "with", "the");
  private static final Set<String> LOOKING_BACK =
      Set.of(
          "since",
          "from",
          "after",
          "before",
          "until",
          "against",
          "than",
          "base",
          "based",
          "requires",
          "between",
          "pre",
          "post",
          "upto",
          "originally",
          "version",
          "not",
          "once");
  private static final Set<String> OTHER_THINGS =
      Set.of(
          "arm",
          "armv",
          "opengl",
          "es",
          "gles",
          "vulkan",
          "opencl",
          "fedora",
          "ubuntu",
          "debian",
          "mesa",
          "gcc",
          "llvm",
          "clang",
          "python",
          "qt",
          "gtk",
          "gnome",
          "kde",
          "plasma",
          "wine",
          "android",
          "virtualbox",
          "firefox",
          "redox",
          "asterinas",
          "uutils",
          "coreutils",
          "bindgen",
          "hdmi",
          "pcie",
          "usb",
          "bluetooth",
          "freebsd",
          "openbsd",
          "php",
          "node",
          "java",
          "os",
          "proton",
          "edition",
          "spec",
          "sel4",
          "qemu",
          "git",
          "systemd",
          "glibc",
          "binutils",
          "make",
          "perl",
          "opensuse",
          "rhel",
          "cuda");
  private static final Set<String> DISTRIBUTIONS =
      Set.of(
          "asahi",
          "alpine",
          "arch",
          "rocky",
          "oracle",
          "alma",
          "almalinux",
          "kali",
          "mx",
          "zorin",
          "amazon",
          "azure",
          "void",
          "manjaro",
          "puppy",
          "clear",
          "photon",
          "garuda",
          "solus");
  private static final int NEWEST_MAJOR = 20;

  /** In words before the version. */
  private static final int LONGEST_TAG = 3;

  /** All versions of the form X.Y in the order of the text; those of OTHER weight included. */
  static List<VersionMention> all(Words words) {
    var mentions = new ArrayList<VersionMention>();
    for (var at = 0; at + 1 < words.size(); at++) {
      if (isVersion(words, at)) {
        mentions.add(read(words, at));
        at++;
      }
    }
    return mentions;
  }

  /** What stands there as a person would quote it, one word before included. */
  String written(Words words) {
    return words.written(Math.max(0, first - 1), last);
  }

  /** Whether a version begins at that word. */
  static boolean isVersion(Words words, int at) {
    var first = words.letter(at, 0);
    if (first != 'v' && (first < '0' || first > '9') || !words.isJoined(at + 1, '.')) {
      return false;
    }
    var major = number(bare(words.word(at)));
    var minor = number(words.word(at + 1));
    return major >= 2 && major <= NEWEST_MAJOR && minor >= 0 && !words.isJoined(at, '.');
  }

  private static VersionMention read(Words words, int at) {
    var release = new Release(number(bare(words.word(at))), number(words.word(at + 1)));
    var candidate =
        words.isJoined(at + 2 < words.size() ? at + 2 : 0, '-')
            && words.around(at + 2).startsWith("rc");
    return new VersionMention(
        release, at, candidate ? at + 2 : at + 1, weigh(words, at, candidate));
  }

  private static Weight weigh(Words words, int at, boolean candidate) {
    var before = words.around(at - 1);
    var after = words.around(at + 2);
    var point = at + 2 < words.size() && words.isJoined(at + 2, '.') && isPoint(after);
    var backport = OLD_TREES.contains(after) && !KERNEL_BEFORE.contains(before);
    if (point || backport || LOOKING_BACK.contains(before) || isOther(words, at)) {
      return Weight.OTHER;
    }
    var tag = isTag(words, at);
    var marked = words.word(at).startsWith("v");
    if (candidate || tag || marked || KERNEL_BEFORE.contains(before) || isKernel(words, at)) {
      return Weight.NAMED;
    }
    return LIKELY_BEFORE.contains(before) ? Weight.LIKELY : Weight.OTHER;
  }

  /** As in {@code rust-6.19} or {@code rust-fixes-6.19}. */
  private static boolean isTag(Words words, int at) {
    var name = at;
    while (name > at - LONGEST_TAG
        && words.isJoined(name, '-')
        && !words.around(name).equals("rust")) {
      name--;
    }
    return name < at && words.around(name).equals("rust");
  }

  private static boolean isOther(Words words, int at) {
    var before = words.around(at - 1);
    return OTHER_THINGS.contains(before)
        || before.equals("linux") && DISTRIBUTIONS.contains(words.around(at - 2));
  }

  private static boolean isKernel(Words words, int at) {
    var before = words.around(at - 1);
    var start = before.isEmpty() || LIKELY_BEFORE.contains(before) || before.equals("of");
    if (before.equals("for") && words.around(at - 2).equals("window")) {
      return true;
    }
    return KERNEL_AFTER.contains(words.around(at + 2))
        && (start || words.around(at + 2).equals("merge") || words.around(at + 2).equals("kernel"));
  }

  private static boolean isPoint(String word) {
    return number(word) >= 0 || word.equals("y") || word.equals("x");
  }

  private static String bare(String word) {
    return word.startsWith("v") ? word.substring(1) : word;
  }

  /** A number of one to three digits, or -1. */
  private static int number(String word) {
    if (word.isEmpty() || word.length() > 3) {
      return -1;
    }
    for (var at = 0; at < word.length(); at++) {
      if (word.charAt(at) < '0' || word.charAt(at) > '9') {
        return -1;
      }
    }
    return Integer.parseInt(word);
  }
}
