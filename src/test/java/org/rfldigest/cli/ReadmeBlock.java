package org.rfldigest.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

/**
 * A part of the README between two marks that a test holds true, or writes anew with {@code
 * -Drfl.fix=true}.
 */
final class ReadmeBlock {

  private static final Path README = Path.of("README.md");
  private static final boolean FIX = Boolean.getBoolean("rfl.fix");

  private ReadmeBlock() {}

  static void holds(String block, String expected) throws IOException {
    var begin = "<!-- begin: " + block + " -->\n";
    var end = "<!-- end: " + block + " -->";
    var text = Files.readString(README);
    var from = text.indexOf(begin) + begin.length();
    var to = text.indexOf(end);
    if (FIX) {
      Files.writeString(README, text.substring(0, from) + expected + text.substring(to));
    } else {
      assertThat(text.substring(from, to)).isEqualTo(expected);
    }
  }
}
