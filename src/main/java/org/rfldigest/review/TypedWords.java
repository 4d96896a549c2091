package org.rfldigest.review;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.FileAttribute;
import java.nio.file.attribute.PosixFilePermission;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import org.rfldigest.model.Release;
import org.rfldigest.workspace.TypedFile;

/**
 * What was typed into a form and is not written into a snapshot, each in a file of its own: a store
 * that is busy holds nobody up, and what kills the program leaves it there. A process that is gone
 * has left what it had; where nothing can be written, it is kept as long as the program runs.
 */
final class TypedWords {

  /**
   * @param release instead of the proposed one; empty where none was proposed
   */
  record Words(Optional<Release> release, String text) {}

  private static final FileAttribute<Set<PosixFilePermission>> OWN_FOLDER =
      PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rwx------"));

  private final Path folder;

  /** What no file would take, as on a full disk: kept as long as the program runs. */
  private final Map<Long, Words> unwritten = new ConcurrentHashMap<>();

  private final long here = ProcessHandle.current().pid();

  TypedWords(Path memory) {
    this.folder = memory.resolve(TypedFile.FOLDER);
  }

  /** Keeps what is being typed here. */
  void type(long entry, Words words) {
    write(file(entry, here), words);
  }

  /** Offers it again from now on. */
  void offer(long entry, Words words) {
    if (write(file(entry, TypedFile.ANYBODY), words)) {
      unwritten.remove(entry);
      drop(entry);
    } else {
      unwritten.put(entry, words);
    }
  }

  /** Forgets what is being typed here. */
  void drop(long entry) {
    delete(file(entry, here));
  }

  /** What is offered of an entry, the newest of it. */
  Optional<Words> of(long entry) {
    return Optional.ofNullable(unwritten.get(entry))
        .or(() ->
            offered(entry).stream()
                .max(Comparator.comparingLong(file -> file.toFile().lastModified()))
                .flatMap(TypedWords::read));
  }

  /** Forgets all of an entry, since it was written elsewhere. */
  void forget(long entry) {
    offered(entry).forEach(TypedWords::delete);
    unwritten.remove(entry);
    drop(entry);
  }

  private List<Path> offered(long entry) {
    var names = folder.toFile().list();
    var offered = new ArrayList<Path>();
    for (var name : names == null ? new String[0] : names) {
      if (TypedFile.named(name)
          .filter(file -> file.entry() == entry && isGone(file.process()))
          .isPresent()) {
        offered.add(folder.resolve(name));
      }
    }
    return offered;
  }

  private static boolean isGone(long process) {
    return process == TypedFile.ANYBODY || ProcessHandle.of(process).isEmpty();
  }

  private Path file(long entry, long process) {
    return folder.resolve(new TypedFile(entry, process).name());
  }

  /** Whether it is written; else what was there before stays. */
  private static boolean write(Path file, Words words) {
    try {
      Files.createDirectories(file.getParent(), OWN_FOLDER);
      var whole = Files.createTempFile(file.getParent(), "", ".new");
      try {
        Files.writeString(
            whole, words.release().map(Release::toString).orElse("") + "\n" + words.text());
        Files.move(whole, file, StandardCopyOption.ATOMIC_MOVE);
        return true;
      } finally {
        Files.deleteIfExists(whole);
      }
    } catch (IOException unwritable) {
      return false;
    }
  }

  private static Optional<Words> read(Path file) {
    try {
      var lines = Files.readString(file).split("\n", 2);
      return lines.length < 2
          ? Optional.empty()
          : Optional.of(new Words(Release.parse(lines[0]), lines[1]));
    } catch (IOException unreadable) {
      return Optional.empty();
    }
  }

  private static void delete(Path file) {
    try {
      Files.deleteIfExists(file);
    } catch (IOException kept) {
      // It is offered again, and does no harm.
    }
  }
}
