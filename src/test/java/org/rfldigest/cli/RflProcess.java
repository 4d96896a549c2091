package org.rfldigest.cli;

import java.io.BufferedReader;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import org.rfldigest.child.ChildJava;

/** The program in a process of its own, to be sent signals; its lines are read as they come. */
public final class RflProcess implements AutoCloseable {

  private static final int SECONDS = 60;

  private final Process process;
  private final Path err;
  private final BufferedReader out;

  private RflProcess(Process process, Path err) {
    this.process = process;
    this.err = err;
    this.out = process.inputReader(StandardCharsets.UTF_8);
  }

  public static RflProcess start(Path folder, Map<String, String> environment, String... arguments)
      throws IOException {
    var builder = ChildJava.of(Main.class, arguments).directory(folder.toFile());
    builder.environment().put("HOME", folder.toString());
    builder.environment().remove("XDG_CONFIG_HOME");
    builder.environment().remove("NOTIFY_SOCKET");
    builder.environment().putAll(environment);
    var err = Files.createTempFile(folder, "err", "");
    return new RflProcess(builder.redirectError(err.toFile()).start(), err);
  }

  /** The next line that holds the words; those before it are skipped. */
  public String await(String words) throws IOException {
    var seen = new ArrayList<String>();
    for (var line = out.readLine(); line != null; line = out.readLine()) {
      seen.add(line);
      if (line.contains(words)) {
        return line;
      }
    }
    throw new AssertionError("no line with '" + words + "' in " + seen);
  }

  /** Leaves, as head does. */
  public void readNoMore() throws IOException {
    out.close();
  }

  /** What else it printed to its standard output; waits for its end. */
  String rest() throws IOException {
    return out.readAllAsString();
  }

  /** What it has printed to its standard error so far. */
  public String err() throws IOException {
    return Files.readString(err);
  }

  public void signal(String name) throws IOException, InterruptedException {
    new ProcessBuilder("kill", "-" + name, Long.toString(process.pid())).start().waitFor();
  }

  /** Waits so long for its end. */
  boolean endsWithin(int milliseconds) throws InterruptedException {
    return process.waitFor(milliseconds, TimeUnit.MILLISECONDS);
  }

  /** The exit code; a process that does not end is a failed test. */
  public int end() throws InterruptedException {
    if (!process.waitFor(SECONDS, TimeUnit.SECONDS)) {
      throw new AssertionError("it did not end");
    }
    return process.exitValue();
  }

  @Override
  public void close() {
    process.destroyForcibly();
  }
}
