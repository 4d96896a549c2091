package org.rfldigest.store;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.Pattern;

/**
 * Files that a process writes under its number until they are whole, and left when it was killed.
 */
public final class Leftovers {

  /** What SQLite writes next to a store's file, and leaves there when it is killed. */
  private static final List<String> BESIDE = List.of("-journal", "-wal", "-shm");

  private Leftovers() {}

  /** Deletes a draft, if it is there; first what SQLite wrote next to it, if it is a store's. */
  public static void discard(Path draft) throws IOException {
    for (var end : BESIDE) {
      Files.deleteIfExists(Path.of(draft + end));
    }
    Files.deleteIfExists(draft);
  }

  /**
   * Removes those of processes that have ended, with what SQLite wrote next to them. What cannot be
   * removed stays for the next time.
   */
  public static void remove(Path folder, String before, String after) {
    var beside = "(?:" + String.join("|", BESIDE) + ")?";
    var name =
        Pattern.compile(Pattern.quote(before) + "(\\d{1,18})" + Pattern.quote(after) + beside);
    try (var files = Files.newDirectoryStream(folder)) {
      for (var file : files) {
        var match = name.matcher(file.getFileName().toString());
        if (match.matches()
            && Files.isRegularFile(file, LinkOption.NOFOLLOW_LINKS)
            && ProcessHandle.of(Long.parseLong(match.group(1))).isEmpty()) {
          Files.deleteIfExists(file);
        }
      }
    } catch (IOException stay) {
      return;
    }
  }
}
