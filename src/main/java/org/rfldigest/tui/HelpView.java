package org.rfldigest.tui;

import java.util.ArrayList;
import java.util.List;
import org.rfldigest.text.Line;
import org.rfldigest.text.Style;
import org.rfldigest.text.Wrap;
import org.rfldigest.tui.screens.Words;

/** All keys: those of the screen beneath first, then the others. */
final class HelpView {

  private static final int KEYS = 18;

  private HelpView() {}

  static List<Line> body(Model model, Sheet.Help help) {
    return View.text(
        rows(help, model.keys(), model.size().columns()), help.top(), model.layout().body());
  }

  static List<Line> rows(Sheet.Help help, Keymap keys, int columns) {
    var rows = new ArrayList<Line>();
    section(rows, "Keys here: " + help.of().title(), help, keys, columns, true);
    section(rows, "Keys elsewhere", help, keys, columns, false);
    if (rows.isEmpty()) {
      rows.add(Line.of("No key does that.", Style.DIM));
    }
    return rows;
  }

  private static void section(
      List<Line> rows, String title, Sheet.Help help, Keymap keymap, int columns, boolean here) {
    var first = true;
    for (var binding : keymap.bindings()) {
      var keys = String.join(" ", binding.keys());
      if (binding.scenes().contains(help.of()) != here
          || !help.filter().accepts(keys + ' ' + words(binding))) {
        continue;
      }
      if (first) {
        if (!rows.isEmpty()) {
          rows.add(Line.EMPTY);
        }
        rows.add(Words.heading(List.of(title), columns - 2));
        first = false;
      }
      binding(rows, keys, binding.meaning(), columns - 2);
    }
  }

  /** What it does and how it is called, in the help line and behind a colon. */
  private static String words(Binding binding) {
    return String.join(" ", binding.meaning(), binding.label(), Keymap.name(binding.action()));
  }

  private static void binding(List<Line> rows, String keys, String meaning, int columns) {
    var keyColumns = Math.min(KEYS, columns / 3);
    var left = Wrap.words(keys, keyColumns);
    var right = Wrap.words(meaning, Math.max(8, columns - keyColumns - 2));
    for (var row = 0; row < Math.max(left.size(), right.size()); row++) {
      var key = row < left.size() ? left.get(row) : "";
      var text = row < right.size() ? right.get(row) : "";
      rows.add(Line.of(key, Style.ACCENT).fit(keyColumns + 2, Style.PLAIN).and(text));
    }
  }
}
