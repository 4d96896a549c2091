package org.rfldigest.refresh;

import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.rfldigest.feed.Feed;
import org.rfldigest.feed.FeedReader;
import org.rfldigest.feed.Parsed;
import org.rfldigest.fetch.Fetcher;
import org.rfldigest.fetch.HostGate;
import org.rfldigest.fetch.Outcome;
import org.rfldigest.fetch.Request;
import org.rfldigest.model.Entry;
import org.rfldigest.model.Subscription;
import org.rfldigest.model.Subscription.Kind;
import org.rfldigest.model.Validators;
import org.rfldigest.store.Store;

/**
 * What a list archive's {@code new.atom} no longer shows. Its window holds 25 messages; where none
 * of them is known, the messages before them are read page by page, newest first, from the search
 * of the same list, until a known one is met or all since the last success are there.
 */
final class Backlog {

  private static final String WINDOW = "/new.atom";
  private static final int PAGES = 10;
  private static final String END = "</feed>";
  private static final DateTimeFormatter MINUTE =
      DateTimeFormatter.ofPattern("yyyy-MM-dd HH:mm 'UTC'").withZone(ZoneOffset.UTC);

  /** Mails arrive late, and a day begins at other times elsewhere. */
  private static final Duration LATE = Duration.ofDays(1);

  private final Store store;
  private final Fetcher fetcher;
  private final HostGate gate;
  private final FeedReader reader;

  Backlog(Store store, Fetcher fetcher, HostGate gate, FeedReader reader) {
    this.store = store;
    this.fetcher = fetcher;
    this.gate = gate;
    this.reader = reader;
  }

  /**
   * The window with what came before it.
   *
   * @param gap one sentence, where messages may be missing
   * @param pause what the host asked for meanwhile
   */
  record Whole(Feed feed, Optional<String> gap, Optional<Duration> pause) {}

  /** One page of results; empty behind the last. */
  private sealed interface Page {
    record Read(List<Entry> entries, boolean complete) implements Page {}

    record Unreadable(String why, Optional<Duration> pause) implements Page {}
  }

  /** The window itself where it reaches back to what is known, or nothing was ever read. */
  Whole whole(Feed window, Subscription subscription, Optional<Instant> lastSuccess) {
    var hasGap =
        subscription.kind() == Kind.LIST
            && subscription.address().endsWith(WINDOW)
            && lastSuccess.isPresent()
            && !window.entries().isEmpty()
            && !knowsAny(subscription, window.entries());
    return hasGap
        ? paged(window, subscription, lastSuccess.get())
        : new Whole(window, Optional.empty(), Optional.empty());
  }

  /** Each page begins behind as many results as were read. */
  private Whole paged(Feed window, Subscription subscription, Instant lastSuccess) {
    var all = new LinkedHashMap<String, Entry>();
    add(window.entries(), all);
    var search = search(subscription, lastSuccess);
    var offset = 0;
    for (var number = 0; number < PAGES; number++) {
      switch (page(search + offset, subscription)) {
        case Page.Unreadable(var why, var pause) -> {
          return gap(window, all, why, pause);
        }
        case Page.Read(var entries, var complete) -> {
          var hasNew = add(entries, all);
          if (!complete) {
            return gap(window, all, "its search feed was cut short", Optional.empty());
          }
          if (entries.isEmpty() || knowsAny(subscription, entries)) {
            return new Whole(with(window, all), Optional.empty(), Optional.empty());
          }
          if (!hasNew && number > 0) {
            return gap(window, all, "its search feed repeats itself", Optional.empty());
          }
          offset += entries.size();
        }
      }
    }
    return gap(
        window, all, "more than " + PAGES + " pages of its search feed are new", Optional.empty());
  }

  private Page page(String address, Subscription subscription) {
    var request = new Request(address, Validators.NONE, subscription.privateAddress());
    return switch (gate.fetch(request, fetcher::fetch)) {
      case Outcome.Fetched fetched -> read(fetched);
      case Outcome.NotModified _ -> unreadable("its search feed did not come");
      case Outcome.Throttled throttled ->
          new Page.Unreadable(throttled.sentence(), Optional.of(throttled.pause()));
      case Outcome.Gone gone -> unreadable(gone.sentence());
      case Outcome.Blocked blocked -> unreadable(blocked.sentence());
      case Outcome.Unreachable unreachable -> unreadable(unreachable.sentence());
      case Outcome.Failed failed -> unreadable(failed.sentence());
    };
  }

  private Page read(Outcome.Fetched fetched) {
    if (new String(fetched.body(), StandardCharsets.UTF_8).strip().equals(END)) {
      return new Page.Read(List.of(), fetched.complete());
    }
    return switch (reader.parse(
        fetched.body(), fetched.contentType(), Optional.of(fetched.address()))) {
      case Parsed.Readable readable -> new Page.Read(readable.feed().entries(), fetched.complete());
      case Parsed.Refused refused -> unreadable(refused.reason());
    };
  }

  private static Page unreadable(String why) {
    return new Page.Unreadable(why, Optional.empty());
  }

  private static Whole gap(
      Feed window, Map<String, Entry> all, String why, Optional<Duration> pause) {
    var oldest =
        all.values().stream()
            .flatMap(entry -> entry.date().stream())
            .min(Comparator.naturalOrder())
            .map(MINUTE::format)
            .orElse("what is here now");
    var sentence = "a gap may remain before " + oldest + ": " + why;
    return new Whole(with(window, all), Optional.of(sentence), pause);
  }

  private static Feed with(Feed window, Map<String, Entry> all) {
    return new Feed(
        window.format(),
        window.title(),
        window.link(),
        List.copyOf(all.values()),
        window.checkAfter(),
        window.problems());
  }

  private static String search(Subscription subscription, Instant lastSuccess) {
    var address = subscription.address();
    var list = address.substring(0, address.length() - WINDOW.length());
    var day = LocalDate.ofInstant(lastSuccess.minus(LATE), ZoneOffset.UTC);
    return list + "/?q=d:" + day + "..&x=A&o=";
  }

  /** Whether one of them was not there yet. */
  private static boolean add(List<Entry> entries, Map<String, Entry> all) {
    var before = all.size();
    entries.forEach(entry -> all.putIfAbsent(entry.id(), entry));
    return all.size() > before;
  }

  private boolean knowsAny(Subscription subscription, List<Entry> entries) {
    var ids = entries.stream().map(Entry::id).toList();
    return !store.known(subscription.key(), ids).isEmpty();
  }
}
