package org.rfldigest.workspace;

import static java.nio.file.StandardOpenOption.CREATE;
import static java.nio.file.StandardOpenOption.WRITE;

import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.channels.OverlappingFileLockException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.Optional;
import java.util.Set;

/** Lets one process at a time do a thing; the system lets go of it when the process ends. */
public final class RunLock implements AutoCloseable {

  private final FileChannel channel;

  private RunLock(FileChannel channel) {
    this.channel = channel;
  }

  /** Empty where another one holds it. */
  public static Optional<RunLock> take(Path file) throws IOException {
    Files.createDirectories(file.getParent());
    var channel =
        FileChannel.open(
            file,
            Set.of(CREATE, WRITE, LinkOption.NOFOLLOW_LINKS),
            PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------")));
    var lock = new RunLock(channel);
    try {
      if (channel.tryLock() != null) {
        return Optional.of(lock);
      }
    } catch (OverlappingFileLockException heldHere) {
      // as good as held by another process
    } catch (IOException unlockable) {
      lock.close();
      throw unlockable;
    }
    lock.close();
    return Optional.empty();
  }

  @Override
  public void close() {
    try {
      channel.close();
    } catch (IOException gone) {
      // the lock is gone with it
    }
  }
}
