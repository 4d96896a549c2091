package org.rfldigest.cli;

import java.io.BufferedReader;
import java.io.InputStreamReader;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.concurrent.locks.LockSupport;
import org.rfldigest.cli.session.Surroundings;

/**
 * A process with {@code rfl watch} whose disk is full when the standard input says "full", has room
 * at "room", and for which half a day goes by at "later".
 */
final class WatchOnAFullDisk {

  private static final long REST_NANOS = 300_000_000;

  private static volatile Instant now = RflRun.START;

  private WatchOnAFullDisk() {}

  /** The library and a workspace. */
  public static void main(String[] arguments) throws Throwable {
    var faults = new Faults(Path.of(arguments[0]));
    var folder = Path.of(arguments[1]);
    var surroundings =
        new Surroundings(
            System.in,
            System.out,
            System.err,
            Map.of("HOME", arguments[1]),
            folder,
            () -> now,
            false);
    Thread.ofPlatform().daemon().start(() -> listen(faults));
    System.exit(new Rfl(surroundings).run("watch"));
  }

  private static void listen(Faults faults) {
    try (var lines = new BufferedReader(new InputStreamReader(System.in))) {
      for (var line = lines.readLine(); line != null; line = lines.readLine()) {
        switch (line) {
          case "full" -> {
            faults.begin(Faults.Kind.FULL, 1);
            Thread.ofPlatform().daemon().start(WatchOnAFullDisk::goOn);
          }
          case "room" -> faults.end();
          default -> pass(Duration.ofHours(12));
        }
      }
    } catch (Throwable broken) {
      throw new IllegalStateException(broken);
    }
  }

  /** What is overdue after a jump is asked within half a minute of this clock. */
  private static void goOn() {
    try {
      while (true) {
        pass(Duration.ofSeconds(20));
        LockSupport.parkNanos(REST_NANOS);
      }
    } catch (Exception broken) {
      throw new IllegalStateException(broken);
    }
  }

  /** The signal wakes the watch. */
  private static synchronized void pass(Duration time) throws Exception {
    now = now.plus(time);
    var self = Long.toString(ProcessHandle.current().pid());
    new ProcessBuilder("kill", "-HUP", self).start().waitFor();
  }
}
