package org.rfldigest.cli.system;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.lang.ProcessBuilder.Redirect;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.rfldigest.child.ChildJava;

/** A process of its own is asked about its standard output. */
@Timeout(60)
class ReadersTest {

  @TempDir Path folder;

  static final class Asked {
    public static void main(String[] arguments) throws IOException {
      while (System.in.read() >= 0) {
        System.err.println(Readers.haveLeft(1));
      }
    }
  }

  @Test
  void thatTheReaderOfAPipeHasLeftIsKnownWithoutWritingToIt() throws IOException {
    var process = ChildJava.of(Asked.class).start();
    try (var ask = process.getOutputStream();
        var answers = process.errorReader()) {
      ask.write('?');
      ask.flush();
      assertThat(answers.readLine()).isEqualTo("false");

      process.getInputStream().close();

      ask.write('?');
      ask.flush();
      assertThat(answers.readLine()).isEqualTo("true");
    }
  }

  @Test
  void aFileNeedsNoReader() throws IOException {
    var into = Redirect.to(folder.resolve("file").toFile());
    var process = ChildJava.of(Asked.class).redirectOutput(into).start();
    try (var ask = process.getOutputStream();
        var answers = process.errorReader()) {
      ask.write('?');
      ask.flush();
      assertThat(answers.readLine()).isEqualTo("false");
    }
  }
}
