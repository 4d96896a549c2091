package org.rfldigest.tui;

import java.util.List;
import java.util.Optional;

/** Moves and scrolls in the list or page that has the keys. */
final class Moves {

  private Moves() {}

  static Model of(Model model, Action action) {
    return switch (action) {
      case NEXT_NEIGHBOUR -> neighbour(model, 1);
      case PREVIOUS_NEIGHBOUR -> neighbour(model, -1);
      case OTHER_DOWN -> scrollOther(model, 1);
      case OTHER_UP -> scrollOther(model, -1);
      default -> within(model, action);
    };
  }

  private static Model within(Model model, Action action) {
    if (model.sheet() instanceof Sheet.Help help) {
      var rows = HelpView.rows(help, model.keys(), model.size().columns()).size();
      var top = scrolled(help.top(), action, rows, model.layout().body());
      return model.with(new Sheet.Help(help.of(), help.filter(), top));
    }
    if (model.screen().isPresent()) {
      var screen = Screens.moved(model.screen().get(), action, model.layout());
      return model.with(Optional.of(screen));
    }
    return switch (model.here().scene()) {
      case RELEASES -> releases(model, action);
      case PAGE -> page(model, action);
      case DEVELOPMENT -> development(model, action);
      case INBOX -> inbox(model, action);
      case ENTRY -> entry(model, action);
      case DISAGREEMENTS -> disputes(model, action);
      case DISAGREEMENT -> dispute(model, action);
      default -> model;
    };
  }

  private static Model releases(Model model, Action action) {
    var releases = model.releases();
    var height = model.layout().body();
    var count = releases.shown().size();
    var next =
        releases.list().to(target(releases.list().at(), action, count, height), count, height);
    return model.with(releases.withList(next));
  }

  private static Model inbox(Model model, Action action) {
    var inbox = model.inbox();
    var height = model.layout().inboxRows();
    var count = inbox.shown().size();
    return model.with(
        inbox.with(
            inbox.list().to(target(inbox.list().at(), action, count, height), count, height)));
  }

  /** By developments, or by rows where half a page or a page is asked for. */
  private static Model page(Model model, Action action) {
    var releases = model.releases();
    var page = Page.of(releases, model.layout().pageColumns());
    var height = model.layout().pageRows();
    var count = page.starts().size();
    var at = releases.page().at();
    var next =
        switch (action) {
          case HALF_DOWN, HALF_UP, PAGE_DOWN, PAGE_UP -> {
            var top = scrolled(releases.page().top(), action, page.rows().size(), height);
            yield top == releases.page().top()
                ? new Cursor(
                    action == Action.HALF_UP || action == Action.PAGE_UP
                        ? 0
                        : Math.max(0, count - 1),
                    top)
                : new Cursor(page.firstShown(top, height), top);
          }
          default -> {
            var chosen = Math.clamp(target(at, action, count, height), 0, Math.max(0, count - 1));
            yield new Cursor(chosen, page.topFor(chosen, releases.page().top(), height));
          }
        };
    return model.with(releases.withPage(next));
  }

  private static Model development(Model model, Action action) {
    var rows = Pages.development(model.releases(), model.layout().textColumns()).size();
    var top = scrolled(model.releases().detailTop(), action, rows, model.layout().body());
    return model.with(model.releases().withDetailTop(top));
  }

  private static Model entry(Model model, Action action) {
    var top =
        scrolled(
            model.inbox().previewTop(),
            action,
            entryRows(model, model.layout().textColumns()),
            model.layout().body());
    return model.with(model.inbox().scrolled(top));
  }

  private static Model disputes(Model model, Action action) {
    var count = model.releases().grounds().disagreements().size();
    var list = model.disputes().list();
    var height = model.layout().body();
    var row = target(list.at(), action, count, height);
    return model.with(model.disputes().with(list.to(row, count, height)));
  }

  private static Model dispute(Model model, Action action) {
    var rows = DisputesView.rows(model).size();
    var top = scrolled(model.disputes().top(), action, rows, model.layout().body());
    return model.with(model.disputes().scrolled(top));
  }

  private static int entryRows(Model model, int columns) {
    return model
        .inbox()
        .row()
        .map(row -> Pages.entry(row, model.inbox().detail(), columns))
        .orElse(List.of())
        .size();
  }

  /** Scrolls the chosen entry so that what would be written is in sight. */
  static Model toProposal(Model model) {
    var layout = model.layout();
    var inbox = model.inbox();
    var open = inbox.open();
    var columns = open ? layout.textColumns() : layout.previewColumns() - 2;
    var height = open ? layout.body() : layout.previewRows();
    var heading = inbox.row().map(row -> Pages.proposalRow(row, columns)).orElse(0);
    var inSight = heading >= inbox.previewTop() && heading + 3 < inbox.previewTop() + height;
    return inSight ? model : model.with(inbox.scrolled(heading));
  }

  private static Model scrollOther(Model model, int rows) {
    if (model.here().scene() == Scene.DISAGREEMENTS) {
      return dispute(model, rows > 0 ? Action.DOWN : Action.UP);
    }
    if (model.here().scene() == Scene.RELEASES) {
      var releases = model.releases();
      var page = Page.of(releases, model.layout().pageColumns());
      var top = page.clamp(releases.page().top() + rows, model.layout().pageRows());
      return model.with(
          releases.withPage(new Cursor(page.firstShown(top, model.layout().pageRows()), top)));
    }
    var layout = model.layout();
    var highest = Math.max(0, entryRows(model, layout.previewColumns() - 2) - layout.previewRows());
    var top = Math.clamp(model.inbox().previewTop() + rows, 0, highest);
    return model.with(model.inbox().scrolled(top));
  }

  /** The release above or below, or the entry; the pane that has the keys keeps them. */
  private static Model neighbour(Model model, int step) {
    var layout = model.layout();
    if (model.screen().isPresent()) {
      return within(model, step > 0 ? Action.NEXT_NEIGHBOUR : Action.PREVIOUS_NEIGHBOUR);
    }
    if (model.tab() == Tab.DISAGREEMENTS) {
      return disputes(model, step > 0 ? Action.DOWN : Action.UP);
    }
    if (model.tab() == Tab.INBOX) {
      var inbox = model.inbox();
      return model.with(
          inbox.with(inbox.list().by(step, inbox.shown().size(), layout.inboxRows())));
    }
    var releases = model.releases();
    if (releases.focus() == ReleasesReading.Focus.DEVELOPMENT) {
      var moved =
          page(
              model.with(releases.with(ReleasesReading.Focus.PAGE)),
              step > 0 ? Action.DOWN : Action.UP);
      return moved.with(moved.releases().with(ReleasesReading.Focus.DEVELOPMENT));
    }
    var next = releases.list().by(step, releases.shown().size(), layout.body());
    return model.with(releases.withList(next));
  }

  static int target(int at, Action action, int count, int height) {
    return switch (action) {
      case DOWN -> at + 1;
      case UP -> at - 1;
      case TOP -> 0;
      case BOTTOM -> count - 1;
      case HALF_DOWN -> at + Math.max(1, height / 2);
      case HALF_UP -> at - Math.max(1, height / 2);
      case PAGE_DOWN -> at + height;
      case PAGE_UP -> at - height;
      case NEXT_MATCH -> count == 0 ? 0 : (at + 1) % count;
      case PREVIOUS_MATCH -> count == 0 ? 0 : (at - 1 + count) % count;
      default -> at;
    };
  }

  static int scrolled(int top, Action action, int rows, int height) {
    var next = action == Action.BOTTOM ? rows : target(top, action, rows, height);
    return Math.clamp(next, 0, Math.max(0, rows - height));
  }

  /** The same places, made to fit after the size or the content changed. */
  static Model settled(Model model) {
    var releases = model.releases();
    var inbox = model.inbox();
    var layout = model.layout();
    var list = releases.list().by(0, releases.shown().size(), layout.body());
    var listed = releases.withList(list);
    var page = Page.of(listed, layout.pageColumns());
    var at = Math.clamp(listed.page().at(), 0, Math.max(0, page.starts().size() - 1));
    var top =
        listed.focus() == ReleasesReading.Focus.LIST
            ? page.clamp(listed.page().top(), layout.pageRows())
            : page.topFor(at, listed.page().top(), layout.pageRows());
    var detail = listed.detailTop();
    var paged = listed.withPage(new Cursor(at, top)).withDetailTop(detail);
    var cursor = inbox.list().by(0, inbox.shown().size(), inboxRows(model));
    var screen = model.screen().map(shown -> Screens.settled(shown, layout));
    return entrySettled(disputesSettled(model.with(paged).with(inbox.with(cursor)).with(screen)));
  }

  /**
   * The rows in which the chosen line stands: above a notice of several rows, since the next key
   * decides about that line.
   */
  private static int inboxRows(Model model) {
    var rows = model.layout().inboxRows();
    return model.layout().onePane() ? Math.max(1, rows - Chrome.longNotice(model).size()) : rows;
  }

  private static Model disputesSettled(Model model) {
    var height = model.layout().body();
    var count = model.releases().grounds().disagreements().size();
    var disputes = model.disputes().with(model.disputes().list().by(0, count, height));
    if (disputes.top() == 0) {
      return model.with(disputes);
    }
    var highest = Math.max(0, DisputesView.rows(model.with(disputes)).size() - height);
    return model.with(disputes.scrolled(Math.min(disputes.top(), highest)));
  }

  private static Model entrySettled(Model model) {
    var layout = model.layout();
    var inbox = model.inbox();
    if (inbox.previewTop() == 0) {
      return model;
    }
    var rows = entryRows(model, inbox.open() ? layout.textColumns() : layout.previewColumns() - 2);
    var highest = Math.max(0, rows - (inbox.open() ? layout.body() : layout.previewRows()));
    return model.with(inbox.scrolled(Math.min(inbox.previewTop(), highest)));
  }
}
