package org.rfldigest.tui;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.concurrent.CountDownLatch;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.rfldigest.model.Release;
import org.rfldigest.tui.screens.Query;

/** Keys that are typed before what they are meant for is read. */
@Timeout(30)
class EarlyKeysTest {

  private final MemoryTerminal terminal = new MemoryTerminal();
  private final MemoryPerformer performer = new MemoryPerformer();

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
  void keysDoNotWaitForeverForWhatIsNotRead() throws InterruptedException {
    var held = new CountDownLatch(1);
    var running = startHolding(Effect.LoadDigest.class, held);
    terminal.until("Reading the digest…");
    terminal.press("j", "Q");
    running.join();
    held.countDown();
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

  /** Starts with effects of a kind performed only when the latch is open. */
  private Thread startHolding(Class<? extends Effect> kind, CountDownLatch held) {
    var loop = new Loop(terminal, performer.holding(kind, held), () -> false, Model.empty());
    return Thread.ofPlatform().start(loop::run);
  }

  /** Waits until so many of the keys that were pressed last are left unread. */
  private void awaitTaken(int left) {
    while (terminal.inputs.size() > left) {
      Thread.onSpinWait();
    }
  }
}
