package org.rfldigest.cli;

import java.util.List;
import org.rfldigest.model.Subscription;
import org.rfldigest.text.Nearest;

/** The key of a feed as a person types it; one that no feed has is wrong use everywhere. */
final class FeedKey {

  private FeedKey() {}

  static Subscription feed(String key, List<Subscription> all) {
    return all.stream()
        .filter(feed -> feed.key().equals(key))
        .findFirst()
        .orElseThrow(() -> unknown(key, all));
  }

  private static Stop unknown(String key, List<Subscription> all) {
    var keys = all.stream().map(Subscription::key).toList();
    return Stop.usage("no feed is called '" + key + "'" + Nearest.told(key, keys, "rfl feeds"));
  }
}
