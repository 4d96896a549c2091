package org.rfldigest.refresh;

import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.time.ZoneId;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;
import org.rfldigest.feed.Feed;
import org.rfldigest.feed.FeedReader;
import org.rfldigest.feed.Parsed;
import org.rfldigest.fetch.Fetcher;
import org.rfldigest.fetch.HostGate;
import org.rfldigest.fetch.Outcome;
import org.rfldigest.fetch.Request;
import org.rfldigest.html.PageExtract;
import org.rfldigest.model.Subscription;
import org.rfldigest.model.Validators;
import org.rfldigest.refresh.FeedReport.Result;
import org.rfldigest.refresh.Ledger.Turn;
import org.rfldigest.store.FeedMark;
import org.rfldigest.store.FetchState;
import org.rfldigest.store.Store;

/** Refreshes one subscription, and keeps when and how it may be asked again. */
final class OneFeed {

  private static final int CAPTURES_KEPT = 8;

  private static final String DOUBTFUL =
      "The page has lost nearly all of its words; nothing is taken unless the next fetch says the"
          + " same.";

  /** How long other processes leave the feed to this one, should it be killed. */
  private static final Duration LEASE = Duration.ofMinutes(1);

  /** A list may need pages of its search feed, too. */
  private static final Duration LIST_LEASE = Duration.ofMinutes(7);

  private final Store store;
  private final Fetcher fetcher;
  private final HostGate gate;
  private final Intake intake;
  private final InstantSource clock;
  private final FeedReader reader;
  private final Backlog backlog;
  private final Ledger ledger;
  private final PageWatch pages;

  OneFeed(
      Store store,
      Fetcher fetcher,
      HostGate gate,
      Intake intake,
      InstantSource clock,
      ZoneId zone) {
    this.store = store;
    this.fetcher = fetcher;
    this.gate = gate;
    this.intake = intake;
    this.clock = clock;
    this.reader = new FeedReader(clock);
    this.backlog = new Backlog(store, fetcher, gate, reader);
    this.ledger = new Ledger(store, clock, zone);
    this.pages = new PageWatch(store);
  }

  Result refresh(Subscription subscription, Refresh.Scope scope) {
    var now = clock.instant();
    var stored = store.fetchState(subscription.key());
    var state = Standing.known(subscription, stored);
    var mark = store.mark(subscription.key());
    var unasked = scope == Refresh.Scope.NAMED ? Optional.<String>empty() : unasked(state, mark);
    if (unasked.isPresent()) {
      return new Result.Retired(unasked.get());
    }
    var asked = Standing.asked(subscription, state);
    var due = due(asked, state, scope, now);
    if (due.isPresent()) {
      return new Result.NotDue(due.get());
    }
    var next = now.plus(subscription.kind() == Subscription.Kind.LIST ? LIST_LEASE : LEASE);
    if (!store.claim(subscription.key(), stored, now, next)) {
      return new Result.NotDue(next);
    }
    var request = new Request(asked.address(), state.validators(), asked.privateAddress());
    return after(new Turn(subscription, asked, state, now), gate.fetch(request, fetcher::fetch));
  }

  /** Why it is not asked any more, where that is so. */
  private static Optional<String> unasked(FetchState state, FeedMark mark) {
    if (mark.retired().isPresent()) {
      return Optional.of("retired, not asked any more (see rfl feeds)");
    }
    if (Standing.isGone(state)) {
      return Optional.of("gone for good, not asked any more (see rfl feeds)");
    }
    return mark.openTwin()
        .map(key -> "the same feed as " + key + ", not asked twice (see rfl feeds)");
  }

  /** When it may be asked, where that is not now. */
  private Optional<Instant> due(
      Subscription asked, FetchState state, Refresh.Scope scope, Instant now) {
    var held = Ledger.held(asked, store.holds(now));
    if (held.isPresent()) {
      return held;
    }
    var due =
        switch (scope) {
          case DUE -> state.nextDue();
          case BY_HAND, NAMED -> state.lastAttempt().map(last -> last.plus(byHand(asked)));
        };
    return Schedule.isDue(asked, due, now) ? Optional.empty() : due;
  }

  private static Duration byHand(Subscription subscription) {
    return subscription.privateAddress() ? Duration.ZERO : Schedule.BY_HAND;
  }

  private Result after(Turn turn, Outcome outcome) {
    return switch (outcome) {
      case Outcome.Fetched fetched -> fetched(turn, fetched);
      case Outcome.NotModified same -> {
        var hash = turn.state().bodyHash();
        var wishes = List.of(server(same.freshFor()));
        ledger.answered(turn, same.validators(), hash, same.movedTo(), wishes);
        yield new Result.Unchanged();
      }
      case Outcome.Throttled throttled -> {
        ledger.hold(turn, throttled.pause());
        yield held(turn, throttled.sentence());
      }
      case Outcome.Gone gone -> {
        ledger.gone(turn, gone.sentence());
        yield new Result.Held(gone.sentence());
      }
      case Outcome.Blocked blocked -> held(turn, blocked.sentence());
      case Outcome.Unreachable unreachable -> {
        ledger.unreachable(turn, unreachable.sentence());
        yield new Result.Unreachable(unreachable.sentence());
      }
      case Outcome.Failed failed -> failed(turn, failed.sentence());
    };
  }

  private Result fetched(Turn turn, Outcome.Fetched fetched) {
    var hash = Optional.of(hash(fetched.body()));
    if (fetched.complete() && hash.equals(turn.state().bodyHash())) {
      var wishes = List.of(server(fetched.freshFor()));
      ledger.answered(turn, fetched.validators(), hash, fetched.movedTo(), wishes);
      return new Result.Unchanged();
    }
    if (turn.asked().kind() == Subscription.Kind.PAGE) {
      return page(turn, fetched, hash);
    }
    return switch (reader.parse(
        fetched.body(), fetched.contentType(), Optional.of(fetched.address()))) {
      case Parsed.Refused refused -> failed(turn, refused.reason());
      case Parsed.Readable readable -> read(turn, fetched, hash, readable.feed());
    };
  }

  private Result read(Turn turn, Outcome.Fetched fetched, Optional<String> hash, Feed feed) {
    var subscription = turn.asked();
    var mark = store.mark(subscription.key());
    var identity = new FeedIdentity(store, subscription.key());
    var stranger = identity.stranger(mark, feed);
    if (stranger.isPresent()) {
      return held(turn, stranger.get());
    }
    var whole = backlog.whole(feed, subscription, turn.state().lastSuccess(), mark.gap());
    whole.pause().ifPresent(pause -> ledger.hold(turn, pause));
    var now = clock.instant();
    capture(subscription, fetched, now);
    var read = intake.take(subscription, whole.feed(), now);
    ledger.answered(
        turn,
        fetched.complete() ? fetched.validators() : Validators.NONE,
        fetched.complete() ? hash : Optional.empty(),
        fetched.movedTo(),
        List.of(server(fetched.freshFor()), new Wish("the feed itself", feed.checkAfter())));
    var twin = fetched.complete() ? identity.twin(mark, feed, hash) : Optional.<String>empty();
    identity.keep(mark, feed, twin, whole.open());
    return read.noting(fetched.notes())
        .noting(whole.gap().stream().toList())
        .noting(twin.map(key -> "it is the same feed as " + key).stream().toList());
  }

  private Result page(Turn turn, Outcome.Fetched fetched, Optional<String> hash) {
    if (!fetched.complete()) {
      return failed(turn, "Only a part of the page came, so it is not compared.");
    }
    var part = turn.asked().part();
    return switch (PageExtract.of(fetched.body(), fetched.contentType(), fetched.address(), part)) {
      case PageExtract.Missing missing -> failed(turn, missing.sentence());
      case PageExtract.Found found
          when pages.isDoubtful(turn.asked(), found.text())
              && !turn.state().sentence().equals(DOUBTFUL) ->
          failed(turn, DOUBTFUL);
      case PageExtract.Found found -> compared(turn, fetched, hash, found.text());
    };
  }

  private Result compared(Turn turn, Outcome.Fetched fetched, Optional<String> hash, String text) {
    var now = clock.instant();
    capture(turn.asked(), fetched, now);
    var change = pages.take(turn.asked(), text, now);
    var read = change.map(feed -> intake.take(turn.asked(), feed, now));
    var wishes = List.of(server(fetched.freshFor()));
    ledger.answered(turn, fetched.validators(), hash, fetched.movedTo(), wishes);
    return read.<Result>map(found -> found.noting(fetched.notes()))
        .orElseGet(Result.Unchanged::new);
  }

  private void capture(Subscription subscription, Outcome.Fetched fetched, Instant now) {
    store.capture(
        subscription.key(),
        fetched.body(),
        fetched.contentType(),
        fetched.address(),
        now,
        CAPTURES_KEPT);
  }

  private static Wish server(Optional<Duration> freshFor) {
    return new Wish("the server (max-age or Expires)", freshFor);
  }

  private Result held(Turn turn, String sentence) {
    ledger.failed(turn, sentence);
    return new Result.Held(sentence);
  }

  private Result failed(Turn turn, String sentence) {
    ledger.failed(turn, sentence);
    return new Result.Failed(sentence);
  }

  private static String hash(byte[] body) {
    try {
      return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(body));
    } catch (NoSuchAlgorithmException impossible) {
      throw new IllegalStateException(impossible);
    }
  }
}
