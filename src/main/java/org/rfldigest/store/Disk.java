package org.rfldigest.store;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Set;

/** The kind of disk on which a file lies, as the system names it, such as "ext4" or "nfs4". */
interface Disk {

  /** As the system has it. Not a lambda: what an interface keeps as one is made at each start. */
  Disk REAL = new Real();

  /** Those of other machines, where processes cannot share memory. */
  Set<String> REMOTE =
      Set.of(
          "nfs",
          "nfs4",
          "cifs",
          "smb3",
          "smbfs",
          "smb2",
          "9p",
          "afs",
          "ceph",
          "lustre",
          "fuse.sshfs",
          "fuse.rclone",
          "fuse.glusterfs",
          "fuse.s3fs",
          "davfs",
          "fuse.davfs2");

  String type(Path file) throws IOException;

  /** Whether it is another machine's; where that cannot be told it is taken for this one's. */
  default boolean isRemote(Path file) {
    try {
      return REMOTE.contains(type(file));
    } catch (IOException | UnsupportedOperationException unknown) {
      return false;
    }
  }

  /** Lets SQLite keep a store as its disk allows: of several processes at once, or of one. */
  default String journal(Path file) {
    return "PRAGMA journal_mode=" + (isRemote(file) ? "DELETE" : "WAL");
  }

  /** The disks of this machine's system. */
  final class Real implements Disk {

    @Override
    public String type(Path file) throws IOException {
      return isOfABlockDevice(file) ? "local" : Files.getFileStore(file).type();
    }

    /**
     * Linux numbers the file systems of other machines below 256, with some of its own; looking for
     * the type of each would take milliseconds at every start.
     */
    private static boolean isOfABlockDevice(Path file) throws IOException {
      return System.getProperty("os.name").equals("Linux")
          && (long) Files.getAttribute(file, "unix:dev") > 255;
    }
  }
}
