package org.rfldigest.tui.screens;

import java.util.ArrayList;
import java.util.List;
import org.rfldigest.text.Line;
import org.rfldigest.text.Minute;
import org.rfldigest.text.Style;

/** What the program and the reader did, a day below the other. */
final class LogItems {

  private static final int DAY = 10;

  private LogItems() {}

  static List<Item> of(Facts.Log log, int columns) {
    var items = new ArrayList<Item>();
    var day = "";
    for (var event : log.events()) {
      var at = Minute.of(event.at());
      if (!at.substring(0, DAY).equals(day)) {
        if (!day.isEmpty()) {
          items.add(Items.blank());
        }
        day = at.substring(0, DAY);
        items.add(Item.text(Line.of(day, Style.HEADING)));
      }
      var style = event.isTrouble() ? Style.BAD : Style.PLAIN;
      var mark = at.substring(DAY + 1) + (event.isTrouble() ? " ! " : "   ");
      items.add(Item.text(Items.hanging(mark, Style.DIM, event.sentence(), columns, style)));
    }
    if (items.isEmpty()) {
      items.add(Items.note("Nothing has happened yet: R fetches what the feeds have.", columns));
    }
    return items;
  }
}
