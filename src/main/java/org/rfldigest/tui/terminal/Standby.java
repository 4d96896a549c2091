package org.rfldigest.tui.terminal;

import java.io.FileDescriptor;
import java.io.FileOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.concurrent.atomic.AtomicBoolean;

/**
 * The end where the program can do nothing more, as with a heap that is full for good: a shell
 * stands by from the start on, and at a word of one byte puts the terminal's line right. That makes
 * no object, waits for no lock of the screens, and uses no class that was not used before.
 */
final class Standby {

  /**
   * Answers the first word at once, the second when the line is as it was; goes when we go, not
   * before: of a program that has ended Java reads the answer itself, and needs memory for it.
   */
  private static final String DUTY =
      "trap '' HUP INT QUIT TERM TSTP TTIN TTOU; "
          + "read -r word && echo >&2 && read -r word && "
          + "{ $0 $1 <&1 2>/dev/null; rm -f \"$2\"; echo >&2; read -r word; }";

  private static final int LOOKS = 600;
  private static final long BETWEEN_LOOKS_MILLIS = 5;
  private static final byte[] SENTENCE =
      "rfl ended by an error of its own: its memory is full. What was written is kept; start it again.\n"
          .getBytes(StandardCharsets.US_ASCII);

  private final Tty tty;
  private final AtomicBoolean taken;
  private final OutputStream screen;
  private final OutputStream errors = new FileOutputStream(FileDescriptor.err);
  private final Runtime runtime = Runtime.getRuntime();
  private volatile boolean isThere;
  private OutputStream words;
  private InputStream answers;

  /**
   * @param taken whether there is anything to give back
   */
  Standby(Tty tty, AtomicBoolean taken, OutputStream screen) {
    this.tty = tty;
    this.taken = taken;
    this.screen = screen;
  }

  /** Starts the shell, and asks whether it is there. */
  void begin(TakenNote note) {
    try {
      var duty = List.of("/bin/sh", "-c", DUTY, tty.program(), tty.before(), note.place());
      var shell = new ProcessBuilder(duty).redirectOutput(ProcessBuilder.Redirect.INHERIT).start();
      words = shell.getOutputStream();
      answers = shell.getErrorStream();
      isThere = isAnswered();
    } catch (IOException missing) {
      isThere = false;
    } catch (InterruptedException interrupted) {
      Thread.currentThread().interrupt();
    }
  }

  /** Gives the terminal back, says a sentence, and ends the program; does not return. */
  synchronized void end(int exit) {
    try {
      if (taken.get()) {
        taken.set(false);
        giveBack();
      }
    } finally {
      say(exit);
    }
  }

  private void giveBack() {
    try {
      if (!isThere || !isAnswered()) {
        tty.restore();
      }
    } catch (IOException | InterruptedException unheard) {
      tty.restore();
    } finally {
      send(Sequences.LEAVE, screen);
    }
  }

  private void say(int exit) {
    try {
      send(SENTENCE, errors);
    } finally {
      runtime.halt(exit);
    }
  }

  private static void send(byte[] bytes, OutputStream to) {
    try {
      to.write(bytes);
    } catch (IOException gone) {
      // There is nobody left to tell it to.
    }
  }

  private boolean isAnswered() throws IOException, InterruptedException {
    words.write('\n');
    words.flush();
    for (var look = 0; look < LOOKS && answers.available() == 0; look++) {
      Thread.sleep(BETWEEN_LOOKS_MILLIS);
    }
    return answers.available() > 0 && answers.read() == '\n';
  }
}
