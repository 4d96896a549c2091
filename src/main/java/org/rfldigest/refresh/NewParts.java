package org.rfldigest.refresh;

import java.util.HashSet;
import java.util.Optional;
import org.rfldigest.feed.FeedReader;
import org.rfldigest.feed.Parsed;
import org.rfldigest.feed.Parsed.Readable;
import org.rfldigest.feed.Window;
import org.rfldigest.fetch.Outcome;
import org.rfldigest.model.Entry;
import org.rfldigest.model.Subscription;
import org.rfldigest.store.KnownWindow;
import org.rfldigest.store.Store;

/** Reads of a body what did not stand in the feed's last one, as far as the store has the rest. */
final class NewParts {

  private final Store store;
  private final FeedReader reader;

  NewParts(Store store, FeedReader reader) {
    this.store = store;
    this.reader = reader;
  }

  /**
   * What a body gave.
   *
   * @param standing the entries that are stored as they stand in it, and were not read
   */
  record Read(Parsed parsed, Optional<KnownWindow> standing) {

    private Read(Parsed parsed) {
      this(parsed, Optional.empty());
    }
  }

  /** All of it, whatever stood there before. */
  Read readAll(Outcome.Fetched fetched) {
    return new Read(parse(fetched, Optional.empty()));
  }

  Read read(Subscription subscription, Outcome.Fetched fetched) {
    var before =
        fetched.complete()
            ? store.feeds().window(subscription.key())
            : Optional.<KnownWindow>empty();
    var parsed = parse(fetched, before.map(NewParts::window));
    if (!(parsed instanceof Readable readable) || readable.standing() == 0) {
      return new Read(parsed);
    }
    var marks = new HashSet<>(readable.window().orElseThrow().entries());
    var standing = before.orElseThrow().with(marks);
    return isSound(subscription, readable, standing)
        ? new Read(parsed, Optional.of(standing))
        : readAll(fetched);
  }

  private Parsed parse(Outcome.Fetched fetched, Optional<Window> before) {
    return reader.parse(
        fetched.body(), fetched.contentType(), Optional.of(fetched.address()), before);
  }

  private static Window window(KnownWindow known) {
    return new Window(known.frame(), known.marks());
  }

  /** Whether the store has all that was not read, and nothing that was read claims to be it. */
  private boolean isSound(Subscription subscription, Readable readable, KnownWindow standing) {
    return standing.size() == readable.standing()
        && !standing.hasAnyId(readable.feed().entries().stream().map(Entry::id).toList())
        && store.feeds().hasAll(subscription.key(), standing);
  }
}
