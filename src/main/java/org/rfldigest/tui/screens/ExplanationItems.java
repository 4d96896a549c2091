package org.rfldigest.tui.screens;

import java.util.ArrayList;
import java.util.List;
import org.rfldigest.text.Style;

/** Why an entry is here, section by section. */
final class ExplanationItems {

  private ExplanationItems() {}

  static List<Item> of(Facts.Explanation explanation, int columns) {
    var items = new ArrayList<Item>();
    items.add(Item.text(Items.wrapped(explanation.title(), columns, Style.TITLE)));
    for (var section : explanation.sections()) {
      items.add(Items.blank());
      items.add(Items.heading(section.heading(), columns));
      for (var sentence : section.sentences()) {
        items.add(Item.text(Items.hanging("• ", Style.DIM, sentence, columns, Style.PLAIN)));
      }
    }
    return items;
  }
}
