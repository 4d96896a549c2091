package org.rfldigest.tui;

import java.util.List;
import java.util.Optional;
import org.rfldigest.model.Development;
import org.rfldigest.model.Release;
import org.rfldigest.tui.screens.Facts;
import org.rfldigest.tui.screens.Item;
import org.rfldigest.tui.screens.Query;
import org.rfldigest.tui.screens.Target;

/**
 * Moves through the components and releases of the matrix; the newest release is the first seen.
 */
final class Matrix {

  /** The columns of a release. */
  static final int CELL = 5;

  private static final int NAMES = 22;
  private static final int STATEMENT = 5;
  private static final int SHORT_STATEMENT = 4;

  private Matrix() {}

  static List<Facts.Track> tracks(Screen screen) {
    return screen.facts().orElse(null) instanceof Facts.Components components
        ? components.tracks().stream()
            .filter(track -> screen.filter().accepts(track.name() + ' ' + track.key()))
            .toList()
        : List.of();
  }

  static List<Release> releases(Screen screen) {
    return screen.facts().orElse(null) instanceof Facts.Components components
        ? components.releases()
        : List.of();
  }

  static int nameColumns(Layout layout) {
    return Math.min(NAMES, layout.size().columns() / 3);
  }

  /** How many releases are seen side by side. */
  static int across(Layout layout) {
    return Math.max(1, (layout.size().columns() - nameColumns(layout) - 1) / CELL);
  }

  /** How many components are seen, below the row of releases and above the chosen statement. */
  static int down(Layout layout) {
    return Math.max(1, layout.body() - headRows(layout) - statementRows(layout));
  }

  /** The row of releases, where there is room for more than one. */
  static int headRows(Layout layout) {
    return layout.body() > 1 ? 1 : 0;
  }

  static int statementRows(Layout layout) {
    return layout.body() >= 12 ? STATEMENT : layout.body() >= 8 ? SHORT_STATEMENT : 0;
  }

  /** Whether the first head of the statement stands in the rule, to leave its text the room. */
  static boolean isBrief(Layout layout) {
    return statementRows(layout) < STATEMENT;
  }

  /** The first release seen, so that the chosen one is among them and the newest at the edge. */
  static int firstColumn(Screen screen, Layout layout) {
    var count = releases(screen).size();
    var shown = across(layout);
    return Math.clamp((long) screen.across() - shown / 2, 0, Math.max(0, count - shown));
  }

  /** At the component of a row of the body and the release of a column, where they are there. */
  static Screen clicked(Screen screen, int row, int column, Layout layout) {
    var head = headRows(layout);
    var at = screen.cursor().top() + row - head;
    if (row < head || row >= head + down(layout) || at >= tracks(screen).size()) {
      return screen;
    }
    var first = firstColumn(screen, layout);
    var seen = Math.min(across(layout), releases(screen).size() - first);
    var cell = Math.floorDiv(column - nameColumns(layout), CELL);
    var isInCell = cell >= 0 && cell < seen;
    return screen.with(
        new Cursor(at, screen.cursor().top()), isInCell ? first + cell : screen.across());
  }

  static List<Development> cell(Screen screen) {
    var tracks = tracks(screen);
    var releases = releases(screen);
    var at = screen.cursor().at();
    return at < 0 || at >= tracks.size() || screen.across() >= releases.size()
        ? List.of()
        : tracks.get(at).cells().getOrDefault(releases.get(screen.across()), List.of());
  }

  static Screen moved(Screen screen, Action action, Layout layout) {
    var columns = releases(screen).size();
    var height = down(layout);
    var count = tracks(screen).size();
    return switch (action) {
      case LEFT -> screen.with(screen.cursor(), Math.max(0, screen.across() - 1));
      case RIGHT -> screen.with(screen.cursor(), Math.min(columns - 1, screen.across() + 1));
      case PREVIOUS_NEIGHBOUR -> told(screen, -1);
      case NEXT_NEIGHBOUR -> told(screen, 1);
      default ->
          screen.with(
              screen
                  .cursor()
                  .to(Moves.target(screen.cursor().at(), action, count, height), count, height));
    };
  }

  /** To the next release in which something is told of the chosen component. */
  private static Screen told(Screen screen, int step) {
    for (var at = screen.across() + step; at >= 0 && at < releases(screen).size(); at += step) {
      var there = screen.with(screen.cursor(), at);
      if (!cell(there).isEmpty()) {
        return there;
      }
    }
    return screen;
  }

  static Screen settled(Screen screen, Layout layout) {
    var count = tracks(screen).size();
    var place = screen.cursor().to(Math.max(0, screen.cursor().at()), count, down(layout));
    var last = Math.max(0, releases(screen).size() - 1);
    if (screen.facts().isEmpty()) {
      return screen;
    }
    return screen.across() > last
        ? newestTold(screen.with(place, last))
        : screen.with(place, screen.across());
  }

  /** At the newest release in which something is told of the chosen component. */
  private static Screen newestTold(Screen screen) {
    return cell(screen).isEmpty() ? told(screen, -1) : screen;
  }

  /** The statement of the chosen cell; where it has none, the component's history. */
  static Optional<Item> chosen(Screen screen) {
    var tracks = tracks(screen);
    var at = screen.cursor().at();
    if (at < 0 || at >= tracks.size()) {
      return Optional.empty();
    }
    var history = new Target.Another(new Query.History(tracks.get(at).key()));
    Target target =
        cell(screen).stream()
            .findFirst()
            .flatMap(development ->
                development
                    .release()
                    .<Target>map(
                        release -> new Target.OfDevelopment(release, development.place().line())))
            .orElse(history);
    var link = cell(screen).stream().findFirst().flatMap(Development::link);
    return Optional.of(new Item(List.of(), Optional.of(target), link, columns -> List.of()));
  }

  /** The key of the chosen component. */
  static Optional<String> component(Screen screen) {
    var tracks = tracks(screen);
    var at = screen.cursor().at();
    return at >= 0 && at < tracks.size() ? Optional.of(tracks.get(at).key()) : Optional.empty();
  }
}
