package org.rfldigest.model;

import java.util.Optional;

/**
 * Where a statement comes from.
 *
 * @param label the words of the link, for a source document its key
 * @param target a web address, or {@code sources.md#key} for a source document
 * @param date the day the source is of, where the bullet says it
 */
public record Citation(String label, String target, Optional<PartialDate> date) {

  private static final String SOURCES_PAGE = "sources.md#";

  public static Citation ofSource(String key) {
    return new Citation(key, SOURCES_PAGE + key, Optional.empty());
  }

  /** The key of the source document, or empty where the target is a web address. */
  public Optional<String> sourceKey() {
    return target.startsWith(SOURCES_PAGE)
        ? Optional.of(target.substring(SOURCES_PAGE.length()))
        : Optional.empty();
  }

  /** The web address, or empty where the target is a source document. */
  public Optional<String> link() {
    return target.startsWith("https://") || target.startsWith("http://")
        ? Optional.of(target)
        : Optional.empty();
  }
}
