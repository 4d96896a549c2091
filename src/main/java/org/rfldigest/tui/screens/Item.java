package org.rfldigest.tui.screens;

import java.util.List;
import java.util.Optional;
import java.util.function.IntFunction;
import org.rfldigest.text.Line;

/**
 * One thing on a screen, in one row or several.
 *
 * @param target where Enter leads; an item without is passed over by the keys that move
 * @param link the address that belongs to it
 * @param preview what a wide screen shows beside the list, for a width in columns
 */
public record Item(
    List<Line> rows,
    Optional<Target> target,
    Optional<String> link,
    IntFunction<List<Line>> preview) {

  private static final IntFunction<List<Line>> NOTHING = columns -> List.of();

  public Item {
    rows = List.copyOf(rows);
  }

  /** Text that is only read. */
  static Item text(List<Line> rows) {
    return new Item(rows, Optional.empty(), Optional.empty(), NOTHING);
  }

  static Item text(Line row) {
    return text(List.of(row));
  }

  static Item to(Target target, List<Line> rows) {
    return new Item(rows, Optional.of(target), Optional.empty(), NOTHING);
  }

  static Item to(Target target, Line row) {
    return to(target, List.of(row));
  }

  Item linked(Optional<String> address) {
    return new Item(rows, target, address, preview);
  }

  Item beside(IntFunction<List<Line>> shown) {
    return new Item(rows, target, link, shown);
  }

  /** Whether the keys stop at it. */
  public boolean isStop() {
    return target.isPresent();
  }

  /** All its words, for the filter. */
  public String words() {
    var words = new StringBuilder();
    rows.forEach(row -> words.append(row.text()).append(' '));
    return words.toString();
  }
}
