package org.rfldigest.classify;

import java.util.Optional;
import java.util.Set;

/**
 * What is released, where a headline tells just that: "Linux 6.19 Released With Faster Clocks",
 * "Kernel prepatch 6.19-rc3", "Announcing Rust 1.99.0". All such headlines of one version tell the
 * same, whatever else each of them names.
 */
final class ReleaseNews {

  private static final Set<String> KERNEL = Set.of("linux", "kernel", "v", "prepatch");
  private static final Set<String> BEFORE =
      Set.of(
          "the",
          "gnu",
          "new",
          "linus",
          "torvalds",
          "released",
          "releases",
          "it",
          "s",
          "official",
          "officially",
          "announcing",
          "introducing",
          "version",
          "kernels",
          "stable");
  private static final WordSet RELEASED =
      WordSet.of(
          "released",
          "releases",
          "release",
          "out",
          "arrives",
          "arrived",
          "debuts",
          "launches",
          "launched",
          "available",
          "announced",
          "announcing",
          "prepatch");
  private static final Set<String> NOT_YET =
      Set.of("beta", "alpha", "candidate", "preview", "rc", "milestone", "nightly", "with");
  private static final Set<String> NO_PRODUCT =
      Set.of(
          "for", "in", "with", "to", "of", "on", "part", "day", "week", "than", "by", "and", "or");
  private static final int NEAR = 4;

  private ReleaseNews() {}

  /** A key such as "linux 6.19" or "redox os 0.9". */
  static Optional<String> in(Words title) {
    for (var at = 0; at < title.size(); at++) {
      if (Character.isDigit(Numerals.bare(title.word(at)).charAt(0))) {
        var last = Numerals.end(title, at);
        return isKernel(title, at, last) || isProduct(title, at, last)
            ? Optional.of(product(title, at) + " " + Numerals.text(title, at, last))
            : Optional.empty();
      }
    }
    return Optional.empty();
  }

  private static String product(Words title, int at) {
    var before = at == 0 ? "" : title.word(at - 1);
    return isOfTheKernel(title, at) ? "linux" : before;
  }

  /** "The 6.19 kernel" names it after its version. */
  private static boolean isOfTheKernel(Words title, int at) {
    var before = title.around(at - 1);
    return KERNEL.contains(before) || before.equals("the");
  }

  private static boolean isKernel(Words title, int at, int last) {
    for (var word = 0; word < at; word++) {
      if (!KERNEL.contains(title.word(word)) && !BEFORE.contains(title.word(word))) {
        return false;
      }
    }
    var named =
        isOfTheKernel(title, at) && (at > 1 || KERNEL.contains(title.around(at - 1)))
            || title.around(last + 1).equals("kernel");
    return last > at
        && named
        && (last > at + 1
            || title.hasAny(RELEASED)
            || last == title.size() - 1
            || isLanding(title, last + 1));
  }

  /** "Linux 6.19 lands with" or "Linux 6.19 lands, as", unlike "Linux 6.19 lands faster clocks". */
  private static boolean isLanding(Words title, int at) {
    return title.around(at).equals("lands")
        && (title.around(at + 1).equals("with") || !title.isJoined(at + 1, ' '));
  }

  private static boolean isProduct(Words title, int at, int last) {
    if (at == 0 || KERNEL.contains(title.word(at - 1)) || NO_PRODUCT.contains(title.word(at - 1))) {
      return false;
    }
    for (var word = last + 1; word < Math.min(title.size(), last + NEAR); word++) {
      if (NOT_YET.contains(title.word(word))) {
        return false;
      }
      if (RELEASED.has(title, word)) {
        return true;
      }
    }
    return last > at && (last == title.size() - 1 && at <= 3 || title.word(0).equals("announcing"));
  }
}
