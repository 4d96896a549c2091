package org.rfldigest.workspace.configuration;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.rfldigest.model.Place;
import org.rfldigest.model.Problem;
import org.rfldigest.workspace.configuration.Layer.Leaf;
import org.tomlj.Toml;
import org.tomlj.TomlArray;
import org.tomlj.TomlPosition;
import org.tomlj.TomlTable;

/** Reads one configuration file. */
final class TomlLayer {

  private static final int MAX_BYTES = 256 << 10;
  private static final int ERRORS_TOLD = 10;
  private static final String UNUSED = "; nothing of the file is used";

  private final String name;
  private final List<Leaf> leaves = new ArrayList<>();

  private TomlLayer(String name) {
    this.name = name;
  }

  static Layer read(Path file, String name, boolean isPersonal) {
    try {
      if (!Files.isRegularFile(file)) {
        return unusable(name, isPersonal, "this is no file, expected TOML text");
      }
      byte[] bytes;
      try (var in = Files.newInputStream(file)) {
        bytes = in.readNBytes(MAX_BYTES + 1);
      }
      if (bytes.length > MAX_BYTES) {
        return unusable(name, isPersonal, "the file is larger than 256 KiB, expected settings");
      }
      var text = StandardCharsets.UTF_8.newDecoder().decode(ByteBuffer.wrap(bytes));
      var distrust = isPersonal ? Trust.objection(file) : Optional.<String>empty();
      return read(name, withoutMark(text.toString()), isPersonal, distrust);
    } catch (IOException unreadable) {
      return unusable(name, isPersonal, "the file cannot be read, expected UTF-8 text");
    }
  }

  private static Layer read(
      String name, String text, boolean isPersonal, Optional<String> distrust) {
    return PlainSettings.read(name, text)
        .map(leaves -> new Layer(leaves, isPersonal, distrust, List.of()))
        .orElseGet(() -> parsed(name, text, isPersonal, distrust));
  }

  /** Reads all of TOML, for what is not plain. */
  static Layer parsed(String name, String text, boolean isPersonal, Optional<String> distrust) {
    var toml = Toml.parse(text);
    if (toml.hasErrors()) {
      var problems =
          toml.errors().stream()
              .limit(ERRORS_TOLD)
              .map(error ->
                  new Problem(
                      new Place(name, error.position().line()),
                      "column " + error.position().column() + ": " + error.getMessage() + UNUSED))
              .toList();
      return new Layer(List.of(), isPersonal, distrust, problems);
    }
    var reading = new TomlLayer(name);
    reading.table(toml, List.of());
    return new Layer(reading.leaves, isPersonal, distrust, List.of());
  }

  private static Layer unusable(String name, boolean isPersonal, String sentence) {
    var problem = new Problem(new Place(name, 1), "column 1: " + sentence + UNUSED);
    return new Layer(List.of(), isPersonal, Optional.empty(), List.of(problem));
  }

  private static String withoutMark(String text) {
    return text.startsWith("\uFEFF") ? text.substring(1) : text;
  }

  private void table(TomlTable table, List<String> path) {
    for (var key : table.keySet()) {
      var below = new ArrayList<>(path);
      below.add(key);
      var value = table.get(List.of(key));
      if (value instanceof TomlTable inner && !inner.isEmpty()) {
        table(inner, below);
      } else if (!(value instanceof TomlTable)) {
        leaves.add(new Leaf(below, plain(value), line(table.inputPositionOf(List.of(key)))));
      }
    }
  }

  private Object plain(Object value) {
    if (!(value instanceof TomlArray array)) {
      return value;
    }
    var list = new ArrayList<Object>();
    for (var i = 0; i < array.size(); i++) {
      list.add(array.get(i) instanceof TomlTable table ? leaves(table) : plain(array.get(i)));
    }
    return List.copyOf(list);
  }

  private List<Leaf> leaves(TomlTable table) {
    var inner = new TomlLayer(name);
    inner.table(table, List.of());
    return inner.leaves;
  }

  private Origin.Line line(TomlPosition position) {
    return position == null
        ? new Origin.Line(new Place(name, 1), 1)
        : new Origin.Line(new Place(name, position.line()), position.column());
  }
}
