package org.rfldigest.refresh;

import java.time.InstantSource;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletionService;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorCompletionService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.function.Consumer;
import java.util.function.Supplier;
import org.rfldigest.fetch.Fetcher;
import org.rfldigest.fetch.HostGate;
import org.rfldigest.fetch.Robots;
import org.rfldigest.model.Subscription;
import org.rfldigest.store.Store;
import org.rfldigest.store.StoreLost;

/**
 * Fetches what is due, reads it, judges it and stores it. Feeds are fetched side by side; each is
 * stored on its own, so that one can never harm another.
 */
public final class Refresh {

  /** Which subscriptions a refresh asks. */
  public enum Scope {
    /** Those whose time has come. */
    DUE,
    /** All that were not asked within the last five minutes: a person wants it now. */
    BY_HAND,
    /** The same, and those that are gone, too: a person named them. */
    NAMED
  }

  private final Store store;
  private final Fetcher fetcher;
  private final HostGate gate;
  private final Robots robots;
  private final Intake intake;
  private final InstantSource clock;
  private final Supplier<ZoneId> zone;
  private volatile boolean stopped;

  /**
   * @param gate lets requests through one at a time per host
   */
  public Refresh(Store store, Fetcher fetcher, HostGate gate, Intake intake, InstantSource clock) {
    this(store, fetcher, gate, intake, clock, ZoneId::systemDefault);
  }

  /**
   * @param zone where the times of cron expressions are those of the clocks on the wall; asked for
   *     where there are any, since its rules are looked for in every jar
   */
  public Refresh(
      Store store,
      Fetcher fetcher,
      HostGate gate,
      Intake intake,
      InstantSource clock,
      Supplier<ZoneId> zone) {
    this.store = store;
    this.fetcher = fetcher;
    this.gate = gate;
    this.robots = new Robots(fetcher, gate, clock);
    this.intake = intake;
    this.clock = clock;
    this.zone = zone;
  }

  /** Returns when all are done. {@code listener} is told of each, by the thread that called. */
  public Summary run(List<Subscription> subscriptions, Scope scope, Consumer<Progress> listener) {
    return run(subscriptions, Known.of(store, clock.instant()), scope, listener);
  }

  /**
   * The same with what was read of the store a moment ago; what others have taken since then is not
   * asked.
   */
  public Summary run(
      List<Subscription> subscriptions, Known known, Scope scope, Consumer<Progress> listener) {
    var room = new Room();
    intake.refreshing();
    try (var writing = new Writing(store, intake, clock, room::atWork);
        var threads = Executors.newVirtualThreadPerTaskExecutor()) {
      var oneFeed =
          new OneFeed(store, fetcher, gate, robots.again(), intake, clock, zone, writing, room);
      var claims = new Claims(store, known, writing, clock, scope);
      var done = new ExecutorCompletionService<FeedReport>(threads);
      var reports = new ArrayList<Future<FeedReport>>();
      for (var some : inTwo(subscriptions)) {
        for (var claim : claimed(claims, some, room)) {
          room.at(1);
          reports.add(
              done.submit(
                  () -> new FeedReport(claim.subscription(), result(oneFeed, claim, room))));
        }
      }
      tell(done, reports.size(), listener);
      return new Summary(reports.stream().map(Refresh::finished).toList());
    }
  }

  /** As they are done. Who failed without a report is told of at the end, by what it threw. */
  private static void tell(
      CompletionService<FeedReport> done, int total, Consumer<Progress> listener) {
    try {
      for (var told = 1; told <= total; told++) {
        var report = done.take();
        if (report.state() == Future.State.SUCCESS) {
          listener.accept(new Progress(report.resultNow(), told, total));
        }
      }
    } catch (InterruptedException stopped) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException(stopped);
    }
  }

  /** The first are asked while the others are looked at. */
  private static List<List<Subscription>> inTwo(List<Subscription> all) {
    var first = Math.min(all.size(), Room.BODIES);
    return List.of(all.subList(0, first), all.subList(first, all.size()));
  }

  private List<Claims.Claim> claimed(Claims claims, List<Subscription> some, Room room) {
    room.at(1);
    try {
      return stopped ? claims.stopped(some) : claims.of(some);
    } finally {
      room.at(-1);
    }
  }

  private FeedReport.Result result(OneFeed oneFeed, Claims.Claim claim, Room room) {
    try {
      return claim
          .passed()
          .orElseGet(() -> stopped ? new FeedReport.Result.Stopped() : asked(oneFeed, claim));
    } finally {
      room.at(-1);
    }
  }

  /** A mistake of the program that one feed brings to light is a failure of that feed. */
  private static FeedReport.Result asked(OneFeed oneFeed, Claims.Claim claim) {
    try {
      return oneFeed.refresh(claim);
    } catch (StoreLost lost) {
      throw lost;
    } catch (RuntimeException | StackOverflowError mistake) {
      return oneFeed.failed(claim, mistake);
    }
  }

  /** Lets no further subscription begin; those that are being fetched are finished. */
  public void stop() {
    stopped = true;
  }

  private static FeedReport finished(Future<FeedReport> report) {
    try {
      return report.get();
    } catch (InterruptedException stopped) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException(stopped);
    } catch (ExecutionException bug) {
      throw bug.getCause() instanceof RuntimeException known
          ? known
          : new IllegalStateException(bug.getCause());
    }
  }
}
