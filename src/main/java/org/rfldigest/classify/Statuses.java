package org.rfldigest.classify;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;
import org.rfldigest.classify.reading.Mail;
import org.rfldigest.classify.reading.Reading;
import org.rfldigest.classify.reading.Said;
import org.rfldigest.classify.reading.Tree;
import org.rfldigest.classify.reading.TreeNotice;
import org.rfldigest.model.Status;

/** What happened, as far as subject and text say it. */
final class Statuses {

  private static final List<String> APPLIED =
      List.of(
          "applied, thanks",
          "applied. thanks",
          "applied! thanks",
          "applied -- thanks",
          "thanks, applied",
          "[applied",
          "queued, thanks",
          "queued up, thanks",
          "thanks, queued",
          "merged, thanks",
          "thanks, merged");

  /** A line that says no more than that: "Both applied." or "Queued up!". */
  private static final Pattern TAKEN_LINE =
      Pattern.compile(
          "(?m)^(?:(?:thanks|great|series|both|all|patch|patches|now|this|these|i've|has|have|been)"
              + "[,.!]? ){0,5}(?:applied|queued(?: up)?|merged)(?:[,.!;]|$)");

  private static final List<String> PULLED =
      List.of("pulled, thanks", "thanks, pulled", "i've pulled");

  private Statuses() {}

  static Optional<Status> find(Reading reading) {
    return reading.isMail()
        ? ofMail(reading, reading.title().toLowerCase(Locale.ROOT))
        : Optional.of(NewsStatus.of(reading.titleWords()));
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
    if (TreeNotice.is(reading.title())) {
      return Optional.of(Status.APPLIED);
    }
    if (!Mail.isPosting(reading.title())) {
      return Optional.empty();
    }
    if (subject.title().regionMatches(true, 0, "revert ", 0, 7)) {
      return Optional.of(Status.REVERTED);
    }
    if (subject.proposal() || subject.version() == 1) {
      return Optional.of(Status.PROPOSED);
    }
    return Optional.of(Status.NEW_VERSION);
  }

  private static Optional<Status> ofReply(Reading reading, String title) {
    return taken(reading)
        .or(() -> isOnPatch(reading, title) ? Optional.of(Status.IN_REVIEW) : Optional.empty());
  }

  private static boolean isOnPatch(Reading reading, String title) {
    return Mail.isPosting(reading.title())
        || title.contains("patch")
        || (reading.subject().part().isPresent() || reading.subject().proposal())
            && !TreeNotice.isOfATree(title);
  }

  /** What became of the patches, where the answer says it. */
  private static Optional<Status> taken(Reading reading) {
    if (!reading.says(Said.TAKEN) && !reading.says(Said.PULLED)) {
      return Optional.empty();
    }
    if (Tree.isMerged(reading.text())) {
      return Optional.of(Status.MERGED);
    }
    var said = said(reading.text());
    if (PULLED.stream().anyMatch(said::contains)) {
      return Optional.of(Status.PULLED);
    }
    return APPLIED.stream().anyMatch(said::contains)
            || TAKEN_LINE.matcher(said).find()
            || Tree.appliedTo(reading.text()).isPresent()
        ? Optional.of(Status.APPLIED)
        : Optional.empty();
  }

  /** What the answer says itself, without what it quotes. */
  private static String said(String text) {
    var said = new StringBuilder();
    text.lines()
        .filter(line -> !line.startsWith(">"))
        .forEach(line -> said.append(line).append('\n'));
    return said.toString().toLowerCase(Locale.ROOT);
  }
}
