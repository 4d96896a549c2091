package org.rfldigest.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.rfldigest.loopback.LoopbackServer;

/**
 * The pictures of the README are what the program draws of the bundled digest and of made-up feeds;
 * {@code -Drfl.fix=true} draws them anew.
 */
class PicturesTest {

  private static final boolean FIX = Boolean.getBoolean("rfl.fix");
  private static final Path PICTURES = Path.of("src/docs");
  private static final Path FEEDS = Path.of("src/test/resources/feeds");

  @TempDir Path folder;
  private LoopbackServer server;
  private RflRun workspace;

  @BeforeEach
  void aWorkspaceWithTheDigestAndTwoFeeds() throws IOException {
    server = LoopbackServer.start();
    workspace = RflRun.inWorkspace(folder);
    try (var files = Files.newDirectoryStream(Path.of("snapshots"), "*.md")) {
      for (var file : files) {
        Files.copy(file, folder.resolve("snapshots").resolve(file.getFileName()));
      }
    }
    var toml = new StringBuilder();
    for (var feed : List.of("news.rdf", "list.atom", "forge.atom")) {
      server.serve("/" + feed, Files.readString(FEEDS.resolve(feed)));
      toml.append(
          "[[feed]]\nkey = \"%s\"\ntitle = \"A %s of the tests\"\n"
              .formatted(feed.replace('.', '-'), feed.substring(0, feed.indexOf('.'))));
      toml.append("address = \"%s\"\nprivate = true\n\n".formatted(server.address("/" + feed)));
    }
    workspace.write("feeds/feeds.toml", toml.toString());
  }

  @AfterEach
  void stop() {
    server.close();
  }

  @ParameterizedTest
  @CsvSource({"releases, 100x30", "components, 120x34", "inbox, 100x30"})
  void areWhatTheProgramDraws(String screen, String size) throws IOException {
    assertThat(workspace.rfl("refresh").exit()).isZero();
    var run = workspace.rfl("screenshot", screen, "--size", size, "--svg", "drawn.svg");
    assertThat(run.everything()).isEmpty();
    var file = PICTURES.resolve(screen + ".svg");
    if (FIX) {
      Files.writeString(file, workspace.read("drawn.svg"));
    }
    assertThat(workspace.read("drawn.svg")).isEqualTo(Files.readString(file));
    assertThat(Files.readString(Path.of("README.md"))).contains("(" + file + ")");
  }
}
