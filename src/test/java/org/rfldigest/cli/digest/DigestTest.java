package org.rfldigest.cli.digest;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.rfldigest.cli.FakePrograms;
import org.rfldigest.cli.RflRun;
import org.rfldigest.cli.session.Exit;
import org.rfldigest.loopback.LoopbackServer;

/** {@code rfl digest}, asked for and built by itself. */
class DigestTest {

  @TempDir Path folder;
  private LoopbackServer server;
  private RflRun run;

  @BeforeEach
  void twoEntriesOfWhichOneIsAccepted() {
    server = LoopbackServer.start();
    server.serve(
        "/feed",
        "<rss version=\"2.0\"><channel><title>t</title>"
            + item("1", "Rust for Linux: Binder in Rust is merged")
            + item("2", "Rust for Linux: Nova [x](javascript:alert(1)) is posted")
            + "</channel></rss>");
    run = RflRun.inWorkspace(folder.resolve("work"));
    run.with("XDG_CONFIG_HOME", folder.resolve("own").toString());
    run.write(
        "snapshots/6.19.md", "---\nrelease: 6.19\nmerge-window: 2025-12-01\n---\n\n# Linux 6.19\n");
    run.write(
        "feeds/feeds.toml",
        "[[feed]]\nkey = \"one\"\ntitle = \"The news\"\naddress = \"%s\"\nprivate = true\nevery = \"1h\"\ntrust = 3\n"
            .formatted(server.address("/feed")));
  }

  @AfterEach
  void stop() {
    server.close();
  }

  @Test
  void tellsWhatWasAcceptedAndWhatWaits() {
    run.rfl("refresh");
    assertThat(run.rfl("inbox", "accept", number("Binder"), "--release", "6.19").exit()).isZero();
    run.at(run.now().plus(Duration.ofDays(1)));

    var text = run.rfl("digest").out();
    assertThat(text)
        .startsWith("Rust for Linux, 2026-01-09 to 2026-01-16\n\nACCEPTED (1)\n  6.19  ")
        .contains(
            "Binder in Rust is merged", "CAME IN AND WAITS (1)", "Nova", "https://n.example/2")
        .contains("SERIES THAT MOVED (0)");
    var markdown = run.rfl("digest", "--format", "md").out();
    assertThat(markdown)
        .startsWith(
            "# Rust for Linux, 2026-01-09 to 2026-01-16\n\n## Accepted (1)\n\n### Linux 6.19\n\n- ")
        .contains("(https://n.example/1)", "## Came in and waits (1)")
        .contains("Nova \\[x\\](javascript:alert(1)) is posted");
    assertThat(run.rfl("digest", "--json").out())
        .hasLineCount(1)
        .contains("\"accepted\":[{\"release\":\"6.19\"", "\"inbox\":1,\"waiting\":[{");
  }

  @Test
  void tellsWhatWasAcceptedWithoutALinkAndWhatAHandHasChanged() {
    server.serve(
        "/feed",
        ("<rss version=\"2.0\"><channel><title>t</title>"
                + item("1", "Rust for Linux: Binder in Rust is merged")
                + item("3", "Rust for Linux: Tyr is applied")
                + "</channel></rss>")
            .replace("<link>https://n.example/3</link>", ""));
    run.rfl("refresh");
    for (var word : List.of("Binder", "Tyr")) {
      run.rfl("inbox", "accept", number(word), "--release", "6.19");
    }
    run.write(
        "snapshots/6.19.md",
        run.read("snapshots/6.19.md").replace("Binder in Rust is merged", "Binder is in"));

    assertThat(run.rfl("digest", "--since", "2026-01-10").out())
        .contains("ACCEPTED (2)", "Binder is in", "Tyr");
  }

  @Test
  void beginsWhereTheReaderSays() {
    run.rfl("refresh");
    run.at(Instant.parse("2026-01-20T12:00:00Z"));
    assertThat(run.rfl("digest", "--since", "3d").out()).contains("CAME IN AND WAITS (0)");
    assertThat(run.rfl("digest", "--since", "2026-01-10").out())
        .startsWith("Rust for Linux, 2026-01-10 to 2026-01-20")
        .contains("CAME IN AND WAITS (2)");
    assertThat(run.rfl("digest", "--since", "merge-window").out())
        .startsWith("Rust for Linux, 2025-12-01 to ");
    assertThat(run.rfl("digest", "--since", "last-look").exit()).isZero();
    var wrong = run.rfl("digest", "--since", "last-wek");
    assertThat(wrong.exit()).isEqualTo(Exit.USAGE);
    assertThat(wrong.err()).contains("did you mean last-week?");
  }

  @Test
  void isBuiltByItselfOncePerDayAndMailed() throws IOException {
    var programs = new FakePrograms(folder.resolve("bin")).add("sendmail", "cat >>\"$0.mail\"");
    run.with("PATH", programs.path());
    own(
        """
        [digest]
        every = "daily"
        at = "07:00"
        [[notify]]
        when = ["digest"]
        mail = "me@example.org"
        """);
    for (var hour = 0; hour < 48; hour += 3) {
      assertThat(run.rfl("refresh", "--due").everything()).isEmpty();
      run.at(run.now().plus(Duration.ofHours(3)));
    }
    try (var files = Files.list(folder.resolve("work/.rfl/digests"))) {
      var names = files.map(file -> file.getFileName().toString()).sorted().toList();
      assertThat(names).hasSize(3).endsWith("2026-01-16.md", "2026-01-17.md");
    }
    for (var own : List.of("", "/2026-01-16.md")) {
      var path = folder.resolve("work/.rfl/digests" + own);
      assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(path)))
          .as("nobody else's business")
          .matches("rw.------");
    }
    assertThat(programs.starts("sendmail")).hasSize(3);
    assertThat(programs.text("sendmail.mail"))
        .contains("Subject: Rust for Linux, 2026-01-1", "## Accepted");
  }

  @Test
  void aStoreThatCannotBeReadIsToldInOneSentence() throws Exception {
    run.rfl("refresh");
    var address = "jdbc:sqlite:" + folder.resolve("work/.rfl/store.db");
    try (var connection = java.sql.DriverManager.getConnection(address);
        var sql = connection.createStatement()) {
      sql.execute("ALTER TABLE decision RENAME TO away");
    }
    var result = run.rfl("digest");
    assertThat(result.exit()).isEqualTo(Exit.FAILED);
    assertThat(result.err()).startsWith("rfl: ").hasLineCount(1);
  }

  @Test
  void aFolderThatCannotBeWrittenIsToldAndRefreshesGoOn() throws IOException {
    own("[digest]\nevery = \"weekly\"\nfolder = \"/proc/none\"\n");
    var result = run.rfl("refresh", "--due");
    assertThat(result.exit()).isZero();
    assertThat(result.err()).startsWith("rfl: could not write the digest of ").hasLineCount(1);
    assertThat(run.rfl("inbox").lines()).isNotEmpty();
  }

  private String number(String word) {
    return run.rfl("inbox").lines().stream()
        .filter(line -> line.contains(word) && !line.startsWith(" "))
        .map(line -> line.split(" ")[0])
        .findFirst()
        .orElseThrow();
  }

  private void own(String text) throws IOException {
    var file = folder.resolve("own/rfl/config.toml");
    Files.createDirectories(file.getParent());
    Files.writeString(file, text);
    for (var place : List.of(file, file.getParent())) {
      Files.setPosixFilePermissions(place, PosixFilePermissions.fromString("rwx------"));
    }
  }

  private static String item(String id, String title) {
    return "<item><guid>%1$s</guid><link>https://n.example/%1$s</link><title>%2$s</title></item>"
        .formatted(id, title);
  }
}
