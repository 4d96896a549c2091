package org.rfldigest.publish;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;

/** A text that comes with the program and is published as it is. */
final class Resource {

  private Resource() {}

  static String text(String name) {
    try (var bytes = Resource.class.getResourceAsStream(name)) {
      return new String(bytes.readAllBytes(), StandardCharsets.UTF_8);
    } catch (IOException broken) {
      throw new UncheckedIOException(broken);
    }
  }
}
