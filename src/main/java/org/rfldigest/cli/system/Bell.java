package org.rfldigest.cli.system;

import java.time.Duration;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import org.rfldigest.refresh.Alarm;

/** Waits by the machine's own clock, and is rung by signals and other threads. */
public final class Bell implements Alarm {

  private final LinkedBlockingQueue<Wake> rings = new LinkedBlockingQueue<>();

  @Override
  public Wake await(Duration longest) {
    try {
      var wake = rings.poll(longest.toMillis(), TimeUnit.MILLISECONDS);
      return wake == null ? Wake.TIME : wake;
    } catch (InterruptedException stopped) {
      Thread.currentThread().interrupt();
      return Wake.STOP;
    }
  }

  @Override
  public void ring(Wake why) {
    rings.add(why);
  }
}
