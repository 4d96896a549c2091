package org.rfldigest.cli.session;

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
public record Surroundings(
    InputStream in,
    PrintStream out,
    PrintStream err,
    Map<String, String> environment,
    Path folder,
    InstantSource clock,
    boolean terminal) {

  private static final int LEAST_COLUMNS = 40;
  private static final int USUAL_COLUMNS = 80;
  private static final int MOST_COLUMNS = 120;

  public static Surroundings ofProcess() {
    return new Surroundings(
        System.in,
        Output.out(),
        Output.err(),
        System.getenv(),
        Path.of("").toAbsolutePath(),
        InstantSource.system(),
        Boolean.getBoolean("rfl.terminal"));
  }

  /** The same with another output. */
  public Surroundings with(PrintStream other) {
    return new Surroundings(in, other, err, environment, folder, clock, terminal);
  }

  /** The same in another folder. */
  public Surroundings in(Path other) {
    return new Surroundings(in, out, err, environment, other, clock, terminal);
  }

  /** A sentence to the person, on the standard error. */
  public void note(String sentence) {
    err.println("rfl: " + Plain.clean(sentence));
  }

  /** The width for plain text, in columns: as it is told, else that of the terminal. */
  public int columns() {
    var told = environment.getOrDefault("COLUMNS", terminal ? lineColumns() : "");
    try {
      return Math.clamp(Integer.parseInt(told), LEAST_COLUMNS, MOST_COLUMNS);
    } catch (NumberFormatException odd) {
      return USUAL_COLUMNS;
    }
  }

  /** What the launcher has found ends with rows and columns, which some lines do not know (0). */
  private static String lineColumns() {
    var line = System.getProperty("rfl.line", "");
    return line.endsWith(" 0") ? "" : line.substring(line.lastIndexOf(' ') + 1);
  }
}
