package org.rfldigest.tui;

import java.io.FileOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.function.Consumer;
import org.rfldigest.tui.screens.Query;
import org.rfldigest.tui.terminal.Setup;

/** The screens over made-up data, with an error of the machine in the thread that is named. */
final class Breaking {

  private static Object[] hoard;

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
      case "hoard" -> hoard();
      case "silent" -> silently(Breaking::hoard);
      default -> answers.accept(new Message.Answered(id, new Query.Feeds(), null));
    }
  }

  /** Leaves nothing of the heap, for good; a byte in the file "full" tells when. */
  private static void hoard() {
    try (var told = new FileOutputStream("full")) {
      var full = takeAll();
      told.write(1);
      throw full;
    } catch (IOException unwritable) {
      throw new UncheckedIOException(unwritable);
    }
  }

  private static OutOfMemoryError takeAll() {
    OutOfMemoryError full = null;
    for (var size = 1 << 20; size >= 16; size /= 2) {
      try {
        while (true) {
          hoard = new Object[] {hoard, new byte[size]};
        }
      } catch (OutOfMemoryError noMore) {
        full = noMore;
      }
    }
    return full;
  }

  /** Whoever wants memory next does not get it. */
  private static void silently(Runnable greedy) {
    try {
      greedy.run();
    } catch (OutOfMemoryError nobodyHears) {
      // The next key needs some.
    }
  }

  private static void fill() {
    var all = new ArrayList<byte[]>();
    while (true) {
      all.add(new byte[1 << 20]);
    }
  }
}
