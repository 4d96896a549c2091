package org.rfldigest.tui;

import org.rfldigest.tui.terminal.Key;

/** Keys and pastes that go into a filter, a form or a choice. */
final class Typing {

  private Typing() {}

  static Step of(Model model, Scene scene, Key key) {
    return switch (scene) {
      case FILTER -> Answers.needed(filtering(model, key));
      case ACCEPTANCE -> Deciding.typed(model, (Sheet.Acceptance) model.sheet(), key);
      case CHOICE -> Deciding.chosen(model, (Sheet.Choice) model.sheet(), key);
      default -> Step.to(model);
    };
  }

  /** Pasted text goes into a field and nowhere else. */
  static Model paste(Model model, String text) {
    if (model.scene() == Scene.FILTER) {
      return filter(model, model.filter().with(model.filter().field().type(text)));
    }
    if (model.sheet() instanceof Sheet.Acceptance form) {
      return model.with(form.with(form.field().type(text)));
    }
    return model.with(Notice.hint("Nothing here takes pasted text."));
  }

  private static Model filtering(Model model, Key key) {
    var filter = model.filter();
    return switch (key.name()) {
      case "Enter" -> filter(model, filter.kept());
      case "Esc" -> filter(model, Filter.NONE);
      case "Backspace" ->
          filter.field().text().isEmpty()
              ? filter(model, Filter.NONE)
              : filter(model, filter.with(filter.field().press(key)));
      case "Up", "Down" ->
          filter(
              Moves.of(
                  filter(model, filter.kept()), key.name().equals("Up") ? Action.UP : Action.DOWN),
              filter);
      default -> filter(model, filter.with(filter.field().press(key)));
    };
  }

  /** Puts a filter on the list that has the keys; a new text starts the list from its top. */
  static Model filter(Model model, Filter next) {
    if (model.sheet() instanceof Sheet.Help help) {
      return model.with(new Sheet.Help(help.of(), next, 0));
    }
    var same = next.field().text().equals(model.filter().field().text());
    var releases = model.releases();
    var inbox = model.inbox();
    return switch (model.screen()) {
      case RELEASES -> model.with(releases.withList(same ? releases.list() : place(model), next));
      case PAGE -> model.with(releases.withPage(same ? releases.page() : Cursor.START, next));
      case INBOX -> model.with(inbox.with(next, same ? inbox.list() : Cursor.START));
      default -> model;
    };
  }

  private static Cursor place(Model model) {
    return Cursor.START.to(0, model.releases().all().size(), model.layout().body());
  }
}
