package org.rfldigest.tui.terminal;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class TakenNoteTest {

  private static final String SETTINGS = "6d02:5:4bf:8a3b:3:1c:7f:15:4:0:1:0:11:13:1a:0:12";

  @TempDir Path folder;

  @Test
  void saysNothingWhileTheProgramThatWroteItLives() {
    var note = TakenNote.in(folder.resolve("memory"));
    note.write(SETTINGS);
    assertThat(note.leftBehind()).isEmpty();
    note.remove();
    assertThat(folder.resolve("memory")).isEmptyDirectory();
  }

  @Test
  void saysWhatItWasAfterTheProgramIsGone() throws IOException {
    var note = written("999999999\n" + SETTINGS + "\n");
    assertThat(note.leftBehind()).contains(SETTINGS);
  }

  @Test
  void nothingElseInTheFileIsHandedToAShell() throws IOException {
    assertThat(written("999999999\n1:2; touch x\n").leftBehind()).isEmpty();
    assertThat(written("999999999\n\n").leftBehind()).isEmpty();
    assertThat(written("not a number\n" + SETTINGS + "\n").leftBehind()).isEmpty();
    assertThat(written("").leftBehind()).isEmpty();
  }

  private TakenNote written(String text) throws IOException {
    var note = TakenNote.in(folder);
    note.write(SETTINGS);
    try (var files = Files.list(folder)) {
      Files.writeString(files.findFirst().orElseThrow(), text);
    }
    return note;
  }
}
