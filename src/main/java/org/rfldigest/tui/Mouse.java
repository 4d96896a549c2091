package org.rfldigest.tui;

import java.util.Optional;
import java.util.function.IntFunction;

/** What the mouse does: a click chooses, a click on what is chosen opens, the wheel moves. */
final class Mouse {

  private static final int HEAD = 2;
  private static final int ROWS_A_STEP = 3;

  private Mouse() {}

  static Step turned(Model model, boolean isDown) {
    if (isTaken(model)) {
      return Step.to(model);
    }
    var next = model;
    for (var row = 0; row < ROWS_A_STEP; row++) {
      next = Moves.of(next, isDown ? Action.DOWN : Action.UP);
    }
    return Asking.needed(next);
  }

  static Step clicked(Model model, Message.Clicked clicked) {
    var row = clicked.row() - HEAD;
    if (isTaken(model) || row < 0 || row >= model.layout().body()) {
      return Step.to(model);
    }
    if (model.screen().isPresent()) {
      return onScreen(model, model.screen().get(), row, clicked.column());
    }
    return switch (model.here().scene()) {
      case INBOX -> inInbox(model, row, clicked.column());
      case RELEASES -> atReleases(model, row, clicked.column());
      case PAGE -> inPage(model, row, clicked.column());
      case DISAGREEMENTS -> atDisagreements(model, row, clicked.column());
      default -> Step.to(model);
    };
  }

  /** Whether a form or a field has the input. */
  private static boolean isTaken(Model model) {
    return !(model.sheet() instanceof Sheet.None) || model.filter().typing();
  }

  /** A row of a list: chosen, or opened where it is that; below the last one there is nothing. */
  private static Step listed(
      Model model, int at, int chosen, int count, IntFunction<Model> choosing) {
    if (at >= count) {
      return Step.to(model);
    }
    return at == chosen ? open(model) : Asking.needed(choosing.apply(at));
  }

  private static Step open(Model model) {
    return Update.act(model, Action.OPEN);
  }

  /** What stands beside or below a list is of what is chosen there. */
  private static Step inInbox(Model model, int row, int column) {
    var layout = model.layout();
    var inbox = model.inbox();
    if (row >= layout.inboxRows() || column >= layout.inboxColumns()) {
      return open(model);
    }
    var list = inbox.list();
    var count = inbox.shown().size();
    return listed(
        model,
        list.top() + row,
        list.at(),
        count,
        at -> model.with(inbox.with(list.to(at, count, layout.inboxRows()))));
  }

  private static Step atReleases(Model model, int row, int column) {
    if (column >= model.layout().listColumns()) {
      return open(model);
    }
    var list = model.releases().list();
    return listed(
        model,
        list.top() + row,
        list.at(),
        model.releases().shown().size(),
        at -> release(model, at));
  }

  private static Model release(Model model, int at) {
    var releases = model.releases();
    var next = releases.list().to(at, releases.shown().size(), model.layout().body());
    return model.with(releases.withList(next));
  }

  private static Step inPage(Model model, int row, int column) {
    var layout = model.layout();
    var releases = model.releases();
    var left = layout.onePane() ? 0 : layout.listColumns();
    if (column < left) {
      var at = releases.list().top() + row;
      return at < releases.shown().size() && at != releases.list().at()
          ? Asking.needed(release(model, at))
          : Step.to(model);
    }
    var inPage = row - (layout.body() - layout.pageRows());
    if (layout.threePanes() && column > left + layout.pageColumns()) {
      return open(model);
    }
    var page = Page.of(releases, layout.pageColumns());
    var at = inPage < 0 ? -1 : page.at(releases.page().top() + inPage);
    if (at < 0) {
      return Step.to(model);
    }
    var next = new Cursor(at, releases.page().top());
    return at == releases.page().at() ? open(model) : Step.to(model.with(releases.withPage(next)));
  }

  private static Step atDisagreements(Model model, int row, int column) {
    var layout = model.layout();
    if (column >= layout.disputesColumns()) {
      return open(model);
    }
    var list = model.disputes().list();
    var count = model.releases().grounds().disagreements().size();
    return listed(
        model,
        list.top() + row,
        list.at(),
        count,
        at -> model.with(model.disputes().with(list.to(at, count, layout.body()))));
  }

  private static Step onScreen(Model model, Screen screen, int row, int column) {
    var layout = model.layout();
    if (screen.isMatrix()) {
      var next = Matrix.clicked(screen, row, column, layout);
      return next.equals(screen) ? open(model) : Step.to(model.with(Optional.of(next)));
    }
    if (column > screen.columns(layout) + 2) {
      return screen.hasPreview() ? open(model) : Step.to(model);
    }
    var laid = screen.laid(layout);
    var at = laid.at(screen.cursor().top() + row);
    if (at < 0 || !laid.items().get(at).isStop()) {
      return Step.to(model);
    }
    var next = screen.with(new Cursor(at, screen.cursor().top()));
    return at == screen.cursor().at() ? open(model) : Step.to(model.with(Optional.of(next)));
  }
}
