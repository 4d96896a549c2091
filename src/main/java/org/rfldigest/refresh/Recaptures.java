package org.rfldigest.refresh;

import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.Optional;
import org.rfldigest.feed.FeedReader;
import org.rfldigest.feed.Parsed;
import org.rfldigest.model.Subscription;
import org.rfldigest.store.Store;

/** Reads the newest kept body of each feed again, as after a parser became better. */
public final class Recaptures {

  /**
   * @param added entries that were not read before
   * @param changed entries that have another text now
   */
  public record Read(int bodies, int added, int changed) {}

  /** Takes back what was only tried. */
  private static final class Tried extends RuntimeException {
    private static final long serialVersionUID = 1;
    private final transient Read read;

    Tried(Read read) {
      super("", null, false, false);
      this.read = read;
    }
  }

  private final Store store;
  private final List<Subscription> subscriptions;
  private final FeedReader reader;

  public Recaptures(Store store, List<Subscription> subscriptions, InstantSource clock) {
    this.store = store;
    this.subscriptions = subscriptions;
    this.reader = new FeedReader(clock);
  }

  /** What reading them again gives; it is kept where that is wanted. */
  public Read read(boolean isKept, Instant now) {
    try {
      return store.together(() -> {
        var read = all(now);
        if (!isKept) {
          throw new Tried(read);
        }
        return read;
      });
    } catch (Tried tried) {
      return tried.read;
    }
  }

  private Read all(Instant now) {
    var all = new Read(0, 0, 0);
    for (var subscription : subscriptions) {
      var capture = store.captures().of(subscription.key()).stream().findFirst();
      if (capture.isEmpty() || subscription.kind() == Subscription.Kind.PAGE) {
        continue;
      }
      var body = store.captures().bytes(capture.get().hash()).orElse(new byte[0]);
      var address = Optional.of(capture.get().address());
      if (reader.parse(body, capture.get().contentType(), address)
          instanceof Parsed.Readable readable) {
        var changes = store.store(subscription.key(), readable.feed().entries(), now);
        all =
            new Read(
                all.bodies() + 1,
                all.added() + changes.added().size(),
                all.changed() + changes.changed().size());
      }
    }
    return all;
  }
}
