package org.rfldigest.refresh;

import java.net.URI;
import java.util.Locale;
import java.util.Optional;
import org.rfldigest.feed.Feed;
import org.rfldigest.model.Entry;
import org.rfldigest.store.FeedMark;
import org.rfldigest.store.Store;

/**
 * Whether a body is the feed that was subscribed to: another title and another site with entries of
 * which none is known are another feed, and two subscriptions that give the same bytes are one.
 */
final class FeedIdentity {

  private final Store store;
  private final String key;

  FeedIdentity(Store store, String key) {
    this.store = store;
    this.key = key;
  }

  /** Why the body is not taken, in one sentence, where it looks like another feed. */
  Optional<String> stranger(FeedMark mark, Feed feed) {
    var name = name(feed);
    if (mark.identity().isEmpty() || name.isEmpty() || feed.entries().isEmpty()) {
      return Optional.empty();
    }
    var before = mark.identity().get().split("\n", 2);
    var now = name.get().split("\n", 2);
    var isOther = !before[0].equals(now[0]) && !before[1].equals(now[1]);
    if (!isOther || knowsAny(feed)) {
      return Optional.empty();
    }
    return Optional.of(
        "looks like another feed: it is called “%s” now, not “%s”, and none of its entries is known; nothing of it is stored, rfl feeds confirm %s takes it"
            .formatted(now[0], before[0], key));
  }

  /** The subscription that gave the same bytes before, where nobody has said that they are two. */
  Optional<String> twin(FeedMark mark, Optional<String> hash) {
    return mark.twin().isPresent()
        ? Optional.empty()
        : hash.flatMap(body -> store.feeds().withBody(body, key))
            .filter(other -> store.feeds().mark(other).openTwin().isEmpty());
  }

  void keep(FeedMark mark, Feed feed, Optional<String> twin, Optional<FeedMark.Gap> gap) {
    var named = name(feed).map(mark::known).orElse(mark).gap(gap);
    var next = twin.map(named::twinOf).orElse(named);
    if (!next.equals(mark)) {
      store.feeds().keep(key, next);
    }
  }

  private boolean knowsAny(Feed feed) {
    var ids = feed.entries().stream().map(Entry::id).toList();
    return !store.known(key, ids).isEmpty();
  }

  /** Title and host, a line each. */
  private static Optional<String> name(Feed feed) {
    var title = feed.title().strip();
    var host = feed.link().map(FeedIdentity::host).orElse("");
    return title.isEmpty() || host.isEmpty() ? Optional.empty() : Optional.of(title + "\n" + host);
  }

  private static String host(String link) {
    try {
      var host = URI.create(link).getHost();
      return host == null ? "" : host.toLowerCase(Locale.ROOT);
    } catch (IllegalArgumentException odd) {
      return "";
    }
  }
}
