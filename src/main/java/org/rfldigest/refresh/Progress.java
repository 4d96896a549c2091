package org.rfldigest.refresh;

import org.rfldigest.model.Subscription;

/** What a refresh tells while it runs, from any thread. */
public sealed interface Progress {

  record Started(Subscription subscription) implements Progress {}

  /**
   * @param done subscriptions finished so far
   * @param total subscriptions in this refresh
   */
  record Finished(FeedReport report, int done, int total) implements Progress {}
}
