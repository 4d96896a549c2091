package org.rfldigest.cli.feeds;

import java.util.Optional;
import org.rfldigest.cli.session.Desk;
import org.rfldigest.cli.session.Exit;
import org.rfldigest.cli.session.Rules;
import org.rfldigest.cli.session.Session;
import org.rfldigest.store.FeedMark;

/** What a person says of a feed: to ask it no more, to ask it again, or to take it as it is now. */
final class FeedConsent {

  private final Session session;

  FeedConsent(Session session) {
    this.session = session;
  }

  int of(String action, String key) {
    FeedKey.feed(key, Rules.subscriptions(session));
    try (var desk = Desk.open(session)) {
      session.print(done(desk, action, key));
    }
    return Exit.OK;
  }

  private String done(Desk desk, String action, String key) {
    var store = desk.store();
    var mark = store.feeds().mark(key);
    return switch (action) {
      case "retire" -> {
        store.feeds().keep(key, mark.retired(Optional.of(session.clock().instant())));
        yield key + " is asked no more; its entries stay. rfl feeds revive " + key + " undoes it.";
      }
      case "revive" -> {
        store.feeds().revive(key);
        store.feeds().keep(key, apart(mark));
        yield key + " is asked again at the next refresh.";
      }
      default -> {
        store.feeds().keep(key, mark.unknown());
        store.feeds().revive(key);
        yield key + " is taken as it is at the next refresh.";
      }
    };
  }

  /** Two subscriptions that a person wants both stay two. */
  private static FeedMark apart(FeedMark mark) {
    var asked = mark.retired(Optional.empty());
    return mark.twin().isPresent() ? asked.twinOf("") : asked;
  }
}
