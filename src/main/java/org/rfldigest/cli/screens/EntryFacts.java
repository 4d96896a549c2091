package org.rfldigest.cli.screens;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.rfldigest.cli.inbox.Explanation;
import org.rfldigest.cli.session.Rules;
import org.rfldigest.cli.session.Session;
import org.rfldigest.html.HtmlLines;
import org.rfldigest.html.Readable;
import org.rfldigest.model.InboxEntry;
import org.rfldigest.model.Reason;
import org.rfldigest.model.Subscription;
import org.rfldigest.review.Learned;
import org.rfldigest.store.PageText;
import org.rfldigest.store.Store;
import org.rfldigest.text.Minute;
import org.rfldigest.tui.screens.Facts;
import org.rfldigest.tui.screens.Words;

/** What an entry says, and why it is where it is. */
final class EntryFacts {

  private final Session session;
  private final Store store;

  EntryFacts(Session session, Store store) {
    this.session = session;
    this.store = store;
  }

  Optional<Facts> article(long number) {
    return store
        .inbox()
        .entry(number)
        .map(entry ->
            new Facts.Article(
                entry.entry().title(),
                about(entry),
                entry.entry().link(),
                HtmlLines.of(entry.entry().content(), entry.entry().link().orElse(""))));
  }

  /** A watched page as it was fetched last, a line a paragraph. */
  Optional<Facts> watched(String key) {
    return Rules.subscriptions(session).stream()
        .filter(page -> page.key().equals(key))
        .findFirst()
        .flatMap(page -> store.pages().newest(key).map(text -> watched(page, text)));
  }

  private static Facts watched(Subscription page, PageText text) {
    var blocks =
        text.text()
            .lines()
            .filter(line -> !line.isBlank())
            .map(line -> new Readable.Block(Readable.Kind.PARAGRAPH, 0, line.strip()))
            .toList();
    return new Facts.Article(
        page.title(),
        "as it was fetched last · " + Minute.inUtc(text.seen()),
        Optional.of(page.address()),
        new Readable(blocks, List.of()));
  }

  Optional<Facts> explanation(long number) {
    return store
        .inbox()
        .entry(number)
        .map(entry -> {
          var verdict = entry.verdict();
          var sections = new ArrayList<Facts.Section>();
          var rules = verdict.reasons().stream().map(EntryFacts::words).toList();
          sections.add(new Facts.Section("The rules that spoke", rules));
          var threshold = Rules.relevance(session).threshold();
          var changes = Explanation.changes(entry, threshold);
          sections.add(new Facts.Section("What would change it", changes));
          var taught = Explanation.taught(entry, Learned.of(store));
          sections.add(new Facts.Section("What your decisions have taught", taught));
          return new Facts.Explanation(entry.entry().title(), sections);
        });
  }

  private static String about(InboxEntry entry) {
    var by = entry.entry().author().map(author -> " · " + author).orElse("");
    return entry.feed() + by + " · " + Minute.inUtc(entry.date());
  }

  private static String words(Reason reason) {
    var found = reason.found().isEmpty() ? "" : " (" + reason.found() + ")";
    return reason.points() == 0
        ? reason.sentence() + found
        : Words.signed(reason.points()) + "  " + reason.sentence() + found;
  }
}
