package org.rfldigest.archive;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.zip.ZipEntry;

/**
 * Looks through a ZIP file's directory for what no backup has: links and other special files, which
 * the JDK's reader does not tell apart, and anything behind the archive's end.
 */
final class ZipShape {

  private static final int END = 22;
  private static final int END_SIGNATURE = 0x06054b50;
  private static final int LOCATOR = 20;
  private static final int LOCATOR_SIGNATURE = 0x07064b50;
  private static final int END_64 = 56;
  private static final int HEADER = 46;
  private static final int HEADER_SIGNATURE = 0x02014b50;
  private static final long IN_64 = 0xFFFF_FFFFL;
  private static final int TYPE = 0xF000;
  private static final int REGULAR = 0x8000;
  private static final int LARGEST_DIRECTORY = 64 << 20;

  private ZipShape() {}

  /** Throws {@link NotAccepted} where the shape is not that of a backup. */
  static void check(Path file) throws IOException {
    if (Files.isDirectory(file)) {
      throw new NotAccepted("it is a folder");
    }
    try (var channel = FileChannel.open(file)) {
      if (channel.size() < END) {
        throw new NotAccepted(channel.size() == 0 ? "it is empty" : "it is no backup of rfl");
      }
      var end = read(channel, channel.size() - END, END);
      if (end.getInt(0) != END_SIGNATURE) {
        var start = read(channel, 0, 4).getInt(0);
        throw new NotAccepted(
            start == 0x04034b50
                ? "it is cut short, or something was added to it"
                : "it is no backup of rfl");
      }
      var size = Integer.toUnsignedLong(end.getInt(12));
      var offset = Integer.toUnsignedLong(end.getInt(16));
      if (size == IN_64 || offset == IN_64 || end.getShort(10) == -1) {
        var locator = read(channel, channel.size() - END - LOCATOR, LOCATOR);
        var end64 = read(channel, locator.getLong(8), END_64);
        if (locator.getInt(0) != LOCATOR_SIGNATURE) {
          throw new NotAccepted("its directory is damaged");
        }
        size = end64.getLong(40);
        offset = end64.getLong(48);
      }
      if (size < 0 || size > LARGEST_DIRECTORY) {
        throw new NotAccepted("its directory is damaged");
      }
      checkHeaders(read(channel, offset, (int) size));
    }
  }

  private static void checkHeaders(ByteBuffer directory) {
    var at = 0;
    while (at + HEADER <= directory.limit() && directory.getInt(at) == HEADER_SIGNATURE) {
      var mode = directory.getInt(at + 38) >>> 16;
      if ((mode & TYPE) != 0 && (mode & TYPE) != REGULAR) {
        throw new NotAccepted("it holds a link or another special file");
      }
      var method = directory.getShort(at + 10);
      if (method != ZipEntry.DEFLATED && method != ZipEntry.STORED) {
        throw new NotAccepted("it is packed in a way that rfl does not");
      }
      at +=
          HEADER
              + Short.toUnsignedInt(directory.getShort(at + 28))
              + Short.toUnsignedInt(directory.getShort(at + 30))
              + Short.toUnsignedInt(directory.getShort(at + 32));
    }
    if (at != directory.limit()) {
      throw new NotAccepted("its directory is damaged");
    }
  }

  private static ByteBuffer read(FileChannel channel, long from, int size) throws IOException {
    if (from < 0 || from > channel.size() - size) {
      throw new NotAccepted("its directory is damaged");
    }
    var bytes = ByteBuffer.allocate(size).order(ByteOrder.LITTLE_ENDIAN);
    while (bytes.hasRemaining() && channel.read(bytes, from + bytes.position()) >= 0) {
      continue;
    }
    return bytes.flip();
  }
}
