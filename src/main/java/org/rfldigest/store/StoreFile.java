package org.rfldigest.store;

import java.io.FileInputStream;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.nio.file.AccessDeniedException;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.FileSystemException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFileAttributes;
import java.nio.file.attribute.PosixFilePermission;
import java.nio.file.attribute.PosixFilePermissions;
import java.sql.SQLException;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * The store's file before SQLite opens it: made private, made whole in one step, and looked at, so
 * that nothing that is not a store is ever touched.
 */
final class StoreFile {

  private static final Set<PosixFilePermission> OWN_FOLDER =
      PosixFilePermissions.fromString("rwx------");
  private static final Set<PosixFilePermission> OWN_FILE =
      PosixFilePermissions.fromString("rw-------");
  private static final byte[] MAGIC = "SQLite format 3\0".getBytes(StandardCharsets.US_ASCII);
  private static final String NO_DATABASE = "is not an SQLite database";
  private static final String FOREIGN = "is a database of another program";
  private static final int HEADER = 100;

  /** Half as many pages to write as of those that SQLite makes of itself. */
  private static final int PAGE = 8_192;

  private static final int APPLICATION_AT = 68;

  private StoreFile() {}

  /** Makes folder and file where they are not there yet; says why the file must not be opened. */
  static Optional<String> prepare(Path file, List<String> versions, Disk disk) throws SQLException {
    try {
      prepareFolder(file.getParent());
      if (Files.notExists(file)) {
        var widowed = Path.of(file + "-wal");
        // Asked again, since another process may just have made both.
        if (Files.exists(widowed) && Files.notExists(file)) {
          return refusal(file, "is missing although " + widowed + " is there", "put it back");
        }
        create(file, versions, disk);
      }
      return examine(file);
    } catch (IOException wrong) {
      return owner(file.getParent())
          .flatMap(other -> refusal(file, "belongs to " + other, "use a workspace of your own"))
          .or(() ->
              refusal(
                  file,
                  "cannot be reached (" + reason(wrong) + ")",
                  "check the folder's permissions"));
    }
  }

  /** Whose it is, if it is somebody else's. */
  private static Optional<String> owner(Path path) {
    try {
      return Optional.of(Files.getOwner(path).getName())
          .filter(name -> !name.equals(System.getProperty("user.name")));
    } catch (IOException unknown) {
      return Optional.empty();
    }
  }

  /** An empty file that only its owner can read. */
  static void createPrivate(Path file) throws IOException {
    Files.createFile(file, PosixFilePermissions.asFileAttribute(OWN_FILE));
  }

  private static void prepareFolder(Path folder) throws IOException {
    if (Files.notExists(folder)) {
      Files.createDirectories(folder, PosixFilePermissions.asFileAttribute(OWN_FOLDER));
    } else if (!Files.getPosixFilePermissions(folder).equals(OWN_FOLDER)) {
      Files.setPosixFilePermissions(folder, OWN_FOLDER);
    }
  }

  /** Built under another name and then linked: a half-made store is never seen. */
  private static void create(Path file, List<String> versions, Disk disk)
      throws IOException, SQLException {
    var draft = Path.of(file + ".new-" + ProcessHandle.current().pid());
    Leftovers.discard(draft);
    createPrivate(draft);
    try {
      try (var session = Database.openWriter(draft, Patience.SILENT)) {
        session.run("PRAGMA page_size=" + PAGE);
        session.run("PRAGMA application_id=" + Schema.APPLICATION);
        session.run(disk.journal(draft));
        Migration.apply(session, versions);
      }
      Files.createLink(file, draft);
    } catch (FileAlreadyExistsException anotherProcessWasFaster) {
      return;
    } finally {
      Leftovers.discard(draft);
    }
  }

  private static Optional<String> examine(Path file) throws IOException {
    var attributes = Files.readAttributes(file, PosixFileAttributes.class);
    if (!attributes.isRegularFile()) {
      return refusal(file, "is not a file", "move it away");
    }
    var permissions = attributes.permissions();
    var writable = permissions.contains(PosixFilePermission.OWNER_WRITE) && Files.isWritable(file);
    if (!permissions.contains(PosixFilePermission.OWNER_READ) || !Files.isReadable(file)) {
      return refusal(file, "cannot be read", "give its owner the right to read it");
    }
    if (!writable) {
      return permissions.contains(PosixFilePermission.OWNER_WRITE)
          ? refusal(file, "lies on a disk that is read-only", "make the disk writable")
          : refusal(file, "is read-only", "make it writable with `chmod 600 " + file + "`");
    }
    var foreign = examineHeader(file);
    if (foreign.isEmpty() && !permissions.equals(OWN_FILE)) {
      Files.setPosixFilePermissions(file, OWN_FILE);
    }
    return foreign;
  }

  private static Optional<String> examineHeader(Path file) throws IOException {
    var foreign = lookAtHeader(file);
    return foreign.isEmpty() ? foreign : refusal(file, foreign.get(), next(foreign.get()));
  }

  private static String next(String foreign) {
    return switch (foreign) {
      case NO_DATABASE -> "move it away, or put a backup in its place";
      case FOREIGN -> "move it away";
      default -> "put a backup in its place";
    };
  }

  /** Why the file is no store, in a few words; empty where it is one by its first bytes. */
  static Optional<String> foreign(Path file) {
    try {
      return lookAtHeader(file);
    } catch (IOException unreadable) {
      return Optional.of("cannot be read");
    }
  }

  private static Optional<String> lookAtHeader(Path file) throws IOException {
    var header = new byte[HEADER];
    int length;
    try (var in = new FileInputStream(file.toFile())) {
      length = in.readNBytes(header, 0, HEADER);
    }
    if (length < HEADER) {
      return Optional.of(length == 0 ? "is empty" : "is cut short");
    }
    if (!Arrays.equals(header, 0, MAGIC.length, MAGIC, 0, MAGIC.length)) {
      return Optional.of(NO_DATABASE);
    }
    return ByteBuffer.wrap(header).getInt(APPLICATION_AT) == Schema.APPLICATION
        ? Optional.empty()
        : Optional.of(FOREIGN);
  }

  /** What the system says of it, in a few words. */
  static String reason(IOException wrong) {
    return switch (wrong) {
      case AccessDeniedException _ -> "that is not allowed";
      case FileSystemException told when told.getReason() != null -> told.getReason();
      default -> String.valueOf(wrong.getMessage());
    };
  }

  static Optional<String> refusal(Path file, String what, String next) {
    return Optional.of(
        "The store " + file + " " + what + "; it is left as it is: " + next + " and start again.");
  }
}
