package org.rfldigest.tui;

import java.util.Optional;

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
    return Answers.needed(next);
  }

  static Step clicked(Model model, Message.Clicked clicked) {
    var row = clicked.row() - HEAD;
    if (isTaken(model) || row < 0 || row >= model.layout().body()) {
      return Step.to(model);
    }
    var before = place(model);
    var next = chosen(model, row, clicked.column());
    return place(next).equals(before) && next.equals(model)
        ? Update.act(model, Action.OPEN)
        : Answers.needed(next);
  }

  /** Whether a form or a field has the input. */
  private static boolean isTaken(Model model) {
    return !(model.sheet() instanceof Sheet.None) || model.filter().typing();
  }

  private static Optional<Cursor> place(Model model) {
    return model.screen().map(Screen::place);
  }

  private static Model chosen(Model model, int row, int column) {
    var layout = model.layout();
    if (model.screen().isPresent()) {
      return model.with(model.screen().map(screen -> onScreen(screen, row, column, layout)));
    }
    return switch (model.place()) {
      case INBOX -> {
        var inbox = model.inbox();
        var at = inbox.list().top() + row;
        yield row < layout.inboxRows() && at < inbox.shown().size()
            ? model.with(inbox.with(inbox.list().to(at, inbox.shown().size(), layout.inboxRows())))
            : model;
      }
      case RELEASES -> {
        var releases = model.releases();
        var at = releases.list().top() + row;
        yield column < layout.listColumns() && at < releases.shown().size()
            ? model.with(
                releases.withList(
                    releases.list().to(at, releases.shown().size(), layout.body()),
                    releases.listFilter()))
            : model;
      }
      default -> model;
    };
  }

  private static Screen onScreen(Screen screen, int row, int column, Layout layout) {
    if (screen.isMatrix()) {
      return Matrix.clicked(screen, row, column, layout);
    }
    var laid = screen.laid(layout);
    var at = laid.at(screen.place().top() + row);
    return at >= 0 && laid.items().get(at).isStop()
        ? screen.with(new Cursor(at, screen.place().top()))
        : screen;
  }
}
