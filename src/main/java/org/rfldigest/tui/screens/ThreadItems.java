package org.rfldigest.tui.screens;

import java.util.ArrayList;
import java.util.List;
import org.rfldigest.text.Line;
import org.rfldigest.text.Minute;
import org.rfldigest.text.Style;

/** A series as its mails, answers set in below what they answer; the chosen mail is read beside. */
final class ThreadItems {

  private static final int DEEPEST = 8;
  private static final int DAY = 10;

  private ThreadItems() {}

  static List<Item> of(Facts.Thread thread, int columns) {
    var items = new ArrayList<Item>();
    items.add(Item.text(Items.wrapped(thread.title(), columns, Style.TITLE)));
    items.add(Item.text(Items.wrapped(thread.about(), columns, Style.DIM)));
    items.add(Items.blank());
    var version = -1;
    for (var mail : thread.mails()) {
      if (mail.depth() == 0 && mail.version() != version) {
        version = mail.version();
        items.add(Items.heading(version <= 0 ? "Sources" : "Version " + version, columns));
        for (var change : thread.changes().getOrDefault(version, List.of())) {
          items.add(Item.text(Items.hanging("  ", Style.DIM, change, columns, style(change))));
        }
      }
      items.add(
          Item.to(new Target.Another(new Query.Article(mail.entry())), row(mail, columns))
              .beside(width -> read(mail, width)));
    }
    return items;
  }

  /** Parts that came, went and have another title; and what the author tells. */
  private static Style style(String change) {
    return change.startsWith("+ ")
        ? Style.GOOD
        : change.startsWith("- ") ? Style.BAD : change.startsWith("~ ") ? Style.WARN : Style.DIM;
  }

  private static Line row(Facts.Mail mail, int columns) {
    var lead = "  ".repeat(Math.min(DEEPEST, mail.depth())) + (mail.depth() == 0 ? "" : "└ ");
    var day = mail.at().toString().substring(0, DAY);
    var by = " " + mail.author() + "  " + day;
    var room = Math.max(1, columns - Line.of(by).columns());
    var style = mail.depth() == 0 ? Style.STRONG : Style.PLAIN;
    return Line.of(mail.isNew() ? "*" : " ", Style.GOOD)
        .and(lead, Style.DIM)
        .and(mail.title(), style)
        .fit(room, Style.PLAIN)
        .and(by, Style.DIM);
  }

  private static List<Line> read(Facts.Mail mail, int columns) {
    var rows = new ArrayList<Line>();
    rows.addAll(Items.wrapped(mail.title(), columns, Style.TITLE));
    rows.addAll(Items.wrapped(mail.author() + " · " + Minute.inUtc(mail.at()), columns, Style.DIM));
    rows.add(Line.EMPTY);
    rows.addAll(Article.of(mail.text(), columns));
    return rows;
  }
}
