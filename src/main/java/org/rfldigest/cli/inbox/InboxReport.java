package org.rfldigest.cli.inbox;

import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import org.rfldigest.cli.session.Exit;
import org.rfldigest.cli.session.Plain;
import org.rfldigest.cli.session.Session;
import org.rfldigest.html.PlainText;
import org.rfldigest.model.Bundle;
import org.rfldigest.model.InboxEntry;
import org.rfldigest.model.Release;
import org.rfldigest.review.Outcome;
import org.rfldigest.review.Proposal;
import org.rfldigest.text.Wrap;

/** Tells what waits and what was decided, as text or as JSON lines. */
public final class InboxReport {

  private final Session session;
  private final boolean json;

  InboxReport(Session session, boolean json) {
    this.session = session;
    this.json = json;
  }

  /** What waits as one line, with what it holds. */
  void bundle(Bundle bundle) {
    if (json) {
      session.json(BundleReport.json(bundle, json(bundle.lead())));
      return;
    }
    line(bundle.lead(), bundle.release());
    BundleReport.lines(bundle).forEach(line -> session.print("    " + line));
    why(bundle.lead());
  }

  private void line(InboxEntry waiting, Optional<Release> of) {
    var release = of.map(Release::toString).orElse("?");
    var day = LocalDate.ofInstant(waiting.date(), ZoneOffset.UTC);
    session.print(
        waiting.number()
            + "  "
            + day
            + "  "
            + release
            + "  "
            + waiting.feed()
            + "  "
            + waiting.entry().title());
  }

  private void why(InboxEntry waiting) {
    var reasons = waiting.verdict().reasons().stream().map(ClassifyCommand::words).toList();
    session.print("    why: " + String.join("; ", reasons));
  }

  void whole(InboxEntry waiting, Proposal proposal) {
    if (json) {
      var all = json(waiting);
      all.put("content", waiting.entry().content());
      all.put("bullet", proposal.bullet());
      session.json(all);
      return;
    }
    line(waiting, proposal.release());
    why(waiting);
    waiting.entry().link().ifPresent(link -> session.print("    " + link));
    session.out().println();
    session.print(proposal.bullet());
    session.out().println();
    var columns = session.surroundings().columns();
    for (var paragraph : PlainText.of(waiting.entry().content()).lines().toList()) {
      Wrap.words(Plain.clean(paragraph), columns).forEach(session.out()::println);
    }
  }

  int outcome(String action, Optional<Long> number, Outcome outcome) {
    if (json) {
      var line = new LinkedHashMap<String, Object>();
      line.put("action", action);
      line.put("number", number);
      line.put("done", outcome instanceof Outcome.Done);
      line.put("sentence", outcome.sentence());
      session.json(line);
    } else if (outcome instanceof Outcome.Done) {
      session.print(outcome.sentence());
    } else {
      session.note(outcome.sentence());
    }
    return outcome instanceof Outcome.Done ? Exit.OK : Exit.FAILED;
  }

  /** What was learned from the decisions, in a sentence, where something was. */
  void learned(String sentence) {
    if (!json && !sentence.isEmpty()) {
      session.print(sentence.strip());
    }
  }

  public static Map<String, Object> json(InboxEntry waiting) {
    var json = new LinkedHashMap<String, Object>();
    json.put("id", waiting.number());
    json.put("feed", waiting.feed());
    json.put("entry_id", waiting.key().id());
    json.put("title", waiting.entry().title());
    json.put("link", waiting.entry().link());
    json.put("author", waiting.entry().author());
    json.put("date", waiting.date());
    json.put("first_seen", waiting.firstSeen());
    json.put("score", waiting.verdict().score());
    json.put("release", waiting.verdict().release());
    json.put("components", waiting.verdict().components());
    json.put("status", waiting.verdict().status().map(status -> status.word()));
    json.put("series", waiting.verdict().series());
    json.put("story", waiting.verdict().story());
    json.put("reasons", waiting.verdict().reasons().stream().map(ClassifyCommand::words).toList());
    return json;
  }
}
