package org.rfldigest.classify.story;

import java.time.Duration;
import java.util.Optional;
import org.rfldigest.classify.reading.Mail;
import org.rfldigest.classify.reading.Reading;
import org.rfldigest.classify.words.WordSet;
import org.rfldigest.classify.words.Words;

/**
 * Tells whether an article is on patches that somebody sent to a list, such as "Rust DebugFS
 * Bindings Posted For Review" on "rust: DebugFS Bindings". It comes within days of the mail, says
 * that something was sent, and has most of the subject, also a word that sets it apart.
 */
final class OnPatches {

  private static final WordSet SENT =
      WordSet.of(
          "posted",
          "posts",
          "posting",
          "proposed",
          "proposes",
          "proposing",
          "proposal",
          "submits",
          "submitted",
          "sent",
          "sends",
          "patch",
          "patches",
          "rfc",
          "review",
          "reviewed",
          "revised",
          "updated",
          "round",
          "worked");

  private static final double MOST = 0.55;
  private static final double EQUAL = 10;
  private static final Duration BEFORE = Duration.ofDays(1);
  private static final Duration AFTER = Duration.ofDays(4);
  private static final String REASON = "an article on these patches";

  private OnPatches() {}

  /** Whether a headline says that something was sent. */
  static boolean mayBe(Words headline) {
    return headline.hasAny(SENT);
  }

  /** Whether a mail is the one that an article would be on: no reply and no part of a series. */
  static boolean isHead(Reading mail) {
    var subject = mail.subject();
    return Mail.isPosting(mail.title())
        && !subject.reply()
        && !subject.pull()
        && subject.namesTheSeries();
  }

  /**
   * What puts an article together with a mail.
   *
   * @param later from the mail to the article
   */
  static Optional<Sameness> of(Headline subject, Headline article, Duration later) {
    if (later.compareTo(BEFORE.negated()) < 0 || later.compareTo(AFTER) > 0) {
      return Optional.empty();
    }
    var inBoth = new InBoth(subject, article);
    var share = inBoth.ofFirst();
    return inBoth.placesApart() > 0
            && share >= MOST
            && !subject.numerals().differFrom(article.numerals())
        ? Optional.of(new Sameness(REASON, EQUAL * share))
        : Optional.empty();
  }
}
