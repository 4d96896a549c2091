package org.rfldigest.classify.story;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.rfldigest.classify.words.WordSet;
import org.rfldigest.classify.words.Words;

/**
 * What is released, where a headline tells just that: "Linux 6.19 Released With Faster Clocks",
 * "Kernel prepatch 6.19-rc3", "Announcing Rust 1.99.0". All such headlines of one version tell the
 * same, whatever else each of them names. So does one of the same days that begins with the version
 * and does not say that it is released: "Redox OS 0.9 brings a new scheduler".
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
          "stable",
          "first",
          "second",
          "third",
          "fourth",
          "fifth",
          "sixth",
          "seventh",
          "eighth");
  private static final List<String> COUNTED =
      List.of("first", "second", "third", "fourth", "fifth", "sixth", "seventh", "eighth");
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
          "freigegeben",
          "veröffentlicht",
          "erschienen",
          "prepatch");
  private static final WordSet HERE = WordSet.of("here", "da", "verfügbar");
  private static final WordSet WHAT = WordSet.of("what");
  private static final Set<String> IS = Set.of("is", "now", "finally", "officially", "ist");

  /** What tells of a version that is still to come, or is compared with another. */
  private static final WordSet TO_COME =
      WordSet.of("planned", "planning", "expected", "coming", "upcoming", "delayed", "vs");

  private static final Set<String> WILL = Set.of("will", "to", "could", "may", "might", "plans");

  private static final Set<String> UNREADY =
      Set.of("beta", "alpha", "candidate", "preview", "rc", "rc1", "milestone", "nightly", "daily");

  private static final Set<String> NO_PRODUCT =
      Set.of(
          "for", "in", "with", "to", "of", "on", "part", "day", "week", "than", "by", "and", "or");
  private static final WordSet BRINGS =
      WordSet.of(
          "is",
          "brings",
          "comes",
          "ships",
          "delivers",
          "kernel",
          "lands",
          "drops",
          "bringt",
          "kommt");
  private static final Set<String> SYSTEM = Set.of("linux", "os");
  private static final int NEAR = 7;
  private static final int MOST_BEFORE = 4;

  private final Words title;
  private final int at;
  private final int last;
  private final String unready;

  private ReleaseNews(Words title, int at) {
    this.title = title;
    this.at = at;
    last = Numerals.end(title, at);
    unready = unready();
  }

  /** Of the first number in the title; empty where it names no version as its subject. */
  static Optional<ToldRelease> in(Words title) {
    for (var at = 0; at < title.size(); at++) {
      if (Character.isDigit(Numerals.bare(title.word(at)).charAt(0))) {
        return new ReleaseNews(title, at).release();
      }
    }
    return Optional.empty();
  }

  private Optional<ToldRelease> release() {
    if (isKernel()) {
      return Optional.of(new ToldRelease("linux", version() + candidate(), true));
    }
    if (!unready.isEmpty()) {
      return isLeading() ? Optional.of(release(title.hasAny(RELEASED))) : Optional.empty();
    }
    if (isProduct()) {
      return Optional.of(release(true));
    }
    return isNamed() || isKernelsRelease() ? Optional.of(release(isHere())) : Optional.empty();
  }

  private ToldRelease release(boolean isTold) {
    return new ToldRelease(product(), version() + unready, isTold);
  }

  /** "10.0" is what others call "10". */
  private String version() {
    var text = Numerals.text(title, at, last);
    var full = text.endsWith(" 0") ? text.substring(0, text.length() - 2) : text;
    return isOfUnready() ? title.word(at - 1) + " " + full : full;
  }

  /** The word for it: "redox" of "Redox OS 0.9", "rocky" of "Rocky Linux 9.5". */
  private String product() {
    var end = isOfUnready() ? at - 1 : at;
    var before = title.around(end - 1);
    var name = title.around(end - 2);
    var isOfAName =
        SYSTEM.contains(before)
            && !name.isEmpty()
            && !BEFORE.contains(name)
            && !NO_PRODUCT.contains(name);
    return isOfAName
        ? name.equals("enterprise") ? "rhel" : name
        : isOfTheKernel() ? "linux" : before;
  }

  /** "Redox OS alpha 4" is no release of an alpha. */
  private boolean isOfUnready() {
    return UNREADY.contains(title.around(at - 1));
  }

  /** "The 6.19 kernel" names it after its version. */
  private boolean isOfTheKernel() {
    var before = title.around(at - 1);
    return KERNEL.contains(before) || before.equals("the");
  }

  private boolean isKernel() {
    var named =
        isOfTheKernel() && (at > 1 || KERNEL.contains(title.around(at - 1)))
            || title.around(last + 1).equals("kernel");
    return last > at
        && named
        && (isOnlyKernel() || isHereAtOnce())
        && (last > at + 1
            || title.hasAny(RELEASED)
            || last == title.size() - 1
            || isLanding()
            || isHereAtOnce());
  }

  /** "A day for kernels! Linux 6.19 is here". */
  private boolean isHereAtOnce() {
    return KERNEL.contains(title.around(at - 1))
        && !title.around(at - 2).equals("for")
        && IS.contains(title.around(last + 1))
        && last + 2 < title.size()
        && (HERE.has(title, last + 2) || RELEASED.has(title, last + 2));
  }

  private boolean isOnlyKernel() {
    for (var word = 0; word < at; word++) {
      if (!KERNEL.contains(title.word(word)) && !BEFORE.contains(title.word(word))) {
        return false;
      }
    }
    return true;
  }

  /** "Linux 6.19 lands with" or "Linux 6.19 lands, as", unlike "Linux 6.19 lands faster clocks". */
  private boolean isLanding() {
    return title.around(last + 1).equals("lands")
        && (title.around(last + 2).equals("with") || !title.isJoined(last + 2, ' '));
  }

  /** "First Linux 6.19 release candidate" is 6.19-rc1. */
  private String candidate() {
    for (var word = last + 1; word < title.size(); word++) {
      if (title.word(word).equals("candidate") && title.around(word - 1).equals("release")) {
        return " rc" + counted();
      }
    }
    return "";
  }

  /** Which one the words before the version tell; 0 where they do not. */
  private int counted() {
    for (var word = 0; word < at; word++) {
      if (COUNTED.contains(title.word(word))) {
        return COUNTED.indexOf(title.word(word)) + 1;
      }
    }
    return 0;
  }

  private boolean isNamed() {
    return isLeading()
        && (last > at
            ? !product().equals("linux") || isKernelWith()
            : at <= 2 && last + 1 < title.size() && BRINGS.has(title, last + 1));
  }

  /** Whether it is what the headline begins with, and not to come. */
  private boolean isLeading() {
    if (at == 0 || at > MOST_BEFORE || title.hasAny(TO_COME)) {
      return false;
    }
    for (var word = 0; word < at; word++) {
      if (NO_PRODUCT.contains(title.word(word))) {
        return false;
      }
    }
    return !WILL.contains(title.around(last + 1)) && !WILL.contains(title.around(last + 2));
  }

  /** "Linux 6.19 brings" or "Linux 6.19: Faster clocks", unlike "Linux 6.19 power management". */
  private boolean isKernelWith() {
    return isOnlyKernel()
        && last + 1 < title.size()
        && (BRINGS.has(title, last + 1) || title.isBefore(last, ':'));
  }

  /** "All that is in the Linux 6.19 release" or "What is new in Linux 6.19". */
  private boolean isKernelsRelease() {
    return last == at + 1
        && KERNEL.contains(title.around(at - 1))
        && (title.around(last + 1).equals("release") || isOnAllOfIt());
  }

  private boolean isOnAllOfIt() {
    return last == title.size() - 1 && title.around(at - 2).equals("in") && title.hasAny(WHAT);
  }

  private boolean isHere() {
    return isLeading() && (title.hasAny(RELEASED) || title.hasAny(HERE));
  }

  /** What of it is no release yet, such as " beta" or " beta 2". */
  private String unready() {
    for (var word = last + 1; word < Math.min(title.size(), last + NEAR); word++) {
      if (UNREADY.contains(title.word(word))) {
        var next = title.around(word + 1);
        var isCounted = !next.isEmpty() && Character.isDigit(next.charAt(0));
        return " " + title.word(word) + (isCounted ? " " + next : "");
      }
    }
    return "";
  }

  private boolean isProduct() {
    if (at == 0 || product().equals("linux") || NO_PRODUCT.contains(title.word(at - 1))) {
      return false;
    }
    for (var word = last + 1; word < Math.min(title.size(), last + NEAR); word++) {
      if (title.word(word).equals("with")
          || WILL.contains(title.word(word))
          || TO_COME.has(title, word)) {
        return false;
      }
      if (RELEASED.has(title, word) || HERE.has(title, word) && IS.contains(title.word(word - 1))) {
        return true;
      }
    }
    var isAtEnd = last == title.size() - 1;
    return title.word(0).equals("announcing") || title.word(0).equals("introducing")
        ? last > at || isAtEnd
        : last > at && isAtEnd && at <= 3;
  }
}
