package org.rfldigest.cli;

import java.io.BufferedReader;
import java.io.InputStreamReader;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;

/**
 * A process with {@code rfl watch} whose disk is full when the standard input says "full", has room
 * at "room", and for which half a day goes by at "later".
 */
final class WatchOnAFullDisk {

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
          case "full" -> faults.begin(Faults.Kind.FULL, 1);
          case "room" -> faults.end();
          default -> later();
        }
      }
    } catch (Throwable broken) {
      throw new IllegalStateException(broken);
    }
  }

  /** The signal wakes the watch. */
  private static void later() throws Exception {
    now = now.plus(Duration.ofHours(12));
    var self = Long.toString(ProcessHandle.current().pid());
    new ProcessBuilder("kill", "-HUP", self).start().waitFor();
  }
}
