package org.rfldigest.tui;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import java.util.function.Predicate;
import org.rfldigest.text.Line;
import org.rfldigest.tui.terminal.Frame;
import org.rfldigest.tui.terminal.Input;
import org.rfldigest.tui.terminal.Key;
import org.rfldigest.tui.terminal.Size;
import org.rfldigest.tui.terminal.Terminal;

/** A terminal in memory: what is drawn can be awaited. */
final class MemoryTerminal implements Terminal {

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

  private synchronized void await(Predicate<String> seen, String text) throws InterruptedException {
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
