package org.rfldigest.workspace;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Which files of a workspace are as they came with the program. */
class DefaultsTest {

  @TempDir Path folder;

  @Test
  void aFileIsAsBundledUntilAByteOfItChanges() throws IOException {
    var rules = Defaults.unpack(folder.resolve("new")).relevanceFile();
    assertThat(Defaults.isAsBundled(rules, "feeds/relevance.toml")).isTrue();
    Files.writeString(rules, Files.readString(rules) + "#");
    assertThat(Defaults.isAsBundled(rules, "feeds/relevance.toml")).isFalse();
    assertThat(Defaults.isAsBundled(folder.resolve("none"), "feeds/relevance.toml")).isFalse();
    assertThat(Defaults.isAsBundled(rules, "feeds/other.toml")).isFalse();
  }
}
