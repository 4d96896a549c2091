package org.rfldigest.cli.system;

import java.io.IOException;
import java.nio.channels.Channels;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.Optional;
import java.util.Set;

/**
 * A log of bounded size: where it is full, it becomes {@code FILE.1} and begins anew. Whoever moves
 * it away finds it begun anew, too. A disk that is full costs lines, never the program.
 */
public final class LogFile {

  private static final int LONGEST_LINE = 4_000;

  private final Path file;
  private final long bound;
  private long lost;

  /**
   * @param bound in bytes, of each of the two files
   */
  public LogFile(Path file, long bound) {
    this.file = file;
    this.bound = bound;
  }

  /** Appends a line; lines that could not be written are counted, and told when one can be. */
  public synchronized void line(String line) {
    try {
      if (lost > 0) {
        append("… " + lost + " lines could not be written");
        lost = 0;
      }
      append(line);
    } catch (IOException full) {
      lost++;
    }
  }

  /** Why it cannot be written, in one sentence; empty where it can. */
  public Optional<String> objection() {
    try {
      append("");
      return Optional.empty();
    } catch (IOException unwritable) {
      return Optional.of("the log " + file + " cannot be written: " + unwritable.getMessage());
    }
  }

  private void append(String line) throws IOException {
    var cut = line.length() <= LONGEST_LINE ? line : line.substring(0, LONGEST_LINE) + "…";
    var bytes = (cut.isEmpty() ? "" : cut + "\n").getBytes(StandardCharsets.UTF_8);
    if (Files.exists(file) && Files.size(file) + bytes.length > bound) {
      Files.move(
          file,
          file.resolveSibling(file.getFileName() + ".1"),
          StandardCopyOption.REPLACE_EXISTING);
    }
    try (var channel =
            Files.newByteChannel(
                file,
                Set.of(StandardOpenOption.CREATE, StandardOpenOption.APPEND),
                PosixFilePermissions.asFileAttribute(
                    PosixFilePermissions.fromString("rw-------")));
        var out = Channels.newOutputStream(channel)) {
      out.write(bytes);
    }
  }
}
