package org.rfldigest.classify.story;

import java.time.Duration;
import java.util.Optional;

/** Why two entries tell the same news: what they name or link to first, then their headlines. */
final class StoryComparison {

  /** How the reason begins where only the words of the headlines tell it. */
  static final String ALIKE = "alike headlines";

  private static final String SAME_TITLE = "the same title within days";
  private static final Duration SOON = Duration.ofDays(2);

  /** What a letter tells of the week before is taken to be so old. */
  private static final Duration SOME_DAYS = Duration.ofHours(60);

  private static final Duration ISSUE = Duration.ofDays(7);

  /** What comes later is the next step more often than the same again. */
  private static final Duration NEWS = Duration.ofHours(132);

  private static final Duration WEEK = Duration.ofDays(9);
  private static final Duration FORTNIGHT = Duration.ofDays(15);
  private static final Duration MONTH = Duration.ofDays(30);
  private static final Duration EVENT = Duration.ofDays(75);

  /** For so long a site reports of one session of a meeting after the other. */
  private static final Duration SESSIONS = Duration.ofDays(30);

  private static final double EQUAL = 20;

  /** Titles of so many words are not the same by chance. */
  private static final int MANY_WORDS = 4;

  private final StoryFacts one;
  private final StoryFacts other;

  StoryComparison(StoryFacts one, StoryFacts other) {
    this.one = one;
    this.other = other;
  }

  /** The reason, and how sure it is; empty where they do not tell the same. */
  Optional<Sameness> same() {
    if (one.link().isPresent() && one.link().equals(other.link())) {
      var again = one.source().equals(other.source()) && !one.isWithin(other, MONTH);
      return again ? Optional.empty() : Optional.of(Sameness.sure("the same page"));
    }
    if (one.cites(other) || other.cites(one)) {
      return Optional.of(Sameness.sure("one links to the other"));
    }
    if (one.flaw().isPresent() && other.flaw().isPresent()) {
      return one.flaw().equals(other.flaw()) && one.isWithin(other, MONTH)
          ? Optional.of(Sameness.sure("both on " + one.flaw().get()))
          : Optional.empty();
    }
    if (one.isMail() || other.isMail()) {
      return one.isMail() == other.isMail() ? Optional.empty() : onPatches();
    }
    return sharedLink().map(shared -> Sameness.sure("both link to " + shared)).or(this::sameTitle);
  }

  private Optional<Sameness> onPatches() {
    var posted = one.isMail() ? one : other;
    var article = one.isMail() ? other : one;
    if (!posted.isOnPatches() || posted.date().isEmpty() || article.date().isEmpty()) {
      return Optional.empty();
    }
    var later = Duration.between(posted.date().get(), article.date().get());
    return article.isOnPatches() || posted.title().isEqual(article.title())
        ? OnPatches.of(posted.title(), article.title(), later)
        : Optional.empty();
  }

  private Optional<String> sharedLink() {
    return !one.cited().isEmpty()
            && !other.cited().isEmpty()
            && one.isWithin(other, WEEK)
            && !one.isOfOneSite(other)
        ? one.cited().stream().filter(other.cited()::contains).findFirst()
        : Optional.empty();
  }

  private Optional<Sameness> sameTitle() {
    if (isOfOneEvent()) {
      return Optional.of(Sameness.sure("both on the same at " + one.event().get()));
    }
    if (one.isOfOneSite(other)) {
      return isOfOneTitle(SOON) ? Optional.of(Sameness.sure(SAME_TITLE)) : Optional.empty();
    }
    if (one.title().roots().size() >= MANY_WORDS && isOfOneTitle(FORTNIGHT)) {
      return Optional.of(Sameness.sure(SAME_TITLE));
    }
    return one.isWithin(other, WEEK) ? sameOfTheWeek() : Optional.empty();
  }

  private boolean isOfOneEvent() {
    return one.event().isPresent()
        && one.event().equals(other.event())
        && one.isWithin(other, EVENT)
        && !(one.isOfOneSite(other) && one.isWithin(other, SESSIONS))
        && new Likeness(one.title(), other.title()).isOfAnEvent();
  }

  private boolean isOfOneTitle(Duration within) {
    return one.isWithin(other, within) && one.title().isEqual(other.title());
  }

  private Optional<Sameness> sameOfTheWeek() {
    if (isOfOneTitle()) {
      return Optional.of(new Sameness(SAME_TITLE, EQUAL));
    }
    var time = time();
    var released = time.compareTo(SOME_DAYS) <= 0 ? sameRelease() : Optional.<Sameness>empty();
    return released.isPresent() ? released : sameNews(time);
  }

  private boolean isOfOneTitle() {
    return one.title().isEqual(other.title())
        || one.title().isSaidBefore(other.title())
        || other.title().isSaidBefore(one.title());
  }

  /** That a site tells of a release twice does not make it two. */
  private Optional<Sameness> sameRelease() {
    if (one.release().isEmpty() || other.release().isEmpty()) {
      return Optional.empty();
    }
    var first = one.release().get();
    var second = other.release().get();
    if (!first.isOf(second)
        && !(first.isEditionOf(second) && one.title().roots().beginAs(other.title().roots()))) {
      return Optional.empty();
    }
    var reason = "both on the release of " + first.name();
    var isSure = first.isTold() && second.isTold() || !first.product().equals("linux");
    return Optional.of(isSure ? Sameness.sure(reason) : new Sameness(reason, EQUAL));
  }

  private Optional<Sameness> sameNews(Duration time) {
    if (time.compareTo(NEWS) > 0 || tellOfOthers()) {
      return Optional.empty();
    }
    var odds = new Likeness(one.title(), other.title()).within(time);
    return odds >= 0
        ? Optional.of(new Sameness(alike(time), Math.min(EQUAL, odds)))
        : Optional.empty();
  }

  /** Whether each tells of a release of what the other does not name. */
  private boolean tellOfOthers() {
    return one.release().filter(ToldRelease::isTold).isPresent()
        && other.release().filter(ToldRelease::isTold).isPresent()
        && !one.title().has(other.release().get().product())
        && !other.title().has(one.release().get().product());
  }

  private static String alike(Duration time) {
    return time.compareTo(SOON) <= 0 ? ALIKE + " within two days" : ALIKE + " within days";
  }

  /** What a weekly letter links to has come within the week before the letter's date. */
  private Duration time() {
    var time = Duration.between(one.date().get(), other.date().get()).abs();
    var last = one.date().get().isBefore(other.date().get()) ? other : one;
    if (!last.isWeekly() || time.compareTo(SOME_DAYS) <= 0) {
      return time;
    }
    var less = time.minus(ISSUE);
    return less.compareTo(SOME_DAYS) < 0 ? SOME_DAYS : less;
  }
}
