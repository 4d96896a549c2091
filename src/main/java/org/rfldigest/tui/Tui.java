package org.rfldigest.tui;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.file.Path;
import java.util.Map;
import java.util.Optional;
import java.util.function.BooleanSupplier;
import org.rfldigest.tui.terminal.Setup;
import org.rfldigest.tui.terminal.UnixTerminal;

/** The way in: runs the screens in the terminal that the program was started in. */
public final class Tui {

  private static final int BROKEN = 1;

  private Tui() {}

  /** Why there can be no screens here, in one sentence; empty where there can. */
  public static Optional<String> refusal(Map<String, String> environment) {
    return UnixTerminal.refusal(environment);
  }

  /**
   * Runs until the person quits; the terminal is then as it was found. Answers why there were no
   * screens, in one sentence; empty when there were.
   *
   * @param storeChanged asked once a second whether somebody else changed digest or inbox since it
   *     was asked before
   */
  public static Optional<String> run(
      Performer performer, BooleanSupplier storeChanged, Model initial, Setup setup) {
    var refusal = refusal(setup.environment());
    if (refusal.isPresent()) {
      return refusal;
    }
    try (var terminal = UnixTerminal.open(setup)) {
      run(new Loop(terminal, performer, storeChanged, initial), terminal);
      return Optional.empty();
    } catch (IOException unusable) {
      return Optional.of("The terminal could not be set up: " + unusable.getMessage());
    }
  }

  /**
   * The same on what is no terminal. Each key is read when all that the one before led to is drawn.
   *
   * @param keys what is typed
   * @param screen what is drawn goes there
   */
  public static void rehearse(
      Performer performer,
      BooleanSupplier storeChanged,
      Model initial,
      Setup setup,
      InputStream keys,
      OutputStream screen)
      throws IOException {
    try (var terminal = UnixTerminal.rehearsed(setup, keys, screen)) {
      run(new Loop(terminal, performer, storeChanged, initial, Turns.atRest()), terminal);
    }
  }

  private static void run(Loop loop, UnixTerminal terminal) {
    Thread.setDefaultUncaughtExceptionHandler((thread, failure) -> end(terminal, failure));
    loop.run();
  }

  /** Gives back a terminal that a killed run had taken. */
  public static boolean repair(Path memory) {
    return UnixTerminal.repair(memory);
  }

  /**
   * An error nobody expected: the terminal first, then a line about it, then the end. Where the
   * heap is full, and where that fails for it, it goes without anything new.
   */
  private static void end(UnixTerminal terminal, Throwable failure) {
    try {
      if (!(failure instanceof OutOfMemoryError)) {
        terminal.close();
        System.err.println("rfl ended by an error of its own: " + failure);
        System.exit(BROKEN);
      }
    } finally {
      terminal.abandon(BROKEN);
    }
  }
}
