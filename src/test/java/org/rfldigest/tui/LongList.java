package org.rfldigest.tui;

import java.util.ArrayList;
import org.rfldigest.model.InboxEntry;
import org.rfldigest.tui.terminal.Bytes;
import org.rfldigest.tui.terminal.Size;

/** An inbox of many entries at 200×60, and what its keys cost a terminal. */
final class LongList {

  private final Bytes bytes = new Bytes();
  private Model model;

  LongList(int entries) {
    var waiting = new ArrayList<InboxEntry>();
    for (var number = 1; number <= entries; number++) {
      var title = "[PATCH v3 2/7] rust: alloc: grow " + Integer.toString(number * 7919, 36);
      waiting.add(Sample.waiting(number, title, "7.0", 6, "binder, core"));
    }
    model = Sample.loaded(Sample.releases(), waiting).with(new Size(200, 60));
    press("2");
  }

  /** The number of bytes sent; what the key asks for is answered before anything is drawn. */
  int press(String key) {
    var step = Press.key(model, key);
    model = step.model();
    for (var effect : step.effects()) {
      if (effect instanceof Effect.LoadEntry load) {
        model = Update.of(model, read(load)).model();
      }
    }
    return bytes.of(View.of(model));
  }

  private static Message read(Effect.LoadEntry load) {
    var first = Sample.entryLoaded(new Effect.LoadEntry(load.id(), 41));
    return new Message.EntryLoaded(load.id(), load.number(), first.text(), first.proposal());
  }

  int clears() {
    return bytes.clears();
  }
}
