package org.rfldigest.cli;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.InstantSource;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A command whose memory is full says so in one sentence; other mistakes of its own stay whole. */
class FullMemoryTest {

  @TempDir Path folder;
  private final ByteArrayOutputStream said = new ByteArrayOutputStream();

  private int doctor(InstantSource clock) {
    var stream = new PrintStream(said, false, StandardCharsets.UTF_8);
    var nothing = new ByteArrayInputStream(new byte[0]);
    var home = Map.of("HOME", folder.toString());
    return Main.run(
        new Surroundings(nothing, stream, stream, home, folder, clock, false), "doctor");
  }

  @Test
  void isToldInOneSentenceAlsoWhereAnotherThreadCameUponIt() {
    var full = new OutOfMemoryError("Java heap space");

    assertThat(doctor(failing(new IllegalStateException(full)))).isEqualTo(Exit.FAILED);

    assertThat(said.toString(StandardCharsets.UTF_8))
        .matches("rfl: its memory of \\d+ MiB is full, what was stored is kept; .*\n");
  }

  @Test
  void isNotSaidOfAnyOtherMistake() {
    assertThatThrownBy(() -> doctor(failing(new IllegalStateException("odd")))).hasMessage("odd");

    assertThat(said.toString(StandardCharsets.UTF_8)).isEmpty();
  }

  private static InstantSource failing(RuntimeException failure) {
    return () -> {
      throw failure;
    };
  }
}
