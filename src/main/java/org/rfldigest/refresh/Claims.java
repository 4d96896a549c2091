package org.rfldigest.refresh;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.rfldigest.model.Subscription;
import org.rfldigest.refresh.FeedReport.Result;
import org.rfldigest.store.FeedMark;
import org.rfldigest.store.FetchState;
import org.rfldigest.store.Store;

/** Says which subscriptions are asked now, and takes these, so that no other process asks them. */
final class Claims {

  /** How long other processes leave the feed to this one, should it be killed. */
  private static final Duration LEASE = Duration.ofMinutes(1);

  /** A list may need pages of its search feed, too. */
  private static final Duration LIST_LEASE = Duration.ofMinutes(7);

  private final Store store;
  private final Writing writing;
  private final InstantSource clock;
  private final Refresh.Scope scope;
  private final Known known;

  Claims(Store store, Known known, Writing writing, InstantSource clock, Refresh.Scope scope) {
    this.store = store;
    this.writing = writing;
    this.clock = clock;
    this.scope = scope;
    this.known = known;
  }

  /**
   * A subscription whose turn it may be.
   *
   * @param asked the same at the address that is asked
   * @param stored what the store knows of its fetches
   * @param state what of that is about the address that feeds.toml names now
   * @param passed why it is not asked; empty where it was taken
   */
  record Claim(
      Subscription subscription,
      Subscription asked,
      FetchState stored,
      FetchState state,
      FeedMark mark,
      Instant at,
      Optional<Result> passed) {

    private Claim passed(Optional<Result> why) {
      return new Claim(subscription, asked, stored, state, mark, at, why);
    }
  }

  /** Takes those that are due, all in one transaction. */
  List<Claim> of(List<Subscription> subscriptions) {
    var claims = new ArrayList<Claim>();
    for (var subscription : subscriptions) {
      var claim = seen(subscription, clock.instant());
      claims.add(claim.passed(why(claim)));
    }
    return claims.stream().allMatch(claim -> claim.passed().isPresent())
        ? claims
        : writing.write(() -> claims.stream().map(this::taken).toList());
  }

  /** None is taken, since no more is to be asked. */
  List<Claim> stopped(List<Subscription> subscriptions) {
    var now = clock.instant();
    return subscriptions.stream()
        .map(one -> seen(one, now).passed(Optional.of(new Result.Stopped())))
        .toList();
  }

  private Claim seen(Subscription subscription, Instant now) {
    var stored = known.state(subscription);
    var state = Standing.known(subscription, stored);
    var asked = Standing.asked(subscription, state);
    var mark = known.mark(subscription);
    return new Claim(subscription, asked, stored, state, mark, now, Optional.empty());
  }

  private Claim taken(Claim claim) {
    if (claim.passed().isPresent()) {
      return claim;
    }
    var isList = claim.subscription().kind() == Subscription.Kind.LIST;
    var next = claim.at().plus(isList ? LIST_LEASE : LEASE);
    var key = claim.subscription().key();
    return store.feeds().claim(key, claim.stored(), claim.at(), next)
        ? claim
        : claim.passed(Optional.of(new Result.NotDue(next)));
  }

  private Optional<Result> why(Claim claim) {
    var unasked = scope == Refresh.Scope.NAMED ? Optional.<String>empty() : unasked(claim);
    return unasked.<Result>map(Result.Retired::new).or(() -> due(claim).map(Result.NotDue::new));
  }

  /** Why it is not asked any more, where that is so. */
  private static Optional<String> unasked(Claim claim) {
    if (claim.mark().retired().isPresent()) {
      return Optional.of("retired, not asked any more (see rfl feeds)");
    }
    if (Standing.isGone(claim.state())) {
      return Optional.of("gone for good, not asked any more (see rfl feeds)");
    }
    return claim
        .mark()
        .openTwin()
        .map(key -> "the same feed as " + key + ", not asked twice (see rfl feeds)");
  }

  /** When it may be asked, where that is not now. */
  private Optional<Instant> due(Claim claim) {
    var held = Ledger.held(claim.asked(), known.holds());
    if (held.isPresent()) {
      return held;
    }
    var last = claim.state().lastAttempt();
    var pause =
        switch (scope) {
          case DUE -> claim.asked().interval();
          case BY_HAND, NAMED -> byHand(claim.asked());
        };
    var due = scope == Refresh.Scope.DUE ? claim.state().nextDue() : last.map(at -> at.plus(pause));
    return Schedule.wasAhead(last, pause, claim.at())
            || Schedule.isDue(claim.asked(), due, claim.at())
        ? Optional.empty()
        : due;
  }

  private static Duration byHand(Subscription subscription) {
    return subscription.privateAddress() ? Duration.ZERO : Schedule.BY_HAND;
  }
}
