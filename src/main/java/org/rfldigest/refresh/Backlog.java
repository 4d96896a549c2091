package org.rfldigest.refresh;

import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
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
import org.rfldigest.store.FeedMark.Gap;
import org.rfldigest.store.Store;
import org.rfldigest.text.Minute;

/**
 * What a list archive's {@code new.atom} no longer shows. Its window holds 25 messages; where none
 * of them is known, the messages before them are read page by page, newest first, from the search
 * of the same list, until a known one is met or all since the last success are there.
 */
final class Backlog {

  private static final String WINDOW = "/new.atom";
  private static final int PAGES = 10;
  private static final String END = "</feed>";

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
   * @param open the span in which they may be; it is read again at the next refresh
   * @param pause what the host asked for meanwhile
   */
  record Whole(Feed feed, Optional<String> gap, Optional<Gap> open, Optional<Duration> pause) {

    Whole(Feed feed) {
      this(feed, Optional.empty(), Optional.empty(), Optional.empty());
    }
  }

  /** One page of results; empty behind the last. */
  private sealed interface Page {
    record Read(List<Entry> entries, boolean complete) implements Page {}

    record Unreadable(String why, Optional<Duration> pause) implements Page {}
  }

  /**
   * The window itself where it reaches back to what is known, or nothing was ever read; and what an
   * earlier refresh could not read.
   *
   * @param earlier the span that is still open
   */
  Whole whole(
      Feed window,
      Subscription subscription,
      Optional<Instant> lastSuccess,
      Optional<Gap> earlier) {
    var isPaged = subscription.kind() == Kind.LIST && subscription.address().endsWith(WINDOW);
    if (!isPaged) {
      return new Whole(window);
    }
    var hasGap =
        lastSuccess.isPresent()
            && !window.entries().isEmpty()
            && !knowsAny(subscription, window.entries());
    if (hasGap) {
      var from = earlier.map(Gap::from).orElse(lastSuccess.get().minus(LATE));
      return paged(window, subscription, from, Optional.empty());
    }
    return earlier
        .map(gap -> paged(window, subscription, gap.from(), Optional.of(gap.until())))
        .orElse(new Whole(window));
  }

  /**
   * Each page begins behind as many results as were read.
   *
   * @param until where an open gap ends; then what is known says nothing about what is missing
   */
  private Whole paged(
      Feed window, Subscription subscription, Instant from, Optional<Instant> until) {
    var all = new LinkedHashMap<String, Entry>();
    add(window.entries(), all);
    var search = search(subscription, from, until);
    var oldest = new ArrayList<Instant>();
    until.ifPresent(oldest::add);
    var offset = 0;
    for (var number = 0; number < PAGES; number++) {
      switch (page(search + offset, subscription)) {
        case Page.Unreadable(var why, var pause) -> {
          return gap(window, all, new Gap(from, end(oldest, all)), why, pause);
        }
        case Page.Read(var entries, var complete) -> {
          var hasNew = add(entries, all);
          entries.forEach(entry -> entry.date().ifPresent(oldest::add));
          if (!complete) {
            var cut = new Gap(from, end(oldest, all));
            return gap(window, all, cut, "its search feed was cut short", Optional.empty());
          }
          if (entries.isEmpty() || until.isEmpty() && knowsAny(subscription, entries)) {
            return new Whole(with(window, all));
          }
          if (!hasNew && number > 0) {
            var same = new Gap(from, end(oldest, all));
            return gap(window, all, same, "its search feed repeats itself", Optional.empty());
          }
          offset += entries.size();
        }
      }
    }
    var rest = new Gap(from, end(oldest, all));
    var why = "more than " + PAGES + " pages of its search feed are new";
    return gap(window, all, rest, why, Optional.empty());
  }

  /** The date of the oldest message that was read. */
  private static Instant end(List<Instant> read, Map<String, Entry> all) {
    return read.stream()
        .min(Comparator.naturalOrder())
        .or(() ->
            all.values().stream()
                .flatMap(entry -> entry.date().stream())
                .min(Comparator.naturalOrder()))
        .orElse(Instant.EPOCH);
  }

  private Page page(String address, Subscription subscription) {
    var request = new Request(address, Validators.NONE, subscription.privateAddress());
    return switch (gate.fetch(request, fetcher::fetch)) {
      case Outcome.Fetched fetched -> read(fetched);
      case Outcome.NotModified _ -> unreadable("its search feed did not come");
      case Outcome.Throttled throttled ->
          new Page.Unreadable(throttled.sentence(), Optional.of(throttled.pause()));
      case Outcome.NotFound missing -> unreadable(missing.sentence());
      case Outcome.Gone gone -> unreadable(gone.sentence());
      case Outcome.Blocked blocked -> unreadable(blocked.sentence());
      case Outcome.Disallowed disallowed -> unreadable(disallowed.sentence());
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
      Feed window, Map<String, Entry> all, Gap open, String why, Optional<Duration> pause) {
    var until =
        open.until().equals(Instant.EPOCH) ? "what is here now" : Minute.inUtc(open.until());
    var sentence = "a gap may remain before " + until + ": " + why + "; it is tried again";
    return new Whole(with(window, all), Optional.of(sentence), Optional.of(open), pause);
  }

  private static Feed with(Feed window, Map<String, Entry> all) {
    return new Feed(
        window.format(),
        window.title(),
        window.link(),
        List.copyOf(all.values()),
        window.quiet(),
        window.problems());
  }

  private static String search(Subscription subscription, Instant from, Optional<Instant> until) {
    var address = subscription.address();
    var list = address.substring(0, address.length() - WINDOW.length());
    var last = until.map(end -> day(end.plus(LATE)).toString()).orElse("");
    return list + "/?q=d:" + day(from) + ".." + last + "&x=A&o=";
  }

  private static LocalDate day(Instant instant) {
    return LocalDate.ofInstant(instant, ZoneOffset.UTC);
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
