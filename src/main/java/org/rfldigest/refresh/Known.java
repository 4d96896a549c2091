package org.rfldigest.refresh;

import java.time.Instant;
import java.util.Map;
import org.rfldigest.model.Subscription;
import org.rfldigest.store.FeedMark;
import org.rfldigest.store.FetchState;
import org.rfldigest.store.Store;

/**
 * What the store knows of all subscriptions, read at once.
 *
 * @param states by subscription key
 * @param marks by subscription key
 * @param holds until when a host is left alone
 */
public record Known(
    Map<String, FetchState> states, Map<String, FeedMark> marks, Map<String, Instant> holds) {

  public static Known of(Store store, Instant now) {
    return new Known(store.feeds().states(), store.feeds().marks(), store.feeds().holds(now));
  }

  FetchState state(Subscription subscription) {
    return states.getOrDefault(subscription.key(), FetchState.NEW);
  }

  FeedMark mark(Subscription subscription) {
    return marks.getOrDefault(subscription.key(), FeedMark.NONE);
  }

  /** How the subscription is. */
  public Health health(Subscription subscription, Instant now) {
    return Health.of(subscription, state(subscription), mark(subscription), holds, now);
  }
}
