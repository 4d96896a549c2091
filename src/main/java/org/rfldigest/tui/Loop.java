package org.rfldigest.tui;

import java.util.Optional;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.Executors;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import java.util.function.BooleanSupplier;
import org.rfldigest.tui.terminal.Size;
import org.rfldigest.tui.terminal.Terminal;

/**
 * The one thread that owns the model: takes messages, draws when none is left, has effects
 * performed. Keys are read one at a time, each only when the one before was taken in: while an
 * editor has the terminal, nobody here reads from it.
 */
final class Loop implements Terminal.Listener {

  private static final long FIRST_PATIENCE_NANOS = TimeUnit.MILLISECONDS.toNanos(250);

  private static final long REST_NANOS = TimeUnit.MILLISECONDS.toNanos(40);

  /** How long a key waits for what it is meant for. */
  private static final long EARLY_PATIENCE_NANOS = TimeUnit.SECONDS.toNanos(2);

  private static final long DETAIL_PATIENCE_NANOS = TimeUnit.MILLISECONDS.toNanos(15);

  private final Terminal terminal;
  private final BooleanSupplier storeChanged;
  private final BlockingQueue<Message> messages = new LinkedBlockingQueue<>();
  private final Turns turns;
  private final Workers workers;
  private final ScheduledExecutorService watcher =
      Executors.newSingleThreadScheduledExecutor(
          Thread.ofPlatform().daemon().name("watch").factory());
  private volatile Model model;
  private Model rested;
  private Message early;
  private long earlyUntil;
  private boolean ended;
  private Optional<Effect.KeepTyped> kept = Optional.empty();

  Loop(Terminal terminal, Performer performer, BooleanSupplier storeChanged, Model initial) {
    this(terminal, performer, storeChanged, initial, Turns.atOnce());
  }

  Loop(
      Terminal terminal,
      Performer performer,
      BooleanSupplier storeChanged,
      Model initial,
      Turns turns) {
    this.terminal = terminal;
    this.storeChanged = storeChanged;
    this.turns = turns;
    workers = new Workers(performer, messages::add);
    this.model = initial;
    this.rested = initial;
  }

  /** Runs until the person quits or the terminal is gone, and returns the last model. */
  Model run() {
    model = model.with(terminal.size());
    take(Update.first(model));
    awaitFirstScreen();
    terminal.draw(View.of(model));
    terminal.listen(this);
    take(Update.rest(model));
    var keys = new KeyReader(terminal, model.keys(), turns, messages::add);
    Thread.ofPlatform().daemon().name("keys").start(keys);
    turns.taken();
    watcher.scheduleWithFixedDelay(this::watch, 1, 1, TimeUnit.SECONDS);
    try (var _ = new AtEnd(this::leave)) {
      live();
      watcher.shutdownNow();
      workers.stop();
    }
    return model;
  }

  /** With a heap that is full nothing more is tried on the way to the end. */
  private void live() {
    try {
      while (!ended) {
        step(next());
      }
    } catch (OutOfMemoryError full) {
      breakDown(full);
      throw full;
    }
  }

  private static void breakDown(Error error) {
    Thread.getDefaultUncaughtExceptionHandler().uncaughtException(Thread.currentThread(), error);
  }

  private void leave() {
    Forms.unconfirmed(model).ifPresent(workers::answer);
    workers.answer(new Effect.Leave(Places.of(model)));
  }

  /** Lets the answer to what is shown first arrive, so that the first frame is a whole one. */
  private void awaitFirstScreen() {
    var end = System.nanoTime() + FIRST_PATIENCE_NANOS;
    while (!ended && model.screen().filter(Screen::isReading).isPresent()) {
      var message = poll(end - System.nanoTime());
      if (message == null) {
        return;
      }
      take(Update.of(model, message));
    }
  }

  /** What a chosen entry says is mostly there in a moment: then both are drawn at once. */
  private void awaitDetail() {
    var end = System.nanoTime() + DETAIL_PATIENCE_NANOS;
    while (!ended && Details.isAwaited(model)) {
      var message = poll(end - System.nanoTime());
      if (message == null) {
        return;
      }
      takeIn(message);
      if (isInput(message)) {
        return;
      }
    }
  }

  /** The next message; null where none comes so soon. */
  private Message poll(long nanos) {
    try {
      return messages.poll(nanos, TimeUnit.NANOSECONDS);
    } catch (InterruptedException interrupted) {
      return new Message.InputEnded();
    }
  }

  /** A key that came too early comes again when what it is meant for is here. */
  private Message next() {
    try {
      if (early == null) {
        return messages.take();
      }
      if (isEarlyStill()) {
        var other = messages.poll(earlyUntil - System.nanoTime(), TimeUnit.NANOSECONDS);
        if (other != null) {
          return other;
        }
      }
      return early;
    } catch (InterruptedException interrupted) {
      return new Message.InputEnded();
    }
  }

  /** A store that cannot be asked is told of when something is wanted of it. */
  private void watch() {
    var typed = Forms.unconfirmed(model);
    if (typed.isPresent() && !typed.equals(kept)) {
      messages.add(new Message.Paused());
    }
    kept = typed;
    try {
      if (storeChanged.getAsBoolean()) {
        messages.add(new Message.StoreChanged());
      }
    } catch (RuntimeException unreadable) {
      // Asked again in a second.
    } catch (Error broken) {
      breakDown(broken);
    }
  }

  private void step(Message message) {
    takeIn(message);
    runOn();
    if (messages.isEmpty() && !ended && (early == null || isEarlyStill())) {
      awaitDetail();
      terminal.draw(View.of(model));
      rested = model;
      turns.drawn(messages.isEmpty() && model.requests().open().isEmpty());
    }
  }

  /** While the cursor runs through a list, what stands beside it waits until the cursor rests. */
  private void runOn() {
    var rest = System.nanoTime() + REST_NANOS;
    while (messages.isEmpty() && !ended && View.isLeftBehind(rested, model)) {
      terminal.draw(View.of(model, rested));
      var message = poll(rest - System.nanoTime());
      if (message == null) {
        return;
      }
      takeIn(message);
      rest = isInput(message) ? System.nanoTime() + REST_NANOS : rest;
    }
  }

  /** Nobody reads at the end: it would wait 0.3 s for who sits in the system. */
  private void takeIn(Message message) {
    if (message != early && Early.is(model, message)) {
      early = message;
      earlyUntil = System.nanoTime() + EARLY_PATIENCE_NANOS;
      return;
    }
    if (message == early) {
      early = null;
    }
    take(Update.of(model, message));
    if (isInput(message) && !ended) {
      turns.taken();
    }
  }

  private boolean isEarlyStill() {
    return Early.is(model, early) && System.nanoTime() < earlyUntil;
  }

  private static boolean isInput(Message message) {
    return switch (message) {
      case Message.KeyPressed _ -> true;
      case Message.Pasted _ -> true;
      case Message.Clicked _ -> true;
      case Message.Turned _ -> true;
      default -> false;
    };
  }

  private void take(Step step) {
    model = step.model();
    step.effects().forEach(this::perform);
  }

  private void perform(Effect effect) {
    switch (effect) {
      case Effect.Quit _ -> ended = true;
      case Effect.Redraw _ -> {
        terminal.enter();
        terminal.forget();
      }
      case Effect.UseTheme theme -> terminal.use(theme.name());
      case Effect.Suspend _ -> terminal.stop();
      case Effect.Edit edit -> edit(edit);
      case Effect.Copy copy -> terminal.copy(copy.text());
      default -> workers.perform(effect);
    }
  }

  private void edit(Effect.Edit edit) {
    terminal.leave();
    try {
      workers.answer(edit);
    } finally {
      terminal.enter();
    }
  }

  @Override
  public void resized(Size size) {
    messages.add(new Message.Resized(size));
  }

  @Override
  public void stopAsked() {
    messages.add(new Message.StopAsked());
  }

  @Override
  public void continued() {
    messages.add(new Message.Continued());
  }
}
