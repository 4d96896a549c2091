package org.rfldigest.tui.screens;

import java.util.ArrayList;
import java.util.List;
import org.rfldigest.text.Line;
import org.rfldigest.text.Minute;
import org.rfldigest.text.Sanitizer;
import org.rfldigest.text.Style;
import org.rfldigest.text.Width;

/** The versions of a text, newest first: what came is marked {+so+}, what went [-so-]. */
final class ChangeItems {

  private ChangeItems() {}

  static List<Item> of(Facts.Change change, int columns) {
    var items = new ArrayList<Item>();
    items.add(Item.text(Items.wrapped(change.title(), columns, Style.TITLE)));
    items.add(Items.blank());
    for (var version : change.versions().reversed()) {
      items.add(Items.heading(Minute.of(version.seen()), columns));
      if (!version.heading().isEmpty()) {
        items.add(Item.text(Items.wrapped(version.heading(), columns, Style.STRONG)));
      }
      items.add(Item.text(set(version.pieces(), columns)));
      items.add(Items.blank());
    }
    if (change.versions().size() < 2) {
      items.add(Items.note("Only this version has been seen; nothing was changed.", columns));
    }
    return items;
  }

  private static List<Line> set(List<Facts.Piece> pieces, int columns) {
    var rows = new ArrayList<Line>();
    var row = Line.EMPTY;
    for (var piece : pieces) {
      for (var word : words(piece)) {
        if (word.equals("\n")) {
          rows.add(row);
          row = Line.EMPTY;
          continue;
        }
        var gap = row.columns() == 0 ? 0 : 1;
        if (gap > 0 && row.columns() + gap + Width.of(word) > columns) {
          rows.add(row);
          row = Line.EMPTY;
          gap = 0;
        }
        row = row.and(" ".repeat(gap)).and(word, style(piece.kind()));
      }
    }
    rows.add(row);
    return rows;
  }

  private static List<String> words(Facts.Piece piece) {
    var words = new ArrayList<String>();
    var text =
        switch (piece.kind()) {
          case SAME -> piece.text();
          case ADDED -> "{+" + piece.text().strip() + "+}";
          case REMOVED -> "[-" + piece.text().strip() + "-]";
        };
    for (var line : Sanitizer.text(text).split("\n", -1)) {
      for (var word : line.split(" ")) {
        if (!word.isEmpty()) {
          words.add(word);
        }
      }
      words.add("\n");
    }
    words.removeLast();
    return words;
  }

  private static Style style(Facts.Piece.Kind kind) {
    return switch (kind) {
      case SAME -> Style.PLAIN;
      case ADDED -> Style.GOOD;
      case REMOVED -> Style.BAD;
    };
  }
}
