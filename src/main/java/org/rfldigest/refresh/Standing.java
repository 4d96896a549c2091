package org.rfldigest.refresh;

import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import org.rfldigest.model.Subscription;
import org.rfldigest.store.FetchState;
import org.rfldigest.store.FetchState.Move;
import org.rfldigest.store.FetchState.Sighting;

/**
 * What a subscription's past answers mean for the next: a move that was seen often and long enough
 * is followed, and a feed that was twice said to be gone, a day apart, is no longer asked.
 */
final class Standing {

  private static final int MOVED_TIMES = 3;
  private static final Duration MOVED_FOR = Duration.ofHours(48);
  private static final int GONE_TIMES = 2;
  private static final Duration GONE_FOR = Duration.ofHours(24);

  /** So many failures at the new address, and the one in feeds.toml is tried again. */
  private static final int TRIES = 3;

  private Standing() {}

  /** What is known of the address that feeds.toml names now: nothing, where it named another. */
  static FetchState known(Subscription subscription, FetchState stored) {
    var isOther = stored.address().filter(known -> !known.equals(subscription.address()));
    return isOther.isPresent() ? FetchState.NEW : stored;
  }

  /** The subscription at the address that is asked now. */
  static Subscription asked(Subscription subscription, FetchState state) {
    return settledMove(state)
        .filter(move -> state.failures() < TRIES)
        .map(move -> subscription.at(move.address()))
        .orElse(subscription);
  }

  static Optional<Move> settledMove(FetchState state) {
    return state.move().filter(move -> holds(move.seen(), MOVED_TIMES, MOVED_FOR));
  }

  static boolean isGone(FetchState state) {
    return state.gone().filter(gone -> holds(gone, GONE_TIMES, GONE_FOR)).isPresent();
  }

  /**
   * The move after an answer from where the subscription itself or its settled move leads.
   *
   * @param movedTo where the permanent redirects ended, if there were any
   */
  static Optional<Move> move(
      Subscription subscription, FetchState state, Optional<String> movedTo, Instant now) {
    var askedElsewhere = !asked(subscription, state).address().equals(subscription.address());
    if (askedElsewhere) {
      return state.move();
    }
    return movedTo.map(to -> {
      var before = state.move().filter(move -> move.address().equals(to)).map(Move::seen);
      return new Move(to, again(before, now));
    });
  }

  static Sighting again(Optional<Sighting> before, Instant now) {
    return before
        .map(seen -> new Sighting(seen.first(), now, seen.times() + 1))
        .orElse(new Sighting(now, now, 1));
  }

  private static boolean holds(Sighting seen, int times, Duration time) {
    var between = Duration.between(seen.first(), seen.last());
    return seen.times() >= times && between.compareTo(time) >= 0;
  }
}
