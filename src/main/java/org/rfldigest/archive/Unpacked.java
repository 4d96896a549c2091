package org.rfldigest.archive;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashSet;
import java.util.zip.ZipException;
import java.util.zip.ZipFile;
import org.rfldigest.store.Inspection;

/** Unpacks a backup into a folder of its own and checks everything, before anything is replaced. */
final class Unpacked {

  private static final int LARGEST_MANIFEST = 4 << 20;
  private static final int MOST_TIMES_ITS_SIZE = 200;
  private static final long SMALL = 32 << 20;
  private static final long ROOM_LEFT = 32 << 20;

  private final Path backup;
  private final Path folder;

  private Unpacked(Path backup, Path folder) {
    this.backup = backup;
    this.folder = folder;
  }

  /** Throws {@link NotAccepted} where anything of the backup is not as one is. */
  static Manifest into(Path folder, Path backup) throws IOException {
    ZipShape.check(backup);
    return new Unpacked(backup, folder).unpack();
  }

  private Manifest unpack() throws IOException {
    try (var zip = new ZipFile(backup.toFile(), StandardCharsets.UTF_8)) {
      var manifest = manifest(zip);
      checkNames(zip, manifest);
      checkSize(manifest);
      for (var held : manifest.files()) {
        unpack(zip, held);
      }
      checkStore();
      return manifest;
    } catch (ZipException | IllegalArgumentException damaged) {
      throw new NotAccepted("it is damaged (" + damaged.getMessage() + ")");
    }
  }

  private static Manifest manifest(ZipFile zip) throws IOException {
    var entry = zip.getEntry(Manifest.NAME);
    if (entry == null) {
      throw new NotAccepted("it is no backup of rfl");
    }
    try (var in = zip.getInputStream(entry)) {
      var bytes = in.readNBytes(LARGEST_MANIFEST + 1);
      if (bytes.length > LARGEST_MANIFEST) {
        throw new NotAccepted("its manifest is larger than 4 MiB");
      }
      return Manifest.read(new String(bytes, StandardCharsets.UTF_8));
    }
  }

  private static void checkNames(ZipFile zip, Manifest manifest) {
    var expected = new HashSet<String>();
    expected.add(Manifest.NAME);
    manifest.files().forEach(held -> expected.add(held.name()));
    for (var entries = zip.entries(); entries.hasMoreElements(); ) {
      var name = entries.nextElement().getName();
      if (!expected.remove(name)) {
        throw new NotAccepted("it holds '" + name + "', which its manifest does not name");
      }
    }
    if (!expected.isEmpty()) {
      throw new NotAccepted("it lacks '" + expected.iterator().next() + "'");
    }
  }

  private void checkSize(Manifest manifest) throws IOException {
    var size = 0L;
    for (var held : manifest.files()) {
      if (!held.name().equals(Manifest.STORE) && held.size() > Backup.LARGEST_TEXT) {
        throw new NotAccepted("'" + held.name() + "' is larger than 16 MiB");
      }
      size += held.size();
    }
    if (size > SMALL && size / MOST_TIMES_ITS_SIZE > Files.size(backup)) {
      throw new NotAccepted(
          "it would become more than "
              + MOST_TIMES_ITS_SIZE
              + " times as large, as no backup does");
    }
    if (size + ROOM_LEFT > Files.getFileStore(folder).getUsableSpace()) {
      throw new NotNow("there is no room for its " + (size >> 20) + " MiB, make some");
    }
  }

  private void unpack(ZipFile zip, Manifest.Held held) throws IOException {
    var file = folder.resolve(held.name());
    Files.createDirectories(file.getParent());
    Sum sum;
    try (InputStream in = zip.getInputStream(zip.getEntry(held.name()));
        var out = Files.newOutputStream(file)) {
      sum = Sum.copy(in, out, held.size());
    }
    if (sum.size() != held.size() || !sum.hex().equals(held.sum())) {
      throw new NotAccepted("'" + held.name() + "' is not what its manifest says");
    }
  }

  private void checkStore() {
    var seen = Inspection.thorough(folder.resolve(Manifest.STORE));
    if (seen.isNewer()) {
      throw new NotAccepted("its store was written by a newer rfl, update rfl to restore it");
    }
    if (!seen.faults().isEmpty()) {
      throw new NotAccepted("its store is damaged: " + seen.faults().getFirst());
    }
  }
}
