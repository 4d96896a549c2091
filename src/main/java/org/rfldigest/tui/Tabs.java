package org.rfldigest.tui;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.rfldigest.text.Line;
import org.rfldigest.text.Style;
import org.rfldigest.tui.screens.Facts;

/**
 * The places of the head, each with its key; as many as there is room for, the present one first.
 */
final class Tabs {

  private static final String GAP = "  ";

  /** A place of the head, in words. */
  record Label(String name, boolean isHere) {

    Line line() {
      return Line.of((isHere ? "▸" : " ") + name, isHere ? Style.MARKED : Style.DIM);
    }
  }

  private Tabs() {}

  /** Other words for other places. */
  static String words(List<Label> tabs) {
    var words = new StringBuilder();
    tabs.forEach(tab -> words.append(tab.isHere() ? '▸' : ' ').append(tab.name()));
    return words.toString();
  }

  static Line of(List<Label> tabs, int columns) {
    var shown = new ArrayList<Label>();
    var room = columns;
    for (var tab : tabs) {
      if (tab.isHere()) {
        room -= tab.line().columns() + 1;
      }
    }
    var isFull = false;
    for (var tab : tabs) {
      var needed = tab.line().columns() + GAP.length();
      isFull |= !tab.isHere() && needed > room;
      if (tab.isHere() || !isFull) {
        shown.add(tab);
        room -= tab.isHere() ? 0 : needed;
      }
    }
    var line = Line.EMPTY;
    for (var tab : shown) {
      line = line.columns() == 0 ? tab.line() : line.and(GAP).and(tab.line());
    }
    return line.and(" ");
  }

  static List<Label> all(Model model) {
    var scene = model.here().scene();
    var onScreen = model.screen().isPresent();
    var tabs = new ArrayList<Label>();
    tabs.add(new Label("0 Today", scene == Scene.TODAY));
    tabs.add(new Label("1 Releases", !onScreen && model.tab() == Tab.RELEASES));
    tabs.add(new Label("2 Inbox" + waiting(model), model.isAtInbox()));
    tabs.add(new Label("3 Components", scene == Scene.COMPONENTS || scene == Scene.HISTORY));
    tabs.add(new Label("4 Pages", scene == Scene.PAGES || scene == Scene.ONE_PAGE));
    tabs.add(new Label("5 Feeds", scene == Scene.FEEDS));
    tabs.add(new Label("6 Charts", scene == Scene.CHARTS));
    tabs.add(new Label("7 Log", scene == Scene.LOG));
    if (!onScreen && model.tab() == Tab.DISAGREEMENTS) {
      tabs.add(new Label("D Disagreements", true));
    }
    if (onScreen && tabs.stream().noneMatch(Label::isHere)) {
      tabs.add(new Label(scene.title(), true));
    }
    return tabs;
  }

  /** Before the inbox was read, as many as the front page told, also where that was left. */
  private static String waiting(Model model) {
    var waiting = model.inbox().waiting();
    if (waiting.loaded()) {
      return " " + waiting.amount();
    }
    var told = told(model.screen());
    for (var past : model.trail().places().reversed()) {
      told = told.isEmpty() ? told(past.there().screen()) : told;
    }
    return told;
  }

  private static String told(Optional<Screen> screen) {
    return screen.flatMap(Screen::facts).orElse(null) instanceof Facts.Today today
        ? " " + today.waitingInAll()
        : "";
  }
}
