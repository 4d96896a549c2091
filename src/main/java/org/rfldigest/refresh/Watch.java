package org.rfldigest.refresh;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Executor;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.Consumer;
import java.util.function.Supplier;
import org.rfldigest.model.Subscription;
import org.rfldigest.refresh.FeedReport.Result;
import org.rfldigest.refresh.Refresh.Scope;
import org.rfldigest.store.StoreLost;

/**
 * Refreshes each subscription when it is due, until it is told to stop. Looks at the clock twice a
 * minute, so that a sleep of the machine or a clock that was set is noticed soon; what became due
 * meanwhile is asked once, spread over half a minute. Listeners are called by one thread at a time.
 */
public final class Watch {

  private static final Duration SLICE = Duration.ofSeconds(25);
  private static final Duration JUMP = Duration.ofSeconds(30);

  private static final Duration LULL = Duration.ofMinutes(5);

  /** Whatever clock or store say, no subscription begins twice within a minute. */
  private static final Duration AGAIN = Duration.ofMinutes(1);

  private static final Duration GRACE = Duration.ofMillis(1_200);

  private final Supplier<Reading> reading;
  private final Alarm alarm;
  private final InstantSource clock;
  private final Executor executor;
  private final Consumer<WatchEvent> listener;
  private final Map<String, Instant> begun = new HashMap<>();
  private final Set<String> silent = new HashSet<>();
  private Charge charge;
  private Optional<Round> round = Optional.empty();
  private Optional<Lull> lull = Optional.empty();
  private Instant since;
  private boolean mustReload;
  private boolean troubled;

  /** The configuration, read anew. */
  public sealed interface Reading {
    record Read(Charge charge) implements Reading {}

    record Wrong(String sentence) implements Reading {}
  }

  private record Round(Instant began, CompletableFuture<Summary> summary) {}

  /**
   * @param reading called again for each reload, when no refresh runs
   * @param executor runs the refreshes; one that runs them at once will do
   */
  public Watch(
      Charge charge,
      Supplier<Reading> reading,
      Alarm alarm,
      InstantSource clock,
      Executor executor,
      Consumer<WatchEvent> listener) {
    this.charge = charge;
    this.reading = reading;
    this.alarm = alarm;
    this.clock = clock;
    this.executor = executor;
    this.listener = listener;
  }

  /** Returns when it was told to stop. */
  public void run() {
    since = clock.instant().minus(Agenda.SPREAD);
    tell(new WatchEvent.Started(charge.subscriptions().size()));
    while (true) {
      var now = clock.instant();
      var next = work(now);
      switch (wait(now, next)) {
        case STOP -> {
          stop();
          return;
        }
        case RELOAD -> mustReload = true;
        case TIME, DONE -> {}
      }
      if (mustReload && round.filter(one -> !one.summary().isDone()).isEmpty()) {
        troubled(this::finish);
        reload();
      }
    }
  }

  /**
   * Does what is to be done, and answers when there is more; a store that is lost may come back.
   */
  private Optional<Instant> work(Instant now) {
    var next = new AtomicReference<Optional<Instant>>(Optional.empty());
    troubled(() -> {
      finish();
      next.set(round.isEmpty() ? begin(now) : Optional.empty());
      tell(new WatchEvent.Alive(now, next.get()));
    });
    return next.get();
  }

  /** Tells once of a store that is busy or full, until it was well again. */
  private void troubled(Runnable work) {
    try {
      work.run();
    } catch (StoreLost lost) {
      if (lost.why() != StoreLost.Why.BUSY && lost.why() != StoreLost.Why.FULL) {
        throw lost;
      }
      if (!troubled) {
        troubled = true;
        tell(new WatchEvent.Troubled(lost.getMessage()));
      }
    }
  }

  private Alarm.Wake wait(Instant now, Optional<Instant> next) {
    var until =
        next.map(at -> Duration.between(now, at))
            .filter(pause -> pause.compareTo(SLICE) < 0)
            .orElse(SLICE);
    var pause = until.isNegative() ? Duration.ZERO : until;
    var wake = alarm.await(pause);
    var by = Duration.between(now, clock.instant());
    if (by.compareTo(pause.plus(JUMP)) > 0 || by.compareTo(JUMP.negated()) < 0) {
      since = clock.instant();
      lull = Optional.empty();
      tell(new WatchEvent.Jumped(by));
    }
    return wake;
  }

  /** Asks what is due, and answers when the next is. */
  private Optional<Instant> begin(Instant now) {
    if (lull.filter(known -> known.holds(now)).isPresent()) {
      return Optional.of(lull.get().next());
    }
    var agenda = Agenda.of(charge.health(now), now, since);
    var due = agenda.due().stream().filter(one -> isRested(one, now)).toList();
    if (!due.isEmpty()) {
      due.forEach(one -> begun.put(one.key(), now));
      round = Optional.of(new Round(now, refresh(due)));
    }
    lull = due.isEmpty() ? agenda.next().map(next -> new Lull(now, next)) : Optional.empty();
    return agenda.next();
  }

  /** A time in which nothing is due, unless another program changes that; so it is not long. */
  private record Lull(Instant from, Instant next) {
    boolean holds(Instant now) {
      var until = next.isBefore(from.plus(LULL)) ? next : from.plus(LULL);
      return !now.isBefore(from) && now.isBefore(until);
    }
  }

  private boolean isRested(Subscription subscription, Instant now) {
    var last = begun.get(subscription.key());
    return last == null || Duration.between(last, now).abs().compareTo(AGAIN) >= 0;
  }

  private CompletableFuture<Summary> refresh(List<Subscription> due) {
    var refresh = charge.refresh();
    var summary =
        CompletableFuture.supplyAsync(() -> refresh.run(due, Scope.DUE, this::asked), executor);
    summary.whenComplete((_, _) -> alarm.ring(Alarm.Wake.DONE));
    return summary;
  }

  /** What nobody could answer is told when the round is over, and it is known why. */
  private void asked(Progress progress) {
    var report = progress.report();
    if (report.wasAsked() && !(report.result() instanceof Result.Unreachable)) {
      tell(new WatchEvent.Asked(report));
    }
  }

  private void finish() {
    if (round.filter(one -> one.summary().isDone()).isEmpty()) {
      return;
    }
    var done = round.get();
    round = Optional.empty();
    var summary = summary(done);
    network(summary);
    tell(new WatchEvent.Finished(summary, done.began()));
    troubled = false;
  }

  private static Summary summary(Round round) {
    try {
      return round.summary().join();
    } catch (CompletionException broken) {
      throw broken.getCause() instanceof RuntimeException known
          ? known
          : new IllegalStateException(broken.getCause());
    }
  }

  /** Two feeds in a row that nobody answers for mean that this machine is offline: told once. */
  private void network(Summary summary) {
    for (var report : summary.reports()) {
      if (report.result() instanceof Result.Unreachable) {
        var isNew = silent.add(report.subscription().key());
        if (isNew && silent.size() == 1) {
          tell(new WatchEvent.Asked(report));
        } else if (isNew && silent.size() == 2) {
          tell(new WatchEvent.Offline());
        }
      } else if (report.wasAsked()) {
        if (silent.size() > 1) {
          tell(new WatchEvent.Online());
        }
        silent.clear();
      }
    }
  }

  private void reload() {
    mustReload = false;
    switch (reading.get()) {
      case Reading.Read read -> {
        charge = read.charge();
        lull = Optional.empty();
        tell(new WatchEvent.Reloaded(charge.subscriptions().size()));
      }
      case Reading.Wrong wrong -> tell(new WatchEvent.NotReloaded(wrong.sentence()));
    }
  }

  /** Lets what is being fetched finish, but not for long: a fetch can be done again. */
  private void stop() {
    tell(new WatchEvent.Stopping());
    charge.refresh().stop();
    var whole = round.isEmpty() || isDoneSoon(round.get().summary());
    tell(new WatchEvent.Stopped(isKept() && whole));
  }

  /** A store that fails at the end is no reason to end badly: what it lacks is asked again. */
  private boolean isKept() {
    try {
      finish();
      return true;
    } catch (StoreLost lost) {
      tell(new WatchEvent.Troubled(lost.getMessage()));
      return false;
    }
  }

  private static boolean isDoneSoon(CompletableFuture<Summary> summary) {
    try {
      summary.get(GRACE.toMillis(), TimeUnit.MILLISECONDS);
      return true;
    } catch (TimeoutException slow) {
      return false;
    } catch (ExecutionException broken) {
      return true;
    } catch (InterruptedException stopped) {
      Thread.currentThread().interrupt();
      return false;
    }
  }

  private synchronized void tell(WatchEvent event) {
    listener.accept(event);
  }
}
