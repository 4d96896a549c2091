package org.rfldigest.fetch;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;

/** A clock that stands but for what is waited, and remembers each wait. */
final class PassingTime implements InstantSource, Pause {

  private final List<Duration> pauses = new ArrayList<>();
  private Instant now = Net.NOW;

  @Override
  public synchronized Instant instant() {
    return now;
  }

  @Override
  public synchronized void of(Duration duration) {
    pauses.add(duration);
    pass(duration);
  }

  /** Without anybody who waits; a negative one puts the clock back. */
  synchronized void pass(Duration duration) {
    now = now.plus(duration);
  }

  synchronized List<Duration> pauses() {
    return List.copyOf(pauses);
  }

  HostGate gate() {
    return new HostGate(HostGate.GAP, this, this);
  }
}
