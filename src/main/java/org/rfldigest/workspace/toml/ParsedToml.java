package org.rfldigest.workspace.toml;

import java.util.ArrayList;
import java.util.List;
import org.rfldigest.model.Place;
import org.rfldigest.model.Problem;
import org.rfldigest.workspace.toml.FileTable.Placed;
import org.tomlj.Toml;
import org.tomlj.TomlArray;
import org.tomlj.TomlParseError;
import org.tomlj.TomlPosition;
import org.tomlj.TomlTable;

/** Reads all of TOML, and tells its mistakes. */
final class ParsedToml {

  private ParsedToml() {}

  static TomlFile read(String name, String text) {
    var toml = Toml.parse(text);
    return toml.hasErrors()
        ? new TomlFile(
            new FileTable(1), toml.errors().stream().map(error -> problem(name, error)).toList())
        : new TomlFile(table(toml, 1), List.of());
  }

  private static Problem problem(String name, TomlParseError error) {
    return new Problem(
        new Place(name, error.position().line()),
        "column " + error.position().column() + ": " + error.getMessage());
  }

  private static FileTable table(TomlTable toml, int line) {
    var table = new FileTable(line);
    for (var name : toml.keySet()) {
      var key = List.of(name);
      table.put(name, placed(toml.get(key), toml.inputPositionOf(key)));
    }
    return table;
  }

  private static List<Placed> list(TomlArray array) {
    var list = new ArrayList<Placed>();
    for (var i = 0; i < array.size(); i++) {
      list.add(placed(array.get(i), array.inputPositionOf(i)));
    }
    return list;
  }

  private static Placed placed(Object value, TomlPosition at) {
    var own =
        switch (value) {
          case TomlTable table -> table(table, at.line());
          case TomlArray array -> list(array);
          default -> value;
        };
    return new Placed(own, at.line(), at.column());
  }
}
