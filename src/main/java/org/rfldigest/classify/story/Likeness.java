package org.rfldigest.classify.story;

import java.time.Duration;

/** How much speaks for two headlines telling the same news, all {@link Evidence} together. */
final class Likeness {

  private static final Evidence[] ALL = Evidence.values();
  private static final int MOST_COMMON = 4;
  private static final int MOST_PLACES = 4;
  private static final int MOST_PLACES_APART = 3;
  private static final double MOST_DAYS = 4;
  private static final double HOURS_A_DAY = 24;
  private static final int SEVERAL = 3;
  private static final double MOST = 0.6;

  private final Headline one;
  private final Headline other;
  private final InBoth inBoth;

  Likeness(Headline one, Headline other) {
    this.one = one;
    this.other = other;
    inBoth = new InBoth(one, other);
  }

  /** The logarithm of the odds that they do, above what is asked for. */
  double within(Duration time) {
    if (inBoth.words() == 0
        || inBoth.areOfTwoThings()
        || isProgramBesideKernel(one, other)
        || isProgramBesideKernel(other, one)
        || one.numerals().differFrom(other.numerals())) {
      return Evidence.AGAINST;
    }
    var sum = Evidence.AGAINST;
    for (var evidence : ALL) {
      sum += evidence.weight() * amount(evidence, time);
    }
    return sum;
  }

  /** Who tells of a program or another system names it. */
  private static boolean isProgramBesideKernel(Headline program, Headline kernel) {
    return kernel.isAboutTheField()
        && NamedThings.haveProgram(program.roots().things())
        && !NamedThings.haveProgram(kernel.roots().things());
  }

  /** How much there is of it. */
  double amount(Evidence evidence, Duration time) {
    return switch (evidence) {
      case SHARE -> inBoth.share();
      case OF_ALL -> inBoth.ofAll();
      case COMMON_WORDS -> Math.min(MOST_COMMON, inBoth.common());
      case PLACES -> Math.min(MOST_PLACES, inBoth.places());
      case PLACES_APART -> Math.min(MOST_PLACES_APART, inBoth.placesApart());
      case PLACES_OFF_RUST -> isOffRust() ? amount(Evidence.PLACES_APART, time) : 0;
      case RARE_WORD -> oneIf(inBoth.isRare());
      case KNOWN_ON_RUST -> oneIf(inBoth.isKnown() && one.isAboutRust() && other.isAboutRust());
      case ONE_ON_RUST -> oneIf(one.isAboutRust() != other.isAboutRust() && isLoose());
      case PERSON -> oneIf(inBoth.isOfAPerson());
      case TOLD_UNDER -> oneIf(inBoth.isToldUnder());
      case FIRST_WORDS -> oneIf(haveFirstWords());
      case DAYS -> Math.min(MOST_DAYS, time.toHours() / HOURS_A_DAY);
      case SAME_VERSIONS -> oneIf(inBoth.placesApart() > 0 && areOfOneVersion());
      case TWO_VERSIONS -> oneIf(one.numerals().shareTwoVersions(other.numerals()));
      case ONE_VERSION -> oneIf(one.numerals().hasVersion() != other.numerals().hasVersion());
      case SAME_ROUND -> oneIf(one.numerals().shareARound(other.numerals()));
      case TEACHING -> oneIf(one.isTeaching() || other.isTeaching());
      case MAGAZINE -> of(SiteKind.MAGAZINE);
      case TALKS -> of(SiteKind.TALKS);
      case OWN_SITE -> of(SiteKind.OWN);
      case CAPITALS -> oneIf(one.isCapitalized()) + oneIf(other.isCapitalized());
    };
  }

  private boolean isLoose() {
    return !inBoth.isRare() && !inBoth.isToldUnder() && inBoth.placesApart() < 2;
  }

  private boolean isOffRust() {
    return !one.isAboutRust() && !other.isAboutRust();
  }

  /** Where both begin with what all headlines of the field have, that says nothing. */
  private boolean haveFirstWords() {
    var ours = one.roots();
    var theirs = other.roots();
    return ours.haveFirstOf(theirs)
        && theirs.haveFirstOf(ours)
        && (ours.isTelling(0) || theirs.isTelling(0));
  }

  private boolean areOfOneVersion() {
    return one.numerals().shareAVersion(other.numerals())
        && one.numerals().areThoseOf(other.numerals());
  }

  private double of(SiteKind kind) {
    return oneIf(one.site() == kind) + oneIf(other.site() == kind);
  }

  private static double oneIf(boolean isSo) {
    return isSo ? 1 : 0;
  }

  /** Whether most of the shorter one's words are in both, however common they are. */
  boolean isOfAnEvent() {
    var fewest = Math.min(one.roots().size(), other.roots().size());
    return inBoth.words() >= SEVERAL && inBoth.words() >= MOST * fewest;
  }
}
