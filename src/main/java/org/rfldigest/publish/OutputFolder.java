package org.rfldigest.publish;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.channels.OverlappingFileLockException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.OpenOption;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.SortedMap;

/**
 * The folder into which the digest is published. Whatever happens on the way, each file in it is
 * the old one or the new one, whole; what others wrote there, or keep behind a link, is not
 * touched.
 */
final class OutputFolder {

  private static final String OWN = ".rfl-publish";
  private static final Set<OpenOption> LOCK =
      Set.of(StandardOpenOption.CREATE, StandardOpenOption.WRITE, LinkOption.NOFOLLOW_LINKS);

  private static final Set<OpenOption> FRESH =
      Set.of(StandardOpenOption.CREATE_NEW, StandardOpenOption.WRITE);

  /** What became of a file. */
  enum Change {
    NEW,
    CHANGED,
    UNCHANGED,
    REMOVED
  }

  /** The folder is not as it must be; the sentence says what is wrong, nothing was changed. */
  static final class Refusal extends IOException {
    Refusal(String sentence) {
      super(sentence);
    }
  }

  /** Is asked before each change of the disk. */
  interface Step {
    void before() throws IOException;
  }

  private final Path folder;
  private final Path own;
  private final Path staging;
  private final Step beforeEachStep;

  OutputFolder(Path folder) {
    this(folder, () -> {});
  }

  OutputFolder(Path folder, Step beforeEachStep) {
    this.folder = folder.toAbsolutePath().normalize();
    this.own = this.folder.resolve(OWN);
    this.staging = own.resolve("staging");
    this.beforeEachStep = beforeEachStep;
  }

  /**
   * Makes the folder hold these files, by their paths in it, and none that an earlier call wrote.
   *
   * @return what became of each file
   */
  Map<String, Change> write(SortedMap<String, byte[]> files) throws IOException {
    refuseLink(folder);
    make(folder);
    refuseLink(own);
    make(own);
    refuseLink(own.resolve("lock"));
    try (var channel = FileChannel.open(own.resolve("lock"), LOCK);
        var lock = channel.tryLock()) {
      if (lock == null) {
        throw new Refusal("another rfl publish is writing to " + folder);
      }
      return replace(files, Manifest.read(own.resolve("manifest")));
    } catch (OverlappingFileLockException held) {
      throw new Refusal("another rfl publish is writing to " + folder);
    }
  }

  private Map<String, Change> replace(SortedMap<String, byte[]> files, Manifest before)
      throws IOException {
    var changes = compare(files, before);
    var changed =
        changes.entrySet().stream()
            .filter(entry -> entry.getValue() != Change.UNCHANGED)
            .map(Map.Entry::getKey)
            .toList();
    clearStaging();
    try {
      stage(changed, files);
      stageText("manifest-both", before.and(Manifest.of(files)).text());
      stageText("manifest", Manifest.of(files).text());
      swap(changed);
      removeStale(files, before, changes);
      move(staging.resolve("manifest"), own.resolve("manifest"));
    } catch (IOException unwritable) {
      clearStaging();
      throw unwritable;
    }
    clearStaging();
    return changes;
  }

  /** Puts what is staged in its place, file by file; until all is done both may be there. */
  private void swap(List<String> changed) throws IOException {
    move(staging.resolve("manifest-both"), own.resolve("manifest"));
    for (var i = 0; i < changed.size(); i++) {
      var target = target(changed.get(i));
      refuseLinks(changed.get(i));
      make(target.getParent());
      move(staging.resolve("" + i), target);
    }
  }

  /** Looks at everything before anything is changed. */
  private Map<String, Change> compare(SortedMap<String, byte[]> files, Manifest before)
      throws IOException {
    refuseLink(own.resolve("manifest"));
    refuseLink(staging);
    var changes = new LinkedHashMap<String, Change>();
    for (var file : files.entrySet()) {
      refuseLinks(file.getKey());
      var target = target(file.getKey());
      if (!Files.exists(target, LinkOption.NOFOLLOW_LINKS)) {
        changes.put(file.getKey(), Change.NEW);
      } else if (!Files.isRegularFile(target, LinkOption.NOFOLLOW_LINKS)) {
        throw new Refusal(target + " is in the way, it is no file");
      } else if (isSame(target, file.getValue())) {
        changes.put(file.getKey(), Change.UNCHANGED);
      } else if (before.names(file.getKey())) {
        changes.put(file.getKey(), Change.CHANGED);
      } else {
        throw new Refusal(
            target + " was not written by rfl publish; move it or name another folder");
      }
    }
    return changes;
  }

  private static boolean isSame(Path file, byte[] bytes) throws IOException {
    return Files.size(file) == bytes.length && Arrays.equals(Files.readAllBytes(file), bytes);
  }

  private void stage(List<String> names, SortedMap<String, byte[]> files) throws IOException {
    make(staging);
    for (var i = 0; i < names.size(); i++) {
      stage("" + i, files.get(names.get(i)));
    }
  }

  private void stageText(String name, String text) throws IOException {
    stage(name, text.getBytes(StandardCharsets.UTF_8));
  }

  /** Returns when the bytes are on the disk. */
  private void stage(String name, byte[] bytes) throws IOException {
    beforeEachStep.before();
    try (var channel = FileChannel.open(staging.resolve(name), FRESH)) {
      var left = ByteBuffer.wrap(bytes);
      while (left.hasRemaining()) {
        channel.write(left);
      }
      channel.force(true);
    }
  }

  private void move(Path from, Path to) throws IOException {
    beforeEachStep.before();
    Files.move(from, to, StandardCopyOption.ATOMIC_MOVE);
  }

  /** Takes away what an earlier publication wrote, this one does not have and nobody changed. */
  private void removeStale(
      SortedMap<String, byte[]> files, Manifest before, Map<String, Change> changes)
      throws IOException {
    for (var name : before.names()) {
      var target = target(name);
      if (files.containsKey(name)
          || hasLink(name)
          || !Files.isRegularFile(target, LinkOption.NOFOLLOW_LINKS)
          || !before.wrote(name, Files.readAllBytes(target))) {
        continue;
      }
      beforeEachStep.before();
      Files.delete(target);
      changes.put(name, Change.REMOVED);
      removeEmpty(target.getParent());
    }
  }

  private void removeEmpty(Path below) throws IOException {
    for (var at = below; !at.equals(folder) && isEmpty(at); at = at.getParent()) {
      beforeEachStep.before();
      Files.delete(at);
    }
  }

  private static boolean isEmpty(Path folder) throws IOException {
    try (var content = Files.newDirectoryStream(folder)) {
      return !content.iterator().hasNext();
    }
  }

  private void clearStaging() throws IOException {
    if (!Files.isDirectory(staging, LinkOption.NOFOLLOW_LINKS)) {
      return;
    }
    try (var left = Files.newDirectoryStream(staging)) {
      for (var file : left) {
        beforeEachStep.before();
        Files.delete(file);
      }
    }
    beforeEachStep.before();
    Files.delete(staging);
  }

  private void make(Path wanted) throws IOException {
    if (!Files.isDirectory(wanted)) {
      beforeEachStep.before();
      Files.createDirectories(wanted);
    }
  }

  private Path target(String name) {
    return folder.resolve(name);
  }

  private void refuseLinks(String name) throws Refusal {
    for (var at = target(name); !at.equals(folder); at = at.getParent()) {
      refuseLink(at);
    }
  }

  private boolean hasLink(String name) {
    for (var at = target(name); !at.equals(folder); at = at.getParent()) {
      if (Files.isSymbolicLink(at)) {
        return true;
      }
    }
    return false;
  }

  private static void refuseLink(Path file) throws Refusal {
    if (Files.isSymbolicLink(file)) {
      throw new Refusal(file + " is a link, and links are not followed; name the folder itself");
    }
  }
}
