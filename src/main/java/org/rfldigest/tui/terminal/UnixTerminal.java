package org.rfldigest.tui.terminal;

import java.io.FileDescriptor;
import java.io.FileOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.file.Path;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;

/**
 * The terminal that the program was started in. It is given back at every end that the program can
 * know of: a shutdown hook does it for signals and for errors.
 */
public final class UnixTerminal implements Terminal {

  private static final long STOP_MILLIS = 300;

  private final Tty tty;
  private final Device device;
  private final Keyboard keyboard;
  private final Display display;
  private final TakenNote note;
  private final AtomicBoolean entered = new AtomicBoolean();
  private final Standby standby;
  private final Semaphore continued = new Semaphore(0);
  private final Setup setup;
  private final boolean raw;
  private Listener listener;

  private UnixTerminal(
      Tty tty, boolean raw, Device device, OutputStream screen, TakenNote note, Setup setup) {
    this.standby = new Standby(tty, entered, screen);
    this.setup = setup;
    this.tty = tty;
    this.raw = raw;
    this.device = device;
    this.note = note;
    this.keyboard = new Keyboard(device);
    var links = Hyperlinks.knownBy(setup.environment());
    this.display =
        new Display(Palette.of(setup.theme(), setup.depth()), glyphs(), links, this::send);
  }

  /** Why this terminal cannot be drawn on, in one sentence; empty where it can. */
  public static Optional<String> refusal(Map<String, String> environment) {
    var type = environment.getOrDefault("TERM", "");
    return type.isEmpty() || type.equals("dumb")
        ? Optional.of("This terminal cannot move its cursor (TERM is \"" + type + "\").")
        : Optional.empty();
  }

  /**
   * Takes the terminal over, on its second screen, after a note of it; its line is raw when keys
   * are read. Starting {@code stty} costs more than all that is drawn first: what the launcher told
   * of the line lets that wait.
   */
  public static UnixTerminal open(Setup setup) throws IOException {
    var out = new FileOutputStream(FileDescriptor.out);
    return open(setup, System.getProperty("rfl.line", ""), "stty", System.in, out);
  }

  /**
   * Takes what is no terminal, in the same way.
   *
   * @param keys what is typed
   * @param screen what is drawn goes there
   */
  public static UnixTerminal rehearsed(Setup setup, InputStream keys, OutputStream screen)
      throws IOException {
    return open(setup, "4500:5:bf:8a3b\n24 80", "echo", keys, screen);
  }

  private static UnixTerminal open(
      Setup setup, String line, String stty, InputStream keys, OutputStream screen)
      throws IOException {
    var note = TakenNote.in(setup.memory());
    var told = Tty.told(line, note, stty);
    var tty = told.isPresent() ? told.get() : Tty.open(note, stty);
    try {
      var device = new Device(keys, screen);
      var terminal = new UnixTerminal(tty, told.isEmpty(), device, screen, note, setup);
      Runtime.getRuntime().addShutdownHook(restoring(terminal));
      terminal.entered.set(true);
      note.write(tty.saved());
      terminal.begin();
      return terminal;
    } catch (IOException failed) {
      tty.restore();
      throw failed;
    }
  }

  /**
   * Its own failure, as where the heap is full, must not end a program that ends: that waits for
   * it.
   */
  private static Thread restoring(UnixTerminal terminal) {
    var hook = new Thread(terminal::leave, "terminal-restore");
    hook.setUncaughtExceptionHandler((thread, failure) -> {});
    return hook;
  }

  /** Gives back a terminal that a killed program had taken; answers whether there was any. */
  public static boolean repair(Path memory) {
    var note = TakenNote.in(memory);
    var settings = note.leftBehind();
    settings.ifPresent(known -> {
      Tty.restore(known);
      System.out.write(Sequences.LEAVE, 0, Sequences.LEAVE.length);
      System.out.flush();
      note.remove();
    });
    return settings.isPresent();
  }

  /** The encoding that the locale names: by itself, or as the launcher found it. */
  public static String encoding() {
    var found = System.getProperty("rfl.encoding", "");
    return found.isEmpty() ? System.getProperty("native.encoding", "unknown") : found;
  }

  private static Glyphs glyphs() {
    return encoding().regionMatches(true, 0, "UTF", 0, 3) ? Glyphs.UNICODE : Glyphs.ASCII;
  }

  @Override
  public Size size() {
    return tty.size();
  }

  @Override
  public synchronized void draw(Frame frame) {
    if (entered.get()) {
      display.draw(frame);
    }
  }

  @Override
  public void forget() {
    display.forget();
  }

  @Override
  public synchronized void use(String theme) {
    var known = setup.themes().get(theme);
    if (known != null) {
      display.use(Palette.of(known, setup.depth()));
    }
  }

  @Override
  public Input read() {
    return keyboard.read();
  }

  @Override
  public synchronized void enter() {
    note.write(tty.saved());
    tty.raw();
    entered.set(true);
    begin();
    display.forget();
  }

  private void begin() {
    send(Sequences.ENTER);
    if (setup.mouse()) {
      send(Sequences.MOUSE);
    }
  }

  @Override
  public synchronized boolean copy(String text) {
    var sequence = entered.get() ? Clipboard.sequence(text) : Optional.<byte[]>empty();
    sequence.ifPresent(this::send);
    return sequence.isPresent();
  }

  /** Where it fails, it is tried again. */
  @Override
  public synchronized void leave() {
    if (entered.get()) {
      send(Sequences.LEAVE);
      tty.restore();
      entered.set(false);
      note.remove();
    }
  }

  /** Stops all of the job, as the key does elsewhere. Where no shell could continue it, goes on. */
  @Override
  public void stop() {
    leave();
    continued.drainPermits();
    Signals.byDefault("TSTP");
    Tty.stopJob();
    awaitContinued();
    enter();
    Signals.on("TSTP", listener::stopAsked);
    listener.resized(Tty.currentSize());
  }

  /** What was typed before the line was raw stands on the screen. */
  private void forgetEcho() {
    try {
      if (device.hasKeys()) {
        display.forget();
      }
    } catch (IOException gone) {
      display.forget();
    }
  }

  private void awaitContinued() {
    try {
      if (!continued.tryAcquire(STOP_MILLIS, TimeUnit.MILLISECONDS)) {
        display.forget();
      }
    } catch (InterruptedException interrupted) {
      Thread.currentThread().interrupt();
    }
  }

  @Override
  public void listen(Listener listener) {
    this.listener = listener;
    if (!raw) {
      tty.raw();
      forgetEcho();
    }
    Thread.ofPlatform().daemon().name("standby").start(() -> standby.begin(note));
    Signals.on("WINCH", () -> listener.resized(Tty.currentSize()));
    Signals.on(
        "CONT",
        () -> {
          continued.release();
          listener.continued();
        });
    Signals.on("TSTP", listener::stopAsked);
  }

  @Override
  public void close() {
    leave();
  }

  /**
   * Gives the terminal back and ends the program where its heap is full, and so nothing can be made
   * any more; does not return.
   *
   * @param exit what the program ends with
   */
  public void abandon(int exit) {
    standby.end(exit);
  }

  /** What a terminal that is gone does not take is lost; the end of its input ends the program. */
  private void send(byte[] bytes) {
    try {
      device.send(bytes);
    } catch (IOException gone) {
      display.forget();
    }
  }
}
