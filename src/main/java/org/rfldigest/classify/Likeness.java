package org.rfldigest.classify;

import java.time.Duration;
import java.util.OptionalDouble;

/**
 * How much two headlines share, in points: for the words that they share, more for those that not
 * all headlines of the field have; for how much that is of the shorter one, and of both; and for a
 * version. The points were weighed by headlines that several sites wrote of the same news, and by
 * those of other news that look like them.
 */
final class Likeness {

  private static final double FIRST_TELLING = 1.6;
  private static final double MORE_TELLING = 0.9;
  private static final double COMMON = 1;
  private static final double OF_THE_SHORTER = 2.5;
  private static final double OF_BOTH = 1.5;
  private static final double VERSION = 2.5;
  private static final double OTHER_NUMBERS = -3;
  private static final double MOST_TELLING = 3;
  private static final int MOST_COMMON = 4;

  private static final double FEW = 2;

  /**
   * Of long headlines a word or two are shared by chance, where all of the field share the rest.
   */
  private static final double LEAST_WITH_ONE = 0.4;

  private static final double LEAST_WITH_FEW = 0.45;

  private static final Duration A_DAY = Duration.ofHours(36);
  private static final Duration TWO_DAYS = Duration.ofDays(2);
  private static final Duration SOME_DAYS = Duration.ofHours(60);
  private static final double WITHIN_A_DAY = 5;
  private static final double WITHIN_DAYS = 6.3;
  private static final double NOT_SET_APART = 0.8;
  private static final double ONLY_ONE_ON_RUST = 0.8;
  private static final double VERBATIM = 0.8;
  private static final double MOST = 0.6;
  private static final int SEVERAL = 3;
  private static final double MANY_TELLING = 2.5;
  private static final double MOSTLY = 0.5;

  private final Headline one;
  private final Headline other;
  private final double points;

  /** For some days all news of a merge window name its version. */
  private final double ofVersion;

  private final InBoth inBoth;
  private double share;

  Likeness(Headline one, Headline other) {
    this.one = one;
    this.other = other;
    ofVersion = ofVersion();
    var differ = one.numerals().differFrom(other.numerals());
    inBoth = differ ? InBoth.NOTHING : InBoth.of(one, other);
    points = differ ? 0 : points();
  }

  /** By how many points more they are alike than two sites write within that time of two things. */
  OptionalDouble within(Duration time) {
    var soon = isSoon(time);
    var more = points - needed(soon);
    if (isVerbatim()) {
      return OptionalDouble.of(Math.max(0, more));
    }
    if (one.isTeaching() || other.isTeaching()) {
      return OptionalDouble.empty();
    }
    if (more >= 0) {
      return OptionalDouble.of(more);
    }
    var isSame =
        soon && isSameOfTheDay()
            || time.compareTo(TWO_DAYS) <= 0 && isOnRust()
            || time.compareTo(SOME_DAYS) <= 0
                && (isTold()
                    || isMostlyTold()
                    || inBoth.isNamedWell()
                    || isOnRust() && inBoth.isOfAPerson())
            || inBoth.isNamedOften();
    return isSame ? OptionalDouble.of(0) : OptionalDouble.empty();
  }

  private boolean isSameOfTheDay() {
    var isNamed = inBoth.isNamed() && (one.isAboutRust() || other.isAboutRust());
    return isGeneral() || inBoth.isCommonlyTold() || isNamed || inBoth.isFull();
  }

  /** Whether both are on Rust and name whom the news of each week name. */
  private boolean isOnRust() {
    return one.isAboutRust() && other.isAboutRust() && inBoth.isOfTheKnown();
  }

  /** Whether many words that tell are in both, or both begin with one and have another. */
  private boolean isTold() {
    return inBoth.apart() >= MANY_TELLING || inBoth.isOnOneSubject();
  }

  /** Whether the shorter one says little but what is in both, in two places. */
  private boolean isMostlyTold() {
    return inBoth.places() > 1 && share >= MOSTLY;
  }

  private double needed(boolean soon) {
    var aboutRust = one.isAboutRust() == other.isAboutRust() ? 0 : ONLY_ONE_ON_RUST;
    if (!soon) {
      return WITHIN_DAYS + ofVersion + aboutRust;
    }
    var isSetApart = one.isSetApartWith(other) || hasTwoVersions();
    return WITHIN_A_DAY + (isSetApart ? 0 : NOT_SET_APART + ofVersion) + aboutRust;
  }

  /** Whether so little time is between them that less has to be alike. */
  static boolean isSoon(Duration time) {
    return time.compareTo(A_DAY) <= 0;
  }

  /** Whether most of the shorter one's words are in both, however common they are. */
  boolean isOfAnEvent() {
    return inBoth.words() >= SEVERAL && inBoth.words() >= MOST * Math.min(one.size(), other.size());
  }

  private boolean isVerbatim() {
    return inBoth.words() >= SEVERAL && one.verbatim(other) >= VERBATIM;
  }

  /** Whether both say nothing but what all headlines of the field say, and the same of it. */
  private boolean isGeneral() {
    return inBoth.words() >= SEVERAL
        && inBoth.words() == Math.min(one.size(), other.size())
        && one.telling().isEmpty()
        && other.telling().isEmpty();
  }

  private double points() {
    var isCounted = hasTwoVersions() || one.numerals().shareARound(other.numerals());
    var telling = inBoth.telling() + (isCounted ? Lexicon.TELLING : 0);
    var common = inBoth.common();
    var bothTell = !one.telling().isEmpty() && !other.telling().isEmpty();
    if (telling == 0 && (bothTell || common < MOST_COMMON)) {
      return 0;
    }
    var worth = telling + Lexicon.COMMON * common;
    var smaller = Math.min(one.worth(), other.worth());
    share = worth / smaller;
    if (telling <= FEW && worth < (telling <= 1 ? LEAST_WITH_ONE : LEAST_WITH_FEW) * smaller) {
      return 0;
    }
    return FIRST_TELLING * Math.min(1, telling)
        + MORE_TELLING * Math.max(0, Math.min(MOST_TELLING, telling) - 1)
        + COMMON * Math.min(MOST_COMMON, common)
        + OF_THE_SHORTER * worth / smaller
        + OF_BOTH * worth / (one.worth() + other.worth() - worth)
        + ofVersion;
  }

  /** "Linux 7.1 will require Rust 1.85" is told by its numbers. */
  private boolean hasTwoVersions() {
    return one.numerals().sharedVersions(other.numerals()) > 1;
  }

  private double ofVersion() {
    if (!one.numerals().shareAVersion(other.numerals())) {
      return 0;
    }
    return one.numerals().areThoseOf(other.numerals()) ? VERSION : VERSION + OTHER_NUMBERS;
  }

  @Override
  public String toString() {
    return "%.2f points".formatted(points);
  }
}
