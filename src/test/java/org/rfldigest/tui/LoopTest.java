package org.rfldigest.tui;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Optional;
import java.util.concurrent.CountDownLatch;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.rfldigest.model.Release;
import org.rfldigest.tui.terminal.Input;
import org.rfldigest.tui.terminal.Size;

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
  void whatIsDecidedRightBeforeTheEndIsDone() throws InterruptedException {
    var held = new CountDownLatch(1);
    var slow = performer.holding(Effect.Reject.class, held);
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
  void keepsWhatWasTypedIntoAFormWhenTheTerminalIsGone() throws InterruptedException {
    var running = start();
    terminal.until("2 Inbox 5");
    terminal.press("2", "a", "!");
    terminal.until("second card!");
    terminal.inputs.add(new Input.Ended());
    running.join();
    assertThat(performer.performed)
        .contains(
            new Effect.KeepTyped(
                45,
                Optional.of(new Release(7, 1)),
                "rust: nova-core: first light on the second card!"));
  }

  @Test
  void keepsNothingOfAFormThatIsAsItWasProposed() throws InterruptedException {
    var running = start();
    terminal.until("2 Inbox 5");
    terminal.press("2", "a");
    terminal.inputs.add(new Input.Ended());
    running.join();
    assertThat(performer.performed).noneMatch(Effect.KeepTyped.class::isInstance);
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
}
