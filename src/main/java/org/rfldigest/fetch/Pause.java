package org.rfldigest.fetch;

import java.time.Duration;

/** A wait that a test can take out of the world. */
@FunctionalInterface
public interface Pause {

  Pause REAL = Thread::sleep;

  void of(Duration duration) throws InterruptedException;
}
