package org.rfldigest.cli.screens;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Optional;
import org.rfldigest.model.InboxEntry;
import org.rfldigest.refresh.PageEntry;
import org.rfldigest.store.PageText;
import org.rfldigest.store.Store;
import org.rfldigest.tui.screens.Facts;
import org.rfldigest.watch.Change;

/** What was changed in an entry, a series or a watched page, by words. */
final class ChangeFacts {

  /** Words shown around what changed on a page. */
  private static final int NEAR = 12;

  private final Store store;
  private final Instant now;

  ChangeFacts(Store store, Instant now) {
    this.store = store;
    this.now = now;
  }

  /** The cover letters of a series, or the versions of an entry's text, oldest first. */
  Optional<Facts> of(long number) {
    return new Threads(store, Optional.empty(), now).covers(number).or(() -> changedText(number));
  }

  private Optional<Facts> changedText(long number) {
    return store
        .inbox()
        .entry(number)
        .map(entry ->
            PageEntry.baseline(entry.key())
                .map(baseline -> pageChange(entry, baseline))
                .orElseGet(() -> textChange(entry)));
  }

  /** The page's texts from the one the change is told against. */
  private Facts.Change pageChange(InboxEntry entry, long baseline) {
    var versions = new ArrayList<Facts.Version>();
    var before = Optional.<String>empty();
    for (var text : store.pages().texts(entry.key().subscription()).reversed()) {
      if (text.number() >= baseline) {
        versions.add(pageVersion(text, before));
        before = Optional.of(text.text());
      }
    }
    return new Facts.Change(entry.feed(), versions);
  }

  private static Facts.Version pageVersion(PageText text, Optional<String> before) {
    var change = Change.between(before.orElse(text.text()), text.text());
    var pieces = change.near(NEAR).hunks().stream().map(Versions::piece).toList();
    return new Facts.Version(text.seen(), before.isEmpty() ? "as it was" : "", pieces);
  }

  private Facts.Change textChange(InboxEntry entry) {
    var versions = new ArrayList<Facts.Version>();
    var before = Optional.<String>empty();
    for (var version : store.versions(entry.number()).reversed()) {
      var text = Versions.text(version.content());
      versions.add(Versions.of(version.replaced(), version.title(), before, text));
      before = Optional.of(text);
    }
    var now = entry.entry();
    versions.add(Versions.of(entry.date(), now.title(), before, Versions.text(now.content())));
    return new Facts.Change(now.title(), versions);
  }
}
