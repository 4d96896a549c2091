package org.rfldigest.workspace.toml;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.rfldigest.workspace.toml.FileTable.Placed;

/**
 * Reads TOML where it is as plain as most of it is: one key a line, with dots perhaps, in tables
 * that stand once or in lists of tables. The parser of all of TOML costs much more (nearly as much
 * as a whole start), and reads whatever is not so plain.
 */
final class PlainToml {

  private final PlainScanner in;
  private final FileTable root = new FileTable(1);
  private FileTable current = root;
  private int line;
  private int column;

  private PlainToml(String text) {
    this.in = new PlainScanner(text);
  }

  /** The whole file; empty where it needs the parser, if only for its mistakes. */
  static Optional<FileTable> read(String text) {
    var reading = new PlainToml(text);
    return reading.isRead() ? Optional.of(reading.root) : Optional.empty();
  }

  private boolean isRead() {
    in.skipLines();
    while (!in.isAtEnd()) {
      line = in.line();
      column = in.column();
      var isTaken = in.skip('[') ? isHeaderTaken() : isKeyTaken();
      if (!isTaken || !in.isAtEndOfLine()) {
        return false;
      }
      in.skipLines();
    }
    return true;
  }

  private boolean isHeaderTaken() {
    var isOfMany = in.skip('[');
    var path = in.path();
    if (path.isEmpty() || !in.skip(']') || isOfMany && !in.skip(']')) {
      return false;
    }
    current = new FileTable(line);
    return isOfMany ? isAdded(path) : isPut(root, path, current);
  }

  private boolean isKeyTaken() {
    var path = in.path();
    in.skipBlanks();
    if (path.isEmpty() || !in.skip('=')) {
      return false;
    }
    in.skipBlanks();
    var value = in.value();
    return value.isPresent() && isPut(current, path, value.get());
  }

  /** Whether nothing stands there yet. */
  private boolean isPut(FileTable from, List<String> path, Object value) {
    var above = above(from, path);
    if (above.isEmpty() || above.get().contains(path.getLast())) {
      return false;
    }
    above.get().put(path.getLast(), placed(value));
    return true;
  }

  /** Whether there is a list of tables, or may be from now on. */
  private boolean isAdded(List<String> path) {
    var above = above(root, path);
    if (above.isEmpty()) {
      return false;
    }
    var tables = above.get().list(path.getLast());
    if (!tables.isEmpty() && tables.getFirst().value() instanceof FileTable) {
      return tables.add(placed(current));
    }
    return isPut(root, path, new ArrayList<>(List.of(placed(current))));
  }

  /** The table of the last name, made where it is not there; empty where something else is. */
  private Optional<FileTable> above(FileTable from, List<String> path) {
    var table = from;
    for (var i = 0; i < path.size() - 1; i++) {
      if (!table.contains(path.get(i))) {
        table.put(path.get(i), placed(new FileTable(line)));
      }
      var below = table.get(path.get(i), FileTable.class);
      if (below.isEmpty()) {
        return below;
      }
      table = below.get();
    }
    return Optional.of(table);
  }

  private Placed placed(Object value) {
    return new Placed(value, line, column);
  }
}
