package org.rfldigest.cli;

import java.io.FileDescriptor;
import java.io.InputStream;
import java.io.PrintStream;
import java.nio.file.Path;
import java.time.InstantSource;
import java.util.Map;

/**
 * What a run of the program is given from outside.
 *
 * @param terminal whether input and output are a terminal
 */
record Surroundings(
    InputStream in,
    PrintStream out,
    PrintStream err,
    Map<String, String> environment,
    Path folder,
    InstantSource clock,
    boolean terminal) {

  static Surroundings ofProcess() {
    return new Surroundings(
        System.in,
        Output.to(FileDescriptor.out),
        Output.to(FileDescriptor.err),
        System.getenv(),
        Path.of("").toAbsolutePath(),
        InstantSource.system(),
        Boolean.getBoolean("rfl.terminal"));
  }

  /** The same with another output. */
  Surroundings with(PrintStream other) {
    return new Surroundings(in, other, err, environment, folder, clock, terminal);
  }

  /** The same in another folder. */
  Surroundings in(Path other) {
    return new Surroundings(in, out, err, environment, other, clock, terminal);
  }

  /** The width for plain text, in columns. */
  int columns() {
    try {
      return Math.clamp(Integer.parseInt(environment.getOrDefault("COLUMNS", "80")), 40, 120);
    } catch (NumberFormatException odd) {
      return 80;
    }
  }
}
