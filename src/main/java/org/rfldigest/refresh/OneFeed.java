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
import org.rfldigest.refresh.Claims.Claim;
import org.rfldigest.refresh.FeedReport.Result;
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
  Result refresh(Claim claim) {
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
      return after(claim, outcome, seat);
    }
  }

  /** Some servers fail for what they are asked to compare with: then without it. */
  private static Validators validators(FetchState state) {
    return state.failures() < FAILURES_WITH_VALIDATORS ? state.validators() : Validators.NONE;
  }

  /**
   * Keeps that reading it met a mistake of the program, so that it is asked no more often for it.
   */
  Result failed(Claim claim, Throwable mistake) {
    var sentence =
        "What came of it led into a mistake of rfl (%s); nothing of it is stored."
            .formatted(root(mistake).getClass().getSimpleName());
    return failed(claim, sentence);
  }

  private static Throwable root(Throwable mistake) {
    return mistake.getCause() == null ? mistake : mistake.getCause();
  }

  /** A feed is there for programs; a page may be for people only. */
  private Outcome outcome(Subscription asked, Request request, Room.Seat seat) {
    Function<Request, Outcome> fetch = one -> seat.taken(() -> fetcher.fetch(one));
    seat.sleep();
    try {
      return asked.heedsRobots() ? robots.fetch(request, fetch) : gate.fetch(request, fetch);
    } finally {
      seat.wake();
    }
  }

  private Result after(Claim claim, Outcome outcome, Room.Seat seat) {
    return switch (outcome) {
      case Outcome.Fetched fetched -> fetched(claim, fetched, seat);
      case Outcome.NotModified same ->
          unchanged(
              claim, same.validators(), claim.state().bodyHash(), same.movedTo(), same.freshFor());
      case Outcome.Throttled throttled ->
          writing.write(() -> {
            ledger.hold(claim, throttled.pause());
            ledger.failed(claim, throttled.sentence());
            return new Result.Held(throttled.sentence());
          });
      case Outcome.NotFound missing ->
          writing.write(() -> {
            ledger.notFound(claim, missing.sentence());
            return new Result.Failed(missing.sentence());
          });
      case Outcome.Gone gone ->
          writing.write(() -> {
            ledger.gone(claim, gone.sentence());
            return new Result.Held(gone.sentence());
          });
      case Outcome.Blocked blocked -> held(claim, blocked.sentence());
      case Outcome.Disallowed disallowed ->
          writing.write(() -> {
            ledger.disallowed(claim, disallowed.sentence());
            return new Result.Held(disallowed.sentence());
          });
      case Outcome.Unreachable unreachable ->
          writing.write(() -> {
            ledger.unreachable(claim, unreachable.sentence());
            return new Result.Unreachable(unreachable.sentence());
          });
      case Outcome.Failed failed -> failed(claim, failed.sentence());
    };
  }

  private Result unchanged(
      Claim claim,
      Validators validators,
      Optional<String> hash,
      Optional<String> movedTo,
      Optional<Duration> freshFor) {
    return writing.write(() -> {
      ledger.answered(claim, validators, hash, movedTo, freshFor, claim.state().quiet());
      return new Result.Unchanged();
    });
  }

  private Result fetched(Claim claim, Outcome.Fetched fetched, Room.Seat seat) {
    // As it was packed there is less of it, and the same body most often comes packed as before.
    var hash = room.working(() -> Body.hash(fetched.deflated().orElse(fetched.body())));
    if (fetched.complete()
        && Optional.of(hash).equals(claim.state().bodyHash())
        && claim.mark().gap().isEmpty()) {
      seat.leave();
      return unchanged(
          claim, fetched.validators(), Optional.of(hash), fetched.movedTo(), fetched.freshFor());
    }
    if (claim.asked().kind() == Subscription.Kind.PAGE) {
      return page(claim, fetched, hash);
    }
    intake.expect();
    var read = room.working(() -> parts(claim, fetched));
    return switch (read.parsed()) {
      case Parsed.Refused refused -> failed(claim, refused.reason());
      case Parsed.Readable readable -> read(claim, fetched, hash, readable, read.standing(), seat);
    };
  }

  /** Where a list has a gap, the pages that may close it are put to all that it shows. */
  private NewParts.Read parts(Claim claim, Outcome.Fetched fetched) {
    return claim.mark().gap().isPresent()
        ? newParts.readAll(fetched)
        : newParts.read(claim.asked(), fetched);
  }

  private Result read(
      Claim claim,
      Outcome.Fetched fetched,
      String hash,
      Parsed.Readable readable,
      Optional<KnownWindow> standing,
      Room.Seat seat) {
    var subscription = claim.asked();
    var feed = readable.feed();
    var identity = new FeedIdentity(store, subscription.key());
    var stranger =
        standing.isPresent() ? Optional.<String>empty() : identity.stranger(claim.mark(), feed);
    if (stranger.isPresent()) {
      return held(claim, stranger.get());
    }
    var body = room.working(() -> Body.of(fetched.body(), hash, fetched.deflated()));
    if (subscription.kind() == Subscription.Kind.LIST) {
      seat.leave();
    }
    var whole =
        standing.isPresent()
            ? new Backlog.Whole(feed)
            : backlog.whole(feed, subscription, claim.state().lastSuccess(), claim.mark().gap());
    var window = readable.window().filter(_ -> whole.feed().equals(feed));
    var taken =
        room.working(() -> intake.prepare(subscription, whole.feed(), standing, clock.instant()));
    var told = fetched.withoutBody();
    var entries = whole.feed().entries().size();
    seat.ready(entries, body.length());
    var kept = writing.write(entries, () -> kept(claim, told, hash, body, whole, window, taken));
    return intake
        .read(kept.taken())
        .noting(told.notes())
        .noting(whole.gap().stream().toList())
        .noting(kept.twin().map(key -> "it is the same feed as " + key).stream().toList());
  }

  private record Kept(Intake.Taken taken, Optional<String> twin) {}

  /** The part that is a transaction. */
  private Kept kept(
      Claim claim,
      Outcome.Fetched fetched,
      String hash,
      Body body,
      Backlog.Whole whole,
      Optional<Window> window,
      Intake.Prepared prepared) {
    var subscription = claim.asked();
    var identity = new FeedIdentity(store, subscription.key());
    var now = clock.instant();
    whole.pause().ifPresent(pause -> ledger.hold(claim, pause));
    capture(subscription, fetched, body, now);
    var taken = intake.take(subscription, prepared, now);
    intake.keep(subscription, prepared, window.filter(all -> fetched.complete()));
    var known = fetched.complete() ? Optional.of(hash) : Optional.<String>empty();
    ledger.answered(
        claim,
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

  private Result page(Claim claim, Outcome.Fetched fetched, String hash) {
    if (!fetched.complete()) {
      return failed(claim, "Only a part of the page came, so it is not compared.");
    }
    var part = claim.asked().part();
    return switch (PageExtract.of(fetched.body(), fetched.contentType(), fetched.address(), part)) {
      case PageExtract.Missing missing -> failed(claim, missing.sentence());
      case PageExtract.Found found
          when pages.isDoubtful(claim.asked(), found.text())
              && !claim.state().sentence().equals(DOUBTFUL) ->
          failed(claim, DOUBTFUL);
      case PageExtract.Found found -> {
        var body = Body.of(fetched.body(), hash, fetched.deflated());
        var change = writing.write(() -> compared(claim, fetched, hash, body, found.text()));
        yield change
            .<Result>map(taken -> intake.read(taken).noting(fetched.notes()))
            .orElseGet(Result.Unchanged::new);
      }
    };
  }

  private Optional<Intake.Taken> compared(
      Claim claim, Outcome.Fetched fetched, String hash, Body body, String text) {
    var now = clock.instant();
    capture(claim.asked(), fetched, body, now);
    var change = pages.take(claim.asked(), text, now);
    var taken =
        change.map(
            feed -> intake.take(claim.asked(), intake.prepare(claim.asked(), feed, now), now));
    ledger.answered(
        claim,
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

  private Result held(Claim claim, String sentence) {
    return writing.write(() -> {
      ledger.failed(claim, sentence);
      return new Result.Held(sentence);
    });
  }

  private Result failed(Claim claim, String sentence) {
    return writing.write(() -> {
      ledger.failed(claim, sentence);
      return new Result.Failed(sentence);
    });
  }
}
