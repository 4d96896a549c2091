package org.rfldigest.store;

import java.nio.file.Path;
import java.util.List;
import java.util.stream.IntStream;

/** A store as the first release wrote it. */
public final class OldStore {

  private OldStore() {}

  /** Makes it with so many entries. */
  public static void make(Path file, int entries) {
    try (var store = open(file)) {
      store.store("lwn", IntStream.range(0, entries).mapToObj(Given::entry).toList(), Given.NOW);
    }
  }

  /** The ids of the entries in one that was not upgraded. */
  public static List<String> ids(Path file) {
    try (var store = open(file)) {
      return ids(store);
    }
  }

  public static List<String> ids(Store store) {
    return store.entriesAfter(0, Integer.MAX_VALUE).stream()
        .map(entry -> entry.entry().id())
        .toList();
  }

  private static Store open(Path file) {
    return ((Opening.Opened) Store.open(file, Schema.VERSIONS.subList(0, 1))).store();
  }
}
