package org.rfldigest.cli.screens;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.function.Supplier;
import org.rfldigest.store.Store;
import org.rfldigest.workspace.Workspace;

/**
 * How the store and the files that people write were when the screens last looked at them: tells
 * whether another process or a hand in an editor has changed them since. Safe for several threads.
 */
final class Seen {

  private final Workspace workspace;
  private volatile Optional<Map<String, Long>> files = Optional.empty();
  private OptionalLong store = OptionalLong.empty();

  Seen(Workspace workspace) {
    this.workspace = workspace;
  }

  /** Remembers once how the files are, before any of them is read. */
  void begin() {
    if (files.isEmpty()) {
      beginOnce();
    }
  }

  private synchronized void beginOnce() {
    files = files.or(() -> Optional.of(files()));
  }

  /** Remembers how the store is now. */
  synchronized void saw(Store open) {
    store = OptionalLong.of(open.changeCounter());
  }

  /** Whether something has changed since that was asked before. */
  synchronized boolean somethingChanged(Optional<Store> opened) {
    begin();
    var filesNow = Optional.of(files());
    var storeNow = counter(opened);
    var changed = !filesNow.equals(files) || !storeNow.equals(store);
    files = filesNow;
    store = storeNow;
    return changed;
  }

  private OptionalLong counter(Optional<Store> opened) {
    return opened.map(open -> OptionalLong.of(open.changeCounter())).orElse(store);
  }

  /**
   * Does what changes the store, and perhaps one snapshot: that alone is no change to be told of
   * later. What others change meanwhile is.
   */
  synchronized <T> T own(Store open, Supplier<T> work) {
    begin();
    var others = open.othersCounter();
    var isUpToDate = OptionalLong.of(open.changeCounter()).equals(store);
    var filesBefore = files();
    var done = work.get();
    if (isUpToDate && others == open.othersCounter()) {
      store = OptionalLong.of(open.changeCounter());
    }
    var filesNow = files();
    if (Optional.of(filesBefore).equals(files) && unlike(filesBefore, filesNow) <= 1) {
      files = Optional.of(filesNow);
    }
    return done;
  }

  private static long unlike(Map<String, Long> one, Map<String, Long> other) {
    return one.size() == other.size() || one.size() + 1 == other.size()
        ? other.entrySet().stream()
            .filter(file -> !file.getValue().equals(one.get(file.getKey())))
            .count()
        : Long.MAX_VALUE;
  }

  /** Another value for other names, sizes or times of the files that people write. */
  private Map<String, Long> files() {
    var all = new HashMap<String, Long>();
    add(all, workspace.feedsFile());
    add(all, workspace.relevanceFile());
    try (var snapshots = Files.newDirectoryStream(workspace.snapshots(), "*.md")) {
      snapshots.forEach(file -> add(all, file));
    } catch (IOException gone) {
      all.put("", 0L);
    }
    return all;
  }

  private static void add(Map<String, Long> all, Path path) {
    var file = path.toFile();
    all.put(file.getPath(), (long) Objects.hash(file.lastModified(), file.length()));
  }
}
