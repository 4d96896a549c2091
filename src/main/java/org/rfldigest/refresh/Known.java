package org.rfldigest.refresh;

import java.time.Instant;
import java.util.Map;
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
}
