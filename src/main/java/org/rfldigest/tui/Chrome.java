package org.rfldigest.tui;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.rfldigest.text.Cut;
import org.rfldigest.text.Line;
import org.rfldigest.text.Style;
import org.rfldigest.text.Width;
import org.rfldigest.text.Wrap;
import org.rfldigest.tui.terminal.Frame;

/** The head and the foot of every screen: where you are, what goes on, what the keys do. */
final class Chrome {

  private static final String NAME = "Rust for Linux";
  private static final String SHORT_NAME = "RfL";
  private static final String PROMPT = " / ";

  private static final Recent<Line> HEADS = new Recent<>(4);
  private static final Recent<Line> RULES = new Recent<>(4);
  private static final Recent<Line> KEYS = new Recent<>(4);

  private Chrome() {}

  static List<Line> head(Model model) {
    var columns = model.size().columns();
    var tabs = Tabs.all(model);
    return List.of(HEADS.of(() -> head(tabs, columns), Tabs.words(tabs), columns), rule(columns));
  }

  private static Line head(List<Tabs.Label> all, int columns) {
    var tabs = Tabs.of(all, columns - SHORT_NAME.length() - 2);
    var name = columns - tabs.columns() > Width.of(NAME) + 2 ? " " + NAME : " " + SHORT_NAME;
    var head =
        Line.of(name, Style.TITLE)
            .fit(Math.max(1, columns - tabs.columns()), Style.PLAIN)
            .and(tabs);
    return Cut.to(head, columns);
  }

  static List<Line> foot(Model model) {
    var columns = model.size().columns();
    return List.of(status(model, columns), keys(model));
  }

  /** What goes on, let into the rule. */
  private static Line status(Model model, int columns) {
    return rule(said(model), columns);
  }

  /** A rule with words let into it. */
  static Line rule(Line words, int columns) {
    if (words.columns() == 0) {
      return rule(columns);
    }
    var line = Line.of("── ", Style.RULE).and(Cut.to(words, Math.max(1, columns - 4))).and(" ");
    return line.and("─".repeat(Math.max(0, columns - line.columns())), Style.RULE);
  }

  /** A notice that is too long for the rule, over the last rows of the body. */
  static List<Line> longNotice(Model model) {
    if (fitsTheRule(model)) {
      return List.of();
    }
    var rows = new ArrayList<Line>();
    rows.add(rule(model.size().columns()));
    for (var row : Wrap.words(model.notice().sentence(), model.size().columns() - 2)) {
      rows.add(Line.of(" ").and(row, model.notice().style()));
    }
    return rows;
  }

  private static boolean fitsTheRule(Model model) {
    return Width.of(model.notice().sentence()) <= model.size().columns() - 5;
  }

  private static Line said(Model model) {
    var notice = model.notice();
    if (!fitsTheRule(model)) {
      return Line.EMPTY;
    }
    if (!notice.sentence().isEmpty()) {
      return Line.of(notice.sentence(), notice.style());
    }
    var room = model.size().columns() - 5;
    if (model.progress().running()) {
      return progress(model.progress(), room);
    }
    return Cut.toParts(hint(model), room);
  }

  /** What narrows the list, or what is picked of it. */
  private static Line hint(Model model) {
    var isFree = model.sheet() instanceof Sheet.None;
    if (!isFree && !(model.sheet() instanceof Sheet.Help)) {
      return Line.EMPTY;
    }
    var filter = model.filter();
    var picked = model.inbox().picked().size();
    if (isFree && picked > 0 && model.isAtInbox()) {
      return Line.of(picked + " picked", Style.ACCENT)
          .and(" · a, x or s decides about all of them · Esc picks none", Style.DIM);
    }
    var isSearch = model.screen().filter(Screen::isSearch).isPresent();
    if (isSearch && filter.isOn() && !filter.typing()) {
      return Line.of("“" + filter.field().text() + "”", Style.ACCENT)
          .and(" · / searches for something else", Style.DIM);
    }
    return filter.isOn() && !filter.typing()
        ? Line.of("only “" + filter.field().text() + "”", Style.ACCENT)
            .and(" · Esc shows all", Style.DIM)
        : Line.EMPTY;
  }

  /** How far it is, and behind that, where there is room, what was finished last. */
  private static Line progress(Progress progress, int room) {
    if (progress.stopping()) {
      var stopping = Line.of("Stopping", Style.ACCENT);
      return Cut.toParts(
          stopping.and(" · what is being fetched is finished first", Style.DIM), room);
    }
    var counted = counted(progress);
    return counted.columns() <= room
        ? counted.and("  ", Style.DIM).and(progress.last())
        : Cut.toParts(counted, room);
  }

  private static Line counted(Progress progress) {
    if (progress.total() == 0) {
      return Line.of("Refreshing…", Style.ACCENT).and(" · Ctrl-c stops", Style.DIM);
    }
    var line =
        Line.of("Refreshing " + progress.done() + " of " + progress.total(), Style.ACCENT)
            .and(" · " + size(progress.bytes()), Style.DIM);
    return (progress.failed() == 0
            ? line
            : line.and(" · " + progress.failed() + " failed", Style.WARN))
        .and(" · Ctrl-c stops", Style.DIM);
  }

  /** In kB or MB, with a digit behind the point where it says something. */
  private static String size(long bytes) {
    var tenths = bytes < 1_000_000 ? bytes / 100 : bytes / 100_000;
    var unit = bytes < 1_000_000 ? " kB" : " MB";
    return tenths >= 100 ? tenths / 10 + unit : tenths / 10 + "." + tenths % 10 + unit;
  }

  private static Line keys(Model model) {
    var scene = model.scene();
    var fixed = Bindings.fixedFoot(scene);
    return prompt(model)
        .map(Prompt::line)
        .orElseGet(() ->
            fixed.isEmpty()
                ? bound(scene, model)
                : Cut.toParts(Line.of(" " + fixed, Style.DIM), model.size().columns()));
  }

  /** What is typed in the last row, if anything is. */
  private static Optional<Prompt> prompt(Model model) {
    var columns = model.size().columns();
    var filter = model.filter();
    if (model.sheet() instanceof Sheet.Command command) {
      var foot = Bindings.fixedFoot(model.scene());
      return Optional.of(Prompt.of(" :", command.field(), foot, columns));
    }
    if (!filter.typing()) {
      return Optional.empty();
    }
    var isSearch = model.screen().filter(Screen::isSearch).isPresent();
    var foot = isSearch ? Bindings.SEARCHING : Bindings.fixedFoot(Scene.FILTER);
    return Optional.of(Prompt.of(PROMPT, filter.field(), foot, columns));
  }

  private static Line bound(Scene scene, Model model) {
    var columns = model.size().columns();
    var isAtInbox = model.isAtInbox();
    var isRoot = isRoot(model);
    return KEYS.of(
        () -> Cut.to(set(scene, model), columns), scene, model.keys(), isAtInbox, isRoot, columns);
  }

  /** As many keys as there is room for; help is always among them, if a key shows it. */
  private static Line set(Scene scene, Model model) {
    var line = Line.of(" ");
    var help =
        model
            .keys()
            .key(Action.HELP)
            .map(key -> Line.of(key, Style.ACCENT).and(" help", Style.DIM))
            .orElse(Line.EMPTY);
    var room = model.size().columns() - help.columns() - 1;
    for (var binding : model.keys().foot(scene)) {
      if (binding.action() == Action.HELP) {
        continue;
      }
      var next =
          Line.of(binding.keys().getFirst(), Style.ACCENT)
              .and(" " + label(binding, model) + "  ", Style.DIM);
      if (line.columns() + next.columns() <= room) {
        line = line.and(next);
      }
    }
    return scene == Scene.HELP ? line : line.and(help);
  }

  private static String label(Binding binding, Model model) {
    return switch (binding.action()) {
      case SWITCH -> model.isAtInbox() ? "releases" : "inbox";
      case LEAVE -> isRoot(model) ? "quit" : "back";
      default -> binding.label();
    };
  }

  private static boolean isRoot(Model model) {
    var scene = model.scene();
    var isFirst = model.screen().isPresent() || scene == Scene.RELEASES || scene == Scene.INBOX;
    return isFirst && model.trail().isEmpty() && !model.filter().isOn();
  }

  /** Where something is typed in the last row. */
  static Optional<Frame.Spot> cursor(Model model) {
    return prompt(model).map(typed -> new Frame.Spot(typed.cursor(), model.size().rows() - 1));
  }

  private static Line rule(int columns) {
    return RULES.of(() -> Line.of("─".repeat(columns), Style.RULE), columns);
  }
}
