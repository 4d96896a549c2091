package org.rfldigest.tui;

import java.util.ArrayDeque;
import org.rfldigest.tui.terminal.FrameSvg;
import org.rfldigest.tui.terminal.Key;
import org.rfldigest.tui.terminal.Size;

/** A screen as text, without a terminal. */
public final class Screenshot {

  private Screenshot() {}

  /** The rows as they would be drawn at this size, without blanks at their ends. */
  static String render(Model model, int columns, int rows) {
    var frame = View.of(Moves.settled(model.with(new Size(columns, rows))));
    var text = new StringBuilder();
    for (var line : frame.rows()) {
      text.append(line.text().stripTrailing()).append('\n');
    }
    return text.toString();
  }

  /**
   * A screen as text: what is shown after these keys, when all that was asked for has been
   * answered.
   */
  public static String after(Performer performer, int columns, int rows, Key... keys) {
    return render(pressed(performer, columns, rows, keys), columns, rows);
  }

  /** The same as a picture in SVG. */
  public static String svgAfter(
      Performer performer, FrameSvg.Ground ground, int columns, int rows, Key... keys) {
    return svg(pressed(performer, columns, rows, keys), ground, columns, rows);
  }

  static String svg(Model model, FrameSvg.Ground ground, int columns, int rows) {
    var settled = Moves.settled(model.with(new Size(columns, rows)));
    return FrameSvg.of(View.of(settled), ground);
  }

  private static Model pressed(Performer performer, int columns, int rows, Key... keys) {
    var step = Update.begin(Model.empty().with(new Size(columns, rows)));
    var model = settled(step, performer);
    for (var key : keys) {
      model = settled(Update.of(model, new Message.KeyPressed(key)), performer);
    }
    return model;
  }

  /** What is shown when all that was asked for, and what that asks for, has been answered. */
  static Model settled(Step first, Performer performer) {
    var model = first.model();
    var effects = new ArrayDeque<>(first.effects());
    var answers = new ArrayDeque<Message>();
    while (!effects.isEmpty()) {
      performer.perform(effects.remove(), answers::add);
      while (!answers.isEmpty()) {
        var next = Update.of(model, answers.remove());
        model = next.model();
        effects.addAll(next.effects());
      }
    }
    return model;
  }
}
