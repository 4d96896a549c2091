package org.rfldigest.tui;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.rfldigest.text.Cut;
import org.rfldigest.text.Line;
import org.rfldigest.text.Style;
import org.rfldigest.tui.terminal.Frame;

/** Draws the model: head, body, foot, and a sheet over the body where one is open. */
final class View {

  private static final Line INDENT = Line.of(" ");
  private static final Line BETWEEN = Line.of(" │ ", Style.RULE);
  private static final Joined.Way SET_IN = (left, right, _) -> left.and(right);
  private static final Joined.Way BESIDE =
      (left, right, columns) -> Line.of(left.fit(columns, Style.PLAIN), BETWEEN, right);
  private static final Joined.Way CUT = (row, _, columns) -> Cut.to(row, columns);

  private View() {}

  static Frame of(Model model) {
    return of(model, model);
  }

  /**
   * The model while its cursor runs through a list.
   *
   * @param rested where the cursor rested last: what is shown beside the list is still of that
   */
  static Frame of(Model model, Model rested) {
    var layout = model.layout();
    if (layout.isTooSmall()) {
      return tooSmall(model);
    }
    var body = fitted(body(model, rested), layout.body());
    var drawn = SheetView.over(model, body);
    var rows = new ArrayList<Line>();
    rows.addAll(Chrome.head(model));
    var told = SheetView.laid(drawn.rows(), Chrome.longNotice(model));
    told.forEach(row -> rows.add(Joined.of(CUT, row, Line.EMPTY, model.size().columns())));
    rows.addAll(Chrome.foot(model));
    return new Frame(model.size(), rows, drawn.cursor().or(() -> Chrome.cursor(model)));
  }

  /** Whether what stands beside the list is of another row than the one that is chosen now. */
  static boolean isLeftBehind(Model rested, Model model) {
    return model.scene() == Scene.INBOX
        && rested.scene() == Scene.INBOX
        && rested.size().equals(model.size())
        && !model.layout().onePane()
        && isOfAnother(rested.inbox().row(), model.inbox().row());
  }

  private static boolean isOfAnother(Optional<InboxRow> before, Optional<InboxRow> now) {
    return before.isPresent() && now.isPresent() && before.get().number() != now.get().number();
  }

  private static Frame tooSmall(Model model) {
    var rows = new ArrayList<Line>();
    for (var row = 1; row < (model.size().rows() + 1) / 2; row++) {
      rows.add(Line.EMPTY);
    }
    rows.add(Cut.to(Line.of("too small", Style.WARN), model.size().columns()));
    return new Frame(model.size(), rows, Optional.empty());
  }

  private static List<Line> body(Model model, Model rested) {
    if (model.sheet() instanceof Sheet.Help help) {
      return HelpView.body(model, help);
    }
    if (model.screen().isPresent()) {
      return ScreenView.body(model, model.screen().get());
    }
    return switch (model.here().scene()) {
      case RELEASES, PAGE -> ReleasesView.body(model);
      case DEVELOPMENT -> ReleasesView.development(model);
      case ENTRY -> InboxView.open(model);
      case DISAGREEMENTS -> DisputesView.body(model);
      case DISAGREEMENT -> DisputesView.open(model);
      default -> InboxView.body(model, rested);
    };
  }

  /** Rows of a long text from a first one on, set in by a column. */
  static List<Line> text(List<Line> rows, int top, int height) {
    var shown = new ArrayList<Line>();
    for (var row = Math.max(0, top); row < Math.min(rows.size(), top + height); row++) {
      shown.add(Joined.of(SET_IN, INDENT, rows.get(row), 0));
    }
    return shown;
  }

  private static List<Line> fitted(List<Line> rows, int height) {
    var fitted = new ArrayList<Line>(height);
    for (var row = 0; row < height; row++) {
      fitted.add(row < rows.size() ? rows.get(row) : Line.EMPTY);
    }
    return fitted;
  }

  /** Two panes as one, with a line between them. */
  static List<Line> beside(List<Line> left, int columns, List<Line> right, int height) {
    var rows = new ArrayList<Line>(height);
    for (var row = 0; row < height; row++) {
      var first = row < left.size() ? left.get(row) : Line.EMPTY;
      var second = row < right.size() ? right.get(row) : Line.EMPTY;
      rows.add(Joined.of(BESIDE, first, second, columns));
    }
    return rows;
  }
}
