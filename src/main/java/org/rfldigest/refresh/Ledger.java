package org.rfldigest.refresh;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.time.ZoneId;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.function.Supplier;
import java.util.regex.Pattern;
import org.rfldigest.model.Quiet;
import org.rfldigest.model.Subscription;
import org.rfldigest.model.Validators;
import org.rfldigest.refresh.Claims.Claim;
import org.rfldigest.store.FetchState;
import org.rfldigest.store.FetchState.Sighting;
import org.rfldigest.store.Store;

/** Keeps, after each fetch, what it taught about a subscription and when it may be asked again. */
final class Ledger {

  private static final Pattern HOST =
      Pattern.compile("https?://(\\[[^\\]/]*]|[^/?#:]*)", Pattern.CASE_INSENSITIVE);

  private final Store store;
  private final InstantSource clock;
  private final Supplier<ZoneId> zone;

  Ledger(Store store, InstantSource clock, Supplier<ZoneId> zone) {
    this.store = store;
    this.clock = clock;
    this.zone = zone;
  }

  /**
   * The server answered: the feed is there.
   *
   * @param quiet when the document, as it is now, wants not to be asked
   */
  void answered(
      Claim claim,
      Validators validators,
      Optional<String> bodyHash,
      Optional<String> movedTo,
      Optional<Duration> freshFor,
      Quiet quiet) {
    var now = clock.instant();
    var wishes =
        List.of(
            new Wish("the server (max-age or Expires)", freshFor),
            new Wish("the feed itself", quiet.from(now)));
    var asked = claim.subscription();
    var due = Schedule.heeding(quiet, asked, now, Schedule.afterAnswer(asked, now, wishes, zone));
    store
        .feeds()
        .keep(
            claim.subscription().key(),
            new FetchState(
                Optional.of(claim.subscription().address()),
                validators,
                Optional.of(claim.at()),
                Optional.of(now),
                Optional.of(due.at()),
                due.because(),
                0,
                "",
                bodyHash,
                Standing.move(claim.subscription(), claim.state(), movedTo, now),
                Optional.empty(),
                Optional.empty(),
                quiet));
  }

  void failed(Claim claim, String sentence) {
    failed(claim, sentence, claim.state().gone(), Optional.empty());
  }

  /** The server says that there is no such page. */
  void notFound(Claim claim, String sentence) {
    var since = claim.state().notFound().orElse(clock.instant());
    failed(claim, sentence, claim.state().gone(), Optional.of(since));
  }

  /** The server says that the feed is gone for good. */
  void gone(Claim claim, String sentence) {
    var again = Standing.again(claim.state().gone(), clock.instant());
    failed(claim, sentence, Optional.of(again), Optional.empty());
  }

  private void failed(
      Claim claim, String sentence, Optional<Sighting> gone, Optional<Instant> notFound) {
    var failures = claim.state().failures() + 1;
    var now = clock.instant();
    var asked = claim.subscription();
    var due =
        Schedule.heeding(
            claim.state().quiet(), asked, now, Schedule.afterFailure(asked, now, failures));
    keepFailure(claim, failures, sentence, due, gone, notFound);
  }

  /**
   * A machine without a network says nothing about the feed: it does not count as a failure of it.
   */
  void unreachable(Claim claim, String sentence) {
    var due = new Due(clock.instant().plus(Schedule.BY_HAND), "nobody was reached");
    var failures = Math.max(1, claim.state().failures());
    keepFailure(claim, failures, sentence, due, claim.state().gone(), claim.state().notFound());
  }

  /** Its robots.txt is no failure of the page: it is looked at again in the usual time. */
  void disallowed(Claim claim, String sentence) {
    var due = Schedule.afterAnswer(claim.subscription(), clock.instant(), List.of(), zone);
    keepFailure(claim, 1, sentence, due, claim.state().gone(), Optional.empty());
  }

  /** The validators stay: what they vouch for is still in the store. */
  private void keepFailure(
      Claim claim,
      int failures,
      String sentence,
      Due due,
      Optional<Sighting> gone,
      Optional<Instant> notFound) {
    var state = claim.state();
    store
        .feeds()
        .keep(
            claim.subscription().key(),
            new FetchState(
                Optional.of(claim.subscription().address()),
                state.validators(),
                Optional.of(claim.at()),
                state.lastSuccess(),
                Optional.of(due.at()),
                due.because(),
                failures,
                sentence,
                state.bodyHash(),
                state.move(),
                gone,
                notFound,
                state.quiet()));
  }

  /** Leaves the whole host alone. */
  void hold(Claim claim, Duration pause) {
    store.feeds().hold(host(claim.asked()), clock.instant().plus(pause));
  }

  static Optional<Instant> held(Subscription asked, Map<String, Instant> holds) {
    return holds.isEmpty() ? Optional.empty() : Optional.ofNullable(holds.get(host(asked)));
  }

  /** Asks less of an address than a URI does: it may be one that a server redirected to. */
  private static String host(Subscription subscription) {
    var host = HOST.matcher(subscription.address());
    return host.lookingAt() ? host.group(1).toLowerCase(Locale.ROOT) : "";
  }
}
