package org.rfldigest.cli;

import java.io.BufferedOutputStream;
import java.io.FileDescriptor;
import java.io.FileOutputStream;
import java.io.FilterOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.util.Optional;

/** A stream of the process that knows why it took not all, as where a disk is full. */
final class Output extends PrintStream {

  private static final int BUFFER = 1 << 15;
  private static final String READER_LEFT = "Broken pipe";

  private final Noting noting;

  private Output(Noting noting) {
    super(new BufferedOutputStream(noting, BUFFER), false, StandardCharsets.UTF_8);
    this.noting = noting;
  }

  static Output to(FileDescriptor descriptor) {
    return new Output(new Noting(new FileOutputStream(descriptor)));
  }

  /**
   * Why it took not all, in the system's words; empty where it did, and where the reader has left
   * on purpose, as head does.
   */
  Optional<String> trouble() {
    return Optional.ofNullable(noting.first)
        .map(IOException::getMessage)
        .filter(why -> !why.equals(READER_LEFT));
  }

  /** Notes the first failure, which a print stream only counts. */
  private static final class Noting extends FilterOutputStream {

    private IOException first;

    Noting(FileOutputStream file) {
      super(file);
    }

    @Override
    public void write(byte[] bytes, int from, int length) throws IOException {
      try {
        out.write(bytes, from, length);
      } catch (IOException failed) {
        first = first == null ? failed : first;
        throw failed;
      }
    }
  }
}
