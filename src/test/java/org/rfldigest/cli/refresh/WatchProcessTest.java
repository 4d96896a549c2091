package org.rfldigest.cli.refresh;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.rfldigest.cli.FakePrograms;
import org.rfldigest.cli.RflProcess;
import org.rfldigest.cli.WithServer;
import org.rfldigest.loopback.Faults;
import org.rfldigest.store.Opening;
import org.rfldigest.store.Store;

/** {@code rfl watch} as a process, with its signals. */
class WatchProcessTest extends WithServer {

  private static final String RECEIVER =
      """
      import socket, sys
      s = socket.socket(socket.AF_UNIX, socket.SOCK_DGRAM)
      s.bind(sys.argv[1])
      print("bound", flush=True)
      while True:
          for line in s.recv(4096).decode().splitlines():
              print(line, flush=True)
              if line == "STOPPING=1": sys.exit(0)
      """;

  @BeforeEach
  void aFeed() {
    server.serve("/feed", "<rss version=\"2.0\"><channel><title>t</title></channel></rss>");
    follow("one", "/feed");
  }

  @Test
  void readsItsFeedsAgainOnHupAndEndsCleanlyOnTerm() throws Exception {
    try (var watch = RflProcess.start(folder, Map.of(), "watch")) {
      assertThat(watch.await("watching")).contains("watching 1 feeds of the workspace");
      watch.await("one: 0 new entries");
      run.write("feeds/feeds.toml", "[[feed]]\nkey = \"one\"\n");
      watch.signal("HUP");
      assertThat(watch.await("not read again")).contains("feeds/feeds.toml:1:");
      follow("one", "/feed");
      watch.signal("HUP");
      watch.await("configuration read again: 1 feeds");

      watch.signal("TERM");

      watch.await("stopped");
      assertThat(watch.end()).isZero();
    }
    assertThat(server.requests("/feed")).hasSize(1);
  }

  @Test
  void endsWellWhereTheReaderOfItsLinesHasLeft() throws Exception {
    try (var watch = RflProcess.start(folder, Map.of(), "watch")) {
      watch.await("one: 0 new entries");
      watch.readNoMore();
      watch.signal("HUP");

      assertThat(watch.end()).isZero();
      assertThat(watch.err()).isEmpty();
    }
  }

  @Test
  void aServerThatDoesNotAnswerDoesNotHoldTheEnd() throws Exception {
    server.route("/feed", Faults.silent());
    try (var watch = RflProcess.start(folder, Map.of(), "watch", "--json")) {
      watch.await("\"event\":\"started\",\"feeds\":1");
      while (server.requests("/feed").isEmpty()) {
        Thread.onSpinWait();
      }
      var asked = Instant.now();
      watch.signal("TERM");

      watch.await("\"event\":\"stopped\",\"whole\":false");
      assertThat(watch.end()).isZero();
      var theFetchWouldHaveLasted = Duration.ofSeconds(30);
      assertThat(Duration.between(asked, Instant.now())).isLessThan(theFetchWouldHaveLasted);
    }
    try (var store = ((Opening.Opened) Store.open(folder.resolve(".rfl/store.db"))).store()) {
      assertThat(store.feeds().state("one").failures()).isZero();
    }
  }

  @Test
  @Timeout(value = 120, threadMode = Timeout.ThreadMode.SEPARATE_THREAD)
  void aProgramThatTakesItsTimeWithTheNewsHoldsUpNeitherReloadNorEnd() throws Exception {
    var programs = new FakePrograms(folder.resolve("bin"));
    programs.add("tell", "mkfifo \"$0.ends\" && : >\"$0.began\" && read -r _ <\"$0.ends\"");
    server.serve("/feed", feed("<item><guid>0</guid><title>Old news</title></item>"));
    run.rfl("refresh", "--due");
    server.serve(
        "/feed", feed("<item><guid>1</guid><title>Rust in the Linux kernel</title></item>"));
    var rules = Files.createDirectories(folder.resolve(".config/rfl")).resolve("config.toml");
    Files.writeString(
        rules, "[[notify]]\nwhen = [\"entry\"]\nrun = [\"%s\"]\n".formatted(programs.file("tell")));
    Files.setPosixFilePermissions(rules, PosixFilePermissions.fromString("rw-r--r--"));
    try (var watch = RflProcess.start(folder, Map.of(), "watch")) {
      watch.await("one: 1 new entry");
      while (Files.notExists(programs.file("tell.began"))) {
        Thread.onSpinWait();
      }
      watch.signal("HUP");
      assertThat(watch.await("")).contains("configuration read again: 1 feeds");

      watch.signal("TERM");

      assertThat(watch.await(""))
          .contains("could not tell " + programs.file("tell") + " of 1 entry: ")
          .contains("it was stopped before its end");
      watch.await("stopped");
      assertThat(watch.end()).isZero();
    }
  }

  private static String feed(String items) {
    return "<rss version=\"2.0\"><channel><title>t</title>" + items + "</channel></rss>";
  }

  @Test
  void tellsSystemdHowItIs() throws Exception {
    assumeTrue(isThere("python3"), "python3 is needed to receive datagrams of a Unix socket");
    var socket = folder.resolve("notify").toString();
    var receiver = new ProcessBuilder("python3", "-c", RECEIVER, socket).start();
    try (var told = receiver.inputReader()) {
      assertThat(told.readLine()).isEqualTo("bound");
      var environment = Map.of("NOTIFY_SOCKET", socket, "WATCHDOG_USEC", "60000000");
      try (var watch = RflProcess.start(folder, environment, "watch")) {
        assertThat(told.readLine()).isEqualTo("READY=1");
        assertThat(told.readLine()).isEqualTo("STATUS=watching 1 feeds");
        assertThat(told.readLine()).isEqualTo("WATCHDOG=1");
        watch.signal("HUP");
        assertThat(told.lines().takeWhile(line -> !line.startsWith("STATUS=")).toList())
            .contains("RELOADING=1", "READY=1")
            .anyMatch(line -> line.matches("MONOTONIC_USEC=\\d+"));
        watch.signal("TERM");
        assertThat(told.lines().toList()).contains("STOPPING=1");
        assertThat(watch.end()).isZero();
      }
    } finally {
      receiver.destroyForcibly();
    }
  }

  private void follow(String key, String path) {
    run.write(
        "feeds/feeds.toml",
        "[[feed]]\nkey = \"%s\"\naddress = \"%s\"\nprivate = true\nevery = \"1h\"\n"
            .formatted(key, server.address(path)));
  }

  private static boolean isThere(String program) throws IOException {
    for (var place : System.getenv("PATH").split(":")) {
      if (Files.isExecutable(Path.of(place, program))) {
        return true;
      }
    }
    return false;
  }
}
