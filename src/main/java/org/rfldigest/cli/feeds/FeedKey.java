package org.rfldigest.cli.feeds;

import java.util.List;
import org.rfldigest.cli.session.Stop;
import org.rfldigest.model.Subscription;
import org.rfldigest.text.Nearest;

/** The key of a feed as a person types it; one that no feed has is wrong use everywhere. */
public final class FeedKey {

  private FeedKey() {}

  public static Subscription feed(String key, List<Subscription> all) {
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
