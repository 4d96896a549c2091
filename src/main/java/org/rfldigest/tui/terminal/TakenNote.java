package org.rfldigest.tui.terminal;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermission;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.EnumSet;
import java.util.Optional;
import java.util.Set;

/**
 * A note in the machine's memory that a terminal is taken, with its settings from before. It is
 * gone when the terminal was given back; where it stays, the program was killed, and the next start
 * repairs what it left.
 */
final class TakenNote {

  private static final Path INPUT = Path.of("/proc/self/fd/0");

  private static final Set<PosixFilePermission> PRIVATE =
      EnumSet.of(
          PosixFilePermission.OWNER_READ,
          PosixFilePermission.OWNER_WRITE,
          PosixFilePermission.OWNER_EXECUTE);

  private final Path file;

  private TakenNote(Path file) {
    this.file = file;
  }

  /** The note about the terminal of this process; it may not exist. */
  static TakenNote in(Path memory) {
    return new TakenNote(memory.resolve("terminal" + name()));
  }

  private static String name() {
    try {
      return Files.readSymbolicLink(INPUT).toString().replace("/dev", "").replace('/', '-');
    } catch (IOException | UnsupportedOperationException unknown) {
      return "";
    }
  }

  /** What cannot be noted is not repaired later; nothing else depends on it. */
  void write(String settings) {
    try {
      if (!Files.exists(file.getParent())) {
        Files.createDirectories(file.getParent(), PosixFilePermissions.asFileAttribute(PRIVATE));
      }
      var pid = ProcessHandle.current().pid();
      Files.writeString(file, pid + "\n" + settings + "\n", StandardCharsets.US_ASCII);
    } catch (IOException unwritable) {
      remove();
    }
  }

  /** The file's name, for who removes it otherwise. */
  String place() {
    return file.toString();
  }

  void remove() {
    try {
      Files.deleteIfExists(file);
    } catch (IOException unwritable) {
      // Found by the next start, which then puts right what is right already.
    }
  }

  /** The settings from before a program took this terminal that is no more. */
  Optional<String> leftBehind() {
    if (!Files.exists(file)) {
      return Optional.empty();
    }
    try {
      var lines = Files.readAllLines(file, StandardCharsets.US_ASCII);
      return lines.size() == 2 && !isAlive(lines.get(0)) && isSettings(lines.get(1))
          ? Optional.of(lines.get(1))
          : Optional.empty();
    } catch (IOException unreadable) {
      return Optional.empty();
    }
  }

  /** What names no process is nothing that was written here. */
  private static boolean isAlive(String pid) {
    try {
      return ProcessHandle.of(Long.parseLong(pid)).isPresent();
    } catch (NumberFormatException foreign) {
      return true;
    }
  }

  /** Whether it is what {@code stty -g} prints, and so can be handed to a shell. */
  static boolean isSettings(String text) {
    return !text.isEmpty()
        && text.chars()
            .allMatch(letter ->
                letter < 0x7F && Character.isLetterOrDigit(letter)
                    || letter == ':'
                    || letter == '=');
  }
}
