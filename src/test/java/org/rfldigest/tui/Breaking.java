package org.rfldigest.tui;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.function.Consumer;
import org.rfldigest.tui.screens.Query;
import org.rfldigest.tui.terminal.Setup;

/** The screens over made-up data, with an error of the machine in the thread that is named. */
final class Breaking {

  private Breaking() {}

  public static void main(String[] arguments) {
    var where = arguments[0];
    var memory = new MemoryPerformer();
    Performer performer =
        (effect, answers) -> {
          if (effect instanceof Effect.Ask(long id, Query.Feeds _)) {
            breakDown(where, id, answers);
          } else {
            memory.perform(effect, answers);
          }
        };
    Tui.run(performer, () -> false, Model.today(), Setup.usual(System.getenv(), Path.of(".rfl")));
  }

  private static void breakDown(String where, long id, Consumer<Message> answers) {
    switch (where) {
      case "worker" -> throw new StackOverflowError("no end");
      case "reader" ->
          Thread.ofPlatform()
              .start(() -> {
                throw new IllegalStateException("odd");
              });
      case "memory" -> fill();
      default -> answers.accept(new Message.Answered(id, new Query.Feeds(), null));
    }
  }

  private static void fill() {
    var all = new ArrayList<byte[]>();
    while (true) {
      all.add(new byte[1 << 20]);
    }
  }
}
