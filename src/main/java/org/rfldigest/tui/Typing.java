package org.rfldigest.tui;

import java.util.List;
import java.util.Optional;
import org.rfldigest.model.Snapshot;
import org.rfldigest.tui.terminal.Key;

/** Keys and pastes that go into a filter, a form or a choice. */
final class Typing {

  private Typing() {}

  static Step of(Model model, Scene scene, Key key) {
    return switch (scene) {
      case FILTER -> Asking.needed(filtering(model, key));
      case ACCEPTANCE ->
          model.sheet() instanceof Sheet.Acceptance form
              ? Forms.accepting(model, form, key)
              : Forms.early(model, key);
      case COMMAND -> CommandLine.typed(model, (Sheet.Command) model.sheet(), key);
      case REJECTION -> Forms.rejecting(model, (Sheet.Rejection) model.sheet(), key);
      case REASONS -> Forms.reasoning(model, (Sheet.Reasons) model.sheet(), key);
      case SNOOZE -> Forms.snoozing(model, (Sheet.Snooze) model.sheet(), key);
      default -> Step.to(model);
    };
  }

  /** Pasted text goes into a field and nowhere else. */
  static Model paste(Model model, String text) {
    if (model.scene() == Scene.FILTER) {
      return filter(model, model.filter().with(model.filter().field().type(text)));
    }
    if (model.sheet() instanceof Sheet.Command command) {
      return model.with(new Sheet.Command(command.field().type(text), -1));
    }
    if (model.sheet() instanceof Sheet.Acceptance form) {
      return model.with(form.typing(text));
    }
    if (model.sheet() instanceof Sheet.Snooze snooze) {
      return model.with(snooze.with(snooze.until().type(text)));
    }
    if (model.sheet() instanceof Sheet.Rejection rejection) {
      return model.with(rejection.with(rejection.why().type(text)));
    }
    return model.with(Notice.hint("Nothing here takes pasted text."));
  }

  private static Model filtering(Model model, Key key) {
    var filter = model.filter();
    return switch (key.name()) {
      case "Enter" -> filter(model, filter.kept());
      case "Esc" -> left(model);
      case "Backspace" ->
          filter.field().text().isEmpty()
              ? left(model)
              : filter(model, filter.with(filter.field().press(key)));
      case "Up", "Down" ->
          filter(
              Moves.of(
                  filter(model, filter.kept()), key.name().equals("Up") ? Action.UP : Action.DOWN),
              filter);
      default -> filter(model, filter.with(filter.field().press(key)));
    };
  }

  /** Without the filter; a search that is left empty is left altogether. */
  private static Model left(Model model) {
    if (model.screen().filter(Screen::isSearch).isPresent()) {
      var kept = filter(model, model.filter().kept());
      return Jump.isLanded(kept) ? Jump.back(kept).orElse(kept) : kept;
    }
    return filter(model, Filter.NONE);
  }

  /**
   * Puts a filter on the list that has the keys. A new text starts the list from its top; without a
   * filter, what was chosen stays chosen.
   */
  static Model filter(Model model, Filter next) {
    if (model.sheet() instanceof Sheet.Help help) {
      return model.with(new Sheet.Help(help.of(), next, 0));
    }
    if (model.screen().isPresent()) {
      var screen = model.screen().get().with(next);
      return model.with(Optional.of(Screens.settled(screen, model.layout())));
    }
    var same = next.field().text().equals(model.filter().field().text());
    return switch (model.here().scene()) {
      case RELEASES -> releases(model, next, same);
      case PAGE -> page(model, next, same);
      case INBOX -> inbox(model, next, same);
      default -> model;
    };
  }

  private static Model releases(Model model, Filter next, boolean same) {
    var releases = model.releases();
    var all = releases.all();
    var at = next.isOn() ? 0 : releases.chosenDates().map(all::indexOf).orElse(0);
    var place = Cursor.START.to(at, all.size(), model.layout().body());
    return model.with(releases.withList(same ? releases.list() : place, next));
  }

  private static Model page(Model model, Filter next, boolean same) {
    var releases = model.releases();
    if (same) {
      return model.with(releases.withPage(releases.page(), next));
    }
    var all = releases.snapshot().map(Snapshot::developments).orElse(List.of());
    var at = next.isOn() ? 0 : releases.development().map(all::indexOf).orElse(0);
    return Moves.settled(model.with(releases.withPage(new Cursor(at, 0), next)));
  }

  private static Model inbox(Model model, Filter next, boolean same) {
    var inbox = model.inbox();
    var all = inbox.unfiltered();
    var at = next.isOn() ? 0 : inbox.row().map(all::indexOf).orElse(0);
    var place = Cursor.START.to(at, all.size(), model.layout().inboxRows());
    return model.with(inbox.with(next, same ? inbox.list() : place));
  }
}
