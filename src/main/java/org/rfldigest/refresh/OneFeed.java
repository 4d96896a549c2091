package org.rfldigest.refresh;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.time.ZoneId;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.Supplier;
import org.rfldigest.feed.FeedReader;
import org.rfldigest.feed.Parsed;
import org.rfldigest.feed.Window;
import org.rfldigest.fetch.Fetcher;
import org.rfldigest.fetch.HostGate;
import org.rfldigest.fetch.Outcome;
import org.rfldigest.fetch.Request;
import org.rfldigest.fetch.Robots;
import org.rfldigest.html.PageExtract;
import org.rfldigest.model.Quiet;
import org.rfldigest.model.Subscription;
import org.rfldigest.model.Validators;
import org.rfldigest.refresh.FeedReport.Result;
import org.rfldigest.refresh.Ledger.Turn;
import org.rfldigest.store.Body;
import org.rfldigest.store.FetchState;
import org.rfldigest.store.KnownWindow;
import org.rfldigest.store.Store;

/** Refreshes one subscription, and keeps when and how it may be asked again. */
final class OneFeed {

  private static final int CAPTURES_KEPT = 8;
  private static final int FAILURES_WITH_VALIDATORS = 3;

  private static final String DOUBTFUL =
      "The page has lost nearly all of its words; nothing is taken unless the next fetch says the"
          + " same.";

  private final Store store;
  private final Fetcher fetcher;
  private final HostGate gate;
  private final Robots robots;
  private final Intake intake;
  private final InstantSource clock;
  private final NewParts newParts;
  private final Backlog backlog;
  private final Ledger ledger;
  private final PageWatch pages;

  private final Writing writing;
  private final Room room;

  OneFeed(
      Store store,
      Fetcher fetcher,
      HostGate gate,
      Robots robots,
      Intake intake,
      InstantSource clock,
      Supplier<ZoneId> zone,
      Writing writing,
      Room room) {
    this.store = store;
    this.fetcher = fetcher;
    this.gate = gate;
    this.robots = robots;
    this.intake = intake;
    this.clock = clock;
    this.writing = writing;
    this.room = room;
    var reader = new FeedReader(clock);
    this.newParts = new NewParts(store, reader);
    this.backlog = new Backlog(store, fetcher, gate, reader);
    this.ledger = new Ledger(store, clock, zone);
    this.pages = new PageWatch(store);
  }

  /** Asks one that was taken, and keeps what comes. */
  Result refresh(Claims.Claim claim) {
    var asked = claim.asked();
    var state = claim.state();
    // What may close a gap is put to all that the list shows, so that has to come.
    var validators = claim.mark().gap().isPresent() ? Validators.NONE : validators(state);
    var request = new Request(asked.address(), validators, asked.privateAddress());
    try (var seat = room.seat()) {
      var outcome = outcome(asked, request, seat);
      if (!(outcome instanceof Outcome.Fetched)) {
        seat.leave();
      }
      var turn = new Turn(claim.subscription(), asked, state, claim.at(), claim.mark(), seat);
      return after(turn, outcome);
    }
  }

  /** Some servers fail for what they are asked to compare with: then without it. */
  private static Validators validators(FetchState state) {
    return state.failures() < FAILURES_WITH_VALIDATORS ? state.validators() : Validators.NONE;
  }

  /**
   * Keeps that reading it met a mistake of the program, so that it is asked no more often for it.
   */
  Result failed(Claims.Claim claim, Throwable mistake) {
    var sentence =
        "What came of it led into a mistake of rfl (%s); nothing of it is stored."
            .formatted(root(mistake).getClass().getSimpleName());
    try (var seat = room.seat()) {
      var turn =
          new Turn(
              claim.subscription(), claim.asked(), claim.state(), claim.at(), claim.mark(), seat);
      return failed(turn, sentence);
    }
  }

  private static Throwable root(Throwable mistake) {
    return mistake.getCause() == null ? mistake : mistake.getCause();
  }

  /** A feed is there for programs; a page may be for people only. */
  private Outcome outcome(Subscription asked, Request request, Room.Seat seat) {
    Function<Request, Outcome> fetch = turn -> seat.taken(() -> fetcher.fetch(turn));
    seat.sleep();
    try {
      return asked.heedsRobots() ? robots.fetch(request, fetch) : gate.fetch(request, fetch);
    } finally {
      seat.wake();
    }
  }

  private Result after(Turn turn, Outcome outcome) {
    return switch (outcome) {
      case Outcome.Fetched fetched -> fetched(turn, fetched);
      case Outcome.NotModified same ->
          unchanged(
              turn, same.validators(), turn.state().bodyHash(), same.movedTo(), same.freshFor());
      case Outcome.Throttled throttled ->
          writing.write(() -> {
            ledger.hold(turn, throttled.pause());
            ledger.failed(turn, throttled.sentence());
            return new Result.Held(throttled.sentence());
          });
      case Outcome.Gone gone ->
          writing.write(() -> {
            ledger.gone(turn, gone.sentence());
            return new Result.Held(gone.sentence());
          });
      case Outcome.Blocked blocked -> held(turn, blocked.sentence());
      case Outcome.Disallowed disallowed ->
          writing.write(() -> {
            ledger.disallowed(turn, disallowed.sentence());
            return new Result.Held(disallowed.sentence());
          });
      case Outcome.Unreachable unreachable ->
          writing.write(() -> {
            ledger.unreachable(turn, unreachable.sentence());
            return new Result.Unreachable(unreachable.sentence());
          });
      case Outcome.Failed failed -> failed(turn, failed.sentence());
    };
  }

  private Result unchanged(
      Turn turn,
      Validators validators,
      Optional<String> hash,
      Optional<String> movedTo,
      Optional<Duration> freshFor) {
    return writing.write(() -> {
      ledger.answered(turn, validators, hash, movedTo, freshFor, turn.state().quiet());
      return new Result.Unchanged();
    });
  }

  private Result fetched(Turn turn, Outcome.Fetched fetched) {
    // As it was packed there is less of it, and the same body most often comes packed as before.
    var hash = room.working(() -> Body.hash(fetched.deflated().orElse(fetched.body())));
    if (fetched.complete()
        && Optional.of(hash).equals(turn.state().bodyHash())
        && turn.mark().gap().isEmpty()) {
      turn.seat().leave();
      return unchanged(
          turn, fetched.validators(), Optional.of(hash), fetched.movedTo(), fetched.freshFor());
    }
    if (turn.asked().kind() == Subscription.Kind.PAGE) {
      return page(turn, fetched, hash);
    }
    intake.expect();
    var read = room.working(() -> parts(turn, fetched));
    return switch (read.parsed()) {
      case Parsed.Refused refused -> failed(turn, refused.reason());
      case Parsed.Readable readable -> read(turn, fetched, hash, readable, read.standing());
    };
  }

  /** Where a list has a gap, the pages that may close it are put to all that it shows. */
  private NewParts.Read parts(Turn turn, Outcome.Fetched fetched) {
    return turn.mark().gap().isPresent()
        ? newParts.readAll(fetched)
        : newParts.read(turn.asked(), fetched);
  }

  private Result read(
      Turn turn,
      Outcome.Fetched fetched,
      String hash,
      Parsed.Readable readable,
      Optional<KnownWindow> standing) {
    var subscription = turn.asked();
    var feed = readable.feed();
    var identity = new FeedIdentity(store, subscription.key());
    var stranger =
        standing.isPresent() ? Optional.<String>empty() : identity.stranger(turn.mark(), feed);
    if (stranger.isPresent()) {
      return held(turn, stranger.get());
    }
    var body = room.working(() -> Body.of(fetched.body(), hash, fetched.deflated()));
    if (subscription.kind() == Subscription.Kind.LIST) {
      turn.seat().leave();
    }
    var whole =
        standing.isPresent()
            ? new Backlog.Whole(feed)
            : backlog.whole(feed, subscription, turn.state().lastSuccess(), turn.mark().gap());
    var window = readable.window().filter(_ -> whole.feed().equals(feed));
    var taken =
        room.working(() -> intake.prepare(subscription, whole.feed(), standing, clock.instant()));
    var told = fetched.withoutBody();
    var entries = whole.feed().entries().size();
    turn.seat().ready(entries, body.length());
    var kept = writing.write(entries, () -> kept(turn, told, hash, body, whole, window, taken));
    return intake
        .read(kept.taken())
        .noting(told.notes())
        .noting(whole.gap().stream().toList())
        .noting(kept.twin().map(key -> "it is the same feed as " + key).stream().toList());
  }

  private record Kept(Intake.Taken taken, Optional<String> twin) {}

  /** The part that is a transaction. */
  private Kept kept(
      Turn turn,
      Outcome.Fetched fetched,
      String hash,
      Body body,
      Backlog.Whole whole,
      Optional<Window> window,
      Intake.Prepared prepared) {
    var subscription = turn.asked();
    var identity = new FeedIdentity(store, subscription.key());
    var now = clock.instant();
    whole.pause().ifPresent(pause -> ledger.hold(turn, pause));
    capture(subscription, fetched, body, now);
    var taken = intake.take(subscription, prepared, now);
    intake.keep(subscription, prepared, window.filter(all -> fetched.complete()));
    var known = fetched.complete() ? Optional.of(hash) : Optional.<String>empty();
    ledger.answered(
        turn,
        fetched.complete() ? fetched.validators() : Validators.NONE,
        known,
        fetched.movedTo(),
        fetched.freshFor(),
        whole.feed().quiet());
    var mark = store.feeds().mark(subscription.key());
    var twin = prepared.size() == 0 ? Optional.<String>empty() : identity.twin(mark, known);
    identity.keep(mark, whole.feed(), twin, whole.open());
    return new Kept(taken, twin);
  }

  private Result page(Turn turn, Outcome.Fetched fetched, String hash) {
    if (!fetched.complete()) {
      return failed(turn, "Only a part of the page came, so it is not compared.");
    }
    var part = turn.asked().part();
    return switch (PageExtract.of(fetched.body(), fetched.contentType(), fetched.address(), part)) {
      case PageExtract.Missing missing -> failed(turn, missing.sentence());
      case PageExtract.Found found
          when pages.isDoubtful(turn.asked(), found.text())
              && !turn.state().sentence().equals(DOUBTFUL) ->
          failed(turn, DOUBTFUL);
      case PageExtract.Found found -> {
        var body = Body.of(fetched.body(), hash, fetched.deflated());
        var change = writing.write(() -> compared(turn, fetched, hash, body, found.text()));
        yield change
            .<Result>map(taken -> intake.read(taken).noting(fetched.notes()))
            .orElseGet(Result.Unchanged::new);
      }
    };
  }

  private Optional<Intake.Taken> compared(
      Turn turn, Outcome.Fetched fetched, String hash, Body body, String text) {
    var now = clock.instant();
    capture(turn.asked(), fetched, body, now);
    var change = pages.take(turn.asked(), text, now);
    var taken =
        change.map(feed -> intake.take(turn.asked(), intake.prepare(turn.asked(), feed, now), now));
    ledger.answered(
        turn,
        fetched.validators(),
        Optional.of(hash),
        fetched.movedTo(),
        fetched.freshFor(),
        Quiet.NONE);
    return taken;
  }

  private void capture(Subscription subscription, Outcome.Fetched fetched, Body body, Instant now) {
    store
        .captures()
        .keep(
            subscription.key(), body, fetched.contentType(), fetched.address(), now, CAPTURES_KEPT);
  }

  private Result held(Turn turn, String sentence) {
    return writing.write(() -> {
      ledger.failed(turn, sentence);
      return new Result.Held(sentence);
    });
  }

  private Result failed(Turn turn, String sentence) {
    return writing.write(() -> {
      ledger.failed(turn, sentence);
      return new Result.Failed(sentence);
    });
  }
}
