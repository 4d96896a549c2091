package org.rfldigest.classify.story;

import java.util.LinkedHashSet;
import java.util.Optional;
import java.util.Set;
import org.rfldigest.classify.reading.Link;

/**
 * The links of a text that can stand for the news: an article or a mail, not a site's front page, a
 * repository or a manual.
 */
final class StoryLink {

  private static final int MOST_LINKS = 50;
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
          "twitter.com",
          "x.com");

  private StoryLink() {}

  static Optional<String> key(String address) {
    return Link.key(address).filter(StoryLink::isNews);
  }

  /** The keys of the news that the text links to, in its order. */
  static Set<String> all(String text) {
    var from = text.indexOf("http");
    if (from < 0) {
      return Set.of();
    }
    var keys = new LinkedHashSet<String>();
    for (var links = 0; from >= 0 && links < MOST_LINKS; links++) {
      var to = end(text, from);
      key(text.substring(from, to)).ifPresent(keys::add);
      from = text.indexOf("http", to);
    }
    return keys;
  }

  private static int end(String text, int from) {
    var to = from;
    while (to < text.length() && " \t\n\r\"'<>)]}|".indexOf(text.charAt(to)) < 0) {
      to++;
    }
    while (to > from + 4 && ".,;:!?".indexOf(text.charAt(to - 1)) >= 0) {
      to--;
    }
    return Math.max(to, from + 4);
  }

  /** A page below a site's front page; nobody's news is the page of a whole repository. */
  static boolean isNews(String key) {
    var slash = key.indexOf('/');
    return slash > 0 && slash < key.length() - 1 && !EVERYWHERE.contains(key.substring(0, slash));
  }
}
