package org.rfldigest.cli.screens;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.rfldigest.cli.Lists;
import org.rfldigest.tui.Screenshot;
import org.rfldigest.tui.terminal.Key;

/** Where the cursor of the inbox stands when something did not go, or came back. */
class CursorAfterDecidingTest extends WithDesk {

  @BeforeEach
  void fourLinesWait() {
    var mails = new ArrayList<String>();
    for (var part : List.of("page", "thread", "range", "node")) {
      var at = Instant.parse("2026-01-10T08:00:00Z").plusSeconds(mails.size());
      var title = "[PATCH] rust: binder: check the " + part + ", for v6.19";
      mails.add(Lists.mail(part, "", "A. Author", at, title, "Text."));
    }
    server.serve("/list.atom", Lists.atom(mails.toArray(String[]::new)));
    other.rfl("refresh");
  }

  private String chosen(String... keys) {
    var pressed = Stream.concat(Stream.of("2"), Stream.of(keys)).map(Key::new).toArray(Key[]::new);
    return Screenshot.after(performer, 80, 24, pressed)
        .lines()
        .filter(line -> line.startsWith("▸"))
        .findFirst()
        .orElse("none");
  }

  private void letNothingBeWritten() throws IOException {
    Files.delete(folder.resolve("snapshots/6.19.md"));
    Files.createDirectory(folder.resolve("snapshots/6.19.md"));
  }

  @Test
  void atTheEntryThatCouldNotBeAccepted() throws IOException {
    letNothingBeWritten();
    assertThat(chosen("j", "a", "Enter")).contains("range");
    assertThat(chosen("j", "l", "]", "a", "Enter", "h")).contains("thread");
    assertThat(chosen("G", "a", "Enter")).contains("page");
  }

  @Test
  void atTheEntryThatCameBack() {
    assertThat(chosen("j", "x", "G", "u")).contains("range");
    assertThat(chosen("j", "a", "Enter", "g", "g", "u")).contains("range");
    assertThat(chosen("G", "x", "u")).contains("page");
    assertThat(chosen("j", "Space", "Space", "x", "u")).contains("range");
  }

  @Test
  void atTheLineThatWasMadeOfSeveral() {
    assertThat(chosen("j", "Space", "Space", "M")).contains("range");
  }

  @Test
  void atTheLineThatCameBackWhereLinesWerePutTogether() {
    assertThat(chosen("j", "Space", "Space", "M", "u")).contains("thread");
    assertThat(chosen("j", "Space", "Space", "M", "G", "u")).contains("thread");
  }

  @Test
  void whereItWasWhenTheEntryThatCameBackIsHiddenByTheFilter() {
    assertThat(chosen("j", "x", "/", "t", "h", "r", "e", "a", "d", "Enter", "u"))
        .contains("thread");
  }
}
