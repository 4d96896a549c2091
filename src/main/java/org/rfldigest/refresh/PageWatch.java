package org.rfldigest.refresh;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.rfldigest.feed.Feed;
import org.rfldigest.model.Decision;
import org.rfldigest.model.Entry;
import org.rfldigest.model.Quiet;
import org.rfldigest.model.Subscription;
import org.rfldigest.store.PageText;
import org.rfldigest.store.Store;
import org.rfldigest.text.Minute;
import org.rfldigest.watch.PageChange;

/**
 * Makes an entry of what changed on a watched page. A change is told against the last text that a
 * person decided about: until then further changes join the same entry, afterwards they are a new
 * one.
 */
final class PageWatch {

  private static final String FORMAT = "page";
  private static final int LONGEST_QUOTE = 60;
  private static final int LEAST_TO_DOUBT = 50;
  private static final int NEARLY_ALL = 10;

  private final Store store;

  PageWatch(Store store) {
    this.store = store;
  }

  /** Whether the page may be broken rather than changed: nearly all of its words are gone. */
  boolean isDoubtful(Subscription page, String text) {
    var before = store.pages().newest(page.key()).map(known -> words(known.text())).orElse(0L);
    return before >= LEAST_TO_DOUBT && words(text) * NEARLY_ALL < before;
  }

  /** Keeps the text and gives the entry that tells of the change; empty where there is none. */
  Optional<Feed> take(Subscription page, String text, Instant now) {
    return store.together(() -> {
      var latest = store.pages().newest(page.key());
      if (latest.filter(known -> words(known.text(), text) == 0).isPresent()) {
        return Optional.empty();
      }
      settle(page);
      var baseline = store.pages().baseline(page.key());
      var kept = store.pages().keep(page.key(), text, now);
      return Optional.of(feed(page, baseline.flatMap(old -> change(page, old, kept))));
    });
  }

  /** Lets the text that a person saw when they decided be the new baseline. */
  private void settle(Subscription page) {
    store
        .pages()
        .baseline(page.key())
        .flatMap(
            baseline -> store.decisions().standing(page.key(), PageEntry.id(baseline.number())))
        .filter(step -> !(step.decision() instanceof Decision.Snoozed))
        .flatMap(step -> seen(page, step.decision().at()))
        .ifPresent(text -> store.pages().settle(page.key(), text.number()));
  }

  private Optional<PageText> seen(Subscription page, Instant decided) {
    return store.pages().texts(page.key()).stream()
        .filter(text -> !text.seen().isAfter(decided))
        .findFirst();
  }

  private Optional<Entry> change(Subscription page, PageText before, PageText after) {
    var change = PageChange.between(before.text(), after.text());
    var isKnown = !store.known(page.key(), List.of(PageEntry.id(before.number()))).isEmpty();
    var words = change.wordsAdded() + change.wordsRemoved();
    if (words < page.part().leastWords() && !isKnown) {
      return Optional.empty();
    }
    return Optional.of(
        new Entry(
            PageEntry.id(before.number()),
            page.title() + ": " + (words == 0 ? "changed back" : change.summary()),
            Optional.of(link(page, before, change)),
            Optional.empty(),
            Optional.empty(),
            Optional.of(after.seen()),
            change.html() + seen(after),
            Optional.empty(),
            Optional.empty()));
  }

  /**
   * Else a change that comes again would be no news, as a text that an entry had before is none.
   */
  private static String seen(PageText text) {
    return "<p>Seen " + Minute.inUtc(text.seen()) + ".</p>";
  }

  /**
   * The page at the first words that came; another link for each change, so that none hides one.
   */
  private static String link(Subscription page, PageText before, PageChange change) {
    var quote = change.firstAdded().map(PageWatch::quote).orElse("");
    var address = withoutFragment(page.address());
    return quote.isEmpty() ? address + "#change-" + before.number() : address + "#:~:text=" + quote;
  }

  private static String quote(String line) {
    var cut = line.length() <= LONGEST_QUOTE ? line.length() : line.lastIndexOf(' ', LONGEST_QUOTE);
    var words = line.substring(0, cut <= 0 ? Math.min(line.length(), LONGEST_QUOTE) : cut);
    return URLEncoder.encode(words, StandardCharsets.UTF_8).replace("+", "%20").replace("-", "%2D");
  }

  private static String withoutFragment(String address) {
    var hash = address.indexOf('#');
    return hash < 0 ? address : address.substring(0, hash);
  }

  private static Feed feed(Subscription page, Optional<Entry> change) {
    return new Feed(
        FORMAT,
        page.title(),
        Optional.of(page.address()),
        change.stream().toList(),
        Quiet.NONE,
        List.of());
  }

  private static int words(String before, String after) {
    if (before.equals(after)) {
      return 0;
    }
    var change = PageChange.between(before, after);
    return change.wordsAdded() + change.wordsRemoved();
  }

  private static long words(String text) {
    return text.chars().filter(c -> c == ' ' || c == '\n').count();
  }
}
