package org.rfldigest.cli;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.Writer;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.rfldigest.child.ChildJava;
import org.rfldigest.loopback.LoopbackServer;

/**
 * Rows L02 and L03: the first, the second, each change of a file fails, or the disk is full from
 * there on, while the program refreshes, decides, publishes, backs up and upgrades.
 */
class FaultPointsIT {

  /** What one process does, of about the same length. */
  private static final List<String> SHARES =
      List.of("REFRESH ACCEPT", "UNDO PUBLISH BACKUP UPGRADE CAPTURE");

  @TempDir static Path folder;
  private static Path library;

  @BeforeAll
  static void aDiskThatFails() throws Exception {
    Tool.needed("gcc");
    library = folder.resolve("faults.so");
    var source = Path.of("src/test/resources/faults/faults.c").toString();
    var gcc =
        new ProcessBuilder("gcc", "-shared", "-fPIC", "-o", library.toString(), source, "-ldl");
    assumeTrue(gcc.inheritIO().start().waitFor() == 0, "gcc finds no C library to build with");
  }

  /** Every single change of a file fails once, and from every one on the disk is full once. */
  @Test
  void whereverAFileFailsAllIsAsBeforeOrAsAfterAndDoneOnceItIsDoneAgain() throws Exception {
    try (var side = Executors.newFixedThreadPool(2)) {
      var all = new ArrayList<Callable<Void>>();
      for (var kind : Faults.Kind.values()) {
        for (var deeds : SHARES) {
          all.add(() -> {
            fail(kind, deeds);
            return null;
          });
        }
      }
      for (var share : side.invokeAll(all)) {
        share.get();
      }
    }
  }

  private static void fail(Faults.Kind kind, String deeds) throws Exception {
    var place = Files.createTempDirectory(folder, kind.name());
    var process =
        start(FaultyDeeds.class, library.toString(), place.toString(), kind.name(), deeds);
    var said = new String(process.getInputStream().readAllBytes(), UTF_8);
    assertThat(process.waitFor()).as(said).isZero();
    assertThat(said.lines())
        .as(said)
        .hasSize(deeds.split(" ").length)
        .allSatisfy(line -> assertThat(line).matches("[A-Z]+ [1-9]\\d+"));
  }

  @Test
  void aWatchOnAFullDiskSaysSoOnceAndGoesOnWhenThereIsRoom() throws Exception {
    var place = Files.createDirectory(folder.resolve("watch"));
    try (var server = LoopbackServer.start()) {
      var page = server.serve("/feed", feed("one"));
      RflRun.inWorkspace(place)
          .write(
              "feeds/feeds.toml",
              "[[feed]]\nkey = \"lwn\"\naddress = \"%s\"\nprivate = true\nevery = \"1h\"\n"
                  .formatted(server.address("/feed")));
      var watch = start(WatchOnAFullDisk.class, library.toString(), place.toString());
      CompletableFuture.delayedExecutor(60, TimeUnit.SECONDS).execute(watch::destroyForcibly);
      try (var said = watch.inputReader(UTF_8);
          var told = watch.outputWriter(UTF_8)) {
        await(said, "lwn: 1 new");
        page.body(feed("two"));
        tell(told, "full\nlater");
        assertThat(await(said, "It is tried again."))
            .contains("The disk is full", "what was there before is kept");
        tell(told, "room\nlater");
        assertThat(await(said, "lwn: 1 new")).doesNotContain("disk is full");
        new ProcessBuilder("kill", Long.toString(watch.pid())).start().waitFor();
        await(said, "stopped");
        assertThat(watch.waitFor()).isZero();
      } finally {
        watch.destroyForcibly();
      }
    }
  }

  private static String feed(String id) {
    return "<rss version=\"2.0\"><channel><title>LWN</title><item><guid>%1$s</guid><title>Rust for Linux: %1$s</title></item></channel></rss>"
        .formatted(id);
  }

  private static void tell(Writer told, String lines) throws IOException {
    told.write(lines + "\n");
    told.flush();
  }

  private static String await(BufferedReader said, String words) throws IOException {
    var before = new ArrayList<String>();
    for (var line = said.readLine(); line != null; line = said.readLine()) {
      if (line.contains(words)) {
        return line;
      }
      before.add(line);
    }
    throw new AssertionError("no line with '" + words + "' in " + before);
  }

  private static Process start(Class<?> main, String... arguments) throws IOException {
    var builder = ChildJava.of(main, arguments).redirectErrorStream(true);
    builder.environment().put("LD_PRELOAD", library.toString());
    return builder.start();
  }
}
