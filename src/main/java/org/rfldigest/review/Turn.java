package org.rfldigest.review;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.channels.OverlappingFileLockException;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.locks.ReentrantLock;
import java.util.function.Supplier;
import org.rfldigest.store.Store;
import org.rfldigest.store.StoreLost;

/** Lets one decision at a time change files, over all threads and processes. */
final class Turn {

  /** Of the whole program: the system gives a file to a program, whichever part of it asks. */
  private static final ReentrantLock THREADS = new ReentrantLock();

  private final Store store;
  private final Path file;

  /**
   * @param store says how long others are waited for
   */
  Turn(Store store, Path file) {
    this.store = store;
    this.file = file;
  }

  /**
   * Within another one of this thread it is a part of that.
   *
   * @throws StoreLost where another process takes too long
   */
  <T> T take(Supplier<T> work) {
    if (THREADS.isHeldByCurrentThread()) {
      return work.get();
    }
    THREADS.lock();
    try (var channel =
            FileChannel.open(
                file,
                Set.of(StandardOpenOption.CREATE, StandardOpenOption.WRITE),
                PosixFilePermissions.asFileAttribute(
                    PosixFilePermissions.fromString("rw-------")));
        var _ = store.await(() -> lock(channel))) {
      return work.get();
    } catch (IOException unlockable) {
      throw new UncheckedIOException(unlockable);
    } finally {
      THREADS.unlock();
    }
  }

  private static Optional<FileLock> lock(FileChannel channel) {
    try {
      return Optional.ofNullable(channel.tryLock());
    } catch (OverlappingFileLockException heldHere) {
      return Optional.empty();
    } catch (IOException unlockable) {
      throw new UncheckedIOException(unlockable);
    }
  }
}
