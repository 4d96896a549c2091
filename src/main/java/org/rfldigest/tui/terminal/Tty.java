package org.rfldigest.tui.terminal;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.TimeUnit;

/**
 * The settings of the terminal's line, by one run of {@code stty} at the start and one at the end.
 * Keys that make signals (Ctrl-C, Ctrl-Z, Ctrl-\) come as keys.
 */
final class Tty {

  private static final String RAW = " -icanon -echo -isig -ixon -iexten min 1 time 0";
  private static final int PATIENCE_SECONDS = 5;
  private static final int CANONICAL = 0x2;

  private final String stty;
  private final String saved;
  private final Size size;

  private Tty(String stty, String saved, Size size) {
    this.stty = stty;
    this.saved = saved;
    this.size = size;
  }

  /**
   * Remembers the settings, takes the size, and goes raw. Where a killed program had left the line
   * raw, those that it found are remembered.
   *
   * @param stty the program that knows the line
   */
  static Tty open(TakenNote note, String stty) throws IOException {
    var lines = checked(stty + " -g && " + stty + " size" + RAW).split("\n");
    return new Tty(stty, before(lines[0].trim(), note), size(lines.length > 1 ? lines[1] : ""));
  }

  /**
   * The same of what the launcher has asked while it did something else; the line is as it was
   * until {@link #raw}.
   *
   * @param told what {@code stty -g} and {@code stty size} print; anything else tells nothing
   */
  static Optional<Tty> told(String told, TakenNote note, String stty) {
    var lines = told.split("\n");
    return lines.length == 2 && TakenNote.isSettings(lines[0])
        ? Optional.of(new Tty(stty, before(lines[0], note), size(lines[1])))
        : Optional.empty();
  }

  private static String before(String found, TakenNote note) {
    return isRaw(found) ? note.leftBehind().orElse(found) : found;
  }

  /** Lets answers come byte by byte and unseen, for a moment; the settings before. */
  static String quiet() throws IOException {
    return checked("stty -g && stty -icanon -echo min 0 time 3").strip();
  }

  /** Puts the line right that a killed program left behind. */
  static void restore(String settings) {
    run("stty " + settings);
  }

  String saved() {
    return saved;
  }

  /** What {@link #restore()} sets. */
  String before() {
    return isRaw(saved) ? "sane" : saved;
  }

  /** The one that knows the line. */
  String program() {
    return stty;
  }

  /**
   * The size at the start; rows and columns are unknown (0) on some serial lines: then 80 by 24.
   */
  Size size() {
    return size;
  }

  static Size currentSize() {
    return size(run("stty size"));
  }

  void raw() {
    run(stty + RAW);
  }

  /** As it was found; or sane, where a killed program had left it raw before us. */
  void restore() {
    run(stty + " " + before());
  }

  /** Sends the job that this program is of what Ctrl-Z would send it. */
  static void stopJob() {
    run("kill -TSTP 0");
  }

  /** Whether saved settings, in the form that Linux prints, lack line editing. */
  static boolean isRaw(String saved) {
    var fields = saved.split(":", 5);
    try {
      return fields.length == 5 && (Integer.parseInt(fields[3], 16) & CANONICAL) == 0;
    } catch (NumberFormatException otherSystem) {
      return false;
    }
  }

  static Size size(String rowsAndColumns) {
    var words = rowsAndColumns.trim().split(" ");
    try {
      var rows = Integer.parseInt(words[0]);
      var columns = Integer.parseInt(words[words.length - 1]);
      return rows > 0 && columns > 0 ? new Size(columns, rows) : new Size(80, 24);
    } catch (NumberFormatException unknown) {
      return new Size(80, 24);
    }
  }

  /** What the command prints; nothing where it fails, as on a terminal that is gone. */
  private static String run(String command) {
    try {
      return checked(command);
    } catch (IOException gone) {
      return "";
    }
  }

  private static String checked(String command) throws IOException {
    var process =
        new ProcessBuilder(List.of("/bin/sh", "-c", command))
            .redirectInput(ProcessBuilder.Redirect.INHERIT)
            .redirectError(ProcessBuilder.Redirect.DISCARD)
            .start();
    var output = new String(process.getInputStream().readAllBytes(), StandardCharsets.US_ASCII);
    try {
      if (!process.waitFor(PATIENCE_SECONDS, TimeUnit.SECONDS) || process.exitValue() != 0) {
        throw new IOException("stty does not work here.");
      }
    } catch (InterruptedException interrupted) {
      Thread.currentThread().interrupt();
    }
    return output;
  }
}
