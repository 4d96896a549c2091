package org.rfldigest.store;

import java.io.IOException;
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
        Files.copy(library, folder.resolve(name), StandardCopyOption.REPLACE_EXISTING);
      }
    }
  }
}
