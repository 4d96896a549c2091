package org.rfldigest.classify;

import java.util.Optional;
import java.util.Set;

/**
 * A link inside a text, where it can stand for the news: an article or a mail, not a site's front
 * page, a repository or a manual.
 */
final class StoryLink {

  private static final Set<String> EVERYWHERE =
      Set.of(
          "github.com",
          "docs.kernel.org",
          "kernel.org",
          "git.kernel.org",
          "rust.docs.kernel.org",
          "doc.rust-lang.org",
          "en.wikipedia.org",
          "rust-for-linux.com",
          "crates.io",
          "docs.rs",
          "rust-lang.org",
          "youtube.com",
          "twitter.com",
          "x.com");

  private StoryLink() {}

  static Optional<String> key(String address) {
    return Link.key(address).filter(StoryLink::isNews);
  }

  private static boolean isNews(String key) {
    var slash = key.indexOf('/');
    return slash > 0 && slash < key.length() - 1 && !EVERYWHERE.contains(key.substring(0, slash));
  }
}
