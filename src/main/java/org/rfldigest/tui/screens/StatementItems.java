package org.rfldigest.tui.screens;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.rfldigest.model.Development;
import org.rfldigest.text.Line;
import org.rfldigest.text.Style;

/** Statements of the digest, one below the other: a component's history, a page. */
final class StatementItems {

  private StatementItems() {}

  static List<Item> history(Facts.History history, int columns) {
    var items = new ArrayList<Item>();
    items.add(Item.text(Line.of(history.name(), Style.TITLE)));
    items.add(Items.blank());
    history
        .about()
        .forEach(about -> {
          items.add(Item.text(Items.wrapped(about.text(), columns, Style.PLAIN)));
          items.add(Item.text(Items.wrapped(Words.sources(about), columns, Style.DIM)));
          items.add(Items.blank());
        });
    var heading = "";
    for (var development : history.developments()) {
      var next = development.release().map(release -> "Linux " + release).orElse("No one release");
      if (!next.equals(heading)) {
        heading = next;
        items.add(Items.heading(heading, columns));
      }
      statement(items, development, columns);
    }
    if (history.developments().isEmpty()) {
      items.add(Items.note("No release tells of it.", columns));
    }
    return items;
  }

  static List<Item> page(Facts.OnePage page, int columns) {
    var items = new ArrayList<Item>();
    items.add(Item.text(Items.wrapped(page.title(), columns, Style.TITLE)));
    items.add(Items.blank());
    for (var paragraph : page.summary()) {
      items.add(Item.text(Items.wrapped(paragraph, columns, Style.PLAIN)));
      items.add(Items.blank());
    }
    List<String> section = List.of();
    for (var statement : page.statements()) {
      if (!statement.section().equals(section)) {
        section = statement.section();
        items.add(Item.text(Words.heading(section, columns)));
      }
      statement(items, statement, columns);
    }
    return items;
  }

  private static void statement(List<Item> items, Development development, int columns) {
    var rows = new ArrayList<>(Words.head(development, columns));
    rows.addAll(Items.wrapped(development.text(), columns, Style.PLAIN));
    rows.addAll(Items.wrapped(Words.sources(development), columns, Style.DIM));
    items.add(
        target(development)
            .map(to -> Item.to(to, rows))
            .orElse(Item.text(rows))
            .linked(development.link()));
    items.add(Items.blank());
  }

  /** Where a statement is read in full: in its release, or at its source. */
  static Optional<Target> target(Development development) {
    return development
        .release()
        .<Target>map(release -> new Target.OfDevelopment(release, development.place().line()))
        .or(() -> development.link().map(Target.Address::new));
  }
}
