package org.rfldigest.tui.screens;

import java.util.ArrayList;
import java.util.List;
import org.rfldigest.text.Line;
import org.rfldigest.text.Sanitizer;
import org.rfldigest.text.Style;
import org.rfldigest.text.Wrap;

/** What a command printed, line by line. */
final class OutputItems {

  private OutputItems() {}

  static List<Item> of(Facts.Output output, int columns) {
    var items = new ArrayList<Item>();
    for (var line : output.lines()) {
      for (var row : Wrap.spaced(Sanitizer.line(line), columns)) {
        items.add(Item.text(Line.of(row)));
      }
    }
    if (output.lines().isEmpty()) {
      items.add(Items.note("It printed nothing.", columns));
    }
    if (output.exit() != 0) {
      items.add(Item.text(Line.of("It ended with exit code " + output.exit() + ".", Style.WARN)));
    }
    return items;
  }
}
