package org.rfldigest.refresh;

import java.time.InstantSource;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Consumer;
import java.util.function.Supplier;
import org.rfldigest.fetch.Fetcher;
import org.rfldigest.fetch.HostGate;
import org.rfldigest.model.Subscription;
import org.rfldigest.store.FeedMark;
import org.rfldigest.store.FetchState;
import org.rfldigest.store.Store;

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
    this.intake = intake;
    this.clock = clock;
    this.zone = zone;
  }

  /** Returns when all are done. {@code listener} is called by many threads, but one at a time. */
  public Summary run(List<Subscription> subscriptions, Scope scope, Consumer<Progress> listener) {
    var done = new AtomicInteger();
    var room = new Room();
    room.at(subscriptions.size());
    var turn = new Object();
    intake.refreshing();
    var reports = new ArrayList<Future<FeedReport>>();
    var states = store.feeds().states();
    var marks = store.feeds().marks();
    try (var writing = new Writing(store, intake, clock, room::atWork);
        var threads = Executors.newVirtualThreadPerTaskExecutor()) {
      var oneFeed = new OneFeed(store, fetcher, gate, intake, clock, zone, writing, room);
      for (var subscription : subscriptions) {
        var state = states.getOrDefault(subscription.key(), FetchState.NEW);
        var mark = marks.getOrDefault(subscription.key(), FeedMark.NONE);
        reports.add(
            threads.submit(() -> {
              var result = result(oneFeed, subscription, state, mark, scope, room);
              var report = new FeedReport(subscription, result);
              synchronized (turn) {
                listener.accept(new Progress(report, done.incrementAndGet(), subscriptions.size()));
              }
              return report;
            }));
      }
      return new Summary(reports.stream().map(Refresh::finished).toList());
    }
  }

  private FeedReport.Result result(
      OneFeed oneFeed,
      Subscription subscription,
      FetchState state,
      FeedMark mark,
      Scope scope,
      Room room) {
    try {
      return stopped
          ? new FeedReport.Result.Stopped()
          : oneFeed.refresh(subscription, state, mark, scope);
    } finally {
      room.at(-1);
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
