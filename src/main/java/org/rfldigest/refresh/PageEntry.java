package org.rfldigest.refresh;

import java.util.Optional;
import org.rfldigest.model.EntryKey;

/** How the entry that tells of a page's change names the text it is told against. */
public final class PageEntry {

  private static final String SINCE = "change-since-";

  private PageEntry() {}

  static String id(long baseline) {
    return SINCE + baseline;
  }

  /** The number of that text, where the entry tells of a page's change. */
  public static Optional<Long> baseline(EntryKey key) {
    if (!key.id().startsWith(SINCE)) {
      return Optional.empty();
    }
    try {
      return Optional.of(Long.parseLong(key.id().substring(SINCE.length())));
    } catch (NumberFormatException anotherId) {
      return Optional.empty();
    }
  }
}
