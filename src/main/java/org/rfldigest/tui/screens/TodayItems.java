package org.rfldigest.tui.screens;

import java.util.ArrayList;
import java.util.List;
import org.rfldigest.model.Snapshot;
import org.rfldigest.text.Cut;
import org.rfldigest.text.Line;
import org.rfldigest.text.Minute;
import org.rfldigest.text.Style;
import org.rfldigest.text.Width;

/** The front page: what is new since the reader last looked, one key to each. */
final class TodayItems {

  private static final int SHOWN = 8;
  private static final int GAP = 2;

  private final Facts.Today today;
  private final int columns;
  private final List<Item> items = new ArrayList<>();

  TodayItems(Facts.Today today, int columns) {
    this.today = today;
    this.columns = columns;
  }

  /** All below each other. */
  List<Item> items() {
    news();
    today.newest().ifPresent(this::newest);
    return items;
  }

  /** What is new, and one item that leads to the newest release's digest. */
  List<Item> front() {
    news();
    today
        .newest()
        .ifPresent(newest -> {
          if (!items.getLast().words().isBlank()) {
            items.add(Items.blank());
          }
          items.add(
              Item.to(
                  new Target.OfRelease(newest.release()),
                  Line.of("Read on in Linux " + newest.release(), Style.ACCENT)));
        });
    return items;
  }

  /** The newest release's digest alone. */
  List<Item> newest() {
    today.newest().ifPresent(this::newest);
    return items;
  }

  private void news() {
    today
        .since()
        .ifPresentOrElse(
            since -> {
              items.add(Items.note("Since you last looked, " + Minute.inUtc(since), columns));
              items.add(Items.blank());
            },
            this::firstStart);
    today
        .place()
        .ifPresent(place ->
            items.add(
                Item.to(
                    new Target.ToLastPlace(place),
                    Line.of("Go on where you were: ", Style.STRONG)
                        .and(place.words(), Style.ACCENT))));
    inbox();
    accepted();
    moved("Series that moved", today.series(), false);
    moved("Pages that changed", today.pages(), true);
    troubles();
    if (nothingIsNew()) {
      items.add(Items.note("Nothing else is new. R fetches what the feeds have.", columns));
    }
  }

  private void firstStart() {
    items.add(Item.text(Items.wrapped("Rust in the Linux kernel", columns, Style.TITLE)));
    items.add(Items.blank());
    for (var hint :
        List.of(
            "1 reads the digest, release by release; Enter opens, q goes back.",
            "R fetches the feeds; 2 shows what they brought, and a accepts it into a release.",
            "? shows every key, : takes every command, Q quits.")) {
      items.add(Item.text(Items.hanging("• ", Style.ACCENT, hint, columns, Style.PLAIN)));
    }
    items.add(Items.blank());
  }

  private void inbox() {
    if (today.waiting().isEmpty()) {
      return;
    }
    section("Waiting for you");
    items.add(row(new Target.Inbox(), "all", today.waitingInAll()));
    for (var waiting : today.waiting().stream().limit(SHOWN).toList()) {
      var release = waiting.release().map(known -> "Linux " + known).orElse("no release known");
      var filter = "release:" + waiting.release().map(Object::toString).orElse("none");
      items.add(row(new Target.FilteredInbox(filter), release, Facts.amount(waiting.count())));
    }
    items.add(Items.blank());
  }

  private Item row(Target target, String name, String count) {
    return Item.to(
        target,
        Line.of(" ".repeat(Math.max(0, 5 - count.length())) + count, Style.ACCENT)
            .and("  ")
            .and(name));
  }

  private void accepted() {
    if (today.accepted().isEmpty()) {
      return;
    }
    section("Accepted into the digest");
    for (var development : today.accepted().stream().limit(SHOWN).toList()) {
      var release = development.release().map(Object::toString).orElse("–");
      var rows =
          Items.hanging(release + "  ", Style.ACCENT, development.text(), columns, Style.PLAIN);
      items.add(
          StatementItems.target(development)
              .map(to -> Item.to(to, rows.subList(0, Math.min(2, rows.size()))))
              .orElse(Item.text(rows)));
    }
    more(today.accepted().size());
    items.add(Items.blank());
  }

  private void moved(String heading, List<Facts.Moved> moved, boolean arePages) {
    if (moved.isEmpty()) {
      return;
    }
    section(heading);
    for (var one : moved.stream().limit(SHOWN).toList()) {
      var query = arePages ? new Query.Change(one.entry()) : new Query.Thread(one.entry());
      items.add(Item.to(new Target.Another(query), moved(one).fit(columns, Style.PLAIN)));
    }
    more(moved.size());
    items.add(Items.blank());
  }

  /** A long title is cut, so that what happened can be read. */
  private Line moved(Facts.Moved one) {
    var room = Math.max(columns / 2, columns - Width.of(one.what()) - GAP);
    return Line.of(Cut.to(one.title(), room), Style.PLAIN).and("  ").and(one.what(), Style.DIM);
  }

  private void troubles() {
    if (today.troubles().isEmpty()) {
      return;
    }
    section("Feeds in trouble");
    for (var trouble : today.troubles().stream().limit(SHOWN).toList()) {
      items.add(Item.to(new Target.Another(new Query.Feeds()), trouble(trouble)));
    }
    more(today.troubles().size());
    items.add(Items.blank());
  }

  /** Behind a short name what is wrong, else below it. */
  private List<Line> trouble(Facts.Trouble trouble) {
    var name = "! " + trouble.feed();
    if (Width.of(name) <= columns / 2) {
      return Items.hanging(name + "  ", Style.WARN, trouble.sentence(), columns, Style.PLAIN);
    }
    var rows = new ArrayList<>(List.of(Line.of(Cut.to(name, columns), Style.WARN)));
    rows.addAll(Items.hanging("    ", Style.WARN, trouble.sentence(), columns, Style.PLAIN));
    return rows;
  }

  private void more(int count) {
    if (count > SHOWN) {
      items.add(Items.note("and " + (count - SHOWN) + " more", columns));
    }
  }

  private boolean nothingIsNew() {
    return today.waiting().isEmpty()
        && today.accepted().isEmpty()
        && today.series().isEmpty()
        && today.pages().isEmpty()
        && today.troubles().isEmpty();
  }

  private void newest(Snapshot newest) {
    section("Newest in the digest: Linux " + newest.release());
    newest.summary().stream()
        .limit(1)
        .forEach(paragraph -> {
          items.add(Item.text(Items.wrapped(paragraph, columns, Style.PLAIN)));
          items.add(Items.blank());
        });
    for (var development : newest.developments()) {
      var rows = new ArrayList<>(Words.head(development, columns));
      rows.addAll(Items.wrapped(development.text(), columns, Style.PLAIN));
      items.add(
          Item.to(new Target.OfDevelopment(newest.release(), development.place().line()), rows)
              .linked(development.link()));
      items.add(Items.blank());
    }
  }

  private void section(String name) {
    var isBelow = !items.isEmpty() && !items.getLast().words().isBlank();
    if (isBelow) {
      items.add(Items.blank());
    }
    items.add(Items.heading(name, columns));
  }
}
