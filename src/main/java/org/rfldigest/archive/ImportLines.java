package org.rfldigest.archive;

import java.util.Arrays;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.regex.Pattern;
import org.rfldigest.model.Bundle;
import org.rfldigest.model.Decision;
import org.rfldigest.model.Entry;
import org.rfldigest.model.EntryKey;
import org.rfldigest.model.Match;
import org.rfldigest.model.Reason;
import org.rfldigest.model.Release;
import org.rfldigest.model.Status;
import org.rfldigest.model.Verdict;
import org.rfldigest.store.Draft;
import org.rfldigest.store.Step;
import org.rfldigest.store.StoredEntry;
import org.rfldigest.store.Version;
import org.rfldigest.store.WholeEntry;
import org.rfldigest.store.WholeStep;

/** Reads what {@link ExportLines} writes; what is not as it writes it is a {@link BadLine}. */
final class ImportLines {

  private static final Pattern SNAPSHOT = Pattern.compile("snapshots/[0-9.]{1,20}\\.md");
  private static final Pattern WEB = Pattern.compile("(?is)https?://.+");

  private ImportLines() {}

  static WholeEntry entry(Member line) {
    var stored =
        new StoredEntry(
            line.count("number"),
            key(line),
            plainEntry(line),
            line.instant("first_seen"),
            line.instant("last_changed"));
    var versions =
        line.objects("versions").stream()
            .map(
                old -> new Version(old.text("title"), old.text("content"), old.instant("replaced")))
            .toList();
    return new WholeEntry(
        stored,
        line.truth("id_reused"),
        versions,
        line.optionalObject("verdict").map(ImportLines::verdict),
        line.optionalInstant("waits_from"),
        line.optionalObject("line").map(ImportLines::line),
        line.truth("waits_for_judging"),
        line.optionalObject("draft")
            .map(draft -> new Draft(release(draft, "release"), draft.text("text"))));
  }

  private static EntryKey key(Member line) {
    return new EntryKey(line.name("feed"), line.name("id"));
  }

  private static Entry plainEntry(Member line) {
    var link = line.optionalText("link");
    if (link.isPresent() && !WEB.matcher(link.get()).matches()) {
      throw new BadLine("expected an http or https address as \"link\"");
    }
    return new Entry(
        line.name("id"),
        line.name("title"),
        link,
        line.optionalText("author"),
        line.optionalInstant("published"),
        line.optionalInstant("updated"),
        line.text("content"),
        line.optionalText("message_id"),
        line.optionalText("in_reply_to"));
  }

  private static Verdict verdict(Member verdict) {
    return new Verdict(
        verdict.truth("relevant"),
        verdict.number("score"),
        release(verdict, "release"),
        verdict.texts("components"),
        verdict.optionalText("status").map(ImportLines::status),
        verdict.optionalText("series"),
        verdict.optionalText("story"),
        verdict.objects("reasons").stream().map(ImportLines::reason).toList());
  }

  private static Reason reason(Member reason) {
    var percent = reason.value("percent").isEmpty() ? -1 : (int) reason.number("percent");
    return new Reason(
        reason.text("sentence"),
        reason.number("points"),
        reason.optionalObject("match").map(ImportLines::match),
        percent < 0 ? OptionalInt.empty() : OptionalInt.of(percent));
  }

  private static Match match(Member match) {
    return new Match(
        match.text("text"),
        Match.Where.parse(match.text("where"))
            .orElseThrow(
                () -> new BadLine("'" + match.text("where") + "' is no place of a match")));
  }

  private static WholeEntry.Line line(Member line) {
    var kind = line.name("kind");
    if (Arrays.stream(Bundle.Kind.values()).noneMatch(known -> known.name().equals(kind))) {
      throw new BadLine("'" + kind + "' is no kind of line");
    }
    return new WholeEntry.Line(line.count("first"), kind, line.truth("apart"));
  }

  private static Status status(String word) {
    return Status.parse(word).orElseThrow(() -> new BadLine("'" + word + "' is no status"));
  }

  private static Optional<Release> release(Member line, String name) {
    return line.optionalText(name)
        .map(text ->
            Release.parse(text)
                .orElseThrow(() -> new BadLine("expected a release such as 6.18 as \"release\"")));
  }

  static WholeStep decision(Member line) {
    var written = line.optionalObject("written").map(ImportLines::written);
    var step = new Step(line.count("step"), 0, plainDecision(line), written);
    return new WholeStep(
        step,
        line.value("part_of").isEmpty() ? Optional.empty() : Optional.of(line.count("part_of")),
        key(line),
        line.truth("id_reused"),
        line.instant("first_seen"),
        line.optionalInstant("undone"));
  }

  private static Decision plainDecision(Member line) {
    var at = line.instant("at");
    return switch (line.text("kind")) {
      case "accepted" ->
          new Decision.Accepted(
              release(line, "release").orElseThrow(() -> new BadLine("\"release\" is missing")),
              line.text("bullet"),
              at);
      case "rejected" -> new Decision.Rejected(line.text("why"), at);
      case "snoozed" -> new Decision.Snoozed(line.instant("until"), at);
      default -> throw new BadLine("expected accepted, rejected or snoozed as \"kind\"");
    };
  }

  private static Step.Written written(Member written) {
    var file = written.text("file");
    if (!SNAPSHOT.matcher(file).matches()) {
      throw new BadLine("expected a snapshot such as snapshots/6.18.md as \"file\"");
    }
    return new Step.Written(file, written.text("hash_before"), written.text("hash_after"));
  }
}
