package org.rfldigest.cli.screens;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicReference;
import java.util.stream.LongStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.rfldigest.cli.RflRun;
import org.rfldigest.cli.session.Desk;
import org.rfldigest.cli.session.Session;
import org.rfldigest.loopback.LoopbackServer;
import org.rfldigest.tui.screens.Facts;
import org.rfldigest.tui.screens.Query;

class TextIndexingTest {

  @TempDir Path folder;

  @Test
  void whatARunHasLeftUnreadIsToldAndFoundOnceTheScreensHaveReadIt() throws IOException {
    var session = sessionWithUnreadTexts();
    var seen = new Seen(session.workspace());
    try (var desk = new LazyDesk(session, seen, _ -> {})) {
      var searching = new Searching(session, desk::store);
      var before = search(searching);
      assertThat(before.hits()).isEmpty();
      assertThat(before.problem()).startsWith("Not every text can be found yet");

      new TextIndexing(desk, seen).all();

      var after = search(searching);
      assertThat(after.hits()).isNotEmpty();
      assertThat(after.problem()).isEmpty();
    }
  }

  @Test
  @Timeout(60)
  void looksOnceMoreWhereTextsCameWhileItWasAboutToEnd() throws InterruptedException {
    var indexing = new AtomicReference<TextIndexing>();
    var steps = new AtomicInteger();
    var lookedAgain = new CountDownLatch(1);
    indexing.set(
        new TextIndexing(() -> {
          if (steps.incrementAndGet() == 1) {
            indexing.get().begin();
          } else {
            lookedAgain.countDown();
          }
          return false;
        }));

    indexing.get().begin();

    lookedAgain.await();
    assertThat(steps).hasValue(2);
  }

  private static Facts.Search search(Searching searching) {
    return searching.of(new Query.Search("applied"));
  }

  /** What is judged anew waits to be read anew. */
  private Session sessionWithUnreadTexts() throws IOException {
    try (var server = LoopbackServer.start()) {
      server.serve("/list.atom", Files.readString(Path.of("src/test/resources/feeds/list.atom")));
      var run = RflRun.inWorkspace(folder);
      run.write(
          "feeds/feeds.toml",
          "[[feed]]\nkey = \"list\"\naddress = \"%s\"\nprivate = true\n"
              .formatted(server.address("/list.atom")));
      run.rfl("refresh");
      var session = run.session();
      try (var desk = Desk.open(session)) {
        var numbers = LongStream.rangeClosed(1, 9).boxed().toList();
        desk.store().judge(desk.store().verdicts(numbers));
      }
      return session;
    }
  }
}
