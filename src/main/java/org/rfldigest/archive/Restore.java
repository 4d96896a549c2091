package org.rfldigest.archive;

import java.io.IOException;
import java.nio.file.DirectoryNotEmptyException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.Optional;
import java.util.concurrent.ThreadLocalRandom;
import org.rfldigest.store.StoreCopy;
import org.rfldigest.store.StoreLost;
import org.rfldigest.workspace.RunLock;
import org.rfldigest.workspace.Workspace;

/**
 * Puts a backup in the place of a workspace's feeds, snapshots and store, after all of it was
 * checked. What was there is kept aside, so that a restore can be taken back by hand. One that is
 * killed leaves the workspace as it was or as the backup has it, once {@link #mend} has seen it.
 */
public final class Restore {

  /** How it ended. */
  public sealed interface Result {

    /**
     * The workspace is now what the backup has.
     *
     * @param aside the folder with what was there before; not made where nothing was
     */
    record Restored(Instant made, int files, Path aside) implements Result {}

    /** The file is none that can be restored; the words go on after "is not restored: ". */
    record NoBackup(String words) implements Result {}

    /**
     * It cannot be done now, and nothing was changed; the words go on after "is not restored: ".
     */
    record Refused(String words) implements Result {}
  }

  /** What became of a restore that was cut off. */
  public sealed interface Mended {

    /** The workspace is as it was before. */
    record AsBefore() implements Mended {}

    /**
     * The workspace is what the backup has.
     *
     * @param aside the folder with what was there before
     */
    record AsTheBackup(Path aside) implements Mended {}

    /** It is not cut off: it is at work in another process. */
    record AtWork() implements Mended {}
  }

  private static final DateTimeFormatter STAMP =
      DateTimeFormatter.ofPattern("yyyyMMdd-HHmmss").withZone(ZoneOffset.UTC);
  private final Workspace workspace;
  private final Swap.Step step;

  Restore(Workspace workspace, Swap.Step step) {
    this.workspace = workspace;
    this.step = step;
  }

  public static Result of(Path backup, Workspace workspace, Instant now) {
    return new Restore(workspace, () -> {}).of(backup, now);
  }

  Result of(Path backup, Instant now) {
    try {
      prepare();
      return restoreAlone(backup, now);
    } catch (NotAccepted wrong) {
      return new Result.NoBackup(wrong.getMessage());
    } catch (NotNow busy) {
      return new Result.Refused(busy.getMessage());
    } catch (IOException broken) {
      return broken instanceof NoSuchFileException missing
              && missing.getFile().equals(backup.toString())
          ? new Result.NoBackup("there is no such file")
          : new Result.Refused("the disk would not have it (" + broken.getMessage() + ")");
    }
  }

  /** Ends what a restore that was killed has begun. */
  public static Optional<Mended> mend(Workspace workspace) throws IOException {
    return new Restore(workspace, () -> {}).mend();
  }

  Optional<Mended> mend() throws IOException {
    try (var alone = alone()) {
      var begun = Swap.begun(workspace);
      if (alone == null) {
        return begun.filter(Swap::isExchanging).map(swap -> new Mended.AtWork());
      }
      return begun.isEmpty() ? Optional.empty() : Optional.of(mend(begun.get()));
    }
  }

  private Mended mend(Swap cutOff) throws IOException {
    var isDone = cutOff.isDone();
    if (cutOff.isExchanging() && !isDone) {
      cutOff.takeBack(step);
    }
    cutOff.end(step);
    return isDone ? new Mended.AsTheBackup(cutOff.aside()) : new Mended.AsBefore();
  }

  private void prepare() throws IOException {
    if (Files.notExists(workspace.memory())) {
      Files.createDirectories(workspace.root());
      Files.createDirectory(
          workspace.memory(),
          PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rwx------")));
    }
  }

  private Result restoreAlone(Path backup, Instant now) throws IOException {
    try (var alone = alone()) {
      if (alone == null) {
        throw new NotNow("another rfl restore is at work on the workspace");
      }
      var cutOff = Swap.begun(workspace);
      if (cutOff.isPresent()) {
        mend(cutOff.get());
      }
      return restore(backup, now);
    }
  }

  /** Null where another restore is at work, in whichever process. */
  private RunLock alone() throws IOException {
    return RunLock.take(workspace.memory().resolve("restore.lock")).orElse(null);
  }

  private Result restore(Path backup, Instant now) throws IOException {
    var random = Long.toHexString(ThreadLocalRandom.current().nextLong());
    var swap = Swap.begin(workspace, STAMP.format(now) + "-" + random);
    var manifest = unpack(backup, swap);
    try {
      swap.exchange(step);
    } catch (IOException broken) {
      swap.takeBack(step);
      swap.end(step);
      throw broken;
    }
    swap.end(step);
    removeEmpty(swap.aside());
    return new Result.Restored(manifest.made(), manifest.files().size(), swap.aside());
  }

  /** Where nothing was there before, nothing is kept of it. */
  private static void removeEmpty(Path aside) throws IOException {
    try {
      Files.delete(aside);
    } catch (DirectoryNotEmptyException kept) {
      return;
    }
  }

  private Manifest unpack(Path backup, Swap swap) throws IOException {
    try {
      var manifest = Unpacked.into(swap.staging(), backup);
      var store = swap.staging().resolve(Manifest.STORE);
      Files.setPosixFilePermissions(store, PosixFilePermissions.fromString("rw-------"));
      StoreCopy.settle(store);
      if (!StoreCopy.isFree(workspace.memory().resolve("store.db"))) {
        throw new NotNow("another rfl has the workspace open, end it and restore again");
      }
      return manifest;
    } catch (NotAccepted | NotNow | StoreLost | IOException refused) {
      swap.end(step);
      throw refused;
    }
  }
}
