package org.rfldigest.cli.system;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.TimeUnit;

/**
 * Another program. It is started directly, never through a shell: each argument arrives as the one
 * that it is.
 */
public final class Program {

  private static final int LONGEST = 1 << 20;
  private static final Duration REST = Duration.ofSeconds(1);

  private final Map<String, String> environment;
  private final Duration limit;

  /**
   * @param limit after which it is ended
   */
  public Program(Map<String, String> environment, Duration limit) {
    this.environment = environment;
    this.limit = limit;
  }

  /** How a run ended. */
  public sealed interface Outcome {

    /**
     * @param out what it printed, bounded
     * @param err what it complained of, bounded
     */
    record Ended(int exit, String out, String err) implements Outcome {

      /** What there is to tell of its end, on either stream. */
      String said() {
        return (err + out).strip();
      }
    }

    /**
     * @param sentence why it was not run, or not to its end, in a few words
     */
    record Failed(String sentence) implements Outcome {}
  }

  /** Where the program is on the path, or in one of the folders. */
  public static Optional<Path> find(
      String name, Map<String, String> environment, String... folders) {
    var path = environment.getOrDefault("PATH", "");
    for (var folder : (path + ":" + String.join(":", folders)).split(":")) {
      var file = folder.isEmpty() ? null : Path.of(folder, name);
      if (file != null && Files.isRegularFile(file) && Files.isExecutable(file)) {
        return Optional.of(file);
      }
    }
    return Optional.empty();
  }

  /** Runs it to its end with that input. A name without a folder is looked for on the path. */
  Outcome run(List<String> command, String input) {
    var name = command.getFirst();
    var file = name.contains("/") ? Optional.of(Path.of(name)) : find(name, environment);
    if (file.isEmpty()) {
      return new Outcome.Failed("it is not installed");
    }
    var whole = new ArrayList<>(command);
    whole.set(0, file.get().toString());
    return start(whole, input);
  }

  private Outcome start(List<String> command, String input) {
    try {
      var builder = new ProcessBuilder(command);
      builder.environment().clear();
      builder.environment().putAll(environment);
      var process = builder.start();
      var out = new Said(process.getInputStream());
      var err = new Said(process.getErrorStream());
      Thread.startVirtualThread(() -> give(process, input));
      if (!ends(process)) {
        process.destroyForcibly();
        return new Outcome.Failed("it did not end within " + limit.toSeconds() + " s");
      }
      return new Outcome.Ended(process.exitValue(), out.text(), err.text());
    } catch (IOException | IllegalArgumentException unstartable) {
      return new Outcome.Failed("it could not be started");
    } catch (InterruptedException stopped) {
      Thread.currentThread().interrupt();
      return new Outcome.Failed("it was stopped before its end");
    }
  }

  /** Whoever is stopped while it waits leaves no program behind that nobody would end. */
  private boolean ends(Process process) throws InterruptedException {
    try {
      return process.waitFor(limit.toMillis(), TimeUnit.MILLISECONDS);
    } catch (InterruptedException stopped) {
      process.destroy();
      throw stopped;
    }
  }

  /** What comes from a stream, as far as it came. */
  private static final class Said {

    private final ByteArrayOutputStream head = new ByteArrayOutputStream();
    private final Thread reading;

    Said(InputStream stream) {
      this.reading = Thread.startVirtualThread(() -> read(stream));
    }

    private void read(InputStream stream) {
      try (stream) {
        var some = new byte[8_192];
        for (var many = stream.read(some); many >= 0; many = stream.read(some)) {
          head.write(some, 0, Math.min(many, LONGEST - head.size()));
        }
      } catch (IOException gone) {
        // what came before it stays
      }
    }

    /**
     * To be asked after the program's end. What it left behind may hold the stream open for hours:
     * nobody waits for that.
     */
    String text() throws InterruptedException {
      reading.join(REST);
      return head.toString(StandardCharsets.UTF_8);
    }
  }

  private static void give(Process process, String input) {
    try (var in = process.getOutputStream()) {
      in.write(input.getBytes(StandardCharsets.UTF_8));
    } catch (IOException unwanted) {
      // a program need not read what it is given
    }
  }
}
