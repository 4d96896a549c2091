package org.rfldigest.classify.release;

import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.rfldigest.classify.reading.Mail;
import org.rfldigest.classify.reading.Reading;
import org.rfldigest.classify.reading.Said;
import org.rfldigest.classify.reading.Tree;
import org.rfldigest.classify.words.WordSet;
import org.rfldigest.classify.words.Words;
import org.rfldigest.model.Match;
import org.rfldigest.model.Release;
import org.rfldigest.model.ReleaseCalendar;
import org.rfldigest.model.ReleaseCalendar.Phase;
import org.rfldigest.model.ReleaseCalendar.Stage;

/**
 * The release that a date tells, where the text says what the date is of: a pull request, a patch
 * applied to a tree for the next release, or a bare sentence of LWN's merge-window reports.
 */
final class ByCalendar {

  private static final int PULLS_START = 10;
  private static final int REPORTS_END = 3;

  private static final int GRAPHICS_CLOSED = 14;
  private static final int KNOWN = 85;
  private static final int ESTIMATED = 70;
  private static final List<String> DOUBT =
      List.of(
          " hopes ",
          " hoped ",
          " hope ",
          "not yet",
          "still needs",
          "did not",
          " will be ",
          " will eventually",
          "no longer be ",
          "in the future",
          "next cycle",
          "next release");
  private static final int LONGEST_HEADLINE = 120;
  private static final String ARCHIVE = "lore.kernel.org";
  private static final WordSet ARRIVED =
      WordSet.of("merged", "merges", "pulled", "pulls", "land", "lands", "landed", "mainlined");
  private static final WordSet KERNEL = WordSet.of("linux", "kernel", "mainline");

  private final ReleaseCalendar calendar;

  ByCalendar(ReleaseCalendar calendar) {
    this.calendar = calendar;
  }

  Optional<Releases.Found> find(Reading reading) {
    return Releases.day(reading).flatMap(day -> find(reading, day));
  }

  private Optional<Releases.Found> find(Reading reading, LocalDate day) {
    if (reading.subject().pull() && !reading.subject().reply()) {
      return ofPull(reading, day);
    }
    if (reading.isMail()) {
      return ofMail(reading, day);
    }
    if (reading.title().isBlank()) {
      return ofSentence(reading, lower(reading.text()), day);
    }
    var title = lower(reading.title());
    var isListed = reading.clue().source().contains(ARCHIVE);
    if (reading.text().isBlank() && (isListed || isSentence(title))) {
      return ofSentence(reading, title, day);
    }
    var tree = Tree.appliedTo(reading.title()).filter(Tree::isOfNext);
    if (tree.isPresent()) {
      return next(day, tree.get());
    }
    return switch (NamedWindow.in(reading.titleWords())) {
      case OPEN -> window(day, 0, REPORTS_END, "a report");
      case NEXT -> opensNext(day);
      case NONE ->
          isArrival(reading.titleWords(), title)
              ? window(day, 0, REPORTS_END, "a report of what was merged")
              : Optional.empty();
    };
  }

  /** What a tree for the next release sends, it sends weeks before, and then while it is open. */
  private Optional<Releases.Found> ofPull(Reading reading, LocalDate day) {
    if (reading.title().contains("-next")) {
      return calendar
          .at(day)
          .map(phase -> {
            var isOpen = phase.stage() == Stage.MERGE_WINDOW;
            var release = isOpen ? phase.release() : calendar.after(phase.release());
            return found(phase, release, day, "a pull request of what is for the next release");
          });
    }
    return isFix(reading) ? candidates(day) : window(day, PULLS_START, 0, "a pull request");
  }

  /**
   * Whether a headline says that something came into the kernel: "Rust Binder merged into Linux".
   */
  private static boolean isArrival(Words words, String title) {
    return words.hasAny(ARRIVED)
        && words.hasAny(KERNEL)
        && DOUBT.stream().noneMatch(title::contains);
  }

  /** A mail that says that patches were applied or merged. */
  private Optional<Releases.Found> ofMail(Reading reading, LocalDate day) {
    if (!reading.says(Said.TAKEN) || isPosting(reading)) {
      return Optional.empty();
    }
    if (Tree.isMerged(reading.text())) {
      return calendar.at(day).map(phase -> found(phase, day, "merged by Linus on that day"));
    }
    var tree = Tree.appliedTo(reading.text());
    if (tree.filter(Tree::isForNext).isPresent()) {
      return next(day, tree.get());
    }
    return tree.filter(Tree::isForFixes)
        .flatMap(fixes -> calendar.at(day))
        .map(phase -> found(phase, day, "applied to " + tree.get()));
  }

  /** A patch or its cover letter, which at most tells of the trees of others. */
  private static boolean isPosting(Reading reading) {
    return !reading.subject().reply() && Mail.isPosting(reading.title());
  }

  private static String lower(String text) {
    return text.toLowerCase(Locale.ROOT);
  }

  /**
   * A sentence without a title comes from a report or a list of what was merged. LWN's reports
   * follow the merges; pull requests, kept by the list's archive, go before them.
   */
  private Optional<Releases.Found> ofSentence(Reading reading, String text, LocalDate day) {
    if (DOUBT.stream().anyMatch(text::contains)) {
      return Optional.empty();
    }
    if (reading.isFrom("lwn")) {
      return isSentence(text)
          ? window(day, 0, REPORTS_END, "a report of merges")
          : Optional.empty();
    }
    return reading.isFrom(ARCHIVE) || isSentence(text)
        ? window(day, PULLS_START, REPORTS_END, "a sentence on what was merged")
        : Optional.empty();
  }

  private static boolean isSentence(String text) {
    var bare = text.strip();
    return bare.length() > LONGEST_HEADLINE
        || bare.endsWith(".")
        || bare.endsWith(";")
        || bare.endsWith(".\"");
  }

  private static boolean isFix(Reading reading) {
    return reading.titleWords().size() > 0
        && reading.title().toLowerCase(Locale.ROOT).contains("fixes");
  }

  /** The release whose merge window is open then, or opens or closed just days away. */
  private Optional<Releases.Found> window(
      LocalDate day, int daysBefore, int daysAfter, String what) {
    return open(day)
        .or(() -> open(day.plusDays(daysBefore)))
        .or(() -> open(day.minusDays(daysAfter)))
        .map(phase -> found(phase, day, what + " at the merge window of " + phase.release()));
  }

  /** Whether a bare sentence is from the merge window of a later release. */
  boolean isLookedBackAt(Release release, Reading reading) {
    return reading.title().isBlank()
        && Releases.day(reading)
            .flatMap(this::open)
            .filter(phase -> phase.release().compareTo(release) > 0)
            .isPresent();
  }

  /** Whether, on its day, the release after that one was out, too. */
  boolean isLongOut(Release release, Reading reading) {
    var current = Releases.day(reading).flatMap(calendar::at).map(Phase::release);
    var second = calendar.after(calendar.after(release));
    return current.filter(now -> now.compareTo(second) >= 0).isPresent();
  }

  /** While a merge window is open, "the next one" may be either. */
  private Optional<Releases.Found> opensNext(LocalDate day) {
    return calendar
        .at(day)
        .filter(phase -> phase.stage() == Stage.CANDIDATES)
        .map(phase -> {
          var next = calendar.after(phase.release());
          return found(phase, next, day, "before the merge window of " + next);
        });
  }

  private Optional<Phase> open(LocalDate day) {
    return calendar.at(day).filter(phase -> phase.stage() == Stage.MERGE_WINDOW);
  }

  private Optional<Releases.Found> candidates(LocalDate day) {
    return calendar
        .at(day)
        .filter(phase -> phase.stage() == Stage.CANDIDATES)
        .map(phase -> found(phase, day, "fixes sent while " + phase.release() + " was made"));
  }

  private Optional<Releases.Found> next(LocalDate day, String tree) {
    return calendar
        .at(day)
        .filter(phase -> !isTooLate(phase, day, tree))
        .map(phase -> {
          var next = calendar.after(phase.release());
          return found(phase, next, day, "applied to " + tree + ", for the next release");
        });
  }

  /** Graphics trees take nothing more for the next release after the sixth candidate. */
  private static boolean isTooLate(Phase phase, LocalDate day, String tree) {
    return Tree.isOfGraphics(tree)
        && phase.stage() == Stage.CANDIDATES
        && day.isAfter(phase.until().minusDays(GRAPHICS_CLOSED));
  }

  private static Releases.Found found(Phase phase, LocalDate day, String why) {
    return found(phase, phase.release(), day, why);
  }

  private static Releases.Found found(Phase phase, Release release, LocalDate day, String why) {
    return Releases.Found.of(
        release,
        why,
        phase.estimated() ? ESTIMATED : KNOWN,
        phase.estimated() ? ", the dates are estimated" : "",
        new Match(day.toString(), Match.Where.DATE));
  }
}
