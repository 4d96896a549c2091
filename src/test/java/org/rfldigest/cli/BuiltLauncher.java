package org.rfldigest.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;

/**
 * The launcher of the checkout, once it has done what it does at the first start: on a busy machine
 * that takes longer than a terminal is waited for.
 */
final class BuiltLauncher {

  private static final Path READY = ready();

  private BuiltLauncher() {}

  static Path path() {
    return READY;
  }

  private static Path ready() {
    var launcher = Path.of("rfl").toAbsolutePath();
    try {
      var start =
          new ProcessBuilder(launcher.toString(), "--version")
              .redirectErrorStream(true)
              .redirectOutput(ProcessBuilder.Redirect.DISCARD)
              .start();
      assertThat(start.waitFor()).as("%s --version", launcher).isZero();
      return launcher;
    } catch (IOException broken) {
      throw new UncheckedIOException(broken);
    } catch (InterruptedException interrupted) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException(interrupted);
    }
  }
}
