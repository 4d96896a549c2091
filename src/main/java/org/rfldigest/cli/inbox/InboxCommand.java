package org.rfldigest.cli.inbox;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.rfldigest.cli.session.Command;
import org.rfldigest.cli.session.Desk;
import org.rfldigest.cli.session.Exit;
import org.rfldigest.cli.session.Options;
import org.rfldigest.cli.session.Rules;
import org.rfldigest.cli.session.Session;
import org.rfldigest.cli.session.Stop;
import org.rfldigest.model.InboxEntry;
import org.rfldigest.model.Release;
import org.rfldigest.review.Learned;
import org.rfldigest.review.Outcome;
import org.rfldigest.review.ProposalText;
import org.rfldigest.review.Review;
import org.rfldigest.review.Takers;
import org.rfldigest.text.Nearest;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.ParseResult;

/** {@code rfl inbox}: what waits, and {@code accept|reject|snooze|edit|undo} of it. */
public final class InboxCommand implements Command {

  private static final List<String> ACTIONS =
      List.of("list", "show", "accept", "reject", "snooze", "edit", "undo", "apart", "join");
  private static final Map<String, List<String>> USES =
      Map.of(
          "--release", List.of("accept", "edit"),
          "--text", List.of("accept", "edit"),
          "--why", List.of("reject"),
          "--until", List.of("snooze"),
          "--limit", List.of("list"));
  private static final int DEFAULT_LIMIT = 1_000;

  @Override
  public CommandSpec spec() {
    return Options.command("inbox")
        .addPositional(
            Options.parameters(
                "ACTION ID",
                "accept, reject, snooze, edit, show, apart, join or undo, and numbers",
                ACTIONS))
        .addOption(Options.text("--release", "RELEASE", "accept into this release"))
        .addOption(Options.text("--text", "TEXT", "accept or edit with these words"))
        .addOption(Options.text("--why", "WORDS", "why it is rejected"))
        .addOption(
            Options.text(
                "--until",
                "TIME",
                "snooze for 3d, until 2026-12-24, 7.4, or next for the next release"))
        .addOption(Options.text("--limit", "N", "list so many at most"))
        .addOption(Options.json());
  }

  @Override
  public int run(ParseResult parsed, Session session) {
    var words = parsed.<List<String>>matchedPositionalValue(0, List.of());
    var action = words.isEmpty() ? "list" : words.getFirst();
    if (!ACTIONS.contains(action)) {
      throw Stop.usage("'" + action + "' is no action of inbox" + Nearest.hint(action, ACTIONS));
    }
    Options.heeded(parsed, "inbox", action, USES);
    if (option(parsed, "--text").filter(String::isBlank).isPresent()) {
      throw Stop.usage("--text has no words, expected a sentence or two; nothing was done.");
    }
    var numbers = words.stream().skip(1).map(EntryNumber::parse).toList();
    if (!numbers.isEmpty() && action.equals("list")) {
      throw Stop.usage(
          "inbox list takes no number, rfl inbox show " + words.get(1) + " tells one.");
    }
    if (numbers.isEmpty() && !action.equals("list") && !action.equals("undo")) {
      throw Stop.usage("inbox " + action + " needs the number of an entry, see rfl inbox.");
    }
    var reporter = new InboxReport(session, parsed.hasMatchedOption("--json"));
    try (var desk = Desk.open(session)) {
      var review = desk.review();
      review.reconcile();
      var entries =
          numbers.stream().map(number -> EntryNumber.entry(number, desk.store())).toList();
      return switch (action) {
        case "list" -> list(parsed, review, reporter);
        case "show" -> show(entries, review, reporter);
        default -> {
          var before = Learned.of(desk.store());
          var exit = decide(action, numbers, parsed, desk, session, reporter);
          reporter.learned(Learned.of(desk.store()).since(before));
          yield exit;
        }
      };
    }
  }

  private static int list(ParseResult parsed, Review review, InboxReport report) {
    var limit = parsed.<String>matchedOptionValue("--limit", null);
    review.inbox(limit == null ? DEFAULT_LIMIT : limit(limit)).forEach(report::bundle);
    return Exit.OK;
  }

  private static int limit(String word) {
    try {
      var limit = Integer.parseInt(word);
      if (limit > 0) {
        return limit;
      }
    } catch (NumberFormatException wrong) {
      // told below
    }
    throw Stop.usage("'" + word + "' is no number of lines, expected one from 1 on.");
  }

  private static int show(List<InboxEntry> entries, Review review, InboxReport report) {
    entries.forEach(entry -> report.whole(entry, review.proposal(entry)));
    return Exit.OK;
  }

  private static int decide(
      String action,
      List<Long> numbers,
      ParseResult parsed,
      Desk desk,
      Session session,
      InboxReport report) {
    var review = desk.review();
    if (action.equals("undo") && numbers.isEmpty()) {
      return report.outcome(action, Optional.empty(), review.undo());
    }
    if (action.equals("join")) {
      return report.outcome(action, Optional.empty(), review.join(numbers));
    }
    var exit = Exit.OK;
    for (var number : numbers) {
      var outcome =
          switch (action) {
            case "accept" ->
                review.accept(number, release(parsed, session), option(parsed, "--text"));
            case "reject" -> review.reject(number, option(parsed, "--why").orElse(""));
            case "snooze" ->
                review.snooze(
                    number,
                    SnoozeTime.parse(
                        option(parsed, "--until").orElse("1w"),
                        session.clock().instant(),
                        Rules.calendar(session, desk.store())));
            case "apart" -> review.setApart(number);
            case "edit" -> edit(number, parsed, review, session);
            default -> review.undo(number);
          };
      exit = Math.max(exit, report.outcome(action, Optional.of(number), outcome));
    }
    return exit;
  }

  private static Outcome edit(long number, ParseResult parsed, Review review, Session session) {
    var proposal = review.proposal(review.entry(number).orElseThrow());
    proposal = release(parsed, session).map(proposal::into).orElse(proposal);
    proposal = option(parsed, "--text").map(proposal::saying).orElse(proposal);
    var isTold = option(parsed, "--text").isPresent() || release(parsed, session).isPresent();
    return isTold
        ? review.keepDraft(number, ProposalText.of(proposal))
        : new Editing(review, session).of(number, proposal);
  }

  private static Optional<Release> release(ParseResult parsed, Session session) {
    return option(parsed, "--release").map(word -> release(word, session));
  }

  private static Release release(String word, Session session) {
    var release =
        Release.parse(word)
            .orElseThrow(
                () -> Stop.usage("'" + word + "' is no release, expected one such as 6.18."));
    Takers.refusal(release, session.digest().dates())
        .ifPresent(sentence -> {
          throw Stop.usage(sentence);
        });
    return release;
  }

  private static Optional<String> option(ParseResult parsed, String name) {
    return Optional.ofNullable(parsed.matchedOptionValue(name, null));
  }
}
