package org.rfldigest.tui;

import java.util.List;
import java.util.Optional;
import org.rfldigest.tui.screens.Facts;
import org.rfldigest.tui.screens.Item;
import org.rfldigest.tui.screens.Items;
import org.rfldigest.tui.screens.Query;

/** A screen that is a list, a text or the matrix, with what it was told and the place in it. */
record Screen(Query query, Answer answer, ScreenReading reading) {

  private static final Recent<Laid> LAID = new Recent<>(8);

  static Screen of(Query query) {
    var words = query instanceof Query.Search search ? search.words() : "";
    var filter = words.isEmpty() ? Filter.NONE : new Filter(TextField.of(words), false);
    return new Screen(query, Answer.NONE, ScreenReading.at(filter));
  }

  Optional<Facts> facts() {
    return answer.facts();
  }

  String problem() {
    return answer.problem();
  }

  Cursor cursor() {
    return reading.cursor();
  }

  int across() {
    return reading.across();
  }

  Filter filter() {
    return reading.filter();
  }

  /** Whether there is neither anything to show yet nor a reason why not. */
  boolean isReading() {
    return facts().isEmpty() && problem().isEmpty();
  }

  boolean isSearch() {
    return query instanceof Query.Search;
  }

  boolean isMatrix() {
    return query instanceof Query.Components;
  }

  Scene scene() {
    return switch (query) {
      case Query.Today _ -> Scene.TODAY;
      case Query.Components _ -> Scene.COMPONENTS;
      case Query.History _ -> Scene.HISTORY;
      case Query.Pages _ -> Scene.PAGES;
      case Query.OnePage _ -> Scene.ONE_PAGE;
      case Query.Feeds _ -> Scene.FEEDS;
      case Query.Charts _ -> Scene.CHARTS;
      case Query.Log _ -> Scene.LOG;
      case Query.Search _ -> Scene.SEARCH;
      case Query.Thread _ -> Scene.THREAD;
      case Query.Change _ -> Scene.CHANGE;
      case Query.Article _ -> Scene.ARTICLE;
      case Query.Watched _ -> Scene.ARTICLE;
      case Query.Explanation _ -> Scene.WHY;
      case Query.Output _ -> Scene.OUTPUT;
    };
  }

  /** Whether a wide screen shows the chosen item beside the list. */
  boolean hasPreview() {
    return switch (query) {
      case Query.Feeds _ -> true;
      case Query.Search _ -> true;
      case Query.Thread _ -> true;
      default -> false;
    };
  }

  /** Whether its items stand beside the digest of the newest release. */
  boolean isSpread(Layout layout) {
    return query instanceof Query.Today && layout.isSpread();
  }

  /** The columns of its items, behind the two of the mark. */
  int columns(Layout layout) {
    if (query instanceof Query.Thread) {
      return layout.threadColumns();
    }
    return isSpread(layout) ? layout.spreadColumns() : layout.itemColumns(hasPreview());
  }

  /** What the filter leaves, set for a size and laid below each other. */
  Laid laid(Layout layout) {
    var columns = columns(layout);
    var isSpread = isSpread(layout);
    var words = isSearch() || !filter().isOn() ? "" : filter().field().text();
    return facts()
        .map(known ->
            LAID.of(
                () -> Laid.of(left(items(known, columns, isSpread), words)),
                known,
                columns,
                isSpread,
                words))
        .orElse(Laid.NOTHING);
  }

  private List<Item> left(List<Item> all, String words) {
    return words.isEmpty()
        ? all
        : all.stream().filter(item -> filter().accepts(item.words())).toList();
  }

  private static List<Item> items(Facts facts, int columns, boolean isSpread) {
    return isSpread && facts instanceof Facts.Today today
        ? Items.front(today, columns)
        : Items.of(facts, columns);
  }

  Screen with(Cursor next) {
    return with(next, across());
  }

  Screen with(Cursor next, int column) {
    return new Screen(query, answer, reading.with(next, column));
  }

  /** Where it is, to be answered with more hits. */
  Screen longer() {
    return query instanceof Query.Search search
        ? new Screen(search.longer(), answer, reading)
        : this;
  }

  /** With another filter, from the top; a search is then another one. */
  Screen with(Filter next) {
    var asked = isSearch() ? new Query.Search(next.field().text().strip()) : query;
    return new Screen(asked, answer, reading.narrowed(next));
  }

  /** With a filter that belongs to the place. */
  Screen keeping(Filter kept) {
    return new Screen(query, answer, reading.keeping(kept));
  }

  Screen answered(Query to, Facts now) {
    return new Screen(query, Answer.of(to, now), reading);
  }

  Screen failed(String why) {
    return new Screen(query, answer.failed(query, why), reading);
  }

  /** As it is, but to be asked anew. */
  Screen stale() {
    return new Screen(query, answer.stale(), reading);
  }
}
