package org.rfldigest.store;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.util.regex.Pattern;

/**
 * Files that a process writes under its number until they are whole, and left when it was killed.
 */
public final class Leftovers {

  private Leftovers() {}

  /** Removes those of processes that have ended. What cannot be removed stays for the next time. */
  public static void remove(Path folder, String before, String after) {
    var name = Pattern.compile(Pattern.quote(before) + "(\\d{1,18})" + Pattern.quote(after));
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
