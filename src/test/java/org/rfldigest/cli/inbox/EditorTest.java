package org.rfldigest.cli.inbox;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.rfldigest.cli.FakePrograms;
import org.rfldigest.cli.RflRun;
import org.rfldigest.loopback.LoopbackServer;

/** What a person wrote in the editor outlives an editor that ends badly. */
class EditorTest {

  private static final String KEPT = "; what it left is kept in ";

  @TempDir Path folder;
  private RflRun run;

  @BeforeEach
  void oneEntryWaits() {
    run = RflRun.inWorkspace(folder);
    try (var server = LoopbackServer.start()) {
      server.serve(
          "/f",
          "<rss version='2.0'><channel><title>F</title><item><title>Rust for Linux 7.0"
              + "</title><link>https://x.example/1</link></item></channel></rss>");
      run.write(
          "feeds/feeds.toml",
          "[[feed]]\nkey = \"f\"\ntitle = \"F\"\naddress = \"%s\"\nprivate = true\n"
              .formatted(server.address("/f")));
      run.rfl("refresh");
    }
  }

  /** As one that was killed, and one that writes in the characters of another language. */
  static Stream<Arguments> badEnds() {
    return Stream.of(
        Arguments.of("kill -TERM $$", "the editor ended with 143"),
        Arguments.of("printf '\\351' >>\"$1\"", "what the editor left is not UTF-8"));
  }

  @ParameterizedTest
  @MethodSource("badEnds")
  void itsFileIsKeptAndNamed(String end, String why) throws IOException {
    var said = edit("echo long work >>\"$1\"; " + end);

    assertThat(said).startsWith("rfl: " + why + ", nothing was changed" + KEPT).endsWith(".\n");
    var file = Path.of(said.substring(said.indexOf(KEPT) + KEPT.length(), said.length() - 2));
    assertThat(Files.readString(file, StandardCharsets.ISO_8859_1)).contains("long work");
  }

  @Test
  void aFileWithNothingNewInItIsNotKept() throws IOException {
    assertThat(edit("exit 1")).isEqualTo("rfl: the editor ended with 1, nothing was changed.\n");
    assertThat(edit("rm \"$1\"")).isEqualTo("rfl: the editor left no file, nothing was changed.\n");
    assertThat(edit("echo '# a remark' >>\"$1\"")).isEmpty();
    try (var left = Files.list(folder.resolve(".rfl/typed"))) {
      assertThat(left.filter(file -> file.getFileName().toString().startsWith("edit"))).isEmpty();
    }
  }

  private String edit(String script) {
    var editor = new FakePrograms(folder.resolve("programs")).add("editor", script).file("editor");
    return run.with("EDITOR", editor.toString()).rfl("inbox", "edit", "1").err();
  }
}
