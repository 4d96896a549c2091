package org.rfldigest.digest;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.PosixFilePermission;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.Set;

/**
 * Replaces a file's content as a whole: whoever reads it, and whatever happens on the way, finds
 * the old text or the new one, never a half.
 */
public final class WholeFile {

  private WholeFile() {}

  /** The text as it stands there; throws where it is no file, or not UTF-8. */
  public static String read(Path file) throws IOException {
    if (Files.exists(file) && !Files.isRegularFile(file)) {
      throw new IOException("it is no file");
    }
    return TextFile.decode(Files.readAllBytes(file));
  }

  /**
   * Returns when the new text is on the disk; throws where the old one stays. A link is followed,
   * its target replaced.
   */
  public static void replace(Path file, String text) throws IOException {
    var target = Files.exists(file) ? file.toRealPath() : file;
    var draft = Files.createTempFile(target.getParent(), ".rfl-", ".tmp");
    try {
      write(draft, text);
      if (Files.exists(target)) {
        Files.setPosixFilePermissions(draft, Files.getPosixFilePermissions(target));
      } else {
        Files.setPosixFilePermissions(draft, usual(target.getParent()));
      }
      Files.move(draft, target, StandardCopyOption.ATOMIC_MOVE);
    } finally {
      Files.deleteIfExists(draft);
    }
    syncFolder(target.getParent());
  }

  /** Others may read it, unless the folder is not for them. */
  private static Set<PosixFilePermission> usual(Path folder) throws IOException {
    var usual = PosixFilePermissions.fromString("r--r--r--");
    usual.retainAll(Files.getPosixFilePermissions(folder));
    usual.addAll(PosixFilePermissions.fromString("rw-------"));
    return usual;
  }

  /** Returns when the file's absence is on the disk. */
  public static void delete(Path file) throws IOException {
    Files.delete(file);
    syncFolder(file.getParent());
  }

  private static void write(Path file, String text) throws IOException {
    try (var channel = FileChannel.open(file, StandardOpenOption.WRITE)) {
      var bytes = ByteBuffer.wrap(text.getBytes(StandardCharsets.UTF_8));
      while (bytes.hasRemaining()) {
        channel.write(bytes);
      }
      channel.force(true);
    }
  }

  /**
   * What the folder names is there for everybody already; where the file system cannot confirm
   * that, as some on other machines never can, nothing is to be taken back.
   */
  private static void syncFolder(Path folder) {
    try (var channel = FileChannel.open(folder, StandardOpenOption.READ)) {
      channel.force(true);
    } catch (IOException unconfirmed) {
      return;
    }
  }
}
