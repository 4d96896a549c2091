package org.rfldigest.review;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.rfldigest.model.Release;

/**
 * What was typed into a form and is not written into a snapshot, each in a file of its own: a store
 * that is busy holds nobody up, and what kills the program leaves it there. A process that is gone
 * has left what it had; where nothing can be written, nothing is kept.
 */
final class TypedWords {

  /**
   * @param release instead of the proposed one; empty where none was proposed
   */
  record Words(Optional<Release> release, String text) {}

  /** In the place of a process: what is offered again to all of them. */
  private static final String ANYBODY = "0";

  private static final String ENDING = ".txt";

  private final Path memory;
  private final String here = Long.toString(ProcessHandle.current().pid());

  TypedWords(Path memory) {
    this.memory = memory;
  }

  /** Keeps what is being typed here. */
  void type(long entry, Words words) {
    write(file(entry, here), words);
  }

  /** Offers it again from now on. */
  void offer(long entry, Words words) {
    write(file(entry, ANYBODY), words);
    drop(entry);
  }

  /** Forgets what is being typed here. */
  void drop(long entry) {
    delete(file(entry, here));
  }

  /** What is offered of an entry, the newest of it. */
  Optional<Words> of(long entry) {
    return offered(entry).stream()
        .max(Comparator.comparingLong(file -> file.toFile().lastModified()))
        .flatMap(TypedWords::read);
  }

  /** Forgets all of an entry, since it was written elsewhere. */
  void forget(long entry) {
    offered(entry).forEach(TypedWords::delete);
    drop(entry);
  }

  private List<Path> offered(long entry) {
    var beginning = file(entry, "").getFileName().toString().replace(ENDING, "");
    var names = memory.toFile().list((_, name) -> name.startsWith(beginning));
    var offered = new ArrayList<Path>();
    for (var name : names == null ? new String[0] : names) {
      if (name.endsWith(ENDING)
          && isGone(name.substring(beginning.length(), name.length() - ENDING.length()))) {
        offered.add(memory.resolve(name));
      }
    }
    return offered;
  }

  private static boolean isGone(String process) {
    try {
      return process.equals(ANYBODY) || ProcessHandle.of(Long.parseLong(process)).isEmpty();
    } catch (NumberFormatException foreign) {
      return false;
    }
  }

  private Path file(long entry, String process) {
    return memory.resolve("typed-" + entry + "-" + process + ENDING);
  }

  private static void write(Path file, Words words) {
    try {
      var whole = Files.createTempFile(file.getParent(), "typed-", ".new");
      try {
        Files.writeString(
            whole, words.release().map(Release::toString).orElse("") + "\n" + words.text());
        Files.move(whole, file, StandardCopyOption.ATOMIC_MOVE);
      } finally {
        Files.deleteIfExists(whole);
      }
    } catch (IOException unwritable) {
      // What was there before stays.
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
