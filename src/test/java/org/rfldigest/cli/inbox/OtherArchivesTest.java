package org.rfldigest.cli.inbox;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.rfldigest.cli.Lists;
import org.rfldigest.cli.RflRun;
import org.rfldigest.loopback.LoopbackServer;

/**
 * Mails of an archive whose links name no Message-ID; that they are mails the subscription says.
 */
class OtherArchivesTest {

  private static final Instant AT = Instant.parse("2026-01-15T08:00:00Z");

  @TempDir Path folder;

  /** As they came: the question first, or first its answer. */
  @ParameterizedTest
  @ValueSource(booleans = {true, false})
  void aQuestionAndItsAnswersAreOneLineWhicheverCameFirst(boolean questionFirst) {
    var question = mail(1, "Rust Binder driver: who locks the kernel's lists?");
    var answer = mail(2, "Re: Rust Binder driver: who locks the kernel's lists?");
    var further = mail(3, "Re: Rust Binder driver: who locks the kernel's lists?");

    var inbox =
        inbox(
            questionFirst
                ? List.of(question, answer, further)
                : List.of(answer, further, question));

    assertThat(inbox.lines().filter(line -> line.matches("\\d+  .*"))).as(inbox).hasSize(1);
    assertThat(inbox).contains("3 mails");
  }

  @Test
  void twoThreadsThatShareWordsAreNoStory() {
    var inbox =
        inbox(
            List.of(
                mail(1, "Rust Binder driver merged for Linux 6.19"),
                mail(2, "Rust Binder driver merged for Linux 6.19?")));

    assertThat(inbox).doesNotContain("also: ");
  }

  private String inbox(List<String> mails) {
    try (var server = LoopbackServer.start()) {
      var run = RflRun.inWorkspace(folder);
      run.write(
          "feeds/feeds.toml",
          Lists.subscription("talk", "Kernel talk", "list", server.address("/list")));
      for (var mail : mails) {
        server.serve("/list", Lists.atom(mail));
        run.at(run.now().plusSeconds(600));
        assertThat(run.rfl("refresh", "--all").exit()).isZero();
      }
      return run.rfl("inbox").out();
    }
  }

  private static String mail(int number, String title) {
    var link = "https://lists.example.org/archive/kernel/2026-January/00" + number + ".html";
    return Lists.news("m" + number, AT.plusSeconds(60L * number), title, link);
  }
}
