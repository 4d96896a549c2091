package org.rfldigest.digest;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Supplier;

/** What was read of files, each as long as it is the same file. Safe for several threads. */
final class Kept<T> {

  /** Another value for each of them after each change, also of who may read it. */
  private static final String MARKS = "unix:ino,size,ctime";

  private record One<T>(Map<String, Object> marks, T read) {}

  private final Map<Path, One<T>> all = new ConcurrentHashMap<>();

  T of(Path file, Supplier<T> reading) {
    var marks = marks(file);
    var known = all.get(file);
    if (known != null && known.marks.equals(marks)) {
      return known.read;
    }
    var read = reading.get();
    if (!marks.isEmpty()) {
      all.put(file, new One<>(marks, read));
    }
    return read;
  }

  private static Map<String, Object> marks(Path file) {
    try {
      return Files.readAttributes(file, MARKS);
    } catch (IOException | UnsupportedOperationException unknown) {
      return Map.of();
    }
  }
}
