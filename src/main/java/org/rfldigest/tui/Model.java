package org.rfldigest.tui;

import java.util.Map;
import java.util.Optional;
import org.rfldigest.tui.screens.Query;
import org.rfldigest.tui.terminal.Size;

/** All that the screens know. Immutable; {@link Update} makes the next one. */
public record Model(
    Surroundings surroundings, Here here, Trail trail, Overlay overlay, Requests requests) {

  /** Before anything is loaded, at the releases. */
  static Model empty() {
    return new Model(Surroundings.USUAL, Here.START, Trail.NONE, Overlay.NONE, Requests.NONE);
  }

  /** Before anything is loaded, at the front page. */
  public static Model today() {
    return empty().with(Optional.of(Screen.of(new Query.Today())));
  }

  /** With a sentence at the foot until the first key. */
  public Model warned(String sentence) {
    return with(Notice.hint(sentence));
  }

  Size size() {
    return surroundings.size();
  }

  Layout layout() {
    return new Layout(size());
  }

  Keymap keys() {
    return surroundings.keys();
  }

  Map<String, String> commands() {
    return surroundings.commands();
  }

  Tab tab() {
    return here.tab();
  }

  Optional<Screen> screen() {
    return here.screen();
  }

  Releases releases() {
    return here.releases();
  }

  Inbox inbox() {
    return here.inbox();
  }

  Disputes disputes() {
    return here.disputes();
  }

  Sheet sheet() {
    return overlay.sheet();
  }

  Notice notice() {
    return overlay.notice();
  }

  Progress progress() {
    return overlay.progress();
  }

  /** The scene that has the keys: the place's, or that of what lies over it. */
  Scene scene() {
    if (sheet() instanceof Sheet.Command) {
      return Scene.COMMAND;
    }
    if (filter().typing()) {
      return Scene.FILTER;
    }
    return switch (sheet()) {
      case Sheet.Help _ -> Scene.HELP;
      case Sheet.Snooze _ -> Scene.SNOOZE;
      case Sheet.Rejection _ -> Scene.REJECTION;
      case Sheet.Reasons _ -> Scene.REASONS;
      case Sheet.Opening _ -> Scene.ACCEPTANCE;
      case Sheet.Acceptance _ -> Scene.ACCEPTANCE;
      case Sheet.Command _ -> Scene.COMMAND;
      case Sheet.None _ -> here.scene();
    };
  }

  /** Whether the inbox has the keys, or lies beneath what has them. */
  boolean isAtInbox() {
    return here.isAtInbox();
  }

  /** The filter of the list that has the keys. */
  Filter filter() {
    return sheet() instanceof Sheet.Help help ? help.filter() : here.filter();
  }

  /** Elsewhere, with the way back kept. */
  Model left(Model there) {
    return there.with(trail.leaving(here, there.here.scene()));
  }

  /** The same, with the way back leading from where it is now. */
  Model landedHere() {
    return with(trail.landing(here.scene()));
  }

  private Model with(Surroundings next) {
    return new Model(next, here, trail, overlay, requests);
  }

  Model with(Here next) {
    return new Model(surroundings, next, trail, overlay, requests);
  }

  Model with(Trail next) {
    return new Model(surroundings, here, next, overlay, requests);
  }

  private Model with(Overlay next) {
    return new Model(surroundings, here, trail, next, requests);
  }

  Model with(Requests next) {
    return new Model(surroundings, here, trail, overlay, next);
  }

  Model with(Size next) {
    return with(surroundings.with(next));
  }

  public Model with(Keymap next) {
    return with(surroundings.with(next));
  }

  public Model with(Map<String, String> commands) {
    return with(surroundings.with(commands));
  }

  Model with(Tab next) {
    return with(here.with(next));
  }

  Model with(Optional<Screen> next) {
    return with(here.with(next));
  }

  Model with(Releases next) {
    return with(here.with(next));
  }

  Model with(Inbox next) {
    return with(here.with(next));
  }

  Model with(Disputes next) {
    return with(here.with(next));
  }

  Model with(Sheet next) {
    return with(overlay.with(next));
  }

  Model with(Notice next) {
    return with(overlay.with(next));
  }

  Model with(Progress next) {
    return with(overlay.with(next));
  }
}
