package org.rfldigest.tui;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.Map;
import org.rfldigest.html.HtmlLines;
import org.rfldigest.html.Readable;
import org.rfldigest.model.InboxEntry;
import org.rfldigest.review.Proposal;
import org.rfldigest.tui.terminal.Bytes;
import org.rfldigest.tui.terminal.Size;

/** An inbox of many entries with long texts at 200×60, and what its keys cost a terminal. */
final class LongList {

  private static final int WORDS_OF_TEXT = 600;
  private static final int WORDS_A_ROW = 12;
  private static final int TEXTS = 200;

  private final Bytes bytes = new Bytes();
  private final Map<Long, Readable> texts = new HashMap<>();
  private final Proposal proposal = Sample.entryLoaded(new Effect.LoadEntry(1, 41)).proposal();
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

  /** What another thread reads costs this one nothing. */
  private Message read(Effect.LoadEntry load) {
    var readable = texts.computeIfAbsent(load.number() % TEXTS, LongList::text);
    return new Message.EntryLoaded(load.id(), load.number(), readable, proposal);
  }

  private static Readable text(long number) {
    var text = new StringBuilder("<pre>");
    for (var word = 1; word <= WORDS_OF_TEXT; word++) {
      text.append(Long.toString((number + 1) * 7919 * word, 36))
          .append(word % WORDS_A_ROW == 0 ? '\n' : ' ');
    }
    return HtmlLines.of(text + "</pre>", "https://lore.example/");
  }

  int clears() {
    return bytes.clears();
  }
}
