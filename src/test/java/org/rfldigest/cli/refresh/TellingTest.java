package org.rfldigest.cli.refresh;

import static java.util.stream.Collectors.joining;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Executors;
import java.util.function.Consumer;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.rfldigest.cli.FakePrograms;
import org.rfldigest.cli.RflRun;
import org.rfldigest.cli.session.Desk;
import org.rfldigest.loopback.LoopbackServer;
import org.rfldigest.store.Opening;
import org.rfldigest.store.Patience;
import org.rfldigest.store.Store;

/** What arrives is told by the rules of the configuration, through real processes. */
class TellingTest {

  private static final String EVIL =
      "CVE-2026-0001: Rust for Linux: Rust Binder race in the Rust kernel code $(touch /tmp/pwned) `id` ; rm -rf ~ | --help &#10;Bcc: evil@example.org &#27;[31m";

  @TempDir Path folder;
  private LoopbackServer server;
  private RflRun run;
  private FakePrograms programs;

  @BeforeEach
  void aFeed() throws IOException {
    server = LoopbackServer.start();
    programs = new FakePrograms(folder.resolve("bin"));
    run = RflRun.inWorkspace(folder.resolve("work")).with("PATH", programs.path());
    run.with("XDG_CONFIG_HOME", folder.resolve("own").toString());
    run.write(
        "feeds/feeds.toml",
        "[[feed]]\nkey = \"one\"\naddress = \"%s\"\nprivate = true\nevery = \"1h\"\ntrust = 2\n"
            .formatted(server.address("/feed")));
    Files.createDirectories(folder.resolve("own/rfl"));
  }

  @AfterEach
  void stop() {
    server.close();
  }

  @Test
  void aProgramFindsTheEntryInItsEnvironmentAndInputAndNothingInItsArguments() {
    programs.add("tell", "cat >\"$0.input\"; printf '%s' \"$RFL_TITLE\" >\"$0.title\"");
    rules(
        "[[notify]]\nwhen = [\"cve\"]\nrun = [\"%s\", \"now\"]\n".formatted(programs.file("tell")));
    arrives(EVIL);

    assertThat(programs.starts("tell")).containsExactly(List.of("now"));
    assertThat(programs.text("tell.title"))
        .contains("$(touch /tmp/pwned) `id` ; rm -rf ~ | --help")
        .doesNotContain("\n", "\u001b");
    assertThat(programs.text("tell.input"))
        .hasLineCount(1)
        .startsWith("{\"id\":")
        .contains("\"status\":\"CVE\"");
    assertThat(Path.of("/tmp/pwned")).doesNotExist();
  }

  @Test
  void theDesktopShowsOneArgumentBehindTheDashes() {
    programs.add("notify-send", "");
    rules("[[notify]]\nwhen = [\"cve\"]\ndesktop = true\n");
    arrives("--expire-time=0 CVE-2026-0001 in Rust for Linux: Rust Binder");

    assertThat(programs.starts("notify-send"))
        .containsExactly(
            List.of(
                "--app-name=rfl",
                "--",
                "rfl: --expire-time=0 CVE-2026-0001 in Rust for Linux: Rust Binder"));
  }

  /** Row K12. */
  @Test
  void aMailsHeadersAreOursWhateverTheTitleSays() {
    programs.add("sendmail", "cat >\"$0.mail\"");
    rules("[[notify]]\nwhen = [\"cve\"]\nmail = \"me@example.org\"\n");
    arrives(EVIL);

    assertThat(programs.starts("sendmail")).containsExactly(List.of("-i", "--", "me@example.org"));
    var head = programs.text("sendmail.mail").split("\n\n", 2)[0];
    assertThat(head.lines().filter(line -> !line.startsWith(" ")).map(line -> line.split(":")[0]))
        .containsExactly(
            "To",
            "Subject",
            "MIME-Version",
            "Content-Type",
            "Content-Transfer-Encoding",
            "Auto-Submitted");
  }

  @Test
  void eachEntryIsToldOnceAndWhatWasThereBeforeIsNoNews() {
    programs.add("tell", "");
    run.rfl("refresh", "--due");
    rules("[[notify]]\nwhen = [\"entry\"]\nrun = [\"%s\"]\n".formatted(programs.file("tell")));
    arrives("Rust for Linux: first news about the Rust kernel");
    arrives("Rust for Linux: first news about the Rust kernel");
    assertThat(programs.starts("tell")).hasSize(1);
  }

  /** A watch and a timer may refresh one workspace. */
  @Test
  @Timeout(60)
  void whatAnotherProcessIsTellingIsNotToldTwice() throws Exception {
    rules("[[notify]]\nwhen = [\"entry\"]\ndesktop = true\n");
    arrives("Rust for Linux: first news about the Rust kernel");
    server.serve("/feed", feed(cve(2)));
    run.at(run.now().plus(Duration.ofHours(2))).rfl("refresh");
    var told = Collections.synchronizedList(new ArrayList<Errand>());
    var tells = new CountDownLatch(1);
    var waits = new CountDownLatch(1);
    try (var threads = Executors.newVirtualThreadPerTaskExecutor();
        var one = store(_ -> {});
        var other = store(_ -> waits.countDown())) {
      var telling =
          threads.submit(() ->
              one.together(() -> {
                new Telling(run.session(), one, told::add).tell();
                tells.countDown();
                return await(waits);
              }));
      await(tells);
      new Telling(run.session(), other, told::add).tell();
      assertThat(telling.get()).isTrue();
    }
    assertThat(told).hasSize(1);
  }

  private Store store(Consumer<String> waits) {
    var patience = new Patience(Duration.ofSeconds(50), Duration.ZERO, waits);
    return ((Opening.Opened) Store.open(Desk.file(run.session()), patience)).store();
  }

  private static boolean await(CountDownLatch sign) {
    try {
      sign.await();
      return true;
    } catch (InterruptedException stopped) {
      throw new IllegalStateException(stopped);
    }
  }

  @Test
  void otherComponentsAndOtherThingsAreNotTold() {
    programs.add("tell", "");
    rules(
        "[[notify]]\nwhen = [\"cve\"]\ncomponents = [\"nova\"]\nrun = [\"%1$s\"]\n[[notify]]\nwhen = [\"release\"]\nrun = [\"%1$s\"]\n"
            .formatted(programs.file("tell")));
    arrives(EVIL);
    assertThat(programs.starts("tell")).isEmpty();
  }

  @Test
  void whatCannotBeToldIsSaidAndKeepsNothingFromArriving() {
    programs.add("tell", "exit 3");
    rules("[[notify]]\nwhen = [\"cve\"]\nrun = [\"%s\"]\n".formatted(programs.file("tell")));
    var result = arrives(EVIL);
    assertThat(result.err())
        .contains("could not tell " + programs.file("tell") + " of 1 entry: ")
        .contains("ended with 3");
    assertThat(run.rfl("inbox").out()).contains("CVE-2026-0001");
  }

  @Test
  void programsThatTakeLongAreStartedForAMinuteAndTheRestIsLeft() {
    programs.add("tell", "");
    rules("[[notify]]\nwhen = [\"cve\"]\nrun = [\"%s\"]\n".formatted(programs.file("tell")));
    arrives("CVE-2026-0001: Rust for Linux: Rust Binder race in the Rust kernel code");
    var begun = run.now().plus(Duration.ofHours(2));
    run.clock(() -> begun.plusSeconds(25L * (programs.starts("tell").size() - 1)));
    server.serve(
        "/feed", feed(IntStream.range(2, 9).mapToObj(TellingTest::cve).collect(joining())));

    var told = run.rfl("refresh", "--due");

    assertThat(programs.starts("tell")).hasSize(1 + 3);
    assertThat(told.err()).contains("of 7 entries: only the first 3 were told within a minute");
  }

  private static String cve(int number) {
    return "<item><guid>%d</guid><title>CVE-2026-10%d: Rust for Linux: race %d in the Rust kernel code</title></item>"
        .formatted(number, number, number);
  }

  /** Row N04. */
  @Test
  void aRuleInAFileThatOthersCanWriteIsIgnoredWithTheReason() throws IOException {
    programs.add("tell", "");
    rules("[[notify]]\nwhen = [\"entry\"]\nrun = [\"%s\"]\n".formatted(programs.file("tell")));
    Files.setPosixFilePermissions(
        folder.resolve("own/rfl/config.toml"), PosixFilePermissions.fromString("rw-rw-r--"));
    var result = arrives(EVIL);
    assertThat(programs.starts("tell")).isEmpty();
    assertThat(result.err())
        .contains("'notify' is not taken: ")
        .contains("can be written by its group");
  }

  private void rules(String text) {
    try {
      var file = folder.resolve("own/rfl/config.toml");
      Files.writeString(file, text);
      Files.setPosixFilePermissions(file, PosixFilePermissions.fromString("rw-r--r--"));
    } catch (IOException broken) {
      throw new UncheckedIOException(broken);
    }
  }

  /** The store knows an old entry; then a new one comes. */
  private RflRun.Result arrives(String title) {
    server.serve("/feed", feed("<item><guid>0</guid><title>Old news</title></item>"));
    run.at(run.now().plus(Duration.ofHours(2))).rfl("refresh", "--due");
    server.serve("/feed", feed("<item><guid>1</guid><title>" + title + "</title></item>"));
    return run.at(run.now().plus(Duration.ofHours(2))).rfl("refresh", "--due");
  }

  private static String feed(String items) {
    return "<rss version=\"2.0\"><channel><title>t</title>" + items + "</channel></rss>";
  }
}
