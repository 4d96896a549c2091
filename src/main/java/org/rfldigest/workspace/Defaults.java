package org.rfldigest.workspace;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.URISyntaxException;
import java.nio.file.FileSystems;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.Arrays;
import java.util.Comparator;
import java.util.Map;

/** The feeds and snapshots that come with the program, for whoever has no workspace yet. */
public final class Defaults {

  private static final String BUNDLED = "/bundled";

  private Defaults() {}

  /**
   * Makes a workspace of the bundled files. The folder appears whole or not at all.
   *
   * @throws UncheckedIOException where the folder cannot be written
   */
  public static Workspace unpack(Path root) {
    try {
      Files.createDirectories(root.getParent());
      var draft = Files.createTempDirectory(root.getParent(), ".rfl-");
      try {
        copyBundled(draft);
        Files.writeString(draft.resolve(".gitignore"), ".rfl/\n");
        if (Files.exists(root)) {
          complete(draft, root);
        } else {
          Files.move(draft, root, StandardCopyOption.ATOMIC_MOVE);
        }
      } finally {
        deleteAll(draft);
      }
      Files.setPosixFilePermissions(root, PosixFilePermissions.fromString("rwx------"));
      return new Workspace(root);
    } catch (IOException unwritable) {
      throw new UncheckedIOException(unwritable);
    }
  }

  /**
   * Whether a file is as it came with the program.
   *
   * @param name its place in a workspace, such as {@code feeds/relevance.toml}
   */
  public static boolean isAsBundled(Path file, String name) {
    try (var bundled = Defaults.class.getResourceAsStream(BUNDLED + "/" + name)) {
      return bundled != null && Arrays.equals(bundled.readAllBytes(), Files.readAllBytes(file));
    } catch (IOException unreadable) {
      return false;
    }
  }

  /** Moves into an existing folder what it lacks; what is there stays. */
  private static void complete(Path draft, Path root) throws IOException {
    try (var parts = Files.newDirectoryStream(draft)) {
      for (var part : parts) {
        var place = root.resolve(part.getFileName());
        if (Files.notExists(place)) {
          Files.move(part, place);
        }
      }
    }
  }

  private static void copyBundled(Path target) throws IOException {
    var uri = location();
    if (uri.getScheme().equals("jar")) {
      try (var jar = FileSystems.newFileSystem(uri, Map.of())) {
        copyAll(jar.getPath(BUNDLED), target);
      }
    } else {
      copyAll(Path.of(uri), target);
    }
  }

  private static URI location() {
    try {
      return Defaults.class.getResource(BUNDLED).toURI();
    } catch (URISyntaxException impossible) {
      throw new IllegalStateException(impossible);
    }
  }

  private static void copyAll(Path from, Path target) throws IOException {
    try (var files = Files.walk(from)) {
      for (var file : (Iterable<Path>) files::iterator) {
        var copy = target.resolve(from.relativize(file).toString());
        if (Files.isDirectory(file)) {
          Files.createDirectories(copy);
        } else {
          Files.copy(file, copy);
        }
      }
    }
  }

  private static void deleteAll(Path folder) throws IOException {
    if (Files.notExists(folder)) {
      return;
    }
    try (var files = Files.walk(folder)) {
      for (var file : files.sorted(Comparator.reverseOrder()).toList()) {
        Files.delete(file);
      }
    }
  }
}
