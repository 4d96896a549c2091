package org.rfldigest.cli;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.io.PrintStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.InstantSource;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import org.rfldigest.cli.session.Session;
import org.rfldigest.cli.session.Surroundings;
import org.rfldigest.json.JsonReader;
import org.rfldigest.json.JsonValue.JsonObject;
import org.rfldigest.tui.screens.Facts;
import org.rfldigest.tui.screens.Query;

/** Runs {@code rfl} as a person would, in a folder of its own, and keeps what it said. */
public final class RflRun {

  /** What a run printed and how it ended. */
  public record Result(int exit, String out, String err) {
    public List<String> lines() {
      return out.lines().toList();
    }

    /** What was said on either stream. */
    public String everything() {
      return out + err;
    }
  }

  /** When a run is, unless told otherwise. */
  static final Instant START = Instant.parse("2026-01-15T12:00:00Z");

  private final Path folder;
  private final Map<String, String> environment = new HashMap<>();
  private InstantSource clock = () -> START;

  public RflRun(Path folder) {
    this.folder = folder;
    environment.put("HOME", folder.toString());
  }

  /** A workspace with empty feeds and the given files below it. */
  public static RflRun inWorkspace(Path folder) {
    var run = new RflRun(folder);
    run.write("feeds/feeds.toml", "");
    run.write("snapshots/.keep", "");
    try {
      Files.copy(Path.of("feeds/relevance.toml"), folder.resolve("feeds/relevance.toml"));
    } catch (IOException broken) {
      throw new UncheckedIOException(broken);
    }
    return run;
  }

  public RflRun write(String name, String text) {
    try {
      var file = folder.resolve(name);
      Files.createDirectories(file.getParent());
      Files.writeString(file, text);
      return this;
    } catch (IOException broken) {
      throw new UncheckedIOException(broken);
    }
  }

  public String read(String name) {
    try {
      return Files.readString(folder.resolve(name));
    } catch (IOException broken) {
      throw new UncheckedIOException(broken);
    }
  }

  public RflRun with(String variable, String value) {
    environment.put(variable, value);
    return this;
  }

  public RflRun at(Instant instant) {
    return clock(() -> instant);
  }

  /** A clock that goes on. */
  public RflRun clock(InstantSource goingOn) {
    clock = goingOn;
    return this;
  }

  public Instant now() {
    return clock.instant();
  }

  public Result rfl(String... arguments) {
    return rflReading("", arguments);
  }

  public Result rflReading(String input, String... arguments) {
    var out = new ByteArrayOutputStream();
    var err = new ByteArrayOutputStream();
    var exit = new Rfl(surroundings(input, out, err)).run(arguments);
    return new Result(
        exit, out.toString(StandardCharsets.UTF_8), err.toString(StandardCharsets.UTF_8));
  }

  /** What waits in the inbox, as it is told in JSON. */
  public List<JsonObject> inbox() {
    return rfl("inbox", "--json").lines().stream()
        .map(line -> (JsonObject) ((JsonReader.Result.Read) JsonReader.read(line)).value())
        .toList();
  }

  /** What runs a command that is typed on the screens. */
  public static Function<Query.Output, Facts.Output> inside(Session session) {
    return new Inside(session)::run;
  }

  /** The session of a command that prints to nobody. */
  public Session session() {
    var nobody = OutputStream.nullOutputStream();
    return new Session(surroundings("", nobody, nobody), Optional.empty());
  }

  private Surroundings surroundings(String input, OutputStream out, OutputStream err) {
    return new Surroundings(
        new ByteArrayInputStream(input.getBytes(StandardCharsets.UTF_8)),
        new PrintStream(out, false, StandardCharsets.UTF_8),
        new PrintStream(err, false, StandardCharsets.UTF_8),
        Map.copyOf(environment),
        folder,
        this::now,
        false);
  }
}
