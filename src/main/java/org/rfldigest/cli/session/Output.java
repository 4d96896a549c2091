package org.rfldigest.cli.session;

import java.io.BufferedOutputStream;
import java.io.FileDescriptor;
import java.io.FileOutputStream;
import java.io.FilterOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import org.rfldigest.cli.system.Readers;

/** A stream of the process that knows why it took not all, as where a disk is full. */
public final class Output extends PrintStream {

  private static final int BUFFER = 1 << 15;
  private static final String READER_LEFT = "Broken pipe";

  private final Noting noting;
  private final int descriptor;
  private final Path place;

  private Output(FileDescriptor file, int descriptor) {
    this(new Noting(new FileOutputStream(file)), descriptor);
  }

  private Output(Noting noting, int descriptor) {
    super(new BufferedOutputStream(noting, BUFFER), false, StandardCharsets.UTF_8);
    this.noting = noting;
    this.descriptor = descriptor;
    this.place = Path.of("/dev/fd/" + descriptor);
  }

  /** The standard output of the process. */
  static Output out() {
    return new Output(FileDescriptor.out, 1);
  }

  /** The standard error of the process. */
  static Output err() {
    return new Output(FileDescriptor.err, 2);
  }

  /**
   * Why it took not all, in the system's words; empty where it did, and where the reader has left
   * on purpose, as head does.
   */
  public Optional<String> trouble() {
    return Optional.ofNullable(noting.first)
        .map(IOException::getMessage)
        .filter(why -> !why.equals(READER_LEFT) && !isPipe());
  }

  /**
   * Whether nobody is left who could read it: a pipe's reader has gone, or a terminal. A file on a
   * full disk may take more later.
   */
  public boolean isAbandoned() {
    return noting.first != null && !Files.isRegularFile(place) || Readers.haveLeft(descriptor);
  }

  /** The system says in its own language that a pipe's reader has left. */
  private boolean isPipe() {
    try {
      var target = Files.readSymbolicLink(place).toString();
      return target.startsWith("pipe:") || target.startsWith("socket:");
    } catch (IOException | UnsupportedOperationException untold) {
      return false;
    }
  }

  /** Notes the first failure, which a print stream only counts. */
  private static final class Noting extends FilterOutputStream {

    private volatile IOException first;

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
