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
import org.rfldigest.workspace.toml.FileTable;
import org.rfldigest.workspace.toml.FileTable.Placed;
import org.rfldigest.workspace.toml.TomlFile;

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
      return read(name, text.toString(), isPersonal, distrust);
    } catch (IOException unreadable) {
      return unusable(name, isPersonal, "the file cannot be read, expected UTF-8 text");
    }
  }

  private static Layer read(
      String name, String text, boolean isPersonal, Optional<String> distrust) {
    var toml = TomlFile.read(name, text);
    if (toml.problems().isEmpty()) {
      return new Layer(leaves(name, toml.root()), isPersonal, distrust, List.of());
    }
    var problems =
        toml.problems().stream()
            .limit(ERRORS_TOLD)
            .map(problem -> new Problem(problem.place(), problem.sentence() + UNUSED))
            .toList();
    return new Layer(List.of(), isPersonal, distrust, problems);
  }

  private static Layer unusable(String name, boolean isPersonal, String sentence) {
    var problem = new Problem(new Place(name, 1), "column 1: " + sentence + UNUSED);
    return new Layer(List.of(), isPersonal, Optional.empty(), List.of(problem));
  }

  private static List<Leaf> leaves(String name, FileTable table) {
    var reading = new TomlLayer(name);
    reading.table(table, List.of());
    return reading.leaves;
  }

  private void table(FileTable table, List<String> path) {
    for (var entry : table.values().entrySet()) {
      var below = new ArrayList<>(path);
      below.add(entry.getKey());
      var placed = entry.getValue();
      if (placed.value() instanceof FileTable inner) {
        table(inner, below);
      } else {
        leaves.add(new Leaf(below, value(placed), line(placed)));
      }
    }
  }

  private Object value(Placed placed) {
    if (placed.value() instanceof FileTable table) {
      return leaves(name, table);
    }
    if (!(placed.value() instanceof List<?> listed)) {
      return placed.value();
    }
    var list = new ArrayList<Object>();
    for (var one : listed) {
      list.add(value((Placed) one));
    }
    return List.copyOf(list);
  }

  private Origin.Line line(Placed placed) {
    return new Origin.Line(new Place(name, placed.line()), placed.column());
  }
}
