package org.rfldigest.classify;

import java.util.HashMap;
import java.util.Map;

/**
 * Entries that tell one news. One site seldom tells the same twice, so that two families of which
 * each has another page of one site are not joined because their headlines are alike.
 */
final class Family {

  private Family parent = this;
  private final Map<String, String> pages = new HashMap<>(2);

  Family(StorySignature only) {
    only.site().ifPresent(site -> pages.put(site, only.page()));
  }

  boolean is(Family other) {
    return root() == other.root();
  }

  /** Whether no site has one page here and another one there. */
  boolean mayJoin(Family other) {
    var others = other.root().pages;
    return root().pages.entrySet().stream()
        .allMatch(
            page -> others.getOrDefault(page.getKey(), page.getValue()).equals(page.getValue()));
  }

  void join(Family other) {
    if (!is(other)) {
      root().pages.putAll(other.root().pages);
      other.root().parent = root();
    }
  }

  private Family root() {
    var at = this;
    while (at.parent != at) {
      at.parent = at.parent.parent;
      at = at.parent;
    }
    return at;
  }
}
