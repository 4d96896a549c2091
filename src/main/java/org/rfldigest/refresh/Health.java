package org.rfldigest.refresh;

import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import org.rfldigest.model.Subscription;
import org.rfldigest.store.FeedMark;
import org.rfldigest.store.FetchState;
import org.rfldigest.store.FetchState.Move;

/**
 * How a subscription is.
 *
 * @param nextDue when it is asked next; empty where it may be asked now or is not asked any more
 * @param because why then, in a few words, or empty
 * @param failures how many fetches failed in a row
 * @param problem the last problem in one sentence, or empty
 * @param advice what a person can do about it, in one sentence, or empty
 * @param movedTo the address that is asked instead of the one in feeds.toml
 */
public record Health(
    State state,
    Optional<Instant> lastSuccess,
    Optional<Instant> lastAttempt,
    Optional<Instant> nextDue,
    String because,
    int failures,
    String problem,
    String advice,
    Optional<String> movedTo) {

  /** In one word. */
  public enum State {
    NEW,
    WELL,
    MOVED,
    FAILING,
    /** It was not found for two weeks, but the server does not say that it is gone for good. */
    PERHAPS_GONE,
    /** It is not asked any more. */
    GONE,
    /** It gives the same bytes as another one, and is not asked twice. */
    TWIN,
    /** A person no longer wants it asked. */
    RETIRED
  }

  private static final Duration LONG_NOT_FOUND = Duration.ofDays(14);

  /**
   * @param holds the hosts that asked to be left alone, and until when
   */
  public static Health of(
      Subscription subscription,
      FetchState stored,
      FeedMark mark,
      Map<String, Instant> holds,
      Instant now) {
    var known = Standing.known(subscription, stored);
    var state =
        mark.retired().isPresent()
            ? State.RETIRED
            : Standing.isGone(known) || mark.openTwin().isEmpty() ? state(known, now) : State.TWIN;
    var due = due(subscription, known, holds, now);
    var isAsked = isAsked(state);
    return new Health(
        state,
        known.lastSuccess(),
        known.lastAttempt(),
        isAsked ? due.map(Due::at) : Optional.empty(),
        isAsked ? due.map(Due::because).orElse("") : "it is not asked any more",
        known.failures(),
        known.sentence(),
        advice(subscription, known, mark, state),
        Standing.settledMove(known).map(Move::address));
  }

  /** Whether it is asked when it is due. */
  public boolean isAsked() {
    return isAsked(state);
  }

  private static boolean isAsked(State state) {
    return switch (state) {
      case NEW, WELL, MOVED, FAILING, PERHAPS_GONE -> true;
      case GONE, TWIN, RETIRED -> false;
    };
  }

  private static State state(FetchState known, Instant now) {
    if (Standing.isGone(known)) {
      return State.GONE;
    }
    if (known.failures() > 0) {
      return isLongNotFound(known, now) ? State.PERHAPS_GONE : State.FAILING;
    }
    if (Standing.settledMove(known).isPresent()) {
      return State.MOVED;
    }
    return known.lastSuccess().isPresent() ? State.WELL : State.NEW;
  }

  private static boolean isLongNotFound(FetchState known, Instant now) {
    return known.notFound().filter(since -> !since.plus(LONG_NOT_FOUND).isAfter(now)).isPresent();
  }

  private static Optional<Due> due(
      Subscription subscription, FetchState known, Map<String, Instant> holds, Instant now) {
    var asked = Standing.asked(subscription, known);
    var due =
        known
            .nextDue()
            .filter(_ -> !Schedule.wasAhead(known.lastAttempt(), asked.interval(), now))
            .map(at -> new Due(at, known.dueBecause()));
    var held =
        Ledger.held(asked, holds)
            .filter(until -> due.isEmpty() || until.isAfter(due.get().at()))
            .map(until -> new Due(until, "its host asked to be left alone (Retry-After)"));
    return held.or(() -> due)
        .filter(next -> next.at().isAfter(now))
        .filter(next -> !Schedule.isDue(asked, Optional.of(next.at()), now));
  }

  private static String advice(
      Subscription subscription, FetchState known, FeedMark mark, State state) {
    var key = subscription.key();
    return switch (state) {
      case GONE ->
          "gone for good: rfl feeds retire %s agrees, rfl feeds revive %s asks it again"
              .formatted(key, key);
      case RETIRED -> "retired; its entries stay, rfl feeds revive " + key + " asks it again";
      case TWIN ->
          "the same feed as %s: rfl feeds retire %s keeps that one only, rfl feeds revive %s asks both"
              .formatted(mark.openTwin().orElse(""), key, key);
      case PERHAPS_GONE -> "gone? Look for its new address, and change feeds.toml";
      case FAILING, MOVED ->
          Standing.settledMove(known)
              .map(move -> "moved to " + move.address() + ", change feeds.toml")
              .orElse("");
      case NEW -> "";
      case WELL ->
          mark.gap()
              .map(gap ->
                  "messages before " + gap.until() + " may be missing; they are asked for again")
              .orElse("");
    };
  }
}
