package org.rfldigest.store;

import java.nio.file.Path;
import java.util.List;

/** A store as the first release wrote it: each text in a row of its own. */
public final class OldStore {

  private OldStore() {}

  /** Makes it with so many entries. */
  public static void make(Path file, int entries) {
    try (var store = open(file)) {
      store.together(() -> {
        for (var number = 0; number < entries; number++) {
          store.store("lwn", List.of(Given.entry(number)), Given.NOW);
        }
        return entries;
      });
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
