package org.rfldigest.store;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import org.sqlite.util.OSInfo;

/**
 * Unpacks SQLite's own library once, so that not every start has to. A program started with {@code
 * -Dorg.sqlite.lib.path} naming the folder takes it from there.
 */
public final class NativeLibrary {

  private NativeLibrary() {}

  /** Leaves the folder unmade where the driver brings no library for this system. */
  public static void unpack(Path folder) throws IOException {
    var name = System.mapLibraryName("sqlitejdbc");
    var inJar = "/org/sqlite/native/" + OSInfo.getNativeLibFolderPathForCurrentOS() + "/" + name;
    try (var library = OSInfo.class.getResourceAsStream(inJar)) {
      if (library != null) {
        Files.createDirectories(folder);
        write(library, folder.resolve(name));
      }
    }
  }

  /** Whole or not at all: half a library would end each start without a word. */
  private static void write(InputStream library, Path file) throws IOException {
    var draft = file.resolveSibling(file.getFileName() + "." + ProcessHandle.current().pid());
    try {
      Files.copy(library, draft, StandardCopyOption.REPLACE_EXISTING);
      Files.move(draft, file, StandardCopyOption.ATOMIC_MOVE);
    } finally {
      Files.deleteIfExists(draft);
    }
  }
}
