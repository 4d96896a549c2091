package org.rfldigest.refresh;

import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.rfldigest.model.Subscription;
import org.rfldigest.store.FeedMark;
import org.rfldigest.store.FetchState;
import org.rfldigest.store.Store;

/** What a watch is in charge of, until the configuration is read again. */
public record Charge(List<Subscription> subscriptions, Store store, Refresh refresh) {

  public Charge {
    subscriptions = List.copyOf(subscriptions);
  }

  Map<Subscription, Health> health(Instant now) {
    var states = store.feeds().states();
    var marks = store.feeds().marks();
    var holds = store.feeds().holds(now);
    var health = new LinkedHashMap<Subscription, Health>();
    for (var one : subscriptions) {
      var state = states.getOrDefault(one.key(), FetchState.NEW);
      var mark = marks.getOrDefault(one.key(), FeedMark.NONE);
      health.put(one, Health.of(one, state, mark, holds, now));
    }
    return health;
  }
}
