package org.rfldigest.tui;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.rfldigest.model.Release;
import org.rfldigest.text.Line;
import org.rfldigest.tui.screens.Query;
import org.rfldigest.tui.terminal.Frame;
import org.rfldigest.tui.terminal.Input;
import org.rfldigest.tui.terminal.Key;
import org.rfldigest.tui.terminal.Size;
import org.rfldigest.tui.terminal.Terminal;

/** A reader at a terminal: presses keys, and looks at the screen until it shows what it should. */
@Timeout(30)
class LoopTest {

  private final MemoryTerminal terminal = new MemoryTerminal();
  private final MemoryPerformer performer = new MemoryPerformer();

  private Thread start() {
    var loop = new Loop(terminal, performer, () -> false, Model.empty());
    return Thread.ofPlatform().start(loop::run);
  }

  @Test
  void readsAReleaseAndOpensADevelopment() throws InterruptedException {
    var running = start();
    terminal.until("The rewritten Binder");
    terminal.press("l", "j", "Enter");
    terminal.until("boots the first processor");
    terminal.until("Written for managers");
    terminal.press("o");
    terminal.until("Opening https://lore.example/r/20251012-1/");
    terminal.press("q", "q", "q");
    running.join();
    assertThat(performer.performed)
        .contains(new Effect.OpenLink("https://lore.example/r/20251012-1/"));
  }

  /** As where both came while the program was busy: the terminal sends what Alt would. */
  @Test
  void aKeyRightBehindEscIsNotLostNorIsEsc() throws InterruptedException {
    var running = start();
    terminal.until("The rewritten Binder");
    terminal.press("2", "x", "a", "Alt-j", "x", "Alt-Up", "Q");
    running.join();
    assertThat(performer.performed)
        .filteredOn(Effect.Reject.class::isInstance)
        .containsExactly(new Effect.Reject(45, ""), new Effect.Reject(43, ""));
    assertThat(performer.performed).noneMatch(Effect.Accept.class::isInstance);
  }

  @Test
  void keysTypedBeforeTheDigestIsReadAreMeantForIt() throws InterruptedException {
    var held = new CountDownLatch(1);
    var running = startHolding(Effect.LoadDigest.class, held);
    terminal.until("Reading the digest…");
    terminal.press("l", "j", "Enter");
    awaitTaken(2);
    held.countDown();
    terminal.until("boots the first processor");
    terminal.until("Written for managers");
    terminal.press("Q");
    running.join();
  }

  @Test
  void keysTypedBeforeAReleaseIsReadAreMeantForIt() throws InterruptedException {
    var held = new CountDownLatch(1);
    var running = startHolding(Effect.LoadSnapshot.class, held);
    terminal.until("Reading 7.1…");
    terminal.press("l", "j", "Enter");
    awaitTaken(1);
    held.countDown();
    terminal.until("boots the first processor");
    terminal.until("Written for managers");
    terminal.press("Q");
    running.join();
  }

  @Test
  void keysTypedBeforeTheInboxIsReadAreMeantForIt() throws InterruptedException {
    var held = new CountDownLatch(1);
    var running = startHolding(Effect.LoadInbox.class, held);
    terminal.press("2", "j", "x");
    awaitTaken(1);
    held.countDown();
    terminal.until("2 Inbox 4");
    terminal.press("Q");
    running.join();
    assertThat(performer.performed).contains(new Effect.Reject(44, ""));
  }

  @Test
  void keysTypedBeforeAScreenIsReadAreMeantForIt() throws InterruptedException {
    var held = new CountDownLatch(1);
    var running = startHolding(Effect.Ask.class, held);
    terminal.until("2 Inbox 5");
    terminal.press("4", "j", "Enter");
    awaitTaken(1);
    held.countDown();
    terminal.until("▸4 Pages");
    terminal.until("Binder");
    terminal.press("Q");
    running.join();
    assertThat(performer.performed)
        .filteredOn(Effect.Ask.class::isInstance)
        .extracting(effect -> ((Effect.Ask) effect).query())
        .containsExactly(new Query.Pages(), new Query.OnePage("unsafe"));
  }

  @Test
  void keysTypedBeforeTheFormIsThereGoIntoIt() throws InterruptedException {
    var held = new CountDownLatch(1);
    var running = startHolding(Effect.LoadEntry.class, held);
    terminal.until("2 Inbox 5");
    terminal.press("2", "a", "Tab", "6", ".", "1", "8", "Enter");
    awaitTaken(5);
    held.countDown();
    terminal.until("2 Inbox 4");
    terminal.press("Q");
    running.join();
    assertThat(performer.performed)
        .filteredOn(Effect.Accept.class::isInstance)
        .singleElement()
        .matches(effect -> ((Effect.Accept) effect).release().equals(new Release(6, 18)));
  }

  @Test
  void keysTypedBehindAFormThatWaitsComeAfterIt() throws InterruptedException {
    var held = new CountDownLatch(1);
    var running = startHolding(Effect.LoadEntry.class, held);
    terminal.until("2 Inbox 5");
    terminal.press("2", "a", "Enter", "x", "x");
    awaitTaken(2);
    held.countDown();
    terminal.until("2 Inbox 2");
    terminal.press("Q");
    running.join();
    assertThat(performer.performed).filteredOn(Effect.Accept.class::isInstance).hasSize(1);
    assertThat(performer.performed).filteredOn(Effect.Reject.class::isInstance).hasSize(2);
  }

  @Test
  void whatLeadsElsewhereDoesNotWaitForWhatIsBeingRead() throws InterruptedException {
    var held = new CountDownLatch(1);
    var running = startHolding(Effect.LoadDigest.class, held);
    terminal.until("Reading the digest…");
    terminal.press("?");
    terminal.until("KEYS HERE");
    terminal.press("q", "Q");
    running.join();
    held.countDown();
  }

  @Test
  void keysDoNotWaitForeverForWhatIsNotRead() throws InterruptedException {
    var held = new CountDownLatch(1);
    var running = startHolding(Effect.LoadDigest.class, held);
    terminal.until("Reading the digest…");
    terminal.press("j", "Q");
    running.join();
    held.countDown();
  }

  /** Starts with effects of a kind performed only when the latch is open. */
  private Thread startHolding(Class<? extends Effect> kind, CountDownLatch held) {
    Performer slow =
        (effect, answers) -> {
          if (kind.isInstance(effect)) {
            hold(held);
          }
          performer.perform(effect, answers);
        };
    var loop = new Loop(terminal, slow, () -> false, Model.empty());
    return Thread.ofPlatform().start(loop::run);
  }

  /** Waits until so many of the keys that were pressed last are left unread. */
  private void awaitTaken(int left) {
    while (terminal.inputs.size() > left) {
      Thread.onSpinWait();
    }
  }

  @Test
  void whatIsDecidedRightBeforeTheEndIsDone() throws InterruptedException {
    var held = new CountDownLatch(1);
    Performer slow =
        (effect, answers) -> {
          if (effect instanceof Effect.Reject) {
            hold(held);
          }
          performer.perform(effect, answers);
        };
    var loop = new Loop(terminal, slow, () -> false, Model.empty());
    var running = Thread.ofPlatform().start(loop::run);
    terminal.until("2 Inbox 5");
    terminal.press("2", "x", "Q");
    while (!isWaiting(running, "finish")) {
      Thread.onSpinWait();
    }
    held.countDown();
    running.join();
    assertThat(performer.performed).filteredOn(Effect.Reject.class::isInstance).hasSize(1);
  }

  private static boolean isWaiting(Thread thread, String method) {
    return Stream.of(thread.getStackTrace()).anyMatch(at -> at.getMethodName().equals(method));
  }

  private static void hold(CountDownLatch held) {
    try {
      held.await();
    } catch (InterruptedException interrupted) {
      Thread.currentThread().interrupt();
    }
  }

  @Test
  void acceptsRejectsSnoozesAndTakesBack() throws InterruptedException {
    var running = start();
    terminal.until("2 Inbox 5");
    terminal.press("2", "a", "Enter");
    terminal.until("Accepted into 7.1.");
    terminal.until("2 Inbox 4");
    terminal.press("x");
    terminal.until("2 Inbox 3");
    terminal.press("s", "d");
    terminal.until("2 Inbox 2");
    terminal.press("u", "u", "u");
    terminal.until("2 Inbox 5");
    terminal.press("u");
    terminal.until("There is nothing to undo.");
    terminal.press("Q");
    running.join();
    assertThat(performer.performed)
        .contains(
            new Effect.Accept(
                45, new Release(7, 1), "rust: nova-core: first light on the second card"),
            new Effect.Reject(44, ""),
            new Effect.Snooze(43, Until.TOMORROW));
  }

  @Test
  void leavesWhatIsBelowTheListAsItIsUntilTheCursorRests() throws InterruptedException {
    var running = start();
    terminal.until("2 Inbox 5");
    terminal.press("2");
    terminal.until("rust-for-linux/45/");
    terminal.press("j");
    terminal.until("rust-for-linux/44/");
    terminal.press("Q");
    running.join();
    assertThat(terminal.frames)
        .anyMatch(
            frame -> frame.contains("rust-for-linux/45/") && chosen(frame).contains("combining"));
  }

  private static String chosen(String frame) {
    return frame.lines().filter(row -> row.startsWith("▸")).findFirst().orElse("");
  }

  @Test
  void givesTheTerminalAwayWhileAnEditorRuns() throws InterruptedException {
    var running = start();
    terminal.until("2 Inbox 5");
    terminal.press("2", "e");
    terminal.until("No editor is set.");
    terminal.press("Q");
    running.join();
    assertThat(terminal.story).containsSubsequence("leave", "enter");
    assertThat(performer.performed).contains(new Effect.Edit(45));
  }

  @Test
  void refreshesInTheBackground() throws InterruptedException {
    var running = start();
    terminal.press("R");
    terminal.until("2 feeds, 3 new entries.");
    terminal.press("q");
    running.join();
    assertThat(performer.performed).contains(new Effect.Refresh());
  }

  @Test
  void goesOnAfterAFailure() throws InterruptedException {
    Performer broken =
        (effect, answers) -> {
          throw new IllegalStateException("The store is locked.");
        };
    var loop = new Loop(terminal, broken, () -> false, Model.empty());
    var running = Thread.ofPlatform().start(loop::run);
    terminal.until("The store is locked.");
    terminal.press("q");
    running.join();
  }

  @Test
  void endsWhenTheTerminalIsGone() throws InterruptedException {
    var running = start();
    terminal.inputs.add(new Input.Ended());
    running.join();
    assertThat(running.isAlive()).isFalse();
  }

  @Test
  void drawsAtANewSize() throws InterruptedException {
    var running = start();
    terminal.until("The rewritten Binder");
    terminal.listener.resized(new Size(15, 4));
    terminal.until("too small");
    terminal.press("q");
    running.join();
  }

  /** A terminal in memory: what is drawn can be awaited. */
  private static final class MemoryTerminal implements Terminal {

    final BlockingQueue<Input> inputs = new LinkedBlockingQueue<>();
    final List<String> story = new ArrayList<>();
    final List<String> frames = new CopyOnWriteArrayList<>();
    volatile Listener listener;
    private String shown = "";

    void press(String... names) {
      for (var name : names) {
        inputs.add(new Input.Pressed(new Key(name)));
      }
    }

    void until(String text) throws InterruptedException {
      await(screen -> screen.contains(text), text);
    }

    private synchronized void await(Predicate<String> seen, String text)
        throws InterruptedException {
      var deadline = System.nanoTime() + TimeUnit.SECONDS.toNanos(20);
      while (!seen.test(shown)) {
        var left = TimeUnit.NANOSECONDS.toMillis(deadline - System.nanoTime());
        assertThat(left).as("\"%s\" never came; the screen was%n%s", text, shown).isPositive();
        wait(left);
      }
    }

    @Override
    public synchronized void draw(Frame frame) {
      shown = String.join("\n", frame.rows().stream().map(Line::text).toList());
      frames.add(shown);
      notifyAll();
    }

    @Override
    public Size size() {
      return new Size(80, 24);
    }

    @Override
    public Input read() {
      try {
        return inputs.take();
      } catch (InterruptedException ended) {
        return new Input.Ended();
      }
    }

    @Override
    public void listen(Listener told) {
      listener = told;
    }

    @Override
    public void leave() {
      story.add("leave");
    }

    @Override
    public void enter() {
      story.add("enter");
    }

    @Override
    public void forget() {}

    @Override
    public void stop() {}

    @Override
    public void close() {}
  }
}
