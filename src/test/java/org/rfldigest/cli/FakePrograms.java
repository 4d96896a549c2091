package org.rfldigest.cli;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.Arrays;
import java.util.List;

/**
 * Programs of the system, played by scripts in a folder of the test's: real processes that write
 * down their arguments, their input and what they are told to.
 */
public final class FakePrograms {

  private final Path folder;

  public FakePrograms(Path folder) {
    this.folder = folder;
  }

  /**
   * @param more what the script does, in sh
   */
  public FakePrograms add(String name, String more) {
    try {
      Files.createDirectories(folder);
      var file = folder.resolve(name);
      Files.writeString(
          file,
          """
          #!/bin/sh
          { printf '%%s\\0' "$@"; printf '\\n'; } >>'%s'
          %s
          """
              .formatted(folder.resolve(name + ".arguments"), more));
      Files.setPosixFilePermissions(file, PosixFilePermissions.fromString("rwxr-xr-x"));
      return this;
    } catch (IOException broken) {
      throw new UncheckedIOException(broken);
    }
  }

  /** The path of the programs, and behind it the usual one for what the scripts need. */
  public String path() {
    return folder + ":/usr/bin:/bin";
  }

  public Path file(String name) {
    return folder.resolve(name);
  }

  public String text(String name) {
    try {
      return Files.exists(file(name)) ? Files.readString(file(name)) : "";
    } catch (IOException broken) {
      throw new UncheckedIOException(broken);
    }
  }

  /** The arguments of each start. */
  public List<List<String>> starts(String name) {
    return text(name + ".arguments").lines().map(line -> Arrays.asList(line.split("\0"))).toList();
  }
}
