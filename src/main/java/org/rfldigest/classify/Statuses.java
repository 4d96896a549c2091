package org.rfldigest.classify;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.rfldigest.model.Status;

/** What happened, as far as subject and text say it. */
final class Statuses {

  private record Sign(Status status, List<String> phrases) {}

  private static final List<Sign> HEADLINES =
      List.of(
          new Sign(Status.CVE, List.of("cve-20")),
          new Sign(Status.REVERTED, List.of("revert", "reverted", "reverts", "reverting")),
          new Sign(
              Status.TALK,
              List.of(
                  "[video]",
                  "[audio]",
                  "talk",
                  "keynote",
                  "slides",
                  "webinar",
                  "interview",
                  "podcast",
                  "meetup",
                  "conference",
                  "plumbers")),
          new Sign(
              Status.POLICY,
              List.of(
                  "policy",
                  "maintainer opinions",
                  "steps down",
                  "no longer experimental",
                  "rust experiment")),
          new Sign(
              Status.MERGED,
              List.of("merged", "merges", "lands", "landed", "mainlined", "merge window")),
          new Sign(Status.RELEASED, List.of("released", "release announcement")),
          new Sign(Status.PROPOSED, List.of("posted", "patches", "proposes", "proposed", "rfc")));

  private static final List<String> APPLIED =
      List.of(
          "applied to",
          "applied, thanks",
          "applied. thanks",
          "thanks, applied",
          "queued for",
          "queued up",
          "pushed to drm",
          "[applied");

  private Statuses() {}

  static Optional<Status> find(Reading reading) {
    var title = reading.title().toLowerCase(Locale.ROOT);
    return reading.isMail() ? ofMail(reading, title) : Optional.of(ofArticle(title));
  }

  private static Optional<Status> ofMail(Reading reading, String title) {
    var subject = reading.subject();
    if (title.contains("cve-20")) {
      return Optional.of(Status.CVE);
    }
    if (subject.reply()) {
      return ofReply(reading, title);
    }
    if (subject.pull()) {
      return Optional.of(Status.PULLED);
    }
    if (!Mail.isPosting(reading.title())) {
      return Optional.empty();
    }
    if (subject.title().startsWith("Revert ")) {
      return Optional.of(Status.REVERTED);
    }
    return Optional.of(
        subject.proposal() || subject.version() == 1 ? Status.PROPOSED : Status.IN_REVIEW);
  }

  private static Optional<Status> ofReply(Reading reading, String title) {
    var text = reading.text().toLowerCase(Locale.ROOT);
    if (text.contains("has been merged into torvalds")) {
      return Optional.of(Status.MERGED);
    }
    if (APPLIED.stream().anyMatch(text::contains)) {
      return Optional.of(Status.APPLIED);
    }
    return Mail.isPosting(reading.title()) || title.contains("patch")
        ? Optional.of(Status.IN_REVIEW)
        : Optional.empty();
  }

  private static Status ofArticle(String title) {
    var padded = " " + title + " ";
    return HEADLINES.stream()
        .filter(sign -> sign.phrases().stream().anyMatch(phrase -> contains(padded, phrase)))
        .map(Sign::status)
        .findFirst()
        .orElse(Status.ARTICLE);
  }

  /** Whole words only: "talk" is not in "stalks". */
  private static boolean contains(String text, String phrase) {
    var at = text.indexOf(phrase);
    return at > 0 && !Character.isLetterOrDigit(text.charAt(at - 1));
  }
}
