package org.rfldigest.archive;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.FileAttribute;
import java.nio.file.attribute.PosixFilePermission;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import org.rfldigest.digest.WholeFile;
import org.rfldigest.store.StoreCopy;
import org.rfldigest.store.StoreLost;
import org.rfldigest.workspace.TypedFile;
import org.rfldigest.workspace.Workspace;

/**
 * The exchange of a workspace's parts for unpacked ones. A file in the memory says where both are
 * as long as it lasts, so that one that was killed is taken back by the next start.
 *
 * @param staging the folder with the new parts
 * @param aside the folder that takes the old ones
 * @param isExchanging whether anything may have been moved yet
 */
record Swap(Workspace workspace, Path staging, Path aside, boolean isExchanging) {

  /** Is asked before each change of the disk. */
  interface Step {
    void before() throws IOException;
  }

  private static final List<String> FOLDERS = List.of("feeds", "snapshots", TypedFile.FOLDER);
  private static final List<String> STORE = List.of("store.db", "store.db-wal", "store.db-shm");
  private static final FileAttribute<Set<PosixFilePermission>> OWN =
      PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rwx------"));
  private static final Pattern NOTE =
      Pattern.compile("(restore-[\\w-]+)\n(before-restore-[\\w-]+)\n(exchanging\n)?");

  /** Makes the folder for the new parts; whatever becomes of it is found again. */
  static Swap begin(Workspace workspace, String name) throws IOException {
    var staging = workspace.memory().resolve("restore-" + name);
    var aside = workspace.memory().resolve("before-restore-" + name);
    var swap = new Swap(workspace, staging, aside, false);
    swap.note();
    Files.createDirectories(staging.resolve(TypedFile.FOLDER), OWN);
    for (var folder : FOLDERS) {
      Files.createDirectories(staging.resolve(folder));
    }
    return swap;
  }

  /** The one that was begun and has not ended. */
  static Optional<Swap> begun(Workspace workspace) throws IOException {
    try {
      var note = NOTE.matcher(WholeFile.read(workspace.restoring()));
      return note.matches()
          ? Optional.of(
              new Swap(
                  workspace,
                  workspace.memory().resolve(note.group(1)),
                  workspace.memory().resolve(note.group(2)),
                  note.group(3) != null))
          : Optional.empty();
    } catch (NoSuchFileException none) {
      return Optional.empty();
    }
  }

  private void note() throws IOException {
    WholeFile.replace(
        workspace.restoring(),
        staging.getFileName()
            + "\n"
            + aside.getFileName()
            + "\n"
            + (isExchanging ? "exchanging\n" : ""));
  }

  /**
   * Moves the old parts aside and the new ones in, the store last; {@link #isDone} from then on.
   */
  Swap exchange(Step step) throws IOException {
    var swap = new Swap(workspace, staging, aside, true);
    swap.note();
    Files.createDirectory(aside, OWN);
    swap.move(step);
    return swap;
  }

  private void move(Step step) throws IOException {
    for (var name : STORE) {
      move(workspace.memory().resolve(name), aside.resolve(name), step);
    }
    for (var name : FOLDERS) {
      var place = place(name);
      move(place, aside.resolve(name), step);
      move(staging.resolve(name), place, step);
      moveRepositories(aside.resolve(name), place, step);
    }
    move(staging.resolve(Manifest.STORE), workspace.memory().resolve(STORE.getFirst()), step);
  }

  private Path place(String name) {
    var isTyped = name.equals(TypedFile.FOLDER);
    return (isTyped ? workspace.memory() : workspace.root()).resolve(name);
  }

  /** Whether all new parts are in their places. */
  boolean isDone() {
    return isExchanging && Files.notExists(staging.resolve(Manifest.STORE));
  }

  /** Puts the old parts back; can be done again where it was cut off itself. */
  void takeBack(Step step) throws IOException {
    for (var name : FOLDERS) {
      var place = place(name);
      var isNew = isThere(place) && !isThere(staging.resolve(name));
      if (isNew) {
        moveRepositories(place, aside.resolve(name), step);
        move(place, staging.resolve(name), step);
      }
      move(aside.resolve(name), place, step);
    }
    for (var name : STORE) {
      move(aside.resolve(name), workspace.memory().resolve(name), step);
    }
    Files.deleteIfExists(aside);
    new Swap(workspace, staging, aside, false).note();
  }

  /** Removes what is not needed any more. */
  void end(Step step) throws IOException {
    settle();
    step.before();
    delete(staging);
    step.before();
    Files.deleteIfExists(workspace.restoring());
  }

  /** A store that is damaged is told of when it is opened. */
  private void settle() throws IOException {
    var store = workspace.memory().resolve(STORE.getFirst());
    if (Files.exists(store)) {
      try {
        StoreCopy.settle(store);
      } catch (StoreLost damaged) {
        return;
      }
    }
  }

  /** A repository that lies in the folder stays where it is. */
  private static void moveRepositories(Path from, Path to, Step step) throws IOException {
    if (!Files.isDirectory(from, LinkOption.NOFOLLOW_LINKS)
        || !Files.isDirectory(to, LinkOption.NOFOLLOW_LINKS)) {
      return;
    }
    try (var folders = Files.newDirectoryStream(from, ".*")) {
      for (var folder : folders) {
        if (Files.isDirectory(folder, LinkOption.NOFOLLOW_LINKS)) {
          move(folder, to.resolve(folder.getFileName()), step);
        }
      }
    }
  }

  private static void move(Path from, Path to, Step step) throws IOException {
    if (isThere(from)) {
      step.before();
      Files.move(from, to, StandardCopyOption.ATOMIC_MOVE);
    }
  }

  private static boolean isThere(Path path) {
    return Files.exists(path, LinkOption.NOFOLLOW_LINKS);
  }

  private static void delete(Path folder) throws IOException {
    if (isThere(folder)) {
      try (var files = Files.walk(folder)) {
        for (var file : files.sorted(Comparator.reverseOrder()).toList()) {
          Files.delete(file);
        }
      }
    }
  }
}
