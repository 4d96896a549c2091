package org.rfldigest.review;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.channels.FileChannel;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.Set;
import java.util.concurrent.locks.ReentrantLock;
import java.util.function.Supplier;

/** Lets one decision at a time change files, over all threads and processes. */
final class Turn {

  private final ReentrantLock threads = new ReentrantLock();
  private final Path file;

  Turn(Path file) {
    this.file = file;
  }

  /** Within another one of this thread it is a part of that. */
  <T> T take(Supplier<T> work) {
    if (threads.isHeldByCurrentThread()) {
      return work.get();
    }
    threads.lock();
    try (var channel =
            FileChannel.open(
                file,
                Set.of(StandardOpenOption.CREATE, StandardOpenOption.WRITE),
                PosixFilePermissions.asFileAttribute(
                    PosixFilePermissions.fromString("rw-------")));
        var _ = channel.lock()) {
      return work.get();
    } catch (IOException unlockable) {
      throw new UncheckedIOException(unlockable);
    } finally {
      threads.unlock();
    }
  }
}
