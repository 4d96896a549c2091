package org.rfldigest.cli.feeds;

import java.util.Optional;
import java.util.function.ToIntFunction;
import org.rfldigest.cli.session.Exit;
import org.rfldigest.cli.session.Session;
import org.rfldigest.cli.session.Stop;
import org.rfldigest.cli.session.Web;
import org.rfldigest.feed.FeedReader;
import org.rfldigest.feed.Parsed;
import org.rfldigest.fetch.Outcome;
import org.rfldigest.fetch.Request;
import org.rfldigest.model.Validators;
import org.rfldigest.model.WebUri;

/** {@code rfl feeds test URL}: what would come of following an address; stores nothing. */
final class FeedTrial {

  private final Session session;

  FeedTrial(Session session) {
    this.session = session;
  }

  /**
   * @param privateAddress whether it may lie on a private or loopback address
   */
  int of(String address, boolean privateAddress, boolean json) {
    return of(address, privateAddress, fetched -> show(fetched, json));
  }

  /** Follows the feed at an address, under the title that it gives itself. */
  int follow(String address, boolean privateAddress) {
    return of(address, privateAddress, fetched -> follow(fetched, address, privateAddress));
  }

  private int follow(Outcome.Fetched fetched, String given, boolean privateAddress) {
    var address = fetched.movedTo().orElse(given);
    var parsed =
        new FeedReader(session.clock())
            .parse(fetched.body(), fetched.contentType(), Optional.of(address));
    return switch (parsed) {
      case Parsed.Readable readable ->
          new FeedsImport(session, privateAddress).one(readable.feed().title(), address);
      case Parsed.Refused refused -> throw Stop.failed(refused.reason() + " Nothing was changed.");
    };
  }

  private int of(String address, boolean privateAddress, ToIntFunction<Outcome.Fetched> look) {
    try (var fetcher = Web.fetcher(session)) {
      var request = new Request(WebUri.behind(address), Validators.NONE, privateAddress);
      return look.applyAsInt(fetched(fetcher.fetch(request)));
    }
  }

  /** What came, or the end with a sentence. */
  static Outcome.Fetched fetched(Outcome outcome) {
    return switch (outcome) {
      case Outcome.Fetched fetched -> fetched;
      case Outcome.NotModified _ -> throw Stop.failed("the answer has no feed in it.");
      case Outcome.NotFound missing -> throw Stop.failed(missing.sentence());
      case Outcome.Gone gone -> throw Stop.failed(gone.sentence());
      case Outcome.Throttled throttled -> throw Stop.failed(throttled.sentence());
      case Outcome.Blocked blocked -> throw Stop.failed(blocked.sentence());
      case Outcome.Disallowed disallowed -> throw Stop.failed(disallowed.sentence());
      case Outcome.Unreachable unreachable -> throw Stop.failed(unreachable.sentence());
      case Outcome.Failed failed -> throw Stop.failed(failed.sentence());
    };
  }

  private int show(Outcome.Fetched fetched, boolean json) {
    var address = fetched.address();
    var parsed =
        new FeedReader(session.clock())
            .parse(fetched.body(), fetched.contentType(), Optional.of(address));
    if (json) {
      session.json(ParseCommand.json(address, parsed));
    } else {
      fetched.movedTo().ifPresent(to -> session.print("moved for good: follow " + to));
      fetched.notes().forEach(session::print);
      ParseCommand.plain(address, parsed, session);
    }
    return parsed instanceof Parsed.Refused ? Exit.FAILED : Exit.OK;
  }
}
