package org.rfldigest.refresh;

import java.net.URI;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
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
import org.rfldigest.model.Subscription;
import org.rfldigest.model.Validators;
import org.rfldigest.refresh.FeedReport.Result;
import org.rfldigest.store.FetchState;
import org.rfldigest.store.Store;

/** Refreshes one subscription, and keeps when and how it may be asked again. */
final class OneFeed {

  private static final int CAPTURES_KEPT = 8;

  /** How long other processes leave the feed to this one, should it be killed. */
  private static final Duration LEASE = Duration.ofMinutes(1);

  private final Store store;
  private final Fetcher fetcher;
  private final HostGate gate;
  private final Intake intake;
  private final InstantSource clock;
  private final FeedReader reader;
  private final Backlog backlog;

  OneFeed(Store store, Fetcher fetcher, HostGate gate, Intake intake, InstantSource clock) {
    this.store = store;
    this.fetcher = fetcher;
    this.gate = gate;
    this.intake = intake;
    this.clock = clock;
    this.reader = new FeedReader(clock);
    this.backlog = new Backlog(store, fetcher, gate, reader);
  }

  Result refresh(Subscription subscription, Refresh.Scope scope) {
    var now = clock.instant();
    var state = store.fetchState(subscription.key());
    var due = due(subscription, state, scope, now);
    if (due.isPresent()) {
      return new Result.NotDue(due.get());
    }
    var next = now.plus(LEASE);
    if (!store.claim(subscription.key(), state, now, next)) {
      return new Result.NotDue(next);
    }
    var claimed = store.fetchState(subscription.key());
    var request =
        new Request(subscription.address(), state.validators(), subscription.privateAddress());
    return after(subscription, claimed, gate.fetch(request, fetcher::fetch));
  }

  /** When it may be asked, where that is not now. */
  private Optional<Instant> due(
      Subscription subscription, FetchState state, Refresh.Scope scope, Instant now) {
    var held = Optional.ofNullable(store.holds(now).get(host(subscription)));
    if (held.isPresent()) {
      return held;
    }
    var due =
        switch (scope) {
          case DUE -> state.nextDue();
          case BY_HAND -> state.lastAttempt().map(last -> last.plus(byHand(subscription)));
        };
    return Schedule.isDue(subscription, due, now) ? Optional.empty() : due;
  }

  private static Duration byHand(Subscription subscription) {
    return subscription.privateAddress() ? Duration.ZERO : Schedule.BY_HAND;
  }

  private Result after(Subscription subscription, FetchState state, Outcome outcome) {
    return switch (outcome) {
      case Outcome.Fetched fetched -> fetched(subscription, state, fetched);
      case Outcome.NotModified same -> {
        keepAnswer(
            subscription, state, same.validators(), state.bodyHash(), List.of(same.freshFor()));
        yield new Result.Unchanged();
      }
      case Outcome.Throttled throttled -> {
        hold(subscription, throttled.pause());
        yield held(subscription, state, throttled.sentence());
      }
      case Outcome.Gone gone -> held(subscription, state, gone.sentence());
      case Outcome.Blocked blocked -> held(subscription, state, blocked.sentence());
      case Outcome.Unreachable unreachable ->
          unreachable(subscription, state, unreachable.sentence());
      case Outcome.Failed failed -> failed(subscription, state, failed.sentence());
    };
  }

  private Result fetched(Subscription subscription, FetchState state, Outcome.Fetched fetched) {
    var hash = Optional.of(hash(fetched.body()));
    if (fetched.complete() && hash.equals(state.bodyHash())) {
      keepAnswer(subscription, state, fetched.validators(), hash, List.of(fetched.freshFor()));
      return new Result.Unchanged();
    }
    return switch (reader.parse(
        fetched.body(), fetched.contentType(), Optional.of(fetched.address()))) {
      case Parsed.Refused refused -> failed(subscription, state, refused.reason());
      case Parsed.Readable readable -> read(subscription, state, fetched, hash, readable.feed());
    };
  }

  private Result read(
      Subscription subscription,
      FetchState state,
      Outcome.Fetched fetched,
      Optional<String> hash,
      Feed feed) {
    var whole = backlog.whole(feed, subscription, state.lastSuccess());
    whole.pause().ifPresent(pause -> hold(subscription, pause));
    var now = clock.instant();
    store.capture(
        subscription.key(),
        fetched.body(),
        fetched.contentType(),
        fetched.address(),
        now,
        CAPTURES_KEPT);
    var read = intake.take(subscription, whole.feed(), now);
    keepAnswer(
        subscription,
        state,
        fetched.complete() ? fetched.validators() : Validators.NONE,
        fetched.complete() ? hash : Optional.empty(),
        List.of(fetched.freshFor(), feed.checkAfter()));
    return read.noting(fetched.notes()).noting(whole.gap().stream().toList());
  }

  private void keepAnswer(
      Subscription subscription,
      FetchState state,
      Validators validators,
      Optional<String> hash,
      List<Optional<Duration>> wishes) {
    var now = clock.instant();
    store.keep(
        subscription.key(),
        new FetchState(
            Optional.of(subscription.address()),
            validators,
            state.lastAttempt(),
            Optional.of(now),
            Optional.of(Schedule.afterAnswer(subscription, now, wishes)),
            "",
            0,
            "",
            hash,
            state.move(),
            Optional.empty()));
  }

  private Result held(Subscription subscription, FetchState state, String sentence) {
    countFailure(subscription, state, sentence);
    return new Result.Held(sentence);
  }

  private Result failed(Subscription subscription, FetchState state, String sentence) {
    countFailure(subscription, state, sentence);
    return new Result.Failed(sentence);
  }

  /**
   * A machine without a network says nothing about the feed: it does not count as a failure of it.
   */
  private Result unreachable(Subscription subscription, FetchState state, String sentence) {
    var failures = Math.max(1, state.failures());
    keepFailure(subscription, state, failures, sentence, clock.instant().plus(Schedule.BY_HAND));
    return new Result.Unreachable(sentence);
  }

  private void countFailure(Subscription subscription, FetchState state, String sentence) {
    var failures = state.failures() + 1;
    var due = Schedule.afterFailure(subscription, clock.instant(), failures);
    keepFailure(subscription, state, failures, sentence, due);
  }

  /** The validators stay: what they vouch for is still in the store. */
  private void keepFailure(
      Subscription subscription, FetchState state, int failures, String sentence, Instant due) {
    store.keep(
        subscription.key(),
        new FetchState(
            state.address(),
            state.validators(),
            state.lastAttempt(),
            state.lastSuccess(),
            Optional.of(due),
            "",
            failures,
            sentence,
            state.bodyHash(),
            state.move(),
            state.gone()));
  }

  private void hold(Subscription subscription, Duration pause) {
    store.hold(host(subscription), clock.instant().plus(pause));
  }

  private static String host(Subscription subscription) {
    var host = URI.create(subscription.address().replaceAll("\\$\\{[^}]*}", "x")).getHost();
    return host == null ? "" : host;
  }

  private static String hash(byte[] body) {
    try {
      return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(body));
    } catch (NoSuchAlgorithmException impossible) {
      throw new IllegalStateException(impossible);
    }
  }
}
