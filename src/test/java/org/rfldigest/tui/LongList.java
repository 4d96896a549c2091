package org.rfldigest.tui;

import java.util.ArrayList;
import org.rfldigest.html.HtmlLines;
import org.rfldigest.model.InboxEntry;
import org.rfldigest.tui.terminal.Bytes;
import org.rfldigest.tui.terminal.Size;

/** An inbox of many entries with long texts at 200×60, and what its keys cost a terminal. */
final class LongList {

  private static final int WORDS_OF_TEXT = 600;
  private static final int WORDS_A_ROW = 12;

  private final Bytes bytes = new Bytes();
  private Model model;
  private Model rested;

  LongList(int entries) {
    var waiting = new ArrayList<InboxEntry>();
    for (var number = 1; number <= entries; number++) {
      var title = "[PATCH v3 2/7] rust: alloc: grow " + Integer.toString(number * 7919, 36);
      waiting.add(Sample.waiting(number, title, "7.0", 6, "binder, core"));
    }
    model = Sample.loaded(Sample.releases(), waiting).with(new Size(200, 60));
    rested = model;
    press("2");
  }

  /**
   * The number of bytes sent at once; what stands beside the list is left as it is where only the
   * cursor moves.
   */
  int press(String key) {
    var step = Press.key(model, key);
    model = step.model();
    for (var effect : step.effects()) {
      if (effect instanceof Effect.LoadEntry load) {
        model = Update.of(model, read(load)).model();
      }
    }
    rested = View.isLeftBehind(rested, model) ? rested : model;
    return bytes.of(View.of(model, rested));
  }

  /** The number of bytes sent when the cursor rests. */
  int rest() {
    rested = model;
    return bytes.of(View.of(model));
  }

  private static Message read(Effect.LoadEntry load) {
    var first = Sample.entryLoaded(new Effect.LoadEntry(load.id(), 41));
    var text = new StringBuilder("<pre>");
    for (var word = 1; word <= WORDS_OF_TEXT; word++) {
      text.append(Long.toString(load.number() * 7919 * word, 36))
          .append(word % WORDS_A_ROW == 0 ? '\n' : ' ');
    }
    var readable = HtmlLines.of(text + "</pre>", "https://lore.example/");
    return new Message.EntryLoaded(load.id(), load.number(), readable, first.proposal());
  }

  int clears() {
    return bytes.clears();
  }
}
