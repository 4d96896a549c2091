package org.rfldigest.classify.release;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import org.rfldigest.classify.reading.Reading;
import org.rfldigest.classify.reading.Said;
import org.rfldigest.classify.reading.Tree;
import org.rfldigest.classify.release.VersionMention.Weight;
import org.rfldigest.classify.words.WordSet;
import org.rfldigest.classify.words.Words;
import org.rfldigest.model.Match;
import org.rfldigest.model.Reason;
import org.rfldigest.model.Release;
import org.rfldigest.model.ReleaseCalendar;

/**
 * Which release an entry belongs to: named in the title, named in a plain sentence of the text, or
 * told by the calendar. Where these do not settle it, none; a wrong one is worse than none.
 */
public final class Releases {

  /** A release and why. */
  public record Found(Release release, Reason reason) {

    /** Says it in words: {@code belongs to 6.19: "for 6.19" (95 % sure)}. */
    static Found of(Release release, String why, int percent, String remark, Match match) {
      var sentence =
          "belongs to " + release + ": " + why + " (" + percent + " % sure" + remark + ")";
      return new Found(
          release, new Reason(sentence, 0, Optional.of(match), OptionalInt.of(percent)));
    }
  }

  private static final Set<String> DOUBT =
      Set.of(
          "maybe",
          "possibly",
          "perhaps",
          "unlikely",
          "won",
          "miss",
          "misses",
          "missed",
          "missing",
          "delayed",
          "postponed",
          "not");
  private static final Set<String> ARRIVAL =
      Set.of(
          "merged",
          "pulled",
          "pull",
          "queued",
          "lands",
          "landed",
          "landing",
          "changes",
          "updates",
          "fixes",
          "released",
          "slated",
          "targeting",
          "targeted",
          "coming",
          "arrive",
          "arrives",
          "shipped",
          "scheduled",
          "introduction",
          "available",
          "included");

  /** What a release does that has something new: "the 6.19 kernel will have", "7.0 brings". */
  private static final Set<String> BRINGS =
      Set.of(
          "will",
          "has",
          "brought",
          "brings",
          "gains",
          "gets",
          "adds",
          "introduces",
          "includes",
          "supports",
          "delivers");

  /** What has kernels of many versions, and ships or runs one. */
  private static final WordSet DISTRIBUTIONS =
      WordSet.of(
          "debian",
          "ubuntu",
          "fedora",
          "opensuse",
          "rhel",
          "gentoo",
          "alpine",
          "arch",
          "rocky",
          "alma",
          "almalinux",
          "kali",
          "mx",
          "zorin",
          "manjaro",
          "garuda",
          "solus",
          "cachyos",
          "nixos",
          "proxmox",
          "ipfire",
          "tails");

  /** What a headline begins with that tells how something is done, on some kernel. */
  private static final WordSet LESSONS =
      WordSet.of("writing", "building", "compiling", "using", "installing", "running", "how");

  private static final Instant EARLIEST = Instant.parse("1991-01-01T00:00:00Z");
  private static final Instant LATEST = Instant.parse("2100-01-01T00:00:00Z");
  private static final int WORDS_BEFORE = 6;
  private static final int MONTHS_AHEAD = 15;

  private final ReleaseCalendar calendar;
  private final ByCalendar byCalendar;

  public Releases(ReleaseCalendar calendar) {
    this.calendar = calendar;
    this.byCalendar = new ByCalendar(calendar);
  }

  public Optional<Found> find(Reading reading) {
    var mentions = VersionMention.all(headline(reading));
    if (!mentions.isEmpty() && isBackport(reading)) {
      return Optional.empty();
    }
    return inTitle(reading, mentions)
        .or(() -> pullTag(reading))
        .or(() -> inText(reading))
        .or(() -> inAnswer(reading))
        .or(() -> inSource(reading))
        .or(() -> named(mentions) ? Optional.empty() : byCalendar.find(reading))
        .filter(
            found -> reading.subject().pull() || !byCalendar.isLongOut(found.release(), reading));
  }

  /** The title; where there is none, a text that is as short. */
  private static Words headline(Reading reading) {
    var isShort = reading.text().length() <= Reading.LONGEST_TITLE;
    return reading.title().isBlank() && isShort ? reading.textWords() : reading.titleWords();
  }

  private Optional<Found> inTitle(Reading reading, List<VersionMention> mentions) {
    var words = headline(reading);
    if (!mentions.isEmpty() && isOut(words, mentions.getFirst())) {
      return Optional.of(found(mentions.getFirst(), reading, words, 95));
    }
    var pull = reading.subject().pull();
    if (!pull && isOnSomeKernel(words)) {
      return Optional.empty();
    }
    if (mentions.isEmpty() || !pull && hasDoubt(words, 0, words.size())) {
      return Optional.empty();
    }
    var weights = pull ? List.of(Weight.NAMED, Weight.LIKELY) : List.of(Weight.NAMED);
    return only(mentions, weights, reading, words, pull ? 99 : 95)
        .or(() ->
            only(mentions, List.of(Weight.LIKELY), reading, words, 90)
                .filter(found -> !byCalendar.isLookedBackAt(found.release(), reading)));
  }

  /** Whether a headline begins by saying that it is released, whatever it names then. */
  private static boolean isOut(Words words, VersionMention first) {
    var next = words.around(first.last() + 1).equals("kernel") ? 2 : 1;
    return first.weight() == Weight.NAMED
        && first.first() <= 2
        && words.around(0).equals("linux")
        && words.around(first.last() + next).equals("released");
  }

  /** Whether a headline begins with a distribution or as a lesson does: any kernel will do. */
  private static boolean isOnSomeKernel(Words words) {
    return words.size() > 1
        && (LESSONS.has(words, 0) || DISTRIBUTIONS.has(words, 0) || DISTRIBUTIONS.has(words, 1));
  }

  private Optional<Found> inText(Reading reading) {
    if (reading.isMail() && !reading.subject().pull()) {
      return Optional.empty();
    }
    var words = reading.textWords();
    var arrivals = new ArrayList<VersionMention>();
    for (var mention : VersionMention.all(words)) {
      if (mention.isLikely() && isArrival(words, mention)) {
        arrivals.add(mention);
      }
    }
    return only(arrivals, List.of(Weight.NAMED, Weight.LIKELY), reading, words, 90);
  }

  /** What a maintainer queued it for: "Queued up for 6.19", "applied to for-6.19/block". */
  private Optional<Found> inAnswer(Reading reading) {
    if (!reading.subject().reply() || !reading.says(Said.TAKEN)) {
      return Optional.empty();
    }
    var words = new Words(Tree.appliedTo(reading.text()).map("for "::concat).orElse(""));
    return only(
        VersionMention.all(words), List.of(Weight.NAMED, Weight.LIKELY), reading, words, 90);
  }

  /** The tag of a pull request's text: {@code tags/rust-6.18}. */
  private Optional<Found> pullTag(Reading reading) {
    if (!reading.says(Said.TAG) || !reading.text().contains("tags/")) {
      return Optional.empty();
    }
    var words = reading.textWords();
    return VersionMention.all(words).stream()
        .filter(mention -> isTag(words, mention.first()))
        .map(mention -> found(mention, reading, words, 97))
        .findFirst();
  }

  private static boolean isTag(Words words, int version) {
    var at = version;
    while (at > 0 && words.isJoined(at, '-')) {
      at--;
    }
    return words.isJoined(at, '/') && words.around(at - 1).equals("tags");
  }

  /** For a sentence without a title, the tag that its source is named after: {@code rust-v6.18}. */
  private Optional<Found> inSource(Reading reading) {
    if (!reading.title().isBlank() && !reading.text().isBlank()) {
      return Optional.empty();
    }
    var words = new Words(reading.feed());
    return only(VersionMention.all(words), List.of(Weight.NAMED), reading, words, 90);
  }

  private Optional<Found> only(
      List<VersionMention> all, List<Weight> weights, Reading reading, Words words, int percent) {
    var first = Optional.<VersionMention>empty();
    for (var mention : all) {
      if (neverCame(mention)) {
        return Optional.empty();
      }
      if (weights.contains(mention.weight()) && isPlausible(mention, reading)) {
        if (first.isPresent() && !first.get().release().equals(mention.release())) {
          return Optional.empty();
        }
        first = first.isPresent() ? first : Optional.of(mention);
      }
    }
    return first.isPresent()
        ? Optional.of(found(first.get(), reading, words, percent))
        : Optional.empty();
  }

  /** Whether it is called a kernel's, but there is none of that number: "6.20, or 7.0". */
  private boolean neverCame(VersionMention mention) {
    return mention.weight() == Weight.NAMED && !calendar.isPossible(mention.release());
  }

  private static Found found(VersionMention mention, Reading reading, Words words, int percent) {
    var written = mention.written(words);
    var where =
        words == reading.titleWords()
            ? Match.Where.TITLE
            : words == reading.textWords() || reading.isMail()
                ? Match.Where.TEXT
                : Match.Where.SOURCE;
    return Found.of(
        mention.release(), "\"" + written + "\"", percent, "", new Match(written, where));
  }

  /** A kernel that exists, and for a less sure word one of the time around the entry. */
  private boolean isPlausible(VersionMention mention, Reading reading) {
    if (!calendar.isPossible(mention.release())) {
      return false;
    }
    var opening = calendar.opening(mention.release());
    if (mention.weight() == Weight.NAMED || opening.isEmpty() || day(reading).isEmpty()) {
      return mention.weight() == Weight.NAMED || mention.release().major() >= 5;
    }
    var written = day(reading).get();
    return written.isAfter(opening.get().minusMonths(MONTHS_AHEAD))
        && written.isBefore(opening.get().plusMonths(MONTHS_AHEAD));
  }

  /** Whether it is said to come; a version that follows "since" is where it was built on. */
  private static boolean isArrival(Words words, VersionMention mention) {
    var arrives = words.around(mention.last() + 1).equals("merge") || isSubject(words, mention);
    for (var at = mention.first() - WORDS_BEFORE; at < mention.first(); at++) {
      if (words.around(at).equals("since")) {
        return false;
      }
      arrives |= ARRIVAL.contains(words.around(at));
    }
    return arrives && !hasDoubt(words, mention.first() - 2 * WORDS_BEFORE, mention.first());
  }

  /** "As of 6.19", "6.19 will bring", "the 6.19 kernel that adds". */
  private static boolean isSubject(Words words, VersionMention mention) {
    var of = VersionMention.outside(words, mention.first() - 1, -1);
    var isAsOf = words.around(of).equals("of") && words.around(of - 1).equals("as");
    var verb = mention.last() + 1;
    verb += words.around(verb).equals("kernel") ? 1 : 0;
    verb += words.around(verb).equals("that") ? 1 : 0;
    return isAsOf || BRINGS.contains(words.around(verb));
  }

  /** Whether a word of doubt stands there, other than of a version: "misses Linux 6.19". */
  private static boolean hasDoubt(Words words, int from, int to) {
    for (var at = Math.max(0, from); at < to; at++) {
      var isWork = words.around(at + 1).equals("work"); // the kernel's "delayed work"
      if (DOUBT.contains(words.word(at)) && !isWork && !VersionMention.isFollowing(words, at)) {
        return true;
      }
    }
    return false;
  }

  /** Whether the title names a release that must not be second-guessed by the date. */
  private static boolean named(List<VersionMention> mentions) {
    for (var mention : mentions) {
      if (mention.weight() != Weight.FOREIGN) {
        return true;
      }
    }
    return false;
  }

  /** A patch for an older, stable kernel: {@code [PATCH 6.12 12/300]}. */
  public static boolean isBackport(Reading reading) {
    var title = reading.title();
    var close = title.indexOf(']');
    if (close < 0 || reading.subject().pull() || !reading.isMail()) {
      return false;
    }
    var tags = new Words(title.substring(0, close));
    return VersionMention.all(tags).stream()
        .anyMatch(mention -> !tags.around(mention.first() - 1).equals("for"));
  }

  static Optional<LocalDate> day(Reading reading) {
    return reading
        .clue()
        .date()
        .filter(date -> date.isAfter(EARLIEST) && date.isBefore(LATEST))
        .map(date -> LocalDate.ofInstant(date, ZoneOffset.UTC));
  }
}
