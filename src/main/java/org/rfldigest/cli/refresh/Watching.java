package org.rfldigest.cli.refresh;

import java.io.UncheckedIOException;
import java.time.Duration;
import java.time.ZoneId;
import java.util.concurrent.Executors;
import java.util.function.BooleanSupplier;
import org.rfldigest.cli.session.Desk;
import org.rfldigest.cli.session.FileTrouble;
import org.rfldigest.cli.session.Rules;
import org.rfldigest.cli.session.Session;
import org.rfldigest.cli.session.Stop;
import org.rfldigest.cli.session.Web;
import org.rfldigest.cli.system.Bell;
import org.rfldigest.cli.system.ServiceNotice;
import org.rfldigest.fetch.Fetcher;
import org.rfldigest.refresh.Alarm.Wake;
import org.rfldigest.refresh.Charge;
import org.rfldigest.refresh.Indexing;
import org.rfldigest.refresh.Summary;
import org.rfldigest.refresh.Watch;
import org.rfldigest.refresh.WatchEvent;
import org.rfldigest.store.StoreLost;
import org.rfldigest.tui.terminal.Signals;

/** A watch with its store, its signals and its service manager. */
final class Watching {

  private final Session session;
  private final WatchLog log;
  private final BooleanSupplier readerLeft;
  private final ServiceNotice service;
  private final Bell bell = new Bell();
  private final Courier courier;
  private Desk desk;
  private Telling telling;
  private DueDigest digest;

  /**
   * @param readerLeft whether nobody is left who could read the log
   */
  Watching(Session session, WatchLog log, BooleanSupplier readerLeft) {
    this.session = session;
    this.log = log;
    this.readerLeft = readerLeft;
    this.courier = new Courier(sentence -> log.note("told", sentence));
    this.service = new ServiceNotice(session.surroundings().environment());
  }

  /** Returns when a signal has ended it. */
  void run() {
    Signals.on("HUP", () -> bell.ring(Wake.RELOAD));
    Signals.on("TERM", () -> bell.ring(Wake.STOP));
    Signals.on("INT", () -> bell.ring(Wake.STOP));
    try (var fetcher = Web.fetcher(session)) {
      var executor = Executors.newThreadPerTaskExecutor(Thread.ofVirtual().factory());
      var charge = charge(fetcher);
      new Watch(charge, () -> again(fetcher), bell, session.clock(), executor, this::event).run();
    } finally {
      courier.close();
      if (desk != null) {
        desk.close();
      }
    }
  }

  /** What was read before stays in use where any of it cannot be read again. */
  private Charge charge(Fetcher fetcher) {
    var subscriptions = Rules.subscriptions(session);
    var next = Desk.open(session);
    try {
      var begun = new Telling(session, next.store(), courier::take);
      begun.begin();
      var charge = new Charge(subscriptions, next.store(), next.refresh(fetcher, subscriptions));
      use(next, begun);
      return charge;
    } catch (Stop | StoreLost | UncheckedIOException wrong) {
      next.close();
      throw wrong;
    }
  }

  private void use(Desk next, Telling begun) {
    if (desk != null) {
      desk.close();
    }
    desk = next;
    telling = begun;
    digest = new DueDigest(session, desk.store(), telling, ZoneId.systemDefault());
  }

  private Watch.Reading again(Fetcher fetcher) {
    service.reloading(Duration.ofNanos(System.nanoTime()));
    session.forget();
    try {
      return new Watch.Reading.Read(charge(fetcher));
    } catch (Stop | StoreLost wrong) {
      return new Watch.Reading.Wrong(wrong.getMessage());
    } catch (UncheckedIOException broken) {
      return new Watch.Reading.Wrong(FileTrouble.of(broken.getCause()));
    }
  }

  private void event(WatchEvent event) {
    log.event(event);
    if (readerLeft.getAsBoolean()) {
      bell.ring(Wake.STOP);
    }
    switch (event) {
      case WatchEvent.Started started -> service.ready("watching " + started.feeds() + " feeds");
      case WatchEvent.Reloaded reloaded -> service.ready("watching " + reloaded.feeds() + " feeds");
      case WatchEvent.NotReloaded _ -> service.ready("the configuration could not be read again");
      case WatchEvent.Alive _ -> {
        service.alive();
        digest.build().ifPresent(built -> log.note("digest", built.sentence()));
      }
      case WatchEvent.Stopping _ -> {
        service.stopping();
        courier.close();
      }
      case WatchEvent.Finished finished -> finished(finished.summary());
      case WatchEvent.Troubled _ -> service.alive();
      case WatchEvent.Asked _,
          WatchEvent.Offline _,
          WatchEvent.Online _,
          WatchEvent.Jumped _,
          WatchEvent.Stopped _ -> {}
    }
  }

  private void finished(Summary summary) {
    if (summary.added() > 0) {
      telling.tell();
    }
    new Indexing(desk.store()).some(RefreshCommand.INDEXED);
  }
}
