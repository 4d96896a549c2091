package org.rfldigest.store;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;

/**
 * A process that stores an entry for each byte it is given until it is killed, and names each once
 * it is stored.
 */
final class Writer {

  private Writer() {}

  public static void main(String[] arguments) throws IOException {
    try (var store = Given.store(Path.of(arguments[0]))) {
      for (var i = 0; System.in.read() >= 0; i++) {
        var id = arguments[1] + "-" + i;
        var entry = Given.entry(id, "Title " + id, "https://example.org/" + id, Given.NOW);
        var number = store.store(arguments[1], List.of(entry), Given.NOW).added().getFirst();
        System.out.println(number.number() + " " + id);
      }
    }
  }
}
