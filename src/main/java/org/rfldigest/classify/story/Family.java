package org.rfldigest.classify.story;

import java.util.HashMap;
import java.util.Map;

/**
 * Entries that tell one news. One site seldom tells the same twice, so that two families of which
 * each has another page of one site are not joined because their headlines are alike.
 */
public final class Family {

  private Family parent = this;

  /** By site; most families have one member. */
  private Map<String, Object> pages;

  public Family(StorySignature only) {
    var site = only.site();
    pages = site.isEmpty() ? Map.of() : Map.of(site.get(), only.page());
  }

  boolean is(Family other) {
    return root() == other.root();
  }

  /** Whether no site has one page here and another one there. */
  public boolean mayJoin(Family other) {
    var others = other.root().pages;
    for (var page : root().pages.entrySet()) {
      if (!others.getOrDefault(page.getKey(), page.getValue()).equals(page.getValue())) {
        return false;
      }
    }
    return true;
  }

  public void join(Family other) {
    if (!is(other)) {
      root().add(other.root().pages);
      other.root().parent = root();
    }
  }

  private void add(Map<String, Object> others) {
    if (!(pages instanceof HashMap)) {
      pages = new HashMap<>(pages);
    }
    pages.putAll(others);
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
