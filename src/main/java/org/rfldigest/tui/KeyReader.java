package org.rfldigest.tui;

import java.util.function.Consumer;
import org.rfldigest.tui.terminal.Input;
import org.rfldigest.tui.terminal.Terminal;

/**
 * Reads what is typed, one at a time, each only when its turn comes. What is read is a message,
 * since the next turn is given when that is taken in.
 */
final class KeyReader implements Runnable {

  private final QuickKeys typed;
  private final Turns turns;
  private final Consumer<Message> messages;

  /**
   * @param messages takes them from the thread that reads
   */
  KeyReader(Terminal terminal, Keymap keys, Turns turns, Consumer<Message> messages) {
    this.typed = new QuickKeys(terminal, keys);
    this.turns = turns;
    this.messages = messages;
  }

  /** Reads until the input ends. */
  @Override
  public void run() {
    try {
      Message read;
      do {
        turns.await();
        read = message(typed.read());
        messages.accept(read);
      } while (!(read instanceof Message.InputEnded));
    } catch (InterruptedException stopped) {
      Thread.currentThread().interrupt();
    }
  }

  private static Message message(Input input) {
    return switch (input) {
      case Input.Pressed pressed -> new Message.KeyPressed(pressed.key());
      case Input.Pasted pasted -> new Message.Pasted(pasted.text());
      case Input.Clicked clicked -> new Message.Clicked(clicked.column(), clicked.row());
      case Input.Scrolled scrolled ->
          new Message.Turned(scrolled.direction() == Input.Direction.DOWN);
      case Input.Ended _ -> new Message.InputEnded();
    };
  }
}
