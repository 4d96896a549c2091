package org.rfldigest.refresh;

import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.rfldigest.model.Subscription;
import org.rfldigest.store.Store;

/** What a watch is in charge of, until the configuration is read again. */
public record Charge(List<Subscription> subscriptions, Store store, Refresh refresh) {

  public Charge {
    subscriptions = List.copyOf(subscriptions);
  }

  Map<Subscription, Health> health(Instant now) {
    var known = Known.of(store, now);
    var health = new LinkedHashMap<Subscription, Health>();
    subscriptions.forEach(one -> health.put(one, known.health(one, now)));
    return health;
  }
}
