package org.rfldigest.archive;

import java.io.BufferedOutputStream;
import java.io.ByteArrayInputStream;
import java.io.File;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.FileAttribute;
import java.nio.file.attribute.PosixFilePermission;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.BinaryOperator;
import java.util.function.Consumer;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.rfldigest.store.Leftovers;
import org.rfldigest.store.StoreCopy;
import org.rfldigest.workspace.TypedFile;
import org.rfldigest.workspace.Workspace;

/**
 * Writes a workspace into one file: the store as it is at that moment, the feeds and the snapshots,
 * with what is being typed, each with its sum in a manifest. The file appears whole or not at all,
 * for its owner's eyes only.
 */
public final class Backup {

  /** In bytes: of one file beside the store. */
  static final int LARGEST_TEXT = 16 << 20;

  private static final List<String> FOLDERS = List.of("feeds", "snapshots");
  private static final int BUFFER = 1 << 16;
  private static final String COPY = "backup-";
  private static final String DRAFT = ".rfl-backup-";
  private static final FileAttribute<Set<PosixFilePermission>> OWN_FILE =
      PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------"));

  private final Workspace workspace;
  private final Consumer<String> told;
  private final List<Manifest.Held> held = new ArrayList<>();
  private final List<byte[]> texts = new ArrayList<>();

  private Backup(Workspace workspace, Consumer<String> told) {
    this.workspace = workspace;
    this.told = told;
  }

  /**
   * The number of files in the backup.
   *
   * @param program the version that makes it
   * @param told takes a sentence for each file that is left out
   */
  public static int write(
      Workspace workspace, Path file, Instant now, String program, Consumer<String> told)
      throws IOException {
    return new Backup(workspace, told).write(file, now, program);
  }

  /** Whether the file is a backup, by its first bytes; such a one may be replaced by a newer. */
  public static boolean isBackup(Path file) {
    try (var in = Files.newInputStream(file)) {
      var start = in.readNBytes(30 + Manifest.NAME.length());
      return new String(start, StandardCharsets.ISO_8859_1).startsWith("PK\003\004")
          && new String(start, StandardCharsets.ISO_8859_1).endsWith(Manifest.NAME);
    } catch (IOException unreadable) {
      return false;
    }
  }

  private int write(Path file, Instant now, String program) throws IOException {
    var folder = file.toAbsolutePath().getParent();
    Leftovers.remove(workspace.memory(), COPY, ".db");
    Leftovers.remove(folder, DRAFT, "");
    var process = ProcessHandle.current().pid();
    var copy = workspace.memory().resolve(COPY + process + ".db");
    var draft = folder.resolve(DRAFT + process);
    Files.deleteIfExists(draft);
    Files.createFile(draft, OWN_FILE);
    try {
      Leftovers.discard(copy);
      // The store first: a bullet without its decision is found again, the reverse is not.
      StoreCopy.make(workspace.memory().resolve("store.db"), copy);
      hold(Manifest.STORE, copy);
      for (var name : FOLDERS) {
        holdFolder(workspace.root().resolve(name));
      }
      holdTyped(workspace.memory().resolve(TypedFile.FOLDER));
      pack(draft, copy, new Manifest(now, held).text(program), now);
      Files.move(draft, file, StandardCopyOption.ATOMIC_MOVE);
      sync(folder, StandardOpenOption.READ);
      return held.size();
    } finally {
      Files.deleteIfExists(draft);
      Leftovers.discard(copy);
    }
  }

  private void hold(String name, Path file) throws IOException {
    try (var in = Files.newInputStream(file)) {
      var sum = Sum.copy(in, OutputStream.nullOutputStream(), Long.MAX_VALUE);
      held.add(new Manifest.Held(name, sum.size(), sum.hex()));
    }
    texts.add(new byte[0]);
  }

  private void holdFolder(Path folder) throws IOException {
    try (var files = Files.walk(folder)) {
      for (var file : files.sorted().toList()) {
        if (!Files.isDirectory(file, LinkOption.NOFOLLOW_LINKS) && !isHidden(folder, file)) {
          holdText(workspace.root().relativize(file).toString(), file);
        }
      }
    } catch (UncheckedIOException unreadable) {
      throw unreadable.getCause();
    }
  }

  /** Whether it lies in a hidden folder, such as a repository's. */
  private static boolean isHidden(Path folder, Path file) {
    for (var at = file.getParent(); !at.equals(folder); at = at.getParent()) {
      if (at.getFileName().toString().startsWith(".")) {
        return true;
      }
    }
    return false;
  }

  /**
   * The newest words of each entry and what editors saved, for whoever asks, since a process of
   * theirs may run there.
   */
  private void holdTyped(Path folder) throws IOException {
    var newest = new TreeMap<Long, File>();
    var files = folder.toFile().listFiles();
    for (var file : files == null ? new File[0] : files) {
      var edited = TypedFile.edited(file.getName());
      if (edited.isPresent()) {
        holdText(Manifest.TYPED + edited.get(), file.toPath());
      }
      TypedFile.named(file.getName())
          .ifPresent(typed ->
              newest.merge(
                  typed.entry(),
                  file,
                  BinaryOperator.maxBy(Comparator.comparingLong(File::lastModified))));
    }
    for (var each : newest.entrySet()) {
      var name = new TypedFile(each.getKey(), TypedFile.ANYBODY).name();
      holdText(Manifest.TYPED + name, each.getValue().toPath());
    }
  }

  private void holdText(String name, Path file) throws IOException {
    if (!Files.isRegularFile(file, LinkOption.NOFOLLOW_LINKS)) {
      told.accept(name + " is left out, it is a link or no file");
    } else if (!Manifest.isOurs(name) || Files.size(file) > LARGEST_TEXT) {
      told.accept(name + " is left out, it is too large or its name is odd");
    } else {
      var bytes = Files.readAllBytes(file);
      held.add(new Manifest.Held(name, bytes.length, Sum.of(bytes).hex()));
      texts.add(bytes);
    }
  }

  private void pack(Path draft, Path copy, String manifest, Instant now) throws IOException {
    var out = new BufferedOutputStream(Files.newOutputStream(draft), BUFFER);
    try (var zip = new ZipOutputStream(out, StandardCharsets.UTF_8)) {
      put(
          zip,
          Manifest.NAME,
          now,
          new ByteArrayInputStream(manifest.getBytes(StandardCharsets.UTF_8)));
      for (var i = 0; i < held.size(); i++) {
        var isStore = held.get(i).name().equals(Manifest.STORE);
        try (var in =
            isStore ? Files.newInputStream(copy) : new ByteArrayInputStream(texts.get(i))) {
          put(zip, held.get(i).name(), now, in);
        }
      }
    }
    sync(draft, StandardOpenOption.WRITE);
  }

  private static void put(ZipOutputStream zip, String name, Instant now, InputStream in)
      throws IOException {
    var entry = new ZipEntry(name);
    entry.setTime(now.toEpochMilli());
    zip.putNextEntry(entry);
    in.transferTo(zip);
    zip.closeEntry();
  }

  private static void sync(Path path, StandardOpenOption how) throws IOException {
    try (var channel = FileChannel.open(path, how)) {
      channel.force(true);
    }
  }
}
