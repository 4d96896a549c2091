package org.rfldigest.archive;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.rfldigest.store.StoreCopy;
import org.rfldigest.workspace.Workspace;

/**
 * Puts a backup in the place of a workspace's feeds, snapshots and store, after all of it was
 * checked. What was there is kept aside, so that a restore can be taken back by hand.
 */
public final class Restore {

  /** How it ended. */
  public sealed interface Result {

    /**
     * The workspace is now what the backup has.
     *
     * @param aside the folder with what was there before
     */
    record Restored(Instant made, int files, Path aside) implements Result {}

    /** Nothing was changed; the words go on after "is not restored: ". */
    record Refused(String words) implements Result {}
  }

  private static final DateTimeFormatter STAMP =
      DateTimeFormatter.ofPattern("yyyyMMdd-HHmmss").withZone(ZoneOffset.UTC);
  private static final List<String> BESIDE = List.of("store.db", "store.db-wal", "store.db-shm");

  /** A file or folder that was put somewhere else. */
  private record Moved(Path from, Path to) {}

  private final Workspace workspace;
  private final List<Moved> moved = new ArrayList<>();

  private Restore(Workspace workspace) {
    this.workspace = workspace;
  }

  public static Result of(Path backup, Workspace workspace, Instant now) {
    try {
      var restore = new Restore(workspace);
      restore.prepare();
      return restore.restore(backup, now);
    } catch (NotAccepted wrong) {
      return new Result.Refused(wrong.getMessage());
    } catch (IOException broken) {
      return new Result.Refused(
          broken instanceof java.nio.file.NoSuchFileException missing
                  && missing.getFile().equals(backup.toString())
              ? "there is no such file"
              : "the disk would not have it (" + broken.getMessage() + ")");
    }
  }

  private void prepare() throws IOException {
    if (Files.notExists(workspace.memory())) {
      Files.createDirectories(workspace.root());
      Files.createDirectory(
          workspace.memory(),
          PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rwx------")));
    }
  }

  private Result restore(Path backup, Instant now) throws IOException {
    var staging = Files.createTempDirectory(workspace.memory(), "restore-");
    try {
      var manifest = Unpacked.into(staging, backup);
      var store = staging.resolve(Manifest.STORE);
      Files.setPosixFilePermissions(store, PosixFilePermissions.fromString("rw-------"));
      StoreCopy.settle(store);
      var current = workspace.memory().resolve("store.db");
      if (!StoreCopy.isFree(current)) {
        throw new NotAccepted("another rfl has the workspace open, end it and restore again");
      }
      return new Result.Restored(
          manifest.made(), manifest.files().size(), exchange(staging, current, now));
    } finally {
      delete(staging);
    }
  }

  /** The folder with what was there. All is moved, or nothing. */
  private Path exchange(Path staging, Path current, Instant now) throws IOException {
    var aside =
        Files.createTempDirectory(workspace.memory(), "before-restore-" + STAMP.format(now) + "-");
    try {
      for (var name : BESIDE) {
        move(workspace.memory().resolve(name), aside.resolve(name));
      }
      for (var name : List.of("feeds", "snapshots")) {
        move(workspace.root().resolve(name), aside.resolve(name));
        Files.createDirectories(staging.resolve(name));
        move(staging.resolve(name), workspace.root().resolve(name));
        keepHiddenFolders(aside.resolve(name), workspace.root().resolve(name));
      }
      move(staging.resolve(Manifest.STORE), current);
      return aside;
    } catch (IOException broken) {
      for (var each : moved.reversed()) {
        Files.move(each.to(), each.from(), StandardCopyOption.ATOMIC_MOVE);
      }
      if (Files.exists(current)) {
        StoreCopy.settle(current);
      }
      throw broken;
    }
  }

  /** A repository that lies in the folder stays where it is. */
  private void keepHiddenFolders(Path from, Path to) throws IOException {
    if (!Files.isDirectory(from, LinkOption.NOFOLLOW_LINKS)) {
      return;
    }
    try (var folders = Files.newDirectoryStream(from, ".*")) {
      for (var folder : folders) {
        if (Files.isDirectory(folder, LinkOption.NOFOLLOW_LINKS)) {
          move(folder, to.resolve(folder.getFileName()));
        }
      }
    }
  }

  private void move(Path from, Path to) throws IOException {
    if (Files.exists(from, LinkOption.NOFOLLOW_LINKS)) {
      Files.move(from, to, StandardCopyOption.ATOMIC_MOVE);
      moved.add(new Moved(from, to));
    }
  }

  private static void delete(Path folder) throws IOException {
    try (var files = Files.walk(folder)) {
      for (var file : files.sorted(Comparator.reverseOrder()).toList()) {
        Files.delete(file);
      }
    }
  }
}
