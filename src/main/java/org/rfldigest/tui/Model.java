package org.rfldigest.tui;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.rfldigest.tui.screens.Query;
import org.rfldigest.tui.terminal.Size;

/**
 * All that the screens know. Immutable; {@link Update} makes the next one.
 *
 * @param trail the places that were left, the last at the end
 * @param commands what the command line can do besides, by name, with its meaning
 */
public record Model(
    Size size,
    Tab tab,
    Optional<Screen> screen,
    List<Past> trail,
    Releases releases,
    Inbox inbox,
    Disputes disputes,
    Sheet sheet,
    Notice notice,
    Progress progress,
    Requests requests,
    Keymap keys,
    Map<String, String> commands) {

  private static final int LONGEST_TRAIL = 50;

  /** The two roots, and what is reached from the first. */
  enum Tab {
    RELEASES,
    INBOX,
    DISAGREEMENTS
  }

  public Model {
    commands = Map.copyOf(commands);
    trail = List.copyOf(trail);
  }

  /** Before anything is loaded, at the releases. */
  static Model empty() {
    return new Model(
        new Size(80, 24),
        Tab.RELEASES,
        Optional.empty(),
        List.of(),
        Releases.EMPTY,
        Inbox.EMPTY,
        Disputes.START,
        new Sheet.None(),
        Notice.NONE,
        Progress.NONE,
        Requests.NONE,
        Keymap.DEFAULT,
        Map.of());
  }

  /** Before anything is loaded, at the front page. */
  public static Model today() {
    return empty().with(Optional.of(Screen.of(new Query.Today())));
  }

  /** With a sentence at the foot until the first key. */
  public Model warned(String sentence) {
    return with(Notice.hint(sentence));
  }

  Layout layout() {
    return new Layout(size);
  }

  Scene scene() {
    if (sheet instanceof Sheet.Command) {
      return Scene.COMMAND;
    }
    if (filter().typing()) {
      return Scene.FILTER;
    }
    return switch (sheet) {
      case Sheet.Help _ -> Scene.HELP;
      case Sheet.Choice _ -> Scene.CHOICE;
      case Sheet.Rejection _ -> Scene.REJECTION;
      case Sheet.Reasons _ -> Scene.REASONS;
      case Sheet.Opening _ -> Scene.ACCEPTANCE;
      case Sheet.Acceptance _ -> Scene.ACCEPTANCE;
      case Sheet.Command _ -> Scene.COMMAND;
      case Sheet.None _ -> place();
    };
  }

  /** The scene beneath any sheet. */
  Scene place() {
    if (screen.isPresent()) {
      return screen.get().scene();
    }
    return switch (tab) {
      case INBOX -> inbox.open() ? Scene.ENTRY : Scene.INBOX;
      case DISAGREEMENTS -> disputes.open() ? Scene.DISAGREEMENT : Scene.DISAGREEMENTS;
      case RELEASES ->
          switch (releases.focus()) {
            case LIST -> Scene.RELEASES;
            case PAGE -> Scene.PAGE;
            case DEVELOPMENT -> Scene.DEVELOPMENT;
          };
    };
  }

  /** Whether the inbox has the keys, or lies beneath what has them. */
  boolean isAtInbox() {
    return tab == Tab.INBOX && screen.isEmpty();
  }

  /** The filter of the list that has the keys. */
  Filter filter() {
    if (sheet instanceof Sheet.Help help) {
      return help.filter();
    }
    if (screen.isPresent()) {
      return screen.get().filter();
    }
    return switch (place()) {
      case RELEASES -> releases.listFilter();
      case PAGE -> releases.pageFilter();
      case INBOX -> inbox.filter();
      default -> Filter.NONE;
    };
  }

  /** Elsewhere, with the way back kept. */
  Model left(Model there) {
    var longer = new ArrayList<>(trail);
    longer.add(Past.of(this, there.place()));
    var kept = longer.subList(Math.max(0, longer.size() - LONGEST_TRAIL), longer.size());
    return there.with(kept);
  }

  /** The same, with the way back leading from where it is now. */
  Model landedHere() {
    if (trail.isEmpty()) {
      return this;
    }
    var way = new ArrayList<>(trail);
    way.add(way.removeLast().landedAt(place()));
    return with(way);
  }

  Model with(Size next) {
    return new Model(
        next, tab, screen, trail, releases, inbox, disputes, sheet, notice, progress, requests,
        keys, commands);
  }

  Model with(Tab next) {
    return new Model(
        size, next, screen, trail, releases, inbox, disputes, sheet, notice, progress, requests,
        keys, commands);
  }

  Model with(Optional<Screen> next) {
    return new Model(
        size, tab, next, trail, releases, inbox, disputes, sheet, notice, progress, requests, keys,
        commands);
  }

  Model with(List<Past> next) {
    return new Model(
        size, tab, screen, next, releases, inbox, disputes, sheet, notice, progress, requests, keys,
        commands);
  }

  Model with(Releases next) {
    return new Model(
        size, tab, screen, trail, next, inbox, disputes, sheet, notice, progress, requests, keys,
        commands);
  }

  Model with(Inbox next) {
    return new Model(
        size, tab, screen, trail, releases, next, disputes, sheet, notice, progress, requests, keys,
        commands);
  }

  Model with(Disputes next) {
    return new Model(
        size, tab, screen, trail, releases, inbox, next, sheet, notice, progress, requests, keys,
        commands);
  }

  Model with(Sheet next) {
    return new Model(
        size, tab, screen, trail, releases, inbox, disputes, next, notice, progress, requests, keys,
        commands);
  }

  Model with(Notice next) {
    return new Model(
        size, tab, screen, trail, releases, inbox, disputes, sheet, next, progress, requests, keys,
        commands);
  }

  Model with(Progress next) {
    return new Model(
        size, tab, screen, trail, releases, inbox, disputes, sheet, notice, next, requests, keys,
        commands);
  }

  Model with(Requests next) {
    return new Model(
        size, tab, screen, trail, releases, inbox, disputes, sheet, notice, progress, next, keys,
        commands);
  }

  public Model with(Keymap next) {
    return new Model(
        size, tab, screen, trail, releases, inbox, disputes, sheet, notice, progress, requests,
        next, commands);
  }

  public Model with(Map<String, String> next) {
    return new Model(
        size, tab, screen, trail, releases, inbox, disputes, sheet, notice, progress, requests,
        keys, next);
  }
}
