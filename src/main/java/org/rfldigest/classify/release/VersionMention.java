package org.rfldigest.classify.release;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.rfldigest.classify.words.Words;
import org.rfldigest.model.Release;

/**
 * A kernel version in a text, and how surely it is one.
 *
 * @param first the index of its first word
 * @param last the index of its last word
 * @param weight how the words around it speak
 */
public record VersionMention(Release release, int first, int last, Weight weight) {

  /** How surely a version is a kernel's, and the one that the text is about. */
  enum Weight {
    /** It is called a kernel's: "Linux 6.19", "v6.19", "6.19-rc3", "6.19 merge window". */
    NAMED,
    /** It may be a kernel's: "in 7.2", "for 6.4". */
    LIKELY,
    /** A point release, or one that is only looked back at. */
    OTHER,
    /** Another thing's version. */
    FOREIGN
  }

  private static final Set<String> KERNEL_BEFORE = Set.of("linux", "kernel", "kernels", "v");
  private static final Set<String> KERNEL_AFTER =
      Set.of("kernel", "kernels", "merge", "release", "development", "statistics", "cycle");

  /** What an older release is called that fixes are carried to. */
  private static final Set<String> OLD_TREES = Set.of("stable", "lts", "longterm");

  private static final Set<String> LIKELY_BEFORE = Set.of("for", "in", "into", "with", "the");

  private static final Set<String> TO = Set.of("for", "in", "into", "to", "with");

  /** These look back also where "the" or "Linux" stands between: "since Linux 6.1". */
  private static final Set<String> LOOKING_FAR_BACK =
      Set.of(
          "since",
          "after",
          "before",
          "until",
          "than",
          "past",
          "requires",
          "between",
          "miss",
          "misses",
          "missed",
          "missing",
          "skips",
          "skipped",
          "skipping");

  private static final Set<String> LOOKING_BACK =
      Set.of(
          "from", "against", "base", "based", "pre", "post", "upto", "originally", "not", "once");
  private static final Set<String> AND_NEWER =
      Set.of("newer", "later", "above", "up", "higher", "onward", "onwards");
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
  public static List<VersionMention> all(Words words) {
    var mentions = new ArrayList<VersionMention>();
    for (var at = 0; at + 1 < words.size(); at++) {
      if (isVersion(words, at)) {
        var mention = read(words, at);
        mentions.add(isOneMore(words, mention, mentions) ? mention.named() : mention);
        at++;
      }
    }
    return mentions;
  }

  /** Whether it is a kernel's as the one before is: "Linux 6.18 and 6.19". */
  private static boolean isOneMore(
      Words words, VersionMention mention, List<VersionMention> before) {
    return mention.weight == Weight.OTHER
        && !before.isEmpty()
        && before.getLast().weight == Weight.NAMED
        && mention.first > 0
        && Set.of("and", "or").contains(words.word(mention.first - 1));
  }

  public boolean isLikely() {
    return weight == Weight.NAMED || weight == Weight.LIKELY;
  }

  private VersionMention named() {
    return new VersionMention(release, first, last, Weight.NAMED);
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
    var release = release(words, at);
    var candidate =
        words.isJoined(at + 2 < words.size() ? at + 2 : 0, '-')
            && words.around(at + 2).startsWith("rc");
    return new VersionMention(
        release, at, candidate ? at + 2 : at + 1, weigh(words, at, candidate));
  }

  private static Release release(Words words, int at) {
    return new Release(number(bare(words.word(at))), number(words.word(at + 1)));
  }

  private static Weight weigh(Words words, int at, boolean candidate) {
    var before = words.around(at - 1);
    var after = words.around(at + 2);
    var point = at + 2 < words.size() && words.isJoined(at + 2, '.') && isPoint(after);
    var backport = OLD_TREES.contains(after) && !KERNEL_BEFORE.contains(before);
    if (isOther(words, at)) {
      return Weight.FOREIGN;
    }
    if (point || backport || isLookedBackAt(words, at)) {
      return Weight.OTHER;
    }
    var tag = isTag(words, at);
    var marked = words.word(at).startsWith("v");
    if (candidate || tag || marked || isKernels(words, at) || isKernel(words, at)) {
      return Weight.NAMED;
    }
    var asOf = before.equals("of") && words.around(at - 2).equals("as");
    return asOf || LIKELY_BEFORE.contains(before) ? Weight.LIKELY : Weight.OTHER;
  }

  /** As in "Linux 6.18" or "kernel version 6.18". */
  private static boolean isKernels(Words words, int at) {
    var name = words.around(at - 1).equals("version") ? at - 2 : at - 1;
    return KERNEL_BEFORE.contains(words.around(name));
  }

  private static boolean isLookedBackAt(Words words, int at) {
    var before = words.around(at - 1);
    return LOOKING_BACK.contains(before)
        || isDenied(words, outside(words, at - 1, -1))
        || LOOKING_FAR_BACK.contains(words.around(outside(words, at - 1, -1)))
        || isOldest(words, at + 1)
        || isOneOfTwo(words, at);
  }

  /** As in "for 6.19, not for Linux 6.18". */
  private static boolean isDenied(Words words, int at) {
    return TO.contains(words.around(at)) && words.around(at - 1).equals("not");
  }

  /** Where it is the oldest that will do: "6.12+", "6.12 and newer". */
  private static boolean isOldest(Words words, int last) {
    return words.isBefore(last, '+')
        || AND_NEWER.contains(words.around(last + 1))
        || Set.of("or", "and").contains(words.around(last + 1))
            && AND_NEWER.contains(words.around(last + 2));
  }

  /** An end of "6.12 to 7.1" or "between 6.12 and 7.1", or the older of "6.12 vs. 6.13". */
  private static boolean isOneOfTwo(Words words, int at) {
    var link = outside(words, at - 1, -1);
    var one = OLD_TREES.contains(words.around(link - 1)) ? link - 3 : link - 2;
    var nextLink = OLD_TREES.contains(words.around(at + 2)) ? at + 3 : at + 2;
    var next = outside(words, nextLink + 1, 1);
    return isVersionAt(words, one) && isOutweighed(words, one, link, at, at)
        || isVersionAt(words, next) && isOutweighed(words, at, nextLink, next, at);
  }

  private static boolean isOutweighed(Words words, int one, int link, int other, int which) {
    return switch (words.word(link)) {
      case "to", "through" -> true;
      case "and" -> words.around(outside(words, one - 1, -1)).equals("between");
      case "vs", "versus" -> {
        var newer = release(words, one).compareTo(release(words, other)) > 0 ? one : other;
        yield which != newer;
      }
      default -> false;
    };
  }

  /** Whether a version follows, or "for", "the", "Linux" or "kernel" before one. */
  static boolean isFollowing(Words words, int at) {
    var next = TO.contains(words.around(at + 1)) ? at + 2 : at + 1;
    return isVersionAt(words, outside(words, next, 1));
  }

  private static boolean isVersionAt(Words words, int at) {
    return at >= 0 && at + 1 < words.size() && isVersion(words, at);
  }

  /** The nearest word from there on that is not "the", "Linux" or "kernel". */
  static int outside(Words words, int from, int step) {
    var at = from;
    while (words.around(at).equals("the") || KERNEL_BEFORE.contains(words.around(at))) {
      at += step;
    }
    return at;
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
        || before.equals("version") && !isKernels(words, at)
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
