package org.rfldigest.classify.reading;

import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * Sites that show one page under several addresses, and the key that all of these have. The
 * patterns have nothing to repeat inside a repetition, so that no address makes them slow.
 */
final class Sites {

  /**
   * One such site.
   *
   * @param hosts the host, or the end of it after a dot
   * @param page the path with its query, with the page's name as first group
   */
  private record Site(List<String> hosts, Pattern page, String key) {

    Optional<String> key(String host, String pathAndQuery) {
      for (var one : hosts) {
        if (isOf(host, one)) {
          var matcher = page.matcher(pathAndQuery);
          return matcher.find() ? Optional.of(key + matcher.group(1)) : Optional.empty();
        }
      }
      return Optional.empty();
    }

    private static boolean isOf(String host, String site) {
      var dot = host.length() - site.length() - 1;
      return host.endsWith(site) && (dot < 0 || host.charAt(dot) == '.');
    }
  }

  private static final List<String> GIT =
      List.of("git.kernel.org", "github.com", "gitlab.freedesktop.org", "kernel.googlesource.com");

  private static final List<Site> ALL =
      List.of(
          site("lwn.net/", "^/(?:SubscriberLink|Articles|subscriber)/(\\d{4,9})", "lwn.net"),
          site("phoronix.com/news/", "^/news/([^/?]{1,200})", "phoronix.com"),
          site("phoronix.com/news/", "[?&]px=([^&]{1,200})", "phoronix.com"),
          site("slashdot.org/", "^/story/(\\d\\d/\\d\\d/\\d\\d/\\d{1,12})", "slashdot.org"),
          site("lobste.rs/", "^/s/([a-z0-9]{4,10})", "lobste.rs"),
          site("reddit.com/", "^/(?:r/[^/]{1,50}/)?comments/([a-z0-9]{4,12})", "reddit.com"),
          site("arxiv.org/", "^/(?:abs|pdf|html)/(\\d{4}\\.\\d{4,5})", "arxiv.org"),
          site("youtube.com/", "^/watch\\?(?:.{0,200}&)?v=([\\w-]{5,20})", "youtube.com"),
          site("youtube.com/", "^/(?:shorts/|live/|embed/)([\\w-]{5,20})", "youtube.com"),
          site("youtube.com/", "^/([\\w-]{5,20})", "youtu.be"),
          new Site(GIT, commit("[?&]id="), "commit/"),
          new Site(GIT, commit("/(?:commit|linus|c|\\+)/"), "commit/"));

  private Sites() {}

  /** The page's key, where it is one of these sites. */
  static Optional<String> key(String host, String pathAndQuery) {
    for (var site : ALL) {
      var key = site.key(host, pathAndQuery);
      if (key.isPresent()) {
        return key;
      }
    }
    return Optional.empty();
  }

  private static Site site(String key, String page, String host) {
    return new Site(List.of(host), Pattern.compile(page), key);
  }

  /** Twelve digits name a commit, however many are written. */
  private static Pattern commit(String before) {
    return Pattern.compile(before + "([0-9a-f]{12})[0-9a-f]{0,52}(?![0-9a-z])");
  }
}
