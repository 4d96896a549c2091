package org.rfldigest.refresh;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Map;
import java.util.TreeMap;

/** A clock and an alarm that let time pass only where somebody waits; nothing sleeps. */
final class FakeTime implements InstantSource, Alarm {

  private final Map<Duration, Runnable> plans = new TreeMap<>();
  private Instant now;
  private Duration waited = Duration.ZERO;
  private Duration end = Duration.ZERO;
  private Wake rung = Wake.TIME;

  FakeTime(String now) {
    this.now = Instant.parse(now);
  }

  @Override
  public Instant instant() {
    return now;
  }

  /** Ends after so much time that was waited, whatever the clock said. */
  FakeTime stopAfter(Duration time) {
    end = time;
    return this;
  }

  /** Does something once so much time was waited. */
  FakeTime after(Duration time, Runnable action) {
    plans.put(time, action);
    return this;
  }

  /** Sets the clock without anybody having waited. */
  void jump(Duration by) {
    now = now.plus(by);
  }

  @Override
  public Wake await(Duration longest) {
    var until = waited.plus(longest);
    var plan = plans.keySet().stream().findFirst().filter(at -> at.compareTo(until) <= 0);
    if (plan.isPresent() && plan.get().compareTo(end) <= 0) {
      pass(plan.get());
      plans.remove(plan.get()).run();
      var wake = rung;
      rung = Wake.TIME;
      return wake;
    }
    pass(until.compareTo(end) < 0 ? until : end);
    return waited.compareTo(end) < 0 ? Wake.TIME : Wake.STOP;
  }

  private void pass(Duration until) {
    now = now.plus(until.minus(waited));
    waited = until;
  }

  @Override
  public void ring(Wake why) {
    if (why != Wake.DONE) {
      rung = why;
    }
  }
}
